import { cleanText } from './clean.ts'
import { FONT } from './diagram-theme.ts'
import { widthOf } from './measure.ts'

const CELL_ROOM = 40
const CELL_PADDING = 18
export const ROW_HEIGHT = 28

/** A box that shows a table: a line a row, cells parted by `|`, the first row is the head. */
export function cellsOf(label: string): string[][] {
  return label.split('\n').map((row) => row.split('|').map((cell) => cleanText(cell, CELL_ROOM)))
}

export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, column) => {
    const widths = rows.map((row, at) => widthOf(row[column] ?? '', FONT.text, at === 0 ? 700 : 400))
    return Math.max(24, ...widths) + CELL_PADDING
  })
}

export function tableSize(rows: readonly (readonly string[])[]) {
  return { width: columnWidths(rows).reduce((sum, one) => sum + one, 0), height: rows.length * ROW_HEIGHT }
}
