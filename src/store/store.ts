import type { Answers, Practice } from './answers/answer-port.ts'
import type { Upkeep } from './backup/upkeep-port.ts'
import type { Corrections, Reports } from './disputes/disputes.ts'
import type { StoreHealth } from './engine/health.ts'
import type { Processes } from './engine/processes.ts'
import type { LiveRounds } from './live/live-port.ts'
import type { MemberServers } from './members/member-servers.ts'
import type { LeftServers, MemberSettings, OwnData, StatsStore } from './members/privacy.ts'
import type { BoardPosts } from './schedule/board-post-port.ts'
import type { Notices, Welcomes } from './schedule/notice-port.ts'
import type { Occurrences } from './schedule/occurrence-port.ts'
import type { Schedules } from './schedule/schedule-port.ts'
import type { MemberChecks, Scores, Seasons } from './scores/score-port.ts'
import type { Cards } from './study/card-port.ts'
import type { Exams } from './study/exam-port.ts'
import type { ReminderStore } from './study/reminder-port.ts'
import type { Gaps, Suggestions } from './tracks/from-members.ts'
import type { Items } from './tracks/items.ts'
import type { TrackLinks } from './tracks/link-store.ts'
import type { UsedQuestions } from './tracks/question-port.ts'
import type { TrackFiles, Tracks } from './tracks/track-port.ts'
import type { Waiting } from './waiting.ts'

/**
 * What is remembered. Every method is one transaction that is durable when its promise resolves; nobody outside
 * orchestrates statements. Nothing here is told of Discord. Times are milliseconds UTC.
 */
export interface Store {
  readonly tracks: Tracks
  readonly trackFiles: TrackFiles
  readonly links: TrackLinks
  readonly schedules: Schedules
  readonly occurrences: Occurrences
  readonly answers: Answers
  readonly practice: Practice
  readonly cards: Cards
  readonly exams: Exams
  readonly live: LiveRounds
  readonly memberServers: MemberServers
  readonly reminders: ReminderStore
  readonly scores: Scores
  readonly seasons: Seasons
  readonly boardPosts: BoardPosts
  readonly memberChecks: MemberChecks
  readonly memberSettings: MemberSettings
  readonly stats: StatsStore
  readonly waiting: Waiting
  readonly health: StoreHealth
  readonly ownData: OwnData
  readonly leftServers: LeftServers
  readonly questions: UsedQuestions
  readonly suggestions: Suggestions
  readonly items: Items
  readonly gaps: Gaps
  readonly notices: Notices
  readonly welcomes: Welcomes
  readonly reports: Reports
  readonly corrections: Corrections
  readonly processes: Processes
  readonly upkeep: Upkeep
  /** Frees the file for the next process. */
  close(): Promise<void>
}
