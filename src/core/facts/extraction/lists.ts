import { foldedWords } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import type { Fact } from '../types.ts'
import { isFormula } from './formula.ts'
import { labelled } from './labels.ts'
import { tellsMore } from './lead-in.ts'
import { UNDER } from './reading.ts'

/** Facts of a card as people read them: a list of names in one row, nothing told twice, examples last. */
export function* asRead(facts: readonly Fact[], before: readonly Fact[]): Steps<readonly Fact[]> {
  const told = yield* withoutRepeats(facts, before)
  const joined = yield* inLists([...told.filter((one) => !isExample(one)), ...told.filter(isExample)])
  return yield* mapInSteps(joined, workOf, withNumber)
}

function isExample({ attribute }: Fact): boolean {
  return attribute.id === EXAMPLE || attribute.name.en.split(UNDER).some((name) => NAMES_EXAMPLE.test(name))
}

const EXAMPLE = 'example'
const NAMES_EXAMPLE =
  /^(?:(?:worked |code |simple |basic )?examples?|e\.g\.?|ex\)|예시?|예제|사용 예(?:시|제)?|예시 코드)(?=$|[\s.:)\d])|\s(?:examples?|예시|예제)$/iu

/** One of a numbered list that stands in a row of its own keeps its number. */
function withNumber(fact: Fact): Fact {
  const { value, statements } = fact
  const [one, ...more] = statements
  if (value.kind !== 'statement' || more.length > 0 || one?.ordinal === undefined || value.statement.text !== one.text)
    return fact
  const mark = `${one.ordinal}. `
  const statement = { ...value.statement, text: mark + one.text, runs: [{ text: mark }, ...one.runs] }
  return { ...fact, value: { ...value, statement } }
}

/**
 * Names that follow one another in one list of the notes stand in one row, as a whole or not at all; so do the numbered lines of
 * one list, and what is nested under a sentence with that sentence.
 */
export function* inLists(facts: readonly Fact[]): Steps<readonly Fact[]> {
  const rows: Fact[][] = []
  yield* eachInSteps(facts, workOf, (fact) => {
    const last = rows.at(-1)
    if (last?.[0] && last[0].attribute.id === fact.attribute.id && isOfRow(last, fact)) last.push(fact)
    else rows.push([fact])
  })
  return (yield* mapInSteps(rows, (row) => WORK_OF_WORDS * row.length, asList)).flat()
}

function isOfRow(row: readonly Fact[], fact: Fact): boolean {
  const first = row[0]?.statements[0]
  const last = row.at(-1)?.statements[0]
  const [next] = fact.statements
  if (!first || !last || !next || underOf(row[0]) !== underOf(fact)) return false
  if (last.section !== next.section || last.index + 1 !== next.index) return false
  const isBeside = last.parent === next.parent
  const fits = () => lengthOf(row) + next.text.length <= LONGEST_ROW
  if (row.length === 1 && (isBeside || isNestedIn(last, next)) && endsBeforeFormula(last, next)) return fits()
  if (tellsMore(first) && next.kind === 'item' && next.parent === first.parent)
    return isPlain(next) && fits() && (row.length === 1 || isBeside)
  if (isWithin(row, next)) return isPlain(next) && fits()
  if (row.length === 1 && isToldOfCode(last, next)) return last.text.length + next.text.length <= LONGEST_ROW
  if (!isBeside || isNestedIn(first, last)) return false
  if (row.length === 1 && isCase(last) && !isCase(next)) return isPlain(next) && fits()
  return (isName(last) && isName(next)) || (isCounted(last, next) && fits())
}

function isNestedIn({ index }: Statement, { parent }: Statement): boolean {
  return parent === index
}

/** Nested in the row's first line, however deep: without that it says something else. */
function isWithin([first, second, ...others]: readonly Fact[], next: Statement): boolean {
  const [top] = first?.statements ?? []
  const [below] = second?.statements ?? []
  if (!top || isNestedIn(top, next)) return top !== undefined && (!below || isNestedIn(top, below))
  if (!second || !below || !isNestedIn(top, below)) return false
  return [second, ...others].some(({ statements: [one] }) => one !== undefined && isNestedIn(one, next))
}

/** `This sorts by name`, right below what it tells of. */
function isToldOfCode({ kind }: Statement, next: Statement): boolean {
  return kind === 'code' && next.kind !== 'code' && POINTS_UP.test(next.text)
}

/** `The speed is given by`, right over the formula that says it. */
function endsBeforeFormula({ kind, text }: Statement, next: Statement): boolean {
  return kind !== 'code' && isFormula(next) && BEFORE_FORMULA.test(text)
}

const BEFORE_FORMULA = /\b(?:is|are|be|by|as|that|where|equals?|gives?|becomes?)$/i

const POINTS_UP =
  /^(?:this|these|it|here|the (?:above|code|query|command|output|result))\b|^(?:위|이|여기서|위의|이렇게|이와)(?:\s|와 )/i

/** `1. …`, `2. …` of one list, none of them with a name of its own. */
function isCounted(last: Statement, next: Statement): boolean {
  return last.ordinal !== undefined && next.ordinal === last.ordinal + 1 && isPlain(last) && isPlain(next)
}

