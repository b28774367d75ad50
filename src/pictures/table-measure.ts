import { cleanLines, cleanText } from './clean.ts'
import { widthOf, wrap } from './measure.ts'
import type { TableCell, TableRow } from './pictures.ts'
import { WIDTH } from './render.ts'

export const TITLE_ROOM = 80
export const COLUMN_ROOM = 48
export const LABEL_ROOM = 60
const CELL_ROOM = 140
const CELL_LINES = 6
export const NOTE_ROOM = 420
export const MOST_NOTES = 6
export const MOST_COLUMNS = 4
/** CSS pixels of rows, whatever the caller pages by: beyond this nobody reads it, and it is counted instead. */
export const ROWS_HEIGHT = 1600

export const CELL_FONT = 16
export const SMALL_FONT = 14
export const LINE_HEIGHT = 1.35
export const PADDING = 12
export const GAP = 8
export const CELL_PADDING = 6
/** Of the attribute's name, left of its cells. */
export const LABEL_WIDTH = 98
/** Of what stands small below a cell's words. */
export const MARK_ROOM = 120
/** Of a subject's name where its cells are lines below each other. */
const NAME_WIDTH = 132
/** Chat lays its ALT badge over the lower left corner. */
export const BADGE_WIDTH = 64
/** And on a phone, where the picture is drawn at half its size, over as much as this below the last words. */
export const BADGE_ROOM = 32
/** A row's margin, line and padding, and those of its cells. */
const ROW_EDGES = 13
/** Of each cell more that lies below another: its padding and the gap above it. */
const STACKED = 4

export function cellWidth(columns: number): number {
  const count = Math.max(1, columns)
  return (WIDTH - 2 * PADDING - LABEL_WIDTH - count * GAP) / count
}

export function nameWidth(columns: readonly string[]): number {
  return Math.min(NAME_WIDTH, Math.max(0, ...columns.map((name) => Math.ceil(widthOf(name, SMALL_FONT, 700)) + 1)))
}

/** The column that alone has something, where there are others. */
export function onlyColumn({ cells }: TableRow, columns: number): number | undefined {
  const held = cells.slice(0, columns).flatMap((cell, at) => (cell.missing ? [] : [at]))
  return columns > 1 && held.length === 1 ? held[0] : undefined
}

/** How tall a row is drawn: two columns side by side, more below each other, what one alone has in one line. */
export function heightOf(row: TableRow, columns: number, names: number): number {
  const alone = onlyColumn(row, columns)
  const cells = alone === undefined ? row.cells.slice(0, columns) : row.cells.slice(alone, alone + 1)
  const beside = columns <= 2 || alone !== undefined
  const whole = WIDTH - 2 * PADDING - LABEL_WIDTH - GAP
  const width = alone !== undefined ? whole : beside ? cellWidth(columns) : whole - GAP - names
  const heights = cells.map((cell) => cellHeight(cell, width - 2 * CELL_PADDING))
  const label = textHeight(`≠ ${cleanText(row.label, LABEL_ROOM)}`, SMALL_FONT, LABEL_WIDTH)
  const high = beside
    ? Math.max(label, ...heights)
    : Math.max(
        label,
        heights.reduce((sum, one) => sum + one + STACKED, -STACKED),
      )
  return ROW_EDGES + high
}

function cellHeight(cell: TableCell, width: number): number {
  const said = linesIn(cell).reduce((sum, line) => sum + textHeight(line, CELL_FONT, width), 0)
  const small = [cell.mark, cell.aside].reduce(
    (sum, text) => sum + (text === undefined ? 0 : textHeight(cleanText(text, MARK_ROOM), SMALL_FONT, width)),
    0,
  )
  return Math.max(said, CELL_FONT * LINE_HEIGHT) + small
}

/** Of text that breaks between words, a word wider than the line anywhere. */
export function textHeight(text: string, font: number, width: number): number {
  const lines = wrap(text, font, 400, width).map((line) => Math.max(1, Math.ceil(widthOf(line, font, 400) / width)))
  return (
    Math.max(
      1,
      lines.reduce((sum, one) => sum + one, 0),
    ) *
    font *
    LINE_HEIGHT
  )
}

/** Several statements in one cell are told apart by dots. */
export function linesIn({ text }: TableCell): string[] {
  const lines = cleanLines(text, CELL_ROOM, CELL_LINES)
  return lines.length > 1 ? lines.map((one) => (one === '…' ? one : `• ${one}`)) : lines
}
