import type { Kysely } from 'kysely'
import { createAnswers } from './answers/answers.ts'
import { createCorrections } from './disputes/corrections.ts'
import { createReports } from './disputes/reports.ts'
import { createStoreHealth } from './engine/health.ts'
import type { LeaseClock } from './engine/lease-clock.ts'
import { createProcesses } from './engine/processes.ts'
import { createLiveRounds } from './live/live.ts'
import { createMemberChecks } from './members/member-checks.ts'
import { createMemberServers } from './members/member-servers.ts'
import { createMemberSettings } from './members/member-settings.ts'
import { createOwnData } from './members/own-data.ts'
import type { Tombstones } from './members/tombstones.ts'
import { createBoardPosts } from './schedule/board-posts.ts'
import { createLeftServers } from './schedule/left-servers.ts'
import { createNotices } from './schedule/notices.ts'
import { createOccurrences } from './schedule/occurrences.ts'
import { createSchedules } from './schedule/schedules.ts'
import { createUsedQuestions } from './schedule/used-questions.ts'
import { createScores } from './scores/scores.ts'
import { createSeasons } from './scores/seasons.ts'
import type { Store } from './store.ts'
import { createCards } from './study/cards.ts'
import { createExams } from './study/exams.ts'
import { createPractice } from './study/practice.ts'
import { createReminders } from './study/reminders.ts'
import { createStudyStats } from './study/study-stats.ts'
import type { Tables } from './tables.ts'
import { createGaps } from './tracks/gaps.ts'
import { createItems } from './tracks/items.ts'
import { createLinks } from './tracks/links.ts'
import { createSuggestions } from './tracks/suggestions.ts'
import { createTrackFiles } from './tracks/track-files.ts'
import { createTracks } from './tracks/tracks.ts'
import { createWelcomes } from './tracks/welcomes.ts'
import { createWaiting } from './waiting.ts'

interface Parts {
  readonly db: Kysely<Tables>
  /** For leases, claims and health, where they would wait behind presses. */
  readonly leases?: Kysely<Tables>
  readonly now: () => number
  readonly clock: LeaseClock
  readonly upkeep: Store['upkeep']
  readonly tombstones: Tombstones
  readonly close: () => Promise<void>
}

/** The store's port over a database of either engine. */
export function storeOver({ db, leases = db, now, clock, upkeep, tombstones, close }: Parts): Store {
  let closing: Promise<void> | undefined
  return {
    tracks: createTracks(db),
    trackFiles: createTrackFiles(db),
    links: createLinks(db),
    schedules: createSchedules(db, clock, now),
    notices: createNotices(db),
    welcomes: createWelcomes(db),
    occurrences: createOccurrences(db, clock, leases),
    answers: createAnswers(db, tombstones, now),
    practice: createPractice(db),
    scores: createScores(db, now),
    seasons: createSeasons(db),
    boardPosts: createBoardPosts(db, clock, leases),
    memberChecks: createMemberChecks(db, now),
    memberSettings: createMemberSettings(db),
    stats: createStudyStats(db),
    waiting: createWaiting(db),
    health: createStoreHealth(leases),
    ownData: createOwnData(db, tombstones),
    leftServers: createLeftServers(db),
    cards: createCards(db),
    exams: createExams(db),
    live: createLiveRounds(db, clock, leases),
    memberServers: createMemberServers(db),
    reminders: createReminders(db, clock, leases),
    questions: createUsedQuestions(db),
    items: createItems(db),
    reports: createReports(db),
    corrections: createCorrections(db),
    suggestions: createSuggestions(db),
    gaps: createGaps(db),
    processes: createProcesses(leases, now, clock),
    upkeep,
    close() {
      closing ??= close()
      return closing
    },
  }
}
