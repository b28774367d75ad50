import type { Season } from '../../core/study/seasons.ts'
import type { RankedScore } from '../../core/study/types.ts'
import type { TrackKey } from '../../core/track.ts'

export interface ScoreDifference extends TrackKey {
  readonly period: string
  readonly memberId: string
  /** What stood there, and what the answers say: `{ points, correct, answered, streak, lastDate }` as text; none: no row. */
  readonly was?: string
  readonly is?: string
}

export interface Seasons {
  /** The newest first; it runs while it has no end. */
  of(track: TrackKey): Promise<readonly Season[]>
  /** With the next date without a question; undefined while one runs. */
  start(track: TrackKey, name: string, today: string): Promise<Season | undefined>
  /** With the last date that has one; undefined where none runs. */
  end(track: TrackKey, today: string): Promise<Season | undefined>
}

/** Who is in the server, as Discord said within the last day; never a name. */
export interface MemberChecks {
  /** Those of them that Discord is to be asked of. */
  unknown(guildId: string, memberIds: readonly string[]): Promise<readonly string[]>
  save(guildId: string, memberId: string, here: boolean): Promise<void>
}

export interface Scores {
  /** The best in order, from the place `offset`, without those who left the server. */
  board(track: TrackKey, period: string, limit: number, offset?: number): Promise<readonly RankedScore[]>
  rank(track: TrackKey, period: string, memberId: string): Promise<RankedScore | undefined>
  /** The ranks of these members, as far as they are on the board. */
  ranks(track: TrackKey, period: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Members on the board; of more than some hundreds as they were ten seconds ago at the most, ranks as well. */
  size(track: TrackKey, period: string): Promise<number>
  /** The newest week before that week, or month before that month, in which somebody has a score. */
  lastBefore(track: TrackKey, period: string): Promise<string | undefined>
  /** Dates in a row until now, and the most there ever were. */
  streak(track: TrackKey, memberId: string, now: number): Promise<{ readonly now: number; readonly best: number }>
  /** How many of the member's answers join the boards at their close. */
  waiting(track: TrackKey, memberId: string): Promise<number>
  /** Whether a question of those dates is not counted yet. */
  isOpen(track: TrackKey, from: string, to: string): Promise<boolean>
  /** Rebuilds all rows from the answers. */
  recompute(): Promise<readonly ScoreDifference[]>
  /** Holds the rows against the answers and mends those that differ, some at a time, beside everything else, until `isEnough`. */
  compare(isEnough: () => boolean): AsyncIterable<readonly ScoreDifference[]>
}
