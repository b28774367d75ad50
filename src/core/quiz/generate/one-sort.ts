import { labelled } from '../../facts/extraction/labels.ts'
import { placeOf } from './around.ts'
import { genusOf } from './genus.ts'
import { isDefinition } from './terms.ts'
import type { Described } from './types.ts'

/** One may be taken for the other: of one sort, of one section, or both defined; one that a glossary lists, only for another of its list. */
export function mayBeTakenFor(own: Described, one: Described): boolean {
  return areOfOneSort(own, one) || (own.point.inGlossary === undefined && areNear(own, one))
}

function areNear(own: Described, one: Described): boolean {
  if (own.loose || one.loose) return false
  return (
    (own.by === one.by && own.point.section === one.point.section) ||
    (isDefinition(own.words) && isDefinition(one.words))
  )
}

/** Of one list, headings beside each other, or both defined as being of one sort: whatever else stands near is told by being something else. */
function areOfOneSort(own: Described, one: Described): boolean {
  return areListedTogether(own, one) || areHeadingsBeside(own, one) || areOfOneGenus(own, one)
}

function areListedTogether(own: Described, one: Described): boolean {
  return (
    own.by === 'list' && one.by === 'list' && own.point.section === one.point.section && listOf(own) === listOf(one)
  )
}

function areHeadingsBeside(own: Described, one: Described): boolean {
  return own.by === 'title' && one.by === 'title' && placeOf(own.point.section) === placeOf(one.point.section)
}

function areOfOneGenus(own: Described, one: Described): boolean {
  const genus = own.loose || one.loose ? undefined : genusOf(own.words)
  return genus !== undefined && genus === genusOf(one.words)
}

/** Of a line that says what the one above it is, the list of that. */
export function listOf({ by, point: { statement, section } }: Described): number | undefined {
  const { parent } = statement
  return by !== 'list' || parent === undefined || labelled(statement) ? parent : section.statements[parent]?.parent
}
