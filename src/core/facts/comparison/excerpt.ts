import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, mapInSteps, type Steps, sortInSteps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { factsInSteps } from '../extraction/extract.ts'
import { isFormula } from '../extraction/formula.ts'
import { isRemark, labelled, withoutPlace } from '../extraction/labels.ts'
import { inLists } from '../extraction/lists.ts'
import { isNth, LISTED } from '../extraction/named-attributes.ts'
import { listOf } from '../extraction/places.ts'
import { UNDER } from '../extraction/reading.ts'
import { isNameOf } from '../extraction/statements-about.ts'
import { addTo } from '../subjects/subject-names.ts'
import type { Fact, Subject } from '../types.ts'
import { isAsideIn, type Line, withoutAsides } from './asides.ts'
import { byThemselves, wordsOf, workOf } from './by-themselves.ts'
import {
  isNameAlone,
  isSignature,
  wholeThoughts,
  withoutContents,
  withoutExamples,
  withoutTornLists,
  withoutTornNumbers,
} from './fragments.ts'
import { namedIn } from './naming.ts'

/** As much as anybody reads beside another one's. */
export const MOST_LINES = 3

/** What has more parts than that is told by none of them. */
const MOST_PARTS = 8

/**
 * What a subject's own notes say of it in a few lines, of whatever matter: its own text, sentences that name it before others; or
 * one line of each of its parts, where it begins with those and they are few; a few lines of code where that is all. The last
 * line tells how many more there are.
 */
