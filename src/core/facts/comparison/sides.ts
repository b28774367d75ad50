import type { Fact } from '../types.ts'
import type { Absence } from './absence.ts'
import type { ComparisonRow } from './row.ts'

/** Rows that say the same of the columns that lack them stand under one heading. */
export function absenceKey(row: ComparisonRow): string {
  if (onlyColumn(row) === undefined) return ''
  return row.cells.map((_, at) => ABSENCES.indexOf(absentAs(row, at))).join()
}

/** What stands where a column says nothing itself: why it is empty, or that a part of it speaks. */
export type Absent = Absence['kind'] | 'part'

const ABSENCES: readonly (Absent | undefined)[] = [
  undefined,
  'part',
  'not-in-notes',
  'not-named',
  'blank',
  'unsure',
  'in-row',
  'below',
  'of-columns',
  'left-over',
]

export function absentAs({ cells, absences }: ComparisonRow, column: number): Absent | undefined {
  return absences[column]?.kind ?? (saysItself(cells[column] ?? []) ? undefined : 'part')
}

/** The one column that says something itself in a row, where the others have nothing or only their parts say something. */
export function onlyColumn({ cells }: Pick<ComparisonRow, 'cells'>): number | undefined {
  const held = cells.flatMap((facts, at) => (saysItself(facts) ? [at] : []))
  return held.length === 1 ? held[0] : undefined
}

/** Of its own, or of its whole, which holds for it as well. */
function saysItself(facts: readonly Fact[]): boolean {
  return facts.some(({ from }) => from?.relation !== 'part')
}

/** Not two columns speak for themselves: what a part has neither equals nor differs from what a whole has. */
export function isOneSided({ cells }: Pick<ComparisonRow, 'cells'>): boolean {
  return cells.filter(saysItself).length < 2
}
