import { Pace, type Steps } from '../../steps.ts'
import { Fences } from '../fences.ts'

const BORDER = /^[ \t]{0,3}\+(?::?[-=]+:?\+)+[ \t]*$/
/** Between two rows of which a cell goes on: `|      +------+`. */
const PART_OF_BORDER = /^[ \t]{0,3}[|+].*\+-+\+|^[ \t]{0,3}[|+].*\|-+\+/
const ROW = /^[ \t]{0,3}\|.*\|[ \t]*$/
/** HTML has nothing there, and what stands behind it in a cell is Markdown. */
const NOTHING = '<? ?>'
const LINES_AT_MOST = 1_000

/** Pandoc's tables with borders of `+---+` as tables of HTML on the same lines. A single column is a drawing of a box. */
export function* readGridTables(source: readonly string[]): Steps<readonly string[]> {
  if (!source.some((line) => BORDER.test(line))) return source
  const lines = [...source]
  const fences = new Fences(source)
  const pace = new Pace()
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const last = fences.opensAt(at, 0)?.last ?? (BORDER.test(line) ? endOfGrid(source, at) : undefined)
    if (last !== undefined && BORDER.test(line)) lines.splice(at, last + 1 - at, ...asHtml(source.slice(at, last + 1)))
    at = (last ?? at) + 1
    if (pace.isDue(20)) yield
  }
  return lines
}

/** The last line of the table that begins here; undefined where none does. */
function endOfGrid(source: readonly string[], at: number): number | undefined {
  if (columnsOf(source[at] ?? '') < 2) return undefined
  let last: number | undefined
  for (let line = at + 1; line < source.length && line - at < LINES_AT_MOST; line++) {
    const text = source[line] ?? ''
    if (BORDER.test(text)) last = line
    else if (!ROW.test(text) && !PART_OF_BORDER.test(text)) break
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
  const widest = Math.max(...read.map((cells) => cells.length))
  const cells = Array.from({ length: Math.min(widest, count) }, (_, column) =>
    cellOf(read.map((one) => one[column]?.trim() ?? '').filter((text) => text !== '')),
  )
  const across = widest < count ? ` colspan="${count - widest + 1}"` : ''
  const isLast = (at: number) => at === cells.length - 1
  return `<tr>${cells.map((text, at) => `<${tag}${isLast(at) ? across : ''}>${NOTHING}${text}</${tag}>`).join('')}</tr>`
}

/** Parted where the border is; where its marks do not stand below that, at each of them. */
function cellsOf(line: string, border: string): string[] {
  const cells: string[] = []
  let cell = ''
  let column = 0
  for (const letter of line.trimEnd()) {
    const isMark = letter === '|' && border[column] === '+'
    if (isMark && column > border.indexOf('+')) cells.push(cell)
    cell = isMark ? '' : cell + letter
    column += WIDE.test(letter) ? 2 : 1
  }
  return cells.length === columnsOf(border)
    ? cells
    : line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
}

/** Letters that take two columns. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Extended_Pictographic}]/u

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
