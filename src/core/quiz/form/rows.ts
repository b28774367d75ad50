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
  // Asked of each mark: the cell itself may have grown long.
  let blank = true
  let quoted = false
  const closes = quotesOf(text, separator)
  let line = firstLine
  let start = firstLine
  const endRow = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells: cells.map((one) => one.trim()) })
    cells = []
    cell = ''
    blank = true
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '\n') line++
    if (quoted) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') cell += text[at++] ?? ''
      else quoted = false
    } else if (mark === '"' && blank) {
      quoted = closes(at)
      cell = quoted ? '' : '"'
      blank = false
    } else if (mark === separator) {
      cells.push(cell)
      cell = ''
      blank = true
    } else if (mark === '\n') endRow()
    else if (mark !== '\r') {
      cell += mark
      blank &&= mark.trim() === ''
    }
  }
  endRow()
  return rows
}

/** Characters of a cell in quotes. */
const LONGEST = 20_000

/**
 * Whether a quote has its partner before a separator or a line's end, or is only a quotation mark. Of quotes side by side each
 * two are one that is meant, so an odd one is a partner. Asked from the first quote on: each is looked at once.
 */
function quotesOf(text: string, separator: string): (at: number) => boolean {
  const ends = (at: number) => at === text.length || [separator, '\n', '\r'].includes(text[at] ?? '')
  const runs = [...text.matchAll(/"+/g)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }))
  const partners = runs.filter(({ from, to }) => (to - from) % 2 === 1 && ends(to))
  let run = 0
  let partner = 0
  return (at) => {
    while ((runs[run]?.to ?? text.length) <= at) run++
    const own = runs[run]?.to ?? at + 1
    if ((own - at) % 2 === 0 && ends(own)) return true
    while ((partners[partner]?.to ?? text.length + 1) <= own) partner++
    return (partners[partner]?.to ?? Number.POSITIVE_INFINITY) - 1 - at < LONGEST
  }
}
