import { NOTE_LIMITS } from '../limits.ts'
import { type DrawnTable, NOTHING, rowOfCells, widthOf } from './drawn-rows.ts'

const RULE = /^ {0,3}(?:-{2,}(?: +-{2,})+|={2,}(?: +={2,})+)[ \t]*$/
const ROWS_AT_MOST = 1_000

/** `-----  -----`: says where columns are. */
export function isRuleOfColumns(line: string): boolean {
  return /^ {0,3}(?:--|==)/.test(line) && line.length <= NOTE_LIMITS.lineCharacters && RULE.test(line)
}

/**
 * A table whose columns only a rule of dashes (Pandoc) or of equal signs (reStructuredText) tells, seen at that rule: below a
 * line of heads, or around rows.
 */
export function simpleTableAt(source: readonly string[], at: number): DrawnTable | undefined {
  const rule = source[at] ?? ''
  if (!isRuleOfColumns(rule)) return undefined
  const isBlank = (line: number) => (source[line] ?? '').trim() === ''
  const isHeaded = !isBlank(at - 1)
  if (isHeaded && !isBlank(at - 2)) return undefined
  let end = at + 1
  while (!isBlank(end) && end - at < ROWS_AT_MOST) end++
  const first = isHeaded ? at - 1 : at
  const lines = source.slice(first, end)
  const rules = lines.flatMap((line, nth) => (isRuleOfColumns(line) ? [nth] : []))
  const isClosed = rules.at(-1) === lines.length - 1
  // Heads and a rule below them, whatever closes it; or rules around, and below the heads where there are some.
  const isTable = isHeaded
    ? rules.length === (isClosed ? 2 : 1) && lines.length > 2 + Number(isClosed)
    : isClosed && (rules.length === 2 || (rules.length === 3 && rules[1] === 2)) && lines.length > rules.length
  if (!isTable) return undefined
  const heads = isHeaded ? 0 : rules.length === 3 ? 1 : -1
  const html = rowsOf(lines, rule, heads)
  return html && { first, html }
}

/** Undefined where a line is no row of these columns. */
function rowsOf(lines: readonly string[], rule: string, heads: number): string[] | undefined {
  const starts = [...rule.matchAll(/[-=]+/g)].map(({ index }) => index)
  const html: string[] = []
  for (const [nth, line] of lines.entries()) {
    const cells = isRuleOfColumns(line) ? undefined : cellsOf(line, starts)
    if (!cells && !isRuleOfColumns(line)) return undefined
    // One word over a broken line is text.
    if (nth === heads && (cells ?? []).filter((one) => one !== '').length < 2) return undefined
    html.push(
      cells
        ? rowOfCells(
            cells.map((text) => ({ text, across: 1 })),
            nth === heads ? 'th' : 'td',
          )
        : NOTHING,
    )
  }
  html[0] = `<table>${html[0]}`
  html[html.length - 1] += '</table>'
  return html
}

/** Parted where the columns begin, as wide as letters are drawn; else at wide gaps, where those are as many. */
function cellsOf(line: string, starts: readonly number[]): string[] | undefined {
  const parted = line.trim().split(/ {2,}|\t+/)
  const cells = starts.map(() => '')
  let [column, cell, isBetween] = [0, 0, true]
  for (const letter of line.trimEnd()) {
    const next = starts[cell + 1]
    if (next !== undefined && column >= next) {
      isBetween &&= column === next && (cells[cell] === '' || /\s$/.test(cells[cell] ?? ''))
      cell++
    }
    cells[cell] += letter
    column += widthOf(letter)
  }
  if (isBetween) return cells.map((one) => one.trim())
  return parted.length === starts.length ? parted : undefined
}
