import type { Described } from './types.ts'
import { shareIn, sharesWords, type Wording } from './wording.ts'

/** A description as it is compared. */
export type WordingOf = (one: Described) => Wording

/** Two lines of one glossary. */
export function isListedBeside({ point: own }: Described, { point: other }: Described): boolean {
  return (
    own.inGlossary === true &&
    other.inGlossary === true &&
    own.section === other.section &&
    own.statement.parent === other.statement.parent
  )
}

/** Of one glossary, in the same words but for one or two: `may be read by many` beside `may be read by one`. */
export function isContrast(own: Described, other: Described, wording: WordingOf): boolean {
  if (!isListedBeside(own, other)) return false
  // One that says all that the other does holds there as well.
  return sharesOf(own, other, wording).every((one) => one >= CONTRAST && one < 1)
}

function sharesOf(own: Described, other: Described, wording: WordingOf): readonly number[] {
  return [shareIn(wording(own), wording(other)), shareIn(wording(other), wording(own))]
}

/** The same in fewer words: both are lines of one glossary, which tells them apart by what is left. */
export function isToldApart(own: Described, other: Described, wording: WordingOf): boolean {
  return isListedBeside(own, other) && sharesOf(own, other, wording).every((one) => one < MOST_SAID)
}

/** So much two lines of a glossary have in common that what they differ by is meant. */
const CONTRAST = 0.6
/** Of more than that the other line of a glossary says as well, it may hold there; with less it is told apart by the rest. */
const MOST_SAID = 0.85

/** Another of its section that repeats its words, but for what its list has in common. */
export function isLike(own: Described, one: Described, wording: WordingOf, common: ReadonlySet<string>): boolean {
  return one !== own && one.point.section === own.point.section && sharesWords(wording(own), wording(one), common)
}

/** `열차` and `상태` of the states that a train may be in: what most lines of a glossary say tells none of them. */
export function commonTo(list: readonly Wording[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { stems } of list) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const fewest = Math.max(FEWEST_COMMON, list.length / 2)
  return new Set([...counts].flatMap(([stem, count]) => (count >= fewest ? [stem] : [])))
}

const FEWEST_COMMON = 3
