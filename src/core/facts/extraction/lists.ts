import { foldedWords } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { termName } from '../subjects/subject-names.ts'
import type { Fact } from '../types.ts'
import { labelled } from './labels.ts'

/** Facts of a card as people read them: a list of names in one row, nothing told twice, examples last. */
export function asRead(facts: readonly Fact[], before: readonly Fact[]): readonly Fact[] {
  const told = withoutRepeats(facts, before)
  const isExample = ({ attribute }: Fact) => attribute.id === EXAMPLE
  return inLists([...told.filter((one) => !isExample(one)), ...told.filter(isExample)])
}

const EXAMPLE = 'example'

/**
 * Names that follow one another in one list of the notes stand in one row, as a whole or not at all; so do the numbered lines of
 * one list, and what is nested under a sentence with that sentence.
 */
export function inLists(facts: readonly Fact[]): readonly Fact[] {
  const rows: Fact[][] = []
  for (const fact of facts) {
    const last = rows.at(-1)
    if (last?.[0] && last[0].attribute.id === fact.attribute.id && isOfRow(last, fact)) last.push(fact)
    else rows.push([fact])
  }
  return rows.flatMap((row) => asList(row))
}

function isOfRow(row: readonly Fact[], fact: Fact): boolean {
  const first = row[0]?.statements[0]
  const last = row.at(-1)?.statements[0]
  const [next] = fact.statements
  if (!first || !last || !next || underOf(row[0]) !== underOf(fact)) return false
  if (last.section !== next.section || last.index + 1 !== next.index) return false
  const isBeside = last.parent === next.parent
  const fits = lengthOf(row) + next.text.length <= LONGEST_ROW
  if (isNestedIn(first, next)) return isPlain(next) && fits && (row.length === 1 || isBeside)
  if (row.length === 1 && isToldOfCode(last, next)) return last.text.length + next.text.length <= LONGEST_ROW
  if (!isBeside || isNestedIn(first, last)) return false
  return (isName(last) && isName(next)) || (isCounted(last, next) && fits)
}

function isNestedIn({ index }: Statement, { parent }: Statement): boolean {
  return parent === index
}

/** `This sorts by name`, right below what it tells of. */
function isToldOfCode({ kind }: Statement, next: Statement): boolean {
  return kind === 'code' && next.kind !== 'code' && POINTS_UP.test(next.text)
}

const POINTS_UP =
  /^(?:this|these|it|here|the (?:above|code|query|command|output|result))\b|^(?:위|이|여기서|위의|이렇게|이와)(?:\s|와 )/i

/** `1. …`, `2. …` of one list, none of them with a name of its own. */
function isCounted(last: Statement, next: Statement): boolean {
  return last.ordinal !== undefined && next.ordinal === last.ordinal + 1 && isPlain(last) && isPlain(next)
}

function isPlain(one: Statement): boolean {
  return one.kind === 'item' && labelled(one) === undefined
}

/** Longer than that nobody reads in one piece. */
const LONGEST_ROW = 500

function lengthOf(row: readonly Fact[]): number {
  return row.reduce((sum, { statements: [one] }) => sum + (one?.text.length ?? 0), 0)
}

const MOST_WORDS = 7

function isName(statement: Statement): boolean {
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
      // Without the label that names its row.
      row[0]?.value.kind === 'statement' ? row[0].value.statement.text : first.text,
      more.every(isName) ? more.map(told).join(' · ') : more.map((one) => `· ${told(one)}`).join('\n'),
    ].join('\n')
  return statements.map(told).join(statements.every(isName) ? ' · ' : '\n')
}

/** Without what another fact says under the same name with all of its words. */
function withoutRepeats(facts: readonly Fact[], before: readonly Fact[]): Fact[] {
  const byName = new Map<string, { fact: Fact; words: ReadonlySet<string> }[]>()
  for (const fact of [...before, ...facts]) {
    const known = byName.get(fact.attribute.id) ?? []
    byName.set(fact.attribute.id, known)
    known.push({ fact, words: new Set(foldedWords(wordsOf(fact))) })
  }
  const isRepeat = (fact: Fact) => {
    const own = byName.get(fact.attribute.id) ?? []
    const at = own.findIndex((one) => one.fact === fact)
    const words = own[at]?.words ?? new Set()
    return (
      words.size >= FEWEST &&
      own.some(
        (other, nth) =>
          other.fact !== fact &&
          (other.words.size > words.size || (other.words.size === words.size && nth < at)) &&
          [...words].every((word) => other.words.has(word)),
      )
    )
  }
  return facts.filter((fact) => fact.statements[0]?.kind === 'code' || !isRepeat(fact))
}

/** Fewer words than this may say something else beside others. */
const FEWEST = 3

function wordsOf({ value }: Fact): string {
  return value.kind === 'statement'
    ? `${value.under ?? ''} ${value.statement.text}`
    : value.kind === 'text'
      ? value.text
      : ''
}