export function* excerptOf(
  subject: Subject,
  isOwn: (fact: Fact) => boolean,
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<readonly Fact[]> {
  const all = yield* factsInSteps(subject, vocabulary, notebook)
  const own = yield* filterInSteps(yield* withoutContents(all), workOf, isOwn)
  const count = own.reduce((sum, { statements }) => sum + statements.length, 0)
  const sorted = yield* byThemselves(yield* sortInSteps(own, (a, b) => placeOf(a) - placeOf(b)), subject)
  const standing = yield* withoutExamples(yield* withoutTornLists(sorted, subject, notebook), notebook)
  const told = yield* mapInSteps(standing, workOf, (one) => lineOf(placed(one), subject, notebook))
  const lines = (yield* inNamedLists(told)).map((one) => ({
    ...one,
    fact: { ...one.fact, attribute: vocabulary.other },
  }))
  const inWords = withoutTornNumbers(lines.filter(({ fact }) => !isCode(fact)))
  if (inWords.length === 0)
    return lines
      .map(({ fact }) => fact)
      .filter(isShort)
      .slice(0, MOST_LINES)
  const formulas = lines.filter(({ fact: { statements } }) => statements.every(isFormula))
  const shown = withoutAsides(inWords, formulas, notebook)
  const [first] = shown
  const few = first?.part === undefined ? yield* fromOwnText(shown, subject) : yield* aLineOfEach(shown)
  return withLeft(
    wholeThoughts(
      few,
      shown.map(({ fact }) => fact),
    ),
    count,
  )
}

/** Its own text, as lists where it is one: the first line that names it, then what says more than a name does. */
function* fromOwnText(told: readonly Line[], subject: Subject): Steps<readonly Fact[]> {
  const own = told.filter(({ part }) => part === undefined).map(({ fact }) => fact)
  // `the process ends` goes on from the line over its list, where most other lines stand by themselves.
  const isStyle = 2 * own.filter(goesOnInEnglish).length >= own.length
  const whole = own.filter((one) => !isSignature(one) && (isStyle || !goesOnInEnglish(one)))
  const direct = yield* inLists(whole.length > 0 ? whole : own)
  const telling = yield* filterInSteps(direct, workOf, (one) => !isNameAlone(one))
  const naming = yield* filterInSteps(telling, workOf, (one) => namedIn(wordsOf(one), [subject]).length > 0)
  const chosen = new Set(untilLong([...new Set([...naming.slice(0, 1), ...telling, ...direct])]))
  return direct.filter((one) => chosen.has(one))
}

function goesOnInEnglish(one: Fact): boolean {
  return one.statements[0]?.kind === 'item' && /^[a-z]+ /.test(wordsOf(one)) && !/[가-힣]/.test(wordsOf(one))
}

/** As many lines as anybody reads, but no more behind what is long already. */
export function untilLong(lines: readonly Fact[]): readonly Fact[] {
  let read = 0
  return lines.slice(0, MOST_LINES).filter((one) => {
    const isRead = read > LONG_ENOUGH
    read += wordsOf(one).length * (/[가-힣]/.test(wordsOf(one)) ? 2 : 1)
    return !isRead
  })
}

/** In characters, a syllable of Hangul for two: of the lines before. */
const LONG_ENOUGH = 360

/** The first line of each of its parts, and what stands between them. */
function* aLineOfEach(told: readonly Line[]): Steps<readonly Fact[]> {
  const parts = new Map<string | Line, Line[]>()
  for (const one of told) addTo(parts, one.part ?? one, one)
  if (parts.size > MOST_PARTS) return []
  const shown: Fact[] = []
  const most = parts.size === 1 ? MOST_LINES : 1
  for (const own of [...parts.values()].slice(0, MOST_LINES)) {
    const least = Math.min(...own.map(({ depth }) => depth))
    const named = listOfNames(own, least)
    const listed = named ? [named] : yield* inLists(own.filter(({ depth }) => depth === least).map(({ fact }) => fact))
    // One name alone of several lines is none of what they are.
    const [only] = listed
    const isOne = listed.length > 1 && only !== undefined && isNameAlone(only) && only.statements.length === 1
    shown.push(...listed.slice(0, isOne ? MOST_LINES : most))
  }
  return shown
}

/** A list of which some have a name alone, and others say more behind theirs: the names of all. */
function listOfNames(own: readonly Line[], least: number): Fact | undefined {
  const first = own.find(({ depth, fact }) => depth === least && isNameAlone(fact))
  const place = first?.fact.statements[0] && listOf(first.fact.statements[0])
  const all = own.filter(({ written: { statements } }) => statements[0] && listOf(statements[0]) === place)
  if (!first || all.every(({ depth }) => depth === least)) return undefined
  const names = all.map(({ written }) => numbered(written.statements[0], labelOf(written) ?? wordsOf(written)))
  const under = first.fact.value.kind === 'statement' ? first.fact.value.under : undefined
  const text = [...(under === undefined ? [] : [`${under}: `]), names.join(' · ')].join('')
  if (text.length > LONGEST_LIST || names.some((one) => one.split(/\s+/).length > LONGEST_NAME)) return undefined
  const citations = all.flatMap(({ fact }) => fact.citations)
  const lastLine = Math.max(...citations.map((one) => one.lastLine))
  const [place0] = citations
  return {
    ...first.fact,
    value: { kind: 'text', text },
    statements: all.flatMap(({ fact }) => fact.statements),
    citations: place0 ? [{ ...place0, lastLine }] : citations,
  }
}

const LONGEST_LIST = 300
const LONGEST_NAME = 7

function labelOf({ statements: [statement] }: Fact): string | undefined {
  return statement && labelled(statement)?.label
}

function numbered(statement: Statement | undefined, name: string): string {
  return statement?.ordinal === undefined ? name : `${statement.ordinal}. ${name}`
}

function withLeft(shown: readonly Fact[], all: number): readonly Fact[] {
  const left = all - shown.reduce((sum, { statements }) => sum + statements.length, 0)
  return left <= 0 ? shown : shown.map((one, at) => (at === shown.length - 1 ? { ...one, left } : one))
}

function lineOf(fact: Fact, subject: Subject, notebook: Notebook): Line {
  const names = namesOver(fact, subject)
  const [part] = names
  const isAside = [...names, wordsOf(fact), overIt(fact, notebook)].some(isAsideIn)
  const line = { written: fact, part, depth: names.length, isAside }
  if (names.length === 0) return { ...line, fact }
  const under = names.join(UNDER)
  const { value } = fact
  if (value.kind === 'text') return { ...line, fact: { ...fact, value: { ...value, text: `${under}: ${value.text}` } } }
  const statement = value.kind === 'statement' ? saidOf(value.statement) : undefined
  return { ...line, fact: statement ? { ...fact, value: { kind: 'statement', statement, under } } : fact }
}

/** Without the line that says where the page belongs. */
function placed(fact: Fact): Fact {
  const { value, statements } = fact
  return value.kind === 'statement' && value.statement.text === statements[0]?.text
    ? { ...fact, value: { ...value, statement: withoutPlace(value.statement) } }
    : fact
}

function saidOf(statement: Statement): Statement {
  const found = labelled(statement)
  return found && !isRemark(found.label) ? found.said : statement
}

/** Of a row of a table, what that is called; of a statement, what it stands under, and its label. */
function namesOver({ attribute, value, statements: [statement] }: Fact, subject: Subject): readonly string[] {
  if (statement?.table) return isNth(attribute) || attribute === LISTED ? [] : attribute.name.ko.split(UNDER)
  const above = value.kind === 'statement' ? (value.under?.split(UNDER) ?? []) : []
  const label = statement && labelled(statement)?.label
  const isOwn = label === undefined || isRemark(label) || isNameOf(subject, label)
  return isOwn || above.at(-1) === label ? above : [...above, label]
}

/** What the line that a statement is nested under says. */
function overIt({ statements: [one] }: Fact, { byId }: Notebook): string {
  const { section = '', parent } = one ?? {}
  return parent === undefined ? '' : (byId.get(section)?.statements[parent]?.text ?? '')
}

/** A bare line among others of a list that mostly have names is one of those that are named. */
function* inNamedLists(lines: readonly Line[]): Steps<readonly Line[]> {
  const counts = new Map<string, { named: number; bare: number }>()
  const countOf = ({ fact: { statements } }: Line) => counts.get(statements[0] ? listOf(statements[0]) : '')
  yield* eachInSteps(lines, WORK_OF_LINE, (one) => {
    const [statement] = one.fact.statements
    if (statement?.kind !== 'item') return
    const { named, bare } = countOf(one) ?? { named: 0, bare: 0 }
    const isBare = one.part === undefined
    counts.set(listOf(statement), { named: named + Number(!isBare), bare: bare + Number(isBare) })
  })
  return yield* mapInSteps(lines, WORK_OF_LINE, (one) => {
    const { named, bare } = countOf(one) ?? { named: 0, bare: 0 }
    const isOne = one.part === undefined && (named > bare || (named > 0 && isNameAlone(one.fact)))
    return isOne ? { ...one, part: wordsOf(one.fact) } : one
  })
}

export function isCode({ statements: [first] }: Fact): boolean {
  return first?.kind === 'code'
}

function isShort(fact: Fact): boolean {
  return wordsOf(fact).split('\n').length <= MOST_LINES
}

function placeOf({ citations: [first] }: Fact): number {
  return first?.line ?? 0
}

/** In characters read: whose list it is in. */
const WORK_OF_LINE = 20
