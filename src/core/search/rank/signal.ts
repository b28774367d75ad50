import type { Evidence } from './evidence.ts'

/** A section that holds something of the query. */
export interface Candidate extends Evidence {
  /** What its words say by BM25, as a share of the query's mass. */
  readonly words: number
  /** Some section that was found has the query for its heading, or too many speak of it to define it. */
  readonly hasHeading: boolean
  /** It only leads elsewhere: a table of contents. */
  readonly isIndex: boolean
  /** The query is in one language, and its own text in the other. */
  readonly inOtherLanguage: boolean
  /** It has no text of its own. */
  readonly isEmpty: boolean
}

/** One thing that a ranking goes by. The list in signals.ts is all of them; to turn one off is to leave it out of the list. */
export interface Signal {
  readonly name: string
  /** Which of two sections it puts first. */
  readonly why: string
  /** `gain`: points added where `of` is 1. `loss`: the share of all points that is taken away where `of` is 1. */
  readonly kind: 'gain' | 'loss'
  readonly worth: number
  /** From 0 to 1. */
  of(hit: Candidate): number
}

/** All gains, less every loss. */
export function scoreOf(hit: Candidate, signals: readonly Signal[]): number {
  let gains = 0
  let left = 1
  for (const { kind, worth, of } of signals) {
    if (kind === 'gain') gains += worth * of(hit)
    else left *= 1 - worth * of(hit)
  }
  return gains * left
}
