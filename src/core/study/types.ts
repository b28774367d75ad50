import type { TrackKey } from '../track.ts'

/** What a member chose: labels as authored, sorted, or the one typed text. */
export type Chosen = readonly string[]

/** A member's answer that counts. Every press behind it is kept as well: until the close a later one may take its place. */
export interface Answer extends TrackKey {
  readonly occurrenceId: string
  readonly memberId: string
  readonly chosen: Chosen
  readonly correct: boolean
  /** Of the occurrence. */
  readonly localDate: string
  readonly answeredAt: number
  /** For the question itself: 0 when wrong. */
  readonly points: number
  /** For the streak, on the first answer of a date, right or wrong. Fixed at the first press. */
  readonly bonus: number
  /** How many dates in a row were answered with this one. Fixed at the first press. */
  readonly streak: number
  /** Id of the interaction that gave it. */
  readonly pressId: string
  /** The member says that it was a guess. */
  readonly guessed: boolean
}

/** A member's row of one period's board. Counts only answers whose result the member may know. */
export interface Score extends TrackKey {
  /** `all`, `2026-W47`, `2026-11`. */
  readonly period: string
  readonly memberId: string
  readonly points: number
  readonly correct: number
  readonly answered: number
  /** Of `lastDate`. */
  readonly streak: number
  readonly lastDate: string
}

/** Members with the same points share a rank: 1, 2, 2, 4. */
export interface RankedScore extends Score {
  readonly rank: number
}

/** A round of practice: which questions, in which order. */
export interface PracticeRound extends TrackKey {
  /** 12 random base36 characters. */
  readonly id: string
  readonly memberId: string
  readonly questionIds: readonly string[]
  readonly startedAt: number
}

/** An answer in practice: no points, immutable, one a place of a round. */
export interface PracticeAnswer {
  readonly roundId: string
  /** Place in the round, from 0. */
  readonly place: number
  readonly questionId: string
  readonly chosen: Chosen
  readonly correct: boolean
  readonly answeredAt: number
}
