import type { Notebook } from '../../notes/types.ts'
import { automaticFacts, factsBesides, possibleAttributes } from '../extraction/extract.ts'
import type { Attribute, Fact, Subject, Value } from '../types.ts'
import { compareValues, foldText, valueKey } from '../values/value.ts'
import { attributesOf, inOrder, type Vocabulary } from '../attributes.ts'

/** What can be said of a row as a whole; columns by their place. */
export type Verdict =
  | { readonly kind: 'same' }
  /** One column has the largest value. */
  | { readonly kind: 'larger'; readonly column: number }
  /** Yes in these columns, no in the others. */
  | { readonly kind: 'only'; readonly columns: readonly number[] }
  /** Lists that share items: what all have, and what one column alone has. */
  | { readonly kind: 'lists'; readonly common: readonly string[]; readonly own: readonly (readonly string[])[] }
  | { readonly kind: 'differs' }

export interface ComparisonRow {
  readonly attribute: Attribute
  /** `partial`: the notes do not say it of every column. */
  readonly tone: 'differs' | 'partial' | 'same'
  /** A column's facts; empty where the notes say nothing. */
  readonly cells: readonly (readonly Fact[])[]
  readonly verdict: Verdict
}

export interface Comparison {
  readonly columns: readonly Subject[]
  /** Rows that differ first, then those that some column lacks, then equal ones. */
  readonly rows: readonly ComparisonRow[]
  /** "What to choose", where the prepared facts say it; by column. */
  readonly choose: readonly (readonly Fact[])[]
  /** Whether a column was put together from the notes without a facts file. */
  readonly automatic: readonly boolean[]
}

const CHOOSE = 'choose'
const TONES = ['differs', 'partial', 'same'] as const

/** Lays subjects side by side, an attribute a row. */
export function compareSubjects(columns: readonly Subject[], vocabulary: Vocabulary, notebook: Notebook): Comparison {
  const facts = factsOfColumns(columns, vocabulary, notebook)
  const rows = attributesOf(facts.flat(), vocabulary).flatMap((attribute) => {
    const cells = facts.map((own) => own.filter((fact) => fact.attribute.id === attribute.id))
    return cells.some((cell) => cell.length > 0) ? [rowOf(attribute, cells)] : []
  })
  return {
    columns,
    rows: TONES.flatMap((tone) => rows.filter((row) => row.tone === tone).sort(fullerFirst)),
    choose: facts.map((own, at) => (columns[at]?.sheet ? own.filter((fact) => fact.attribute.id === CHOOSE) : [])),
    automatic: columns.map((subject) => !subject.sheet),
  }
}

/**
 * A column's facts file, or its statements under attributes that the other columns have as well where that is possible. A
 * statement stands in another row too before that row says that the notes do not tell.
 */
function factsOfColumns(
  columns: readonly Subject[],
  vocabulary: Vocabulary,
  notebook: Notebook,
): readonly (readonly Fact[])[] {
  const possible = columns.map((subject) =>
    subject.sheet
      ? new Set(subject.sheet.facts.map((fact) => fact.attribute.id))
      : possibleAttributes(subject, vocabulary, notebook),
  )
  const facts = columns.map((subject, at) => {
    if (subject.sheet) return inOrder(subject.sheet.facts, vocabulary)
    const others = possible.filter((_, other) => other !== at)
    const favour = (attribute: string) => others.filter((one) => one.has(attribute)).length
    return automaticFacts(subject, vocabulary, notebook, favour)
  })
  return columns.map((subject, at) => {
    const own = facts[at] ?? []
    if (subject.sheet) return own
    const lacking = new Set(facts.flat().map(({ attribute }) => attribute.id))
    for (const { attribute } of own) lacking.delete(attribute.id)
    const all = [...own, ...factsBesides(lacking, subject, vocabulary, notebook)]
    const others = columns.filter((one) => one !== subject)
    return inOrder(
      all.filter((fact) => !isOfPart(fact, others)),
      vocabulary,
    )
  })
}

/** What stands under the name of a part that is a column itself. */
function isOfPart({ value, statements }: Fact, others: readonly Subject[]): boolean {
  if (value.kind !== 'statement' || value.under === undefined) return false
  return others.some((other) => statements.every((one) => other.statements.includes(one)))
}

/** Rows that more columns have come first, then those of the first column: what one side alone has stands together. */
function fullerFirst(a: ComparisonRow, b: ComparisonRow): number {
  const held = (row: ComparisonRow) => row.cells.filter((cell) => cell.length > 0).length
  const first = (row: ComparisonRow) => row.cells.findIndex((cell) => cell.length > 0)
  return held(b) - held(a) || first(a) - first(b)
}

/** The one column that has something in a row, where the others have nothing. */
export function onlyColumn({ cells }: ComparisonRow): number | undefined {
  const held = cells.flatMap((facts, at) => (facts.length > 0 ? [at] : []))
  return held.length === 1 ? held[0] : undefined
}

/** The rows that a table shows: equal ones are folded, and what to choose has a line of its own. */
export function tableRows({ rows, choose }: Comparison): readonly ComparisonRow[] {
  const told = choose.some((facts) => facts.length > 0)
  return rows.filter((row) => row.tone !== 'same' && !(told && row.attribute.id === CHOOSE))
}

function rowOf(attribute: Attribute, cells: readonly (readonly Fact[])[]): ComparisonRow {
  if (cells.some((cell) => cell.length === 0)) {
    return { attribute, cells, tone: 'partial', verdict: { kind: 'differs' } }
  }
  const keys = new Set(cells.map(cellKey))
  if (keys.size === 1) return { attribute, cells, tone: 'same', verdict: { kind: 'same' } }
  return { attribute, cells, tone: 'differs', verdict: verdictOf(cells) }
}

function cellKey(facts: readonly Fact[]): string {
  return facts
    .map((fact) => `${valueKey(fact.value)} (${foldText(fact.detail ?? '')})`)
    .sort()
    .join('\n')
}

function verdictOf(cells: readonly (readonly Fact[])[]): Verdict {
  const values = cells.map((facts) => facts.map((fact) => fact.value))
  const single = values.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []))
  if (single.length === cells.length) {
    const column = largest(single)
    if (column !== undefined) return { kind: 'larger', column }
    const yes = single.flatMap((value, at) => (value.kind === 'yesno' && value.yes ? [at] : []))
    if (single.every((value) => value.kind === 'yesno') && yes.length > 0 && yes.length < cells.length) {
      return { kind: 'only', columns: yes }
    }
  }
  return listsVerdict(values) ?? { kind: 'differs' }
}

/** The one column that is larger than all others; undefined when that cannot be said. */
function largest(values: readonly Value[]): number | undefined {
  const at = values.findIndex((value) =>
    values.every((other) => other === value || (compareValues(value, other) ?? 0) > 0),
  )
  return at < 0 ? undefined : at
}

function listsVerdict(values: readonly (readonly Value[])[]): Verdict | undefined {
  if (!values.every((own) => own.length > 0 && own.every((value) => value.kind === 'list'))) return undefined
  const lists = values.map((own) => own.flatMap((value) => (value.kind === 'list' ? value.items : [])))
  const holds = (list: readonly string[], item: string) => list.some((one) => foldText(one) === foldText(item))
  const common = (lists[0] ?? []).filter((item) => lists.every((list) => holds(list, item)))
  if (common.length === 0) return undefined
  const own = lists.map((list) => list.filter((item) => lists.every((other) => other === list || !holds(other, item))))
  return { kind: 'lists', common, own }
}
