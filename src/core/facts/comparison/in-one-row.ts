import { OPENING, OTHER } from '../attributes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'

interface Row {
  readonly attribute: Attribute
  readonly cells: readonly (readonly Fact[])[]
}

/**
 * Where no row has two sides, what each column says in words of its own stands side by side in one row, not in one for
 * each beside a dash; what one column alone says so is on its card.
 */
export function inOneRow<T extends Row>(
  rows: readonly T[],
  columns: readonly Subject[],
  rowOf: (cells: readonly (readonly Fact[])[]) => T,
): readonly T[] {
  if (columns.some(({ sheet }) => sheet)) return rows
  const own = rows.filter(({ attribute: { id } }) => id === OTHER || id === OPENING)
  const rest = rows.filter((row) => !own.includes(row))
  const cells = columns.map((_, at) => few(own.flatMap((row) => row.cells[at] ?? [])))
  if (cells.some((facts) => facts.length === 0)) return rest
  const row = rowOf(cells)
  return [row.attribute.id === OTHER ? { ...row, attribute: AS_TOLD } : row, ...rest]
}

/** Nothing is left over where it is all that stands side by side. */
const AS_TOLD: Attribute = {
  id: 'as-told',
  name: { ko: '노트에 적힌 말', en: 'What the notes say' },
  type: 'text',
  words: [],
}

/** As much as anybody reads beside another one's. */
const MOST = 3

/** What it is comes first. */
function few(facts: readonly Fact[]): readonly Fact[] {
  const isOpening = ({ attribute }: Fact) => attribute.id === OPENING
  return [...facts.filter(isOpening), ...facts.filter((one) => !isOpening(one))].slice(0, MOST)
}
