import type { Group, Query } from '../read/query.ts'
import type { Evidence } from './evidence.ts'
import { NAMED } from './named-sections.ts'

/**
 * Whether the notes answer at all, explained here and nowhere else.
 *
 * Every word of a query has a mass: how rare it is in the loaded notes, from 0 (in every section) to 1 (in none), so that
 * the same threshold holds for one chapter and for fifteen. Against an answer counts what the notes do not have: a noun
 * whole, a verb less, in a question half of that (it is asked in the asker's own words), words of any question not at
 * all; a guess (a slip, a sound) counts as far as it is believed. Confidence is the share of the query's mass that the best
 * section holds, half of it counted only as far as it stands in one statement under its headings: words that merely
 * occur in one section are no answer. Words side by side and a heading asked for whole add to it. Where the query names
 * a service that the section has nothing to do with, little of that remains; where it names the best section and asks for something
 * that this does not speak of at all, nothing is answered: a name is no answer. Where a number is asked for and none stands there, half is lost.
 */
export function confidence(evidence: Evidence): number {
  const sum =
    WORTH.held * evidence.held +
    WORTH.statement * evidence.statementShare +
    WORTH.adjacent * evidence.adjacent +
    WORTH.heading * evidence.heading
  const numbered = 1 - WITHOUT_NUMBER * (1 - evidence.number)
  return sum * numbered * (evidence.inScope ? 1 : OUT_OF_SCOPE)
}

/** Nothing of what is asked about it is there: where it comes first, what comes after it, of other things, is no answer either. */
export function namesOnly(evidence: Evidence): boolean {
  const { aspect } = evidence
  const isNowhere = aspect.mass > LEAST_ASPECT && aspect.held < NO_SHARE * aspect.mass
  return isNowhere && confidence(evidence) < LITTLE_DOUBT
}

/** From here on the rest of a query leaves little doubt, whatever one word of it is. */
const LITTLE_DOUBT = 0.75

/** Shares of the query's mass: of the section, of its best statement, side by side there, in its heading. */
const WORTH = { held: 0.5, statement: 0.5, adjacent: 0.3, heading: 0.2 } as const
/** Of a noun that the notes do not have a question loses this much or more. */
const LEAST_ASPECT = 0.45
const NO_SHARE = 0.1
const OUT_OF_SCOPE = 0.6
/** What is lost where a number is asked for and none is named. */
const WITHOUT_NUMBER = 0.5

/** From here on it is an answer. */
const ANSWERS = 0.5
/** What is neither asked in a sentence nor named is described, with particles and endings: `창고 앞에 세우는 수레`. */
const DESCRIBED = 0.4
/** Of a word that says so much and that the notes do not have it is another thing: `로켓 앞에 세우는 수레`. */
const A_THING = 0.9
/** The more words of their own a member describes something with, the fewer of them the notes will have. */
const FEW_WORDS = 5
/** How many is asked in two words more. */
const FEW_OF_NUMBER = 6
const A_WORD_MORE = 0.08
const LEAST = 0.32

/** How sure one must be of an answer to a query. */
export function leastToAnswer({ groups, inOwnWords, isName, asked }: Query): number {
  const isOfAnother = groups.some((group) => group.mass >= A_THING && !isKnown(group))
  if (!inOwnWords) return isName || asked || isOfAnother ? ANSWERS : DESCRIBED
  const words = groups.filter((group) => !group.asks).length
  return Math.max(LEAST, ANSWERS - A_WORD_MORE * Math.max(0, words - (asked ? FEW_OF_NUMBER : FEW_WORDS)))
}

/** A name of so few words is meant whole: with one of them nowhere it is that of another thing. */
const WORDS_OF_NAME = 3
/** One of more words is so as well where the notes have that word elsewhere, unless the rest leaves little doubt. */
const WORDS_OF_LONG_NAME = 5

/** Whether it is only part of what a few words name: `백업 보존 기간` is not the one of the data. */
export function isPartly(evidence: Evidence, { groups, isName, inOwnWords, asked }: Query): boolean {
  const words = groups.filter((group) => !group.asks).length
  if (!evidence.speaksOfAsked) return true
  // A number that is asked for speaks of the thing as well, and a heading that the one word names tells of it.
  const isNamed = asked !== undefined || evidence.scope >= NAMED
  if (!isNamed && knowsOne(groups) && confidence(evidence) < LITTLE_DOUBT) return true
  if (!isName || words < 2) return false
  if (!inOwnWords && evidence.lacksHead) return true
  if (words <= WORDS_OF_NAME) return evidence.lacks > 0
  // A name of its own that the notes do not have is that of another thing: `Kinesis Video Streams`.
  if (words <= WORDS_OF_LONG_NAME && !inOwnWords && evidence.lacksProper > 0) return true
  const isOfElsewhere = words <= WORDS_OF_LONG_NAME && !inOwnWords && evidence.lacksKnown > 0
  return isOfElsewhere && confidence(evidence) < LITTLE_DOUBT
}

/** Whether of several words the notes have but one: `저녁 뭐 먹지` asks for no 저녁 of theirs. */
function knowsOne(groups: readonly Group[]): boolean {
  const told = groups.filter(({ weak, counted, valued, isBound }) => !weak && !counted && !valued && !isBound)
  return told.length > 1 && told.filter(isKnown).length <= 1
}

/** Whether the notes have any word that it was read as. */
function isKnown({ readings }: Group): boolean {
  return readings.some(({ slots }) => slots.some(({ alternatives }) => alternatives.length > 0))
}

const COMPARES = /차이|다른\s*점|비교|대비|(?:^|\s)vs\.?(?=\s|$)|\bversus\b|\bdifferences?\b|\bcompared?\b/iu

/** A difference of two things is told by what is said of each: no section need hold both. */
export function asksToCompare({ text, groups }: Query): boolean {
  return COMPARES.test(text) && groups.filter((group) => !group.weak).length > 1
}

/** Whether anything that the notes have is asked about: `몇 개까지`, `감사합니다` and `what's that called` by themselves are not; `AS` may be a name. */
export function saysAnything({ groups, text }: Query): boolean {
  const isSentence = /[가-힣]/.test(text) || groups.length > 1
  return groups.some((group) => {
    const { counted, asks, isAbbreviation } = group
    return !(counted || (asks && isSentence && !isAbbreviation)) && isKnown(group)
  })
}

/** From here on it is worth a "did you mean". */
export const SUGGESTS = 0.2
