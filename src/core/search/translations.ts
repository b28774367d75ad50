import { OF_DATA } from './translations-of-data.ts'
import { OF_SYSTEMS } from './translations-of-systems.ts'

/**
 * Everyday English of technical prose and its Korean: a dictionary of two languages, not of any subject. It comes with the
 * search, as particles and keyboards do, so that a group with other content has it; what a subject calls its own things
 * belongs into the group's glossary, which adds to it. For: English questions about Korean notes, and the other way round.
 * Off: 1.2, 5.5 points of S@1.
 * Words that Korean spells by their sound are found without it (see transliteration.ts).
 */
export const TRANSLATIONS: readonly (readonly string[])[] = `${OF_DATA}${OF_SYSTEMS}`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(/[:,]/).map((word) => word.trim()))

/** A translation may miss the sense: a little less than the word itself. */
export const TRANSLATED = 0.8
