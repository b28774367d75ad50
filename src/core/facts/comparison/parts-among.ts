import type { Notebook } from '../../notes/types.ts'
import { isBelow, isWithinNotes } from '../subjects/relations.ts'
import type { Fact, Subject } from '../types.ts'
import type { PartOfWhole } from './row.ts'

/** Something is said of the column itself, not only of its whole or its parts. */
export function isTold(facts: readonly Fact[]): boolean {
  return facts.some(isOwn)
}

export function isOwn({ from }: Fact): boolean {
  return from === undefined
}

/** A kind that says nothing of its own beside its whole: told once for all such rows. */
export function isOfWholeAlone(cells: readonly (readonly Fact[])[], parts: readonly PartOfWhole[]): boolean {
  const told = cells.flatMap((facts, at) => (isTold(facts) ? [at] : []))
  return (
    cells.every(
      (facts, at) =>
        told.includes(at) ||
        (facts.every(({ from }) => from?.relation === 'whole') &&
          parts.some(({ part, whole, isKind }) => isKind && part === at && told.includes(whole))),
    ) && told.length === 1
  )
}

export function partsAmong(columns: readonly Subject[], notebook: Notebook): PartOfWhole[] {
  return columns.flatMap((one, part) =>
    columns.flatMap((other, whole) => {
      const isKind = one.inherited?.some(({ from }) => from?.key === other.key) ?? false
      const isApart = !isKind && !isWithinNotes(one, other, notebook)
      return isKind || isBelow(one, other, notebook) ? [{ part, whole, isKind, isApart }] : []
    }),
  )
}
