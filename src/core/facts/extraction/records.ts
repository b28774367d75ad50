import type { Statement } from '../../notes/types.ts'

/**
 * Whether a table holds rows of somebody's data, and nothing that is told of a thing: short values of which the first does not
 * name its row (`101 | math`, `101 | music`), or counts it (`P0`, `P1`) before nothing but figures or values that come again.
 */
export function isOfRecords({ table }: Statement): boolean {
  if (!table || table.rows.length < FEWEST) return false
  const rows = table.rows.map(({ cells }) => cells.map((one) => one.trim()))
  if (!rows.flat().every((one) => VALUE.test(one) && one.length <= LONGEST)) return false
  const names = rows.flatMap(([name = '']) => (name === '' ? [] : [name]))
  if (new Set(names).size < names.length) return true
  const columns = table.head.slice(1).map((_, at) => rows.flatMap((cells) => cells[at + 1] || []))
  const isFigures = columns.flat().every((one) => /^[\d.,%+-]*$/.test(one))
  const comeAgain = columns.some((cells) => new Set(cells).size < cells.length)
  return areCounted(names) && (isFigures || (comeAgain && numberIn(names[0] ?? '') > LAST_OF_FEW))
}

const FEWEST = 3
const VALUE = /^[\p{L}\p{N} ,.+%_-]*$/u
const LONGEST = 20
/** What is counted from one on may be levels, or layers. */
const LAST_OF_FEW = 9

/** `P0`, `P1`, … or 101, 102, … */
function areCounted(names: readonly string[]): boolean {
  return names.every(
    (name, at) =>
      /^\p{L}{0,3}[ _-]?\d+$/u.test(name) && (at === 0 || numberIn(name) === numberIn(names[at - 1] ?? '') + 1),
  )
}

function numberIn(name: string): number {
  return Number(/\d+$/.exec(name)?.[0])
}
