import type { Kysely } from 'kysely'
import { createAnswers } from './answers.ts'
import { createBoardPosts } from './board-posts.ts'
import { createCards } from './cards.ts'
import { createCorrections } from './corrections.ts'
import { createExams } from './exams.ts'
import { createGaps } from './gaps.ts'
import { createStoreHealth } from './health.ts'
import { createItems } from './items.ts'
import type { LeaseClock } from './lease-clock.ts'
import { createLeftServers } from './left-servers.ts'
import { createLinks } from './links.ts'
import { createLiveRounds } from './live.ts'
import { createMemberChecks } from './member-checks.ts'
import { createMemberServers } from './member-servers.ts'
import { createMemberSettings } from './member-settings.ts'
import { createNotices } from './notices.ts'
import { createOccurrences } from './occurrences.ts'
import { createOwnData } from './own-data.ts'
import { createPractice } from './practice.ts'
import { createProcesses } from './processes.ts'
import { createReminders } from './reminders.ts'
import { createReports } from './reports.ts'
import { createSchedules } from './schedules.ts'
import { createScores } from './scores.ts'
import { createSeasons } from './seasons.ts'
import type { Store } from './store.ts'
import { createStudyStats } from './study-stats.ts'
import { createSuggestions } from './suggestions.ts'
import type { Tables } from './tables.ts'
import type { Tombstones } from './tombstones.ts'
import { createTrackFiles } from './track-files.ts'
import { createTracks } from './tracks.ts'
import { createUsedQuestions } from './used-questions.ts'
import { createWaiting } from './waiting.ts'
import { createWelcomes } from './welcomes.ts'

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
