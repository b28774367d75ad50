import type { Table as TableNode, TableRow } from 'mdast'
import { flatten, runsOf, runsText } from './inline.ts'
import type { Piece } from './piece.ts'
import type { Run, Table } from './types.ts'

interface ReadTable {
  readonly runs: readonly Run[]
  readonly pieces: readonly Piece[]
  readonly table: Table
}

/** A table as a statement, a line a row with `|` between its cells, and by its cells; undefined where no row from line `first` on is left. */
export function tableRuns(node: TableNode, lineOf: (row: TableRow) => number, first: number): ReadTable | undefined {
  const [head, ...below] = node.children
  if (!head) return undefined
  const columns = head.children.length
  const rows = below.filter((row) => lineOf(row) >= first)
  if (rows.length === 0 && lineOf(head) < first) return undefined
  const cellsOf = (row: TableRow) =>
    Array.from({ length: columns }, (_, at) => withoutBreaks(flatten(row.children[at]?.children ?? [])))
  const read = [head, ...rows].map(cellsOf)
  const rule: Run = { text: `\n|${'---|'.repeat(columns)}` }
  const runs = read.flatMap((cells, at): Run[] => [
    ...(at === 0 ? [] : [{ text: '\n' }]),
    ...cells.flatMap((pieces) => [{ text: '| ' }, ...runsOf(pieces), { text: ' ' }]),
    { text: '|' },
    ...(at === 0 ? [rule] : []),
  ])
  const texts = read.map((cells) => cells.map((pieces) => runsText(runsOf(pieces))))
  return {
    runs: runsOf(runs.map((run) => ({ ...run, line: 0 }))),
    pieces: read.flat(2),
    table: {
      head: texts[0] ?? [],
      rows: rows.map((row, at) => ({ line: lineOf(row), cells: texts[at + 1] ?? [] })),
    },
  }
}

/** A row is one line: what an author parts with one `<br>` or more is a list. */
function withoutBreaks(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '')
  let isBehindWords = false
  return pieces.flatMap((piece, at) => {
    const isBreak = piece.text === '\n'
    const isShown = !isBreak || (isBehindWords && at < last)
    if (isBreak || piece.text.trim() !== '') isBehindWords = !isBreak
    if (!isShown) return []
    return [isBreak ? { ...piece, text: ', ', parts: false } : piece]
  })
}
