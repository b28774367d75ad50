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
  const alone = facts.filter((one) => !goesOn(one))
  return [...alone.filter(isOpening), ...alone.filter((one) => !isOpening(one))].slice(0, MOST)
}

/** What only goes on from what stood before it, or is told of a part by its name, says little beside another one's. */
function goesOn({ value }: Fact): boolean {
  if (value.kind !== 'statement') return false
  return value.under !== undefined || CONTINUES.test(value.statement.text)
}

const CONTINUES =
  /^(?:however|but|also|then|so|therefore|instead|otherwise|in addition|moreover|furthermore|this|that|these|those|it also|they also)\b|^(?:하지만|그러나|또한|또|그리고|따라서|그래서|그런데|그러므로|반면|반면에|이때|이 때|즉|단|다만|그럼|이렇게|이러한|이를|이는|여기서)[\s,]/i
