/** A row of a table of text, with the line that it begins in. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Comma or tab separated values as RFC 4180 has them: quotes hold separators, line feeds and doubled quotes. Never throws. */
export function readRows(text: string, separator: string, firstLine = 1): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = firstLine
  let start = firstLine
  const endRow = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells: cells.map((one) => one.trim()) })
    cells = []
    cell = ''
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '\n') line++
    if (quoted) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') cell += text[at++] ?? ''
      else quoted = false
    } else if (mark === '"' && cell.trim() === '') {
      quoted = closes(text, at, separator)
      cell = quoted ? '' : '"'
    } else if (mark === separator) {
      cells.push(cell)
      cell = ''
    } else if (mark === '\n') endRow()
    else if (mark !== '\r') cell += mark
  }
  endRow()
  return rows
}

/** Characters of a cell in quotes. */
const LONGEST = 20_000

/** A quote that is only a quotation mark has no partner before a separator or a line's end. */
function closes(text: string, at: number, separator: string): boolean {
  for (let end = text.indexOf('"', at + 1); end >= 0 && end - at < LONGEST; end = text.indexOf('"', end + 1)) {
    const next = text[end + 1]
    if (next === '"') end++
    else if (next === undefined || next === separator || next === '\n' || next === '\r') return true
  }
  return false
}