/** `…에 저장하는 경우`: what comes of it stands in the next line. */
export function isCase({ kind, text }: Statement): boolean {
  return kind === 'item' && CASE.test(text)
}

const CASE = /[가-힣][는은을한] (?:경우|때)(?:에는?)?[,:]?$/

function isPlain(one: Statement): boolean {
  return one.kind === 'item' && labelled(one) === undefined
}

/** Longer than that nobody reads in one piece. */
const LONGEST_ROW = 500

function lengthOf(row: readonly Fact[]): number {
  return row.reduce((sum, { statements: [one] }) => sum + (one?.text.length ?? 0), 0)
}

const MOST_WORDS = 7

/** An item of a few words, and no sentence. */
export function isName(statement: Statement): boolean {
  const { kind, text } = statement
  return kind === 'item' && labelled(statement) === undefined && termName(text, MOST_WORDS) !== undefined
}

function underOf(fact: Fact | undefined): string | undefined {
  return fact?.value.kind === 'statement' ? fact.value.under : undefined
}

function asList(row: readonly Fact[]): readonly Fact[] {
  const [first, ...more] = row
  if (!first || more.length === 0 || first.value.kind !== 'statement') return row
  const statements = row.flatMap((one) => one.statements)
  const citations = row.flatMap((one) => one.citations)
  const [place] = citations
  const lastLine = Math.max(...citations.map((one) => one.lastLine))
  const names = joined(row)
  const under = underOf(first)
  const value = { kind: 'text', text: under === undefined ? names : `${under}: ${names}` } as const
  return [{ ...first, value, statements, citations: place ? [{ ...place, lastLine }] : citations }]
}

function joined(row: readonly Fact[]): string {
  const statements = row.flatMap((one) => one.statements)
  const [first, ...more] = statements
  const told = ({ ordinal, text }: Statement) => (ordinal === undefined ? text : `${ordinal}. ${text}`)
  if (first && more[0] && isNestedIn(first, more[0]))
    return [
      textOf(row[0], first),
      more.every((one) => isName(one) && isNestedIn(first, one))
        ? more.map(told).join(' · ')
        : more.map((one) => `${'  '.repeat(one.depth - first.depth - 1)}· ${told(one)}`).join('\n'),
    ].join('\n')
  if (first && tellsMore(first)) return [textOf(row[0], first), ...more.map((one) => `· ${told(one)}`)].join('\n')
  return statements.map(told).join(statements.every(isName) ? ' · ' : '\n')
}

/** Without the label that names its row. */
function textOf(fact: Fact | undefined, { text }: Statement): string {
  return fact?.value.kind === 'statement' ? fact.value.statement.text : text
}

/** Without what another fact says under the same name with all of its words. */
function* withoutRepeats(facts: readonly Fact[], before: readonly Fact[]): Steps<Fact[]> {
  const byWord = new Map<string, Told[]>()
  const all = yield* mapInSteps([...before, ...facts], workOf, (fact, at): Told => {
    const told = { fact, at, words: new Set(foldedWords(wordsOf(fact))) }
    for (const word of told.words) addTo(byWord, `${fact.attribute.id} ${word}`, told)
    return told
  })
  const isRepeat = ({ fact, at, words }: Told) => {
    if (words.size < FEWEST) return false
    const [first = [], ...others] = [...words].map((word) => byWord.get(`${fact.attribute.id} ${word}`) ?? [])
    // Whoever says all of it has its rarest word as well.
    const rarest = others.reduce((few, one) => (one.length < few.length ? one : few), first)
    return rarest.some(
      (other) =>
        (other.words.size > words.size || (other.words.size === words.size && other.at < at)) &&
        !areOfDifferentLines(fact, other.fact) &&
        words.isSubsetOf(other.words),
    )
  }
  // Its letters stand in other formulas as well.
  const isLetters = (one: Statement | undefined) => one !== undefined && (one.kind === 'code' || isFormula(one))
  const isNews = (one: Told) => isLetters(one.fact.statements[0]) || !isRepeat(one)
  const kept = yield* filterInSteps(all.slice(before.length), WORK_OF_WORDS, isNews)
  return kept.map(({ fact }) => fact)
}

/** What is nested under each of two lines of a section is told of each. */
function areOfDifferentLines({ statements: [one] }: Fact, { statements: [other] }: Fact): boolean {
  return one?.parent !== undefined && one.section === other?.section && one.parent !== other.parent
}

interface Told {
  readonly fact: Fact
  readonly at: number
  readonly words: ReadonlySet<string>
}

function workOf({ statements: [first] }: Fact): number {
  return WORK_OF_WORDS + (first?.text.length ?? 0)
}

/** In characters read: of a fact's words, beside those of others. */
const WORK_OF_WORDS = 100

/** Fewer words than this may say something else beside others. */
const FEWEST = 3

function wordsOf({ value }: Fact): string {
  return value.kind === 'statement'
    ? `${value.under ?? ''} ${value.statement.text}`
    : value.kind === 'text'
      ? value.text
      : ''
}
