import type { Look } from './closer.ts'

/**
 * Whether the notes answer at all, explained here and nowhere else.
 *
 * Every word of a query has a mass: how rare it is in the loaded notes, from 0 (in every section) to 1 (in none), so that
 * the same threshold holds for one chapter and for fifteen. A word that the notes do not have counts whole against an
 * answer. Confidence is the share of the query's mass that the best section holds, half of it counted only as far as
 * it stands in one statement under its headings: words that merely occur in the same chapter are no answer.
 */
export function confidence(look: Look): number {
  return 0.5 * look.held + 0.5 * look.statementShare + 0.3 * look.adjacent + 0.2 * look.heading
}

/** From here on it is an answer. */
export const ANSWERS = 0.46
/** From here on it is worth a "did you mean". */
export const SUGGESTS = 0.2
