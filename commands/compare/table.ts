import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { type Comparison, type ComparisonRow, onlyColumn } from '../../src/core/facts/comparison/comparison.ts'
import type { Fact } from '../../src/core/facts/types.ts'
import type { Text } from '../../src/text/text.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import { cellText, factText } from '../../src/views/fact-text.ts'

/** A comparison as `pictures.table` draws it: one page. */
export interface ComparisonTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly heading?: string
    readonly cells: readonly { readonly text: string; readonly missing?: boolean; readonly outdated?: boolean }[]
    readonly tone: ComparisonRow['tone']
  }[]
  readonly notes: readonly string[]
  readonly footer: string
  readonly alt: string
}

export interface ComparisonPage {
  /** Rows that differ or that some column lacks. */
  readonly rows: readonly ComparisonRow[]
  readonly page: number
  readonly of: number
}

/** Characters of a cell, shared by its facts. */
const CELL_ROOM = 130
const MOST_FACTS = 4
const COLUMN_ROOM = 60
const SAME_ROOM = 400
const WARNING = '⚠ '

/** Whether a row that one column alone has something in is the first of its kind on the page, and is told under a heading. */
export function opensGroup(row: ComparisonRow, before: ComparisonRow | undefined): boolean {
  const column = onlyColumn(row)
  return column !== undefined && (before === undefined || onlyColumn(before) !== column)
}

export function comparisonTable(comparison: Comparison, shown: ComparisonPage, context: FactContext): ComparisonTable {
  const { text } = context
  const columns = namesOf(comparison.columns)
  const rows = shown.rows.map((row, at) => ({
    label: plainLabel(row.attribute.name[text.language]),
    ...(opensGroup(row, shown.rows[at - 1]) ? { heading: headingOf(row, comparison, context) } : {}),
    tone: row.tone,
    cells: row.cells.map((facts, column) => ({
      text: `${pictureText(facts, context)}${isLarger(row, column) ? ' ▲' : ''}`,
      missing: facts.length === 0,
      outdated: isOutdated(facts, context),
    })),
  }))
  const notes = tableNotes(comparison, shown, context)
  const footer = tableFooter(shown, rows, notes, text)
  const title = text.compare.title(columns)
  return { title, columns, rows, notes, footer, alt: altOf(title, columns, rows, [...notes, footer]) }
}

/** Says whose a row is that one column alone has something in. */
export function headingOf(row: ComparisonRow, { columns }: Comparison, { text }: FactContext): string {
  const names = namesOf(columns)
  const column = onlyColumn(row) ?? 0
  return text.compare.only(names[column] ?? '', names.toSpliced(column, 1))
}

export function pictureText(facts: readonly Fact[], { text }: FactContext): string {
  if (facts.length === 0) return text.facts.missing
  const shown = facts.slice(0, MOST_FACTS).map((fact) => plainLabel(factText(fact, text)))
  const room = Math.floor(CELL_ROOM / shown.length)
  const lines = shown.join('').length <= CELL_ROOM ? shown : shown.map((one) => truncate(one, room))
  const more = facts.length - lines.length
  return [...lines, ...(more > 0 ? [text.facts.more(more)] : [])].join('\n')
}

function isLarger({ verdict }: ComparisonRow, column: number): boolean {
  return verdict.kind === 'larger' && verdict.column === column
}

export function isOutdated(facts: readonly Fact[], { errata }: FactContext): boolean {
  return errata.shownOn(facts.flatMap((fact) => fact.statements)).length > 0
}

/** What to choose where the notes say it, on the first page; equal rows in one line, on the last. */
function tableNotes(comparison: Comparison, shown: ComparisonPage, context: FactContext): string[] {
  return [
    ...(shown.page === shown.of - 1 ? sameLine(comparison, context) : []),
    ...(shown.page === 0 ? chooseLines(comparison, context) : []),
    ...automaticLine(comparison, context),
  ]
}

/** Which columns nobody prepared; none for none. */
export function automaticLine({ columns, automatic }: Comparison, { text }: FactContext): string[] {
  const names = namesOf(columns).filter((_, at) => automatic[at])
  return names.length > 0 ? [text.compare.automatic(names)] : []
}

function namesOf(columns: Comparison['columns']): string[] {
  return columns.map((one) => truncate(plainLabel(one.name), COLUMN_ROOM))
}

/** What the marks on this page mean, and which page it is. */
function tableFooter(
  shown: ComparisonPage,
  rows: ComparisonTable['rows'],
  notes: readonly string[],
  { common, compare }: Text,
) {
  const outdated = rows.some((row) => row.cells.some((cell) => cell.outdated)) || notes.join().includes(WARNING)
  return [
    ...(shown.rows.some((row) => row.verdict.kind === 'larger') ? [compare.larger] : []),
    ...(outdated ? [compare.changed] : []),
    ...(shown.of > 1 ? [common.page(shown.page + 1, shown.of)] : []),
  ].join(' · ')
}

/** The rows in which all are equal, as one line; none for none. */
export function sameLine({ rows }: Comparison, context: FactContext): string[] {
  const same = rows.filter((row) => row.tone === 'same').map((row) => sameRow(row, context))
  return same.length > 0 ? [truncate(context.text.compare.same(same), SAME_ROOM)] : []
}

export function sameRow(row: ComparisonRow, context: FactContext): string {
  const { text } = context
  const mark = row.cells.some((facts) => isOutdated(facts, context)) ? WARNING : ''
  return `${row.attribute.name[text.language]}(${mark}${plainLabel(cellText(row.cells[0] ?? [], text))})`
}

export function chooseLines({ columns, choose }: Comparison, context: FactContext): string[] {
  const { text } = context
  return columns.flatMap((subject, at) => {
    const facts = choose[at] ?? []
    const when = facts.map((fact) => `${isOutdated([fact], context) ? WARNING : ''}${factText(fact, text)}`)
    return when.length > 0 ? [text.compare.choose(subject.name, when.join(', '))] : []
  })
}

function altOf(
  title: string,
  columns: readonly string[],
  rows: ComparisonTable['rows'],
  notes: readonly string[],
): string {
  const said = rows.map(({ label, cells }) => {
    const parts = cells.map(
      (cell, at) => `${columns[at]} ${cell.outdated ? WARNING : ''}${cell.text.replaceAll('\n', ', ')}`,
    )
    return `${label}: ${parts.join(' / ')}.`
  })
  return truncate([`${title}.`, ...said, ...notes].join(' ').trim(), LIMITS.alt)
}
