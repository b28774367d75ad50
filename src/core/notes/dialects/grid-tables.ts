import { NOTE_LIMITS } from '../limits.ts'
import { type Cell, type DrawnTable, NOTHING, rowOfCells, widthOf } from './drawn-rows.ts'

const BORDER = /^ {0,3}\+(?::?[-=]+:?\+)+[ \t]*$/
/** Between two rows of which a cell goes on: `|      +------+`. */
const PART_OF_BORDER = /^ {0,3}[|+].*\+-+\+|^ {0,3}[|+].*\|-+\+/
const ROW = /^ {0,3}\|.*\|[ \t]*$/
const LINES_AT_MOST = 1_000

export function isBorderOfGrid(line: string): boolean {
  return BORDER.test(line)
}

/** Pandoc's table with borders of `+---+`, or a console's, that begins on a line. A single column is a drawing of a box. */
export function gridAt(source: readonly string[], at: number): DrawnTable | undefined {
  const last = BORDER.test(source[at] ?? '') ? endOfGrid(source, at) : undefined
  return last === undefined ? undefined : { first: at, html: asHtml(source.slice(at, last + 1)) }
}

/** The last line of the table that begins here; undefined where none does. */
function endOfGrid(source: readonly string[], at: number): number | undefined {
  if (columnsOf(source[at] ?? '') < 2) return undefined
  let last: number | undefined
  for (let line = at + 1; line < source.length && line - at < LINES_AT_MOST; line++) {
    const text = source[line] ?? ''
    if (BORDER.test(text)) last = line
    else if (text.length > NOTE_LIMITS.lineCharacters || (!ROW.test(text) && !PART_OF_BORDER.test(text))) break
  }
  return last
}

function columnsOf(border: string): number {
  return border.trim().split('+').length - 2
}

function asHtml(grid: readonly string[]): string[] {
  const edges = grid.flatMap((line, at) => (BORDER.test(line) || PART_OF_BORDER.test(line) ? [at] : []))
  const heads = grid.findIndex((line) => line.includes('=') && BORDER.test(line))
  // What a database's console prints has one border below its head, and a line a row.
  const isConsole = heads < 0 && edges.length === 3 && edges[1] === 2
  const below = isConsole ? 2 : heads
  const html = grid.map(() => NOTHING)
  html[0] = '<table>'
  html[grid.length - 1] = '</table>'
  edges.forEach((edge, nth) => {
    const lines = grid.slice(edge + 1, edges[nth + 1])
    const rows = isConsole ? lines.map((line) => [line]) : lines.length > 0 ? [lines] : []
    rows.forEach((row, at) => {
      html[edge + 1 + at] = rowOf(row, grid[0] ?? '', edge < below ? 'th' : 'td')
    })
  })
  return html
}

/** Lines of one row as a row: what stands below each other in a column is one cell. */
function rowOf(lines: readonly string[], border: string, tag: 'th' | 'td'): string {
  const count = columnsOf(border)
  const read = lines.map((line) => cellsOf(line, border))
  const widest = read.reduce((most, one) => (one.length > most.length ? one : most), [])
  const cells = widest.slice(0, count).map(({ across }, column) => ({
    text: cellOf(read.map((one) => one[column]?.text.trim() ?? '').filter((part) => part !== '')),
    across,
  }))
  return rowOfCells(cells, tag)
}

/** Parted where the border is; where its marks do not stand below that, at each of them, the last over all that is left. */
function cellsOf(line: string, border: string): Cell[] {
  const count = columnsOf(border)
  const parted = cellsBelow(line, border)
  const across = parted.reduce((sum, one) => sum + one.across, 0)
  const marked = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
  if (parted.length === count || (marked.length < count && across === count)) return parted
  return marked.map((text, at) => ({ text, across: at === marked.length - 1 ? count - at : 1 }))
}

function cellsBelow(line: string, border: string): Cell[] {
  const cells: Cell[] = []
  let [text, column, across] = ['', 0, 0]
  for (const letter of line.trimEnd()) {
    const width = widthOf(letter)
    if (column > border.indexOf('+') && border.slice(column, column + width).includes('+')) across++
    const isMark = letter === '|' && border[column] === '+'
    if (isMark && across > 0) cells.push({ text, across })
    if (isMark) [text, across] = ['', 0]
    else text += letter
    column += width
  }
  return cells
}

/** Items of a list are parted, lines of text go on. */
function cellOf(lines: readonly string[]): string {
  const isList = /^[-*+][ \t]/.test(lines[0] ?? '')
  return isList
    ? lines
        .join(' ')
        .replace(/^[-*+][ \t]+/, '')
        .replace(/[ \t][-*+][ \t]+/g, '<br>')
    : lines.join(' ')
}
