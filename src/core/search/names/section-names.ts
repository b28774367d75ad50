import { contentShare, FUNCTIONAL, isInNames } from '../../language/function-words.ts'
import { analyse, type Token } from '../../language/tokens.ts'
import { withoutPageId } from '../../notes/file-names.ts'
import type { Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { acronymTerm } from '../acronym-term.ts'

/** What parts the names that one heading holds: `Hash Table (해시 테이블)`, `ELB - Elastic Load Balancing`. */
const PARTS = /\s[-–—]\s|[()[\]{}（）:：,/|]|\s(?:&|vs\.?|versus)\s/iu

/** Characters that reading the names of a section is as much work as. */
const WORK_OF_NAMING = 100

type Names = readonly (readonly string[])[]

/** The names that each section goes by, each as its terms: its whole heading first, then the parts of it. */
export function* namesInSteps(sections: readonly Section[]): Steps<Names[]> {
  const all: Names[] = []
  yield* eachInSteps(sections, WORK_OF_NAMING, (section, at) => {
    // A chapter that says nothing itself is told by the first of its sections.
    const opens = section.depth > 0 && sections[at - 1]?.file !== section.file
    all.push([
      ...namesOf(section.title),
      ...(section.depth === 0 ? namesOf(unnumberedName(section.file)) : []),
      ...(opens ? namesOf(section.path[0] ?? '') : []),
    ])
  })
  const makers = yield* makersIn(all)
  const named: Names[] = []
  yield* eachInSteps(all, WORK_OF_NAMES, (names) => {
    const shorter = names.flatMap(([first = '', ...rest]) => (rest.length > 0 && makers.has(first) ? [rest] : []))
    named.push([...names, ...shorter])
  })
  return named
}

/** The same, looking at names that were read. */
const WORK_OF_NAMES = 15

/** Another thing behind it, or what says of what kind the notes are: `프로세스(Process) vs 스레드(Thread)`, `TCP (…) 정리`. */
const NO_MATTER =
  /(?:vs\.?|versus|and|or|와|과|및|또는|이?란|정리|개념|개요|소개|요약|기초|기본|overview|basics|summary|notes?|introduction)(?![\p{L}\p{N}])/iu

/** Behind a name and its brackets: what of it the heading is of. `데드락(Deadlock) 발생 조건` names no deadlock. */
const OF_NAME = new RegExp(
  String.raw`^([^()（）:,/|]*[^()（）:,/|\s])\s*[(（][^()（）]*[)）]의?\s+(?!${NO_MATTER.source})([^-–—:,/|&([{（\s].*)$`,
  'iu',
)

/** What orders headings is no part of a name: `3) 네트워크`, `2-1. TCP`, `[4] 고조선`, `가. 신라`, `(나) 허브`, `제2장 물권`. */
const ORDER =
  /^\s*(?:(?:\(\d{1,2}\)|\d{1,2}(?:[-.]\d{1,2})*[.)]|\(?[가나다라마바사아자차카타파하][.)]|제\s?\d{1,2}\s?[장절편부과])\s+|(?:\[\d{1,2}\]|[①-⑳])\s*)(?=\S)/u

export function withoutOrder(heading: string): string {
  return heading.replace(ORDER, '')
}

function namesOf(heading: string): Names {
  const title = withoutOrder(heading)
  const [, named, of] = OF_NAME.exec(title.trim()) ?? []
  const texts = [...new Set([title, ...(of ? [`${named} ${of}`] : title.split(PARTS))])]
  const names = texts.map(nameTerms).filter((terms) => terms.length > 0)
  return [...names, ...texts.filter((text) => PHRASE.test(text.trim())).map(initialsOf)]
}

/** English words of which the initials are a name as well: `Java Virtual Machine`. */
const PHRASE = /^(?:[A-Z][a-z]+[ -]){1,4}[A-Z][a-z]+$/

function initialsOf(phrase: string): string[] {
  return [acronymTerm(phrase.replace(/[^A-Z]/g, '').toLowerCase())]
}

/** Whose things there are several, and no thing itself: nobody says that name with each of them. */
function* makersIn(all: readonly Names[]): Steps<ReadonlySet<string>> {
  const whole = new Set<string>()
  const leading = new Map<string, Set<string>>()
  yield* eachInSteps(all, WORK_OF_NAMES, ([heading = []]) => {
    whole.add(heading.join(' '))
    const [first, ...rest] = heading
    if (first === undefined || rest.length === 0 || !/^[a-z]/.test(first)) return
    leading.set(first, (leading.get(first) ?? new Set()).add(rest.join(' ')))
  })
  return new Set([...leading].flatMap(([first, rests]) => (rests.size > 1 && !whole.has(first) ? [first] : [])))
}

/** A chapter goes by the name of its file as well, without what orders it there: `03 - Calendars.md`. */
export function unnumberedName(file: string): string {
  const name = withoutPageId(file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, ''))
  return name.replace(/^\d+\s*[-_.)]\s*/, '')
}

/** `GET` is a name, whatever `get` is. */
function isCapital(text: string, { start, end }: Token): boolean {
  return /^[A-Z]{2,}$/.test(text.slice(start, end))
}

function nameTerms(text: string): string[] {
  const words = analyse(text).filter(({ kind }) => kind === 'whole')
  const isOfContent = (token: Token) => contentShare(token.surface, token.term) >= FUNCTIONAL || isCapital(text, token)
  const isName = words.length > 1 && words.every((one) => isOfContent(one) || isInNames(one.surface))
  return words.filter((one) => isOfContent(one) || (isName && words.some(isOfContent))).map(({ term }) => term)
}
