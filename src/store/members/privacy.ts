import type { CardKey } from '../../core/study/cards.ts'
import type { DatedTally, Moment, QuestionTally } from '../../core/study/stats.ts'
import type { TrackKey } from '../../core/track.ts'
import type { TableName } from '../whose.ts'

// The part of the port `store.ts` that is about one member: how she stands, and what is kept of her.

type Learner = Omit<CardKey, 'questionId'>

/** A question that was missed: wrong, or guessed. */
export interface Missed {
  readonly questionId: string
  readonly times: number
  readonly lastAt: number
  /** She has known it since. */
  readonly mended: boolean
}

/** What statistics are made of. */
export interface StatsStore {
  /** When she answered, practised and reviewed since then, by the quarter of an hour. */
  moments(learner: Learner, since: number): Promise<readonly Moment[]>
  /** Of the questions of the day since that date whose result she may know, without what she guessed. */
  days(learner: Learner, since: string): Promise<readonly DatedTally[]>
  /** The same of everyone. */
  groupDays(track: TrackKey, since: string): Promise<readonly DatedTally[]>
  /** By question, of all that she answered, practised and reviewed: how often, and how often she knew it. */
  questions(learner: Learner): Promise<readonly QuestionTally[]>
  /** What she missed since she began with a question, the newest first; what she knew since stands behind. */
  missed(learner: Learner): Promise<readonly Missed[]>
}

/** A row as it stands, its instants as ISO strings; without the bytes of files. */
type OwnRow = Readonly<Record<string, string | number | null>>

/** All that is kept of a member, by table; those in which there is nothing are left out. */
export type OwnRows = Readonly<Partial<Record<TableName, readonly OwnRow[]>>>

/** What is kept of one member, in all servers. */
export interface OwnData {
  of(memberId: string): Promise<OwnRows>
  /** How many rows, of the tables that hold any. */
  counts(memberId: string): Promise<Readonly<Partial<Record<TableName, number>>>>
  /** `id`: of this erasure, new. What is left of others is counted as if she had never been there. */
  erase(memberId: string, id: string, now: number): Promise<void>
}

/** Servers that removed the bot, and what becomes of what is kept of them. */
export interface LeftServers {
  /** The bot is there: nothing of it goes. */
  back(guildId: string): Promise<void>
  /** Servers of which something is kept and that are not known to be left, by id, behind `after`. */
  known(after: string, limit: number): Promise<readonly string[]>
  /** Those that were left at that instant or before. */
  since(instant: number): Promise<readonly string[]>
  /** Deletes every row of it; nothing where the bot is back. */
  purge(guildId: string): Promise<void>
}

/** What a member chose for herself in a server. */
export interface MemberSettings {
  /** Whether others of the server may look at her statistics; no, until she says so. */
  showsStats(guildId: string, memberId: string): Promise<boolean>
  showStats(guildId: string, memberId: string, shown: boolean): Promise<void>
}
