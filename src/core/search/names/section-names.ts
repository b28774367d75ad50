import { contentShare, FUNCTIONAL } from '../../language/function-words.ts'
import { analyse } from '../../language/tokens.ts'
import type { Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'

/** What parts the names that one heading holds: `Hash Table (해시 테이블)`, `ELB - Elastic Load Balancing`. */
const PARTS = /\s[-–—]\s|[()[\]{}（）:：,/|]|\s(?:&|vs\.?)\s/iu

/** Characters that reading the names of a section is as much work as. */
const WORK_OF_NAMING = 100

type Names = readonly (readonly string[])[]

/** The names that each section goes by, each as its terms: its whole heading first, then the parts of it. */
export function* namesInSteps(sections: readonly Section[]): Steps<Names[]> {
  const all: Names[] = []
  yield* eachInSteps(sections, WORK_OF_NAMING, (section) => all.push(namesOfSection(section)))
  const makers = makersIn(all.map(([whole = []]) => whole))
  return all.map((names) => {
    const shorter = names.flatMap(([first = '', ...rest]) => (rest.length > 0 && makers.has(first) ? [rest] : []))
    return [...names, ...shorter]
  })
}

function namesOfSection({ title, depth, file }: Section): Names {
  const texts = [...new Set([title, ...title.split(PARTS), ...(depth === 0 ? [nameOfFile(file)] : [])])]
  return texts.map(nameTerms).filter((terms) => terms.length > 0)
}

/** Whose things there are several, and no thing itself: nobody says that name with each of them. */
function makersIn(headings: readonly (readonly string[])[]): ReadonlySet<string> {
  const whole = new Set(headings.map((terms) => terms.join(' ')))
  const leading = new Map<string, Set<string>>()
  for (const [first, ...rest] of headings) {
    if (first === undefined || rest.length === 0 || !/^[a-z]/.test(first)) continue
    leading.set(first, (leading.get(first) ?? new Set()).add(rest.join(' ')))
  }
  return new Set([...leading].flatMap(([first, rests]) => (rests.size > 1 && !whole.has(first) ? [first] : [])))
}

/** A chapter goes by the name of its file as well, without what orders it there: `03 - Calendars.md`. */
export function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '')
  return name.replace(/^\d+\s*[-_.)]\s*/, '')
}

function nameTerms(text: string): string[] {
  return analyse(text)
    .filter(({ kind, surface, term }) => kind === 'whole' && contentShare(surface, term) >= FUNCTIONAL)
    .map(({ term }) => term)
}
