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

/** Names that follow one another in one list of the notes stand in one row, as a whole or not at all. */
export function inLists(facts: readonly Fact[]): readonly Fact[] {
  const rows: Fact[][] = []
  for (const fact of facts) {
    const last = rows.at(-1)
    if (last?.[0] && last[0].attribute.id === fact.attribute.id && goesOn(last.at(-1), fact)) last.push(fact)
    else rows.push([fact])
  }
  return rows.flatMap((row) => asList(row))
}

function goesOn(before: Fact | undefined, fact: Fact): boolean {
  const last = before?.statements[0]
  const [next] = fact.statements
  return (
    last !== undefined &&
    next !== undefined &&
    isName(last) &&
    isName(next) &&
    last.section === next.section &&
    last.parent === next.parent &&
    last.index + 1 === next.index &&
    underOf(before) === underOf(fact)
  )
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
  const names = statements
    .map(({ ordinal, text }) => (ordinal === undefined ? text : `${ordinal}. ${text}`))
    .join(' · ')
  const under = underOf(first)
  const value = { kind: 'text', text: under === undefined ? names : `${under}: ${names}` } as const
  return [{ ...first, value, statements, citations: place ? [{ ...place, lastLine }] : citations }]
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
