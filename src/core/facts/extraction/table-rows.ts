import { foldedWords } from '../../language/fold.ts'

type Cells = readonly string[]

/** Its first row is one of its rows: named as they are but for its number, or in words that all cells below have as well. */
export function isHeadless(head: Cells, rows: readonly Cells[]): boolean {
  const [corner = '', ...columns] = head
  if (rows.length < 2 || !columns.some((one) => /\p{L}/u.test(one))) return false
  const shape = shapeOf(corner)
  if (/\d/.test(corner) && rows.every(([name = '']) => shapeOf(name) === shape)) return true
  return (
    corner.trim() !== '' &&
    columns.some((one, at) =>
      sharesWords(
        one,
        rows.map((cells) => cells[at + 1] ?? ''),
      ),
    )
  )
}

function shapeOf(name: string): string {
  return name.trim().toLowerCase().replace(/\d+/g, '0')
}

/** Fewer words may be what a column is of. */
const WORDS_OF_ROW = 3

function sharesWords(head: string, cells: readonly string[]): boolean {
  const words = [...new Set(foldedWords(head))]
  if (words.length < WORDS_OF_ROW) return false
  // Most tables are told by their first row.
  return cells.every((cell) => {
    const held = new Set(foldedWords(cell))
    words.splice(0, words.length, ...words.filter((word) => held.has(word)))
    return words.length >= WORDS_OF_ROW
  })
}

/** A row without a name goes on with the one above: what stands in it is said there. */
export function withContinued(rows: readonly Cells[]): readonly Cells[] {
  const joined: Cells[] = []
  for (const cells of rows) {
    const [name = '', ...rest] = cells
    const above = joined.at(-1)
    if (name.trim() !== '' || !above || !isSaid(above[0]) || !rest.some(isSaid)) joined.push(cells)
    else joined[joined.length - 1] = longer(above, cells)
  }
  return joined
}

function longer(above: Cells, cells: Cells): Cells {
  const width = Math.max(above.length, cells.length)
  return Array.from({ length: width }, (_, at) => [above[at] ?? '', cells[at] ?? ''].filter(isSaid).join(' · '))
}

/** Nothing, and a dash, say nothing. */
export function isSaid(text: string | undefined): boolean {
  return text !== undefined && /[^\s\-–—]/u.test(text)
}
