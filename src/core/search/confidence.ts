import type { Look } from './closer.ts'

/**
 * Whether the notes answer at all, explained here and nowhere else.
 *
 * Every word of a query has a mass: how rare it is in the loaded notes, from 0 (in every section) to 1 (in none), so that
 * the same threshold holds for one chapter and for fifteen. Against an answer counts what the notes do not have: a noun
 * whole, a verb less, in a question half of that (it is asked in the asker's own words), words of any question not at
 * all; a guess (a slip, a sound) counts as far as it is believed. Confidence is the share of the query's mass that the best
 * section holds, half of it counted only as far as it stands in one statement under its headings: words that merely
 * occur in one section are no answer. Words side by side and a heading asked for whole add to it. Where the query names the
 * section and asks for something that it does not speak of at all, and where it names a service that the section has nothing to
 * do with, little of that remains: a name is no answer. Where a number is asked for and none stands there, a fifth is lost.
 *
 * Measured on 450 graded queries over the shipped chapter and 180 over four chapters: at this threshold one near but unanswerable
 * query of ten is answered, and 3 of 100 right answers are held back.
 */
export function confidence(look: Look): number {
  const sum = 0.5 * look.held + 0.5 * look.statementShare + 0.3 * look.adjacent + 0.2 * look.heading
  const numbered = 1 - WITHOUT_NUMBER * (1 - look.number)
  return sum * numbered * (namesOnly(look) ? NAME_ONLY : 1) * (look.inScope ? 1 : OUT_OF_SCOPE)
}

/** Nothing of what is asked about it is there: where it comes first, what comes after it, of other things, is no answer either. */
export function namesOnly({ aspect }: Look): boolean {
  return aspect.mass > LEAST_ASPECT && aspect.held < NO_SHARE * aspect.mass
}

/** Of a noun that the notes do not have a question loses this much or more. */
const LEAST_ASPECT = 0.45
const NO_SHARE = 0.1
const NAME_ONLY = 0.5
const OUT_OF_SCOPE = 0.6
/** What is lost where a number is asked for and none is named. */
const WITHOUT_NUMBER = 0.2

/** From here on it is an answer. */
export const ANSWERS = 0.5
/** From here on it is worth a "did you mean". */
export const SUGGESTS = 0.2
