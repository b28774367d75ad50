import { type Comparison, type ComparisonRow, tableRows } from '../core/facts/comparison.ts'
import type { Fact } from '../core/facts/types.ts'
import { plainLabel } from './escape.ts'
import type { FactContext } from './fact-context.ts'
import { cellText, factText } from './fact-text.ts'
import { truncate } from './fit.ts'
import { LIMITS } from './limits.ts'

/** A comparison as `pictures.table` draws it: one page, columns side by side. */
export interface ComparisonTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly cells: readonly { readonly text: string; readonly missing?: boolean; readonly outdated?: boolean }[]
    readonly tone: ComparisonRow['tone']
  }[]
  readonly notes: readonly string[]
  readonly alt: string
}

export interface ComparisonPage {
  /** Rows that differ or that some column lacks. */
  readonly rows: readonly ComparisonRow[]
  readonly page: number
  readonly of: number
}

/** CSS pixels of rows, of a picture 550 wide: taller ones are shrunk by the phone until nobody reads them. */
const PICTURE_HEIGHT = 850
const MOST_ROWS = 12
/** Of a row besides its lines, and of a line. */
const ROW_HEIGHT = 50
const LINE_HEIGHT = 22.4
/** Hangul characters that fit a line of a cell, by the number of columns. */
const LINE_LENGTH: Readonly<Record<number, number>> = { 2: 15, 3: 9 }
/** Characters of a cell, shared by its facts. */
const CELL_ROOM = 130
const MOST_FACTS = 4
const COLUMN_ROOM = 60

/** Cuts a comparison into pictures about equally tall; equal rows are folded into the notes of the last. */
export function pictureRows(comparison: Comparison, at: number, context: FactContext): ComparisonPage {
  const rows = tableRows(comparison).map((row) => ({ row, height: heightOf(row, comparison.columns.length, context) }))
  const total = rows.reduce((sum, { height }) => sum + height, 0)
  const room = total / Math.max(1, Math.ceil(total / PICTURE_HEIGHT))
  const pages: ComparisonRow[][] = [[]]
  let used = 0
  for (const { row, height } of rows) {
    const last = pages.at(-1) ?? []
    if (last.length > 0 && (used + height / 2 > room || last.length >= MOST_ROWS)) {
      pages.push([row])
      used = height
    } else {
      last.push(row)
      used += height
    }
  }
  const page = Math.min(at, pages.length - 1)
  return { rows: pages[page] ?? [], page, of: pages.length }
}

/** How tall a row is: its tallest cell; a character of Latin is a little over half as wide as Hangul. */
function heightOf(row: ComparisonRow, columns: number, context: FactContext): number {
  const length = LINE_LENGTH[columns] ?? 9
  const lines = row.cells.map((facts) =>
    pictureText(facts, context)
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil(widthOf(line) / length), 0),
  )
  return ROW_HEIGHT + LINE_HEIGHT * Math.max(1, ...lines)
}

function widthOf(line: string): number {
  let width = 0
  for (const char of line) width += /[\u1100-\u11ff\u2e80-\uffdc]/.test(char) ? 1 : 0.55
  return width
}

export function comparisonTable(comparison: Comparison, shown: ComparisonPage, context: FactContext): ComparisonTable {
  const { text } = context
  const columns = comparison.columns.map((one) => truncate(plainLabel(one.name), COLUMN_ROOM))
  const rows = shown.rows.map((row) => ({
    label: plainLabel(row.attribute.name[text.language]),
    tone: row.tone,
    cells: row.cells.map((facts, column) => ({
      text: `${pictureText(facts, context)}${isLarger(row, column) ? ' ▲' : ''}`,
      missing: facts.length === 0,
      outdated: isOutdated(facts, context),
    })),
  }))
  const notes = tableNotes(comparison, shown, columns, context)
  const title = text.compare.title(columns)
  return { title, columns, rows, notes, alt: altOf(title, columns, rows, notes) }
}

function pictureText(facts: readonly Fact[], { text }: FactContext): string {
  if (facts.length === 0) return text.facts.missing()
  const shown = facts.slice(0, MOST_FACTS).map((fact) => plainLabel(factText(fact, text)))
  const room = Math.floor(CELL_ROOM / shown.length)
  const lines = shown.join('').length <= CELL_ROOM ? shown : shown.map((one) => truncate(one, room))
  const more = facts.length - lines.length
  return [...lines, ...(more > 0 ? [text.facts.more(more)] : [])].join('\n')
}

function isLarger({ verdict }: ComparisonRow, column: number): boolean {
  return verdict.kind === 'larger' && verdict.column === column
}

function isOutdated(facts: readonly Fact[], { errata }: FactContext): boolean {
  return errata.shownOn(facts.flatMap((fact) => fact.statements)).length > 0
}

/** Equal rows in one line, what to choose where the notes say it, and what the marks mean. */
function tableNotes(
  comparison: Comparison,
  shown: ComparisonPage,
  columns: readonly string[],
  context: FactContext,
): string[] {
  const { text } = context
  const last = shown.page === shown.of - 1
  const same = comparison.rows.filter((row) => row.tone === 'same').map((row) => sameRow(row, context))
  const automatic = columns.filter((_, at) => comparison.automatic[at])
  return [
    ...(last && same.length > 0 ? [truncate(text.compare.same(same), 400)] : []),
    ...chooseLines(comparison, context),
    ...(shown.rows.some((row) => row.verdict.kind === 'larger') ? [text.compare.larger()] : []),
    ...(shown.rows.some((row) => row.cells.some((facts) => isOutdated(facts, context)))
      ? [text.compare.changed()]
      : []),
    ...(automatic.length > 0 ? [text.compare.automatic(automatic)] : []),
    ...(shown.of > 1 ? [text.compare.page(shown.page + 1, shown.of)] : []),
  ]
}

export function sameRow(row: ComparisonRow, { text }: FactContext): string {
  return `${row.attribute.name[text.language]}(${plainLabel(cellText(row.cells[0] ?? [], text))})`
}

export function chooseLines({ columns, choose }: Comparison, { text }: FactContext): string[] {
  return columns.flatMap((subject, at) => {
    const facts = choose[at] ?? []
    return facts.length > 0
      ? [text.compare.choose(subject.name, facts.map((fact) => factText(fact, text)).join(', '))]
      : []
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
      (cell, at) => `${columns[at]} ${cell.outdated ? '⚠ ' : ''}${cell.text.replaceAll('\n', ', ')}`,
    )
    return `${label}: ${parts.join(' / ')}.`
  })
  return truncate([`${title}.`, ...said, ...notes].join(' '), LIMITS.alt)
}
