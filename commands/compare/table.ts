import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import { absenceKey, absentAs, onlyColumn } from '../../src/core/facts/comparison/sides.ts'
import { errataByFact } from '../../src/core/facts/errata.ts'
import type { Text } from '../../src/text/text.ts'
import { errataSaid } from '../../src/views/errata.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import type { FactErrata } from '../../src/views/fact-lines.ts'
import { absenceText, factText } from '../../src/views/fact-text.ts'

/** A row as `pictures.table` draws it. */
export interface TableRow {
  readonly label: string
  readonly heading?: string
  readonly cells: readonly {
    readonly text: string
    readonly missing?: boolean
    /** What is the matter with what it rests on, or whose it is: small, below. */
    readonly mark?: string
    readonly aside?: string
  }[]
  readonly tone: ComparisonRow['tone']
}

/** A comparison as `pictures.table` draws it: one page. */
export interface ComparisonTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
  readonly footer: string
  readonly alt: string
}

/** Characters of a cell, shared by its facts. */
const CELL_ROOM = 130
const MOST_FACTS = 4
const COLUMN_ROOM = 60
const SAME_ROOM = 400

/** What each fact of a comparison is to be told about: each erratum once, where its row is met first. */
export function errataOfRows(rows: readonly ComparisonRow[], { errata }: FactContext): FactErrata {
  return errataByFact(
    rows.flatMap(({ cells }) => cells.flat()),
    errata,
  )
}

export function tableRow(row: ComparisonRow, marks: FactErrata, { text }: FactContext): TableRow {
  return {
    label: plainLabel(row.attribute.name[text.language]),
    tone: row.tone,
    cells: row.cells.map((facts, column) => {
      const mark = errataSaid([...new Set(facts.flatMap((fact) => marks.get(fact) ?? []))], text)
      const whole = facts.find(({ from }) => from?.relation === 'whole')?.from
      return {
        text: `${cellLines(row, column, text)}${isLarger(row, column) ? ' ▲' : ''}`,
        missing: facts.length === 0,
        ...(mark === '' ? {} : { mark }),
        ...(whole ? { aside: text.facts.inherited(plainLabel(whole.name)) } : {}),
      }
    }),
  }
}

/** Rows in which one column alone says something itself stand under a line that says whose they are. */
export function withHeadings(
  rows: readonly ComparisonRow[],
  told: readonly TableRow[],
  comparison: Comparison,
  context: FactContext,
): TableRow[] {
  return told.map((one, at) => {
    const [row, before] = [rows[at], rows[at - 1]]
    const column = row && onlyColumn(row)
    if (!row || column === undefined) return one
    const isNext = before && onlyColumn(before) === column && absenceKey(before) === absenceKey(row)
    return isNext ? one : { ...one, heading: headingOf(row, column, comparison, context) }
  })
}

/** `DAX만 · ElastiCache: 노트에 없음`, or where else it stands. */
function headingOf(row: ComparisonRow, column: number, { columns }: Comparison, { text }: FactContext): string {
  const names = namesOf(columns)
  const others = names.flatMap((name, at) =>
    at === column ? [] : [{ name, kind: absentAs(row, at) ?? 'not-in-notes' }],
  )
  return text.compare.only(names[column] ?? '', others)
}

function cellLines({ cells, absences }: ComparisonRow, column: number, text: Text): string {
  const facts = cells[column] ?? []
  if (facts.length === 0) return absenceText(absences[column], text)
  const shown = facts.slice(0, MOST_FACTS).map((fact) => plainLabel(factText(fact, text)))
  const room = Math.floor(CELL_ROOM / shown.length)
  const lines = shown.join('').length <= CELL_ROOM ? shown : shown.map((one) => truncate(one, room))
  const more = facts.length - lines.length + facts.reduce((sum, one) => sum + (one.left ?? 0), 0)
  return [...lines, ...(more > 0 ? [text.facts.more(more)] : [])].join('\n')
}

function isLarger({ verdict }: ComparisonRow, column: number): boolean {
  return verdict.kind === 'larger' && verdict.column === column
}

/** One is a kind of the other, or belongs to it; and which columns nobody prepared. */
export function aboutColumns(comparison: Comparison, { text }: FactContext): string[] {
  const { columns, automatic, parts } = comparison
  const names = namesOf(columns)
  const byHand = names.filter((_, at) => automatic[at])
  return [
    ...parts.map(({ part, whole, ...how }) => text.compare.partOfWhole(names[part] ?? '', names[whole] ?? '', how)),
    ...(byHand.length > 0 ? [text.compare.automatic(byHand)] : []),
  ]
}

export function namesOf(columns: Comparison['columns']): string[] {
  return columns.map((one) => truncate(plainLabel(one.name), COLUMN_ROOM))
}

/** The rows in which all are equal, as one line; none for none. */
export function sameLine(comparison: Comparison, marks: FactErrata, context: FactContext): string[] {
  const rows = comparison.rows.filter((row) => row.tone === 'same')
  const same = rows.map((row) => sameRow(row, comparison, marks, context))
  return same.length > 0 ? [truncate(context.text.compare.same(same), SAME_ROOM)] : []
}

/** `다중 AZ(예 · Aurora: 스토리지)`: the value once, with what one column adds; a column that says `like X` lets X speak. */
export function sameRow(row: ComparisonRow, { columns }: Comparison, marks: FactErrata, { text }: FactContext): string {
  const { attribute, cells } = row
  const names = namesOf(columns)
  const own = cells.filter((facts) => facts.every((fact) => fact.like === undefined))
  const facts = own.toSorted((a, b) => a.length - b.length)[0] ?? cells[0] ?? []
  const value = facts.map(({ detail: _, from: __, ...fact }) => factText(fact, text)).join(', ')
  const details = cells.flatMap((cell, at) =>
    cell.flatMap(({ detail }) => (detail === undefined ? [] : [`${names[at]}: ${detail}`])),
  )
  const mark = errataSaid([...new Set(cells.flat().flatMap((fact) => marks.get(fact) ?? []))], text)
  const said = [value, ...details, ...(mark === '' ? [] : [mark])].map(plainLabel).join(' · ')
  return `${attribute.name[text.language]}(${said})`
}

export function altOf(title: string, columns: readonly string[], rows: readonly TableRow[], notes: readonly string[]) {
  const said = rows.map(({ label, cells }) => {
    const parts = cells.map(({ text, mark, aside }, at) =>
      [columns[at], text.replaceAll('\n', ', '), aside, mark].filter((one) => one !== undefined).join(' '),
    )
    return `${label}: ${parts.join(' / ')}.`
  })
  return truncate([`${title}.`, ...said, ...notes].join(' ').trim(), LIMITS.alt)
}
