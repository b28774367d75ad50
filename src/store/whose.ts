import type { Tables } from './tables.ts'

export type TableName = keyof Tables

/** By the row of another table that a column names. */
export interface Through {
  readonly column: string
  readonly of: TableName
  readonly key: string
}

/** Whose the rows of a table are. */
export interface Whose {
  /** The server that they belong to: what goes when the bot has been gone from it for a month. `none`: to no server. */
  readonly server: string | Through | 'none'
  /** The member whom they are about: all of them are in what she exports, and all go when she wants it. */
  readonly member?: string | Through
  /** Columns that say who did something for the group: the row stays, the id goes. */
  readonly by?: readonly string[]
  /** Columns with text that may name members by id; `own-data.ts` takes them out. */
  readonly names?: readonly string[]
}

const ofServer: Whose = { server: 'guild_id' }
const ofMember: Whose = { server: 'guild_id', member: 'member_id' }
const OCCURRENCE: Through = { column: 'occurrence_id', of: 'occurrences', key: 'id' }
const EXAM: Through = { column: 'exam_id', of: 'exams', key: 'id' }
const LIVE: Through = { column: 'round_id', of: 'live_rounds', key: 'id' }
const CORRECTION: Through = { column: 'correction_id', of: 'corrections', key: 'id' }
const ROUND: Through = { column: 'round_id', of: 'practice_rounds', key: 'id' }

/**
 * Every table that there is, in the order in which rows are deleted: what refers to another table stands before it. A table
 * that is missing here does not compile, and `test/store/every-table.test.ts` holds it against the database itself; what is
 * about members stands in `PRIVACY.md` as well.
 */
export const WHOSE: Readonly<Record<TableName, Whose>> = {
  migrations: { server: 'none' },
  erasures: { server: 'none' },
  process_leases: { server: 'none' },
  answer_events: { server: OCCURRENCE, member: 'member_id' },
  answers: ofMember,
  practice_answers: { server: ROUND, member: ROUND },
  practice_rounds: ofMember,
  exam_items: { server: EXAM, member: EXAM },
  exams: ofMember,
  live_answers: { server: LIVE, member: 'member_id' },
  live_items: { server: LIVE },
  live_rounds: { ...ofServer, by: ['started_by'] },
  reviews: ofMember,
  cards: ofMember,
  scores: ofMember,
  streaks: ofMember,
  last_tracks: ofMember,
  member_servers: ofMember,
  reminders: ofMember,
  sent_reminders: ofMember,
  member_checks: ofMember,
  member_settings: ofMember,
  reports: ofMember,
  correction_posts: { server: CORRECTION },
  corrections: { ...ofServer, by: ['by_member'] },
  waiting: ofMember,
  occurrences: { ...ofServer, names: ['results'] },
  schedules: ofServer,
  board_posts: ofServer,
  notices: ofServer,
  seasons: ofServer,
  refused_questions: ofServer,
  suggestions: ofMember,
  search_gaps: ofServer,
  ignored_gaps: ofServer,
  track_files: { ...ofServer, by: ['added_by'] },
  track_links: { ...ofServer, by: ['linked_by'] },
  tracks: ofServer,
  welcomes: ofServer,
  left_guilds: ofServer,
}
