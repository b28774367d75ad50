import type { Subject } from '../types.ts'
import { CHOOSE, rankOf } from './order.ts'
import { isTold } from './parts-among.ts'
import type { Comparison, ComparisonRow } from './row.ts'
import { isOneSided } from './sides.ts'

/** What a comparison opens with: rows in which columns differ, and when to choose one of them. */
export function openingRows({ rows, columns }: Comparison): readonly ComparisonRow[] {
  const shown = rows.filter((row) => row.tone !== 'same' && (!isOneSided(row) || isChoice(row, columns)))
  return shown.toSorted(
    (a, b) => rankOf(a.attribute) - rankOf(b.attribute) || Number(isBorrowed(a)) - Number(isBorrowed(b)),
  )
}

/** Some column lets its whole or its parts speak. */
function isBorrowed({ cells }: ComparisonRow): boolean {
  return cells.some((facts) => !isTold(facts))
}

/** What one column alone has, or only parts of the others, behind a button. */
export function oneSidedRows({ rows, columns }: Comparison): readonly ComparisonRow[] {
  return rows.filter((row) => row.tone !== 'same' && isOneSided(row) && !isChoice(row, columns))
}

/** Of one side alone only where somebody prepared it: notes may say of the other in other words when to choose it. */
function isChoice({ attribute }: ComparisonRow, columns: readonly Subject[]): boolean {
  return attribute.id === CHOOSE && columns.some(({ sheet }) => sheet)
}
