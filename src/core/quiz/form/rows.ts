import { Pace, type Steps } from '../../steps.ts'

/** A row of a table of text, with the line that it begins in. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Comma or tab separated values as RFC 4180 has them: quotes hold separators, line feeds and doubled quotes. Never throws. */
export function* rowsInSteps(text: string, separator: string, firstLine = 1): Steps<Row[]> {
  const rows: Row[] = []
  const pace = new Pace()
  let cells: string[] = []
  let cell = ''
  // Asked of each mark: the cell itself may have grown long.
  let blank = true
  let quoted = false
  const closes = quotesOf(text, separator)
  let line = firstLine
  let start = firstLine
  const endCell = () => {
    if (cells.length < CELLS_AT_MOST) cells.push(cell)
    cell = ''
    blank = true
  }
  const endRow = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells: cells.map((one) => one.trim()) })
    cells = []
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    if (pace.isDue(WORK_OF_MARK)) yield
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
    } else if (mark === separator) endCell()
    else if (mark === '\n') endRow()
    else if (mark !== '\r') {
      cell += mark
      blank &&= mark.trim() === ''
    }
  }
  endRow()
  return rows
}

/** A row of more says nothing that could be asked. */
const CELLS_AT_MOST = 1_000
/** Of what reading a character costs elsewhere. */
const WORK_OF_MARK = 0.2

/** Characters of a cell in quotes. */
const LONGEST = 20_000

/**
 * Whether a quote has its partner before a separator or a line's end, or is only a quotation mark. Of quotes side by side each
 * two are one that is meant, so an odd one is a partner. Asked from the first quote on: each is looked at once.
 */
function quotesOf(text: string, separator: string): (at: number) => boolean {
  const ends = (at: number) => at === text.length || [separator, '\n', '\r'].includes(text[at] ?? '')
  const endOfRun = (at: number) => {
    let end = at
    while (text[end] === '"') end++
    return end
  }
  let [own, partner, seen] = [0, 0, 0]
  const partnerBehind = (from: number, until: number) => {
    if (partner > from) return partner
    seen = Math.max(seen, from)
    while (seen < until) {
      const begin = text.indexOf('"', seen)
      seen = begin < 0 ? Number.POSITIVE_INFINITY : endOfRun(begin)
      if (begin < 0 || (seen - begin) % 2 === 0 || !ends(seen)) continue
      partner = seen
      return partner
    }
    return Number.POSITIVE_INFINITY
  }
  return (at) => {
    if (own <= at) own = endOfRun(at)
    if ((own - at) % 2 === 0 && ends(own)) return true
    return partnerBehind(own, at + LONGEST) - 1 - at < LONGEST
  }
}
