import type { Migration } from '../engine/migrate.ts'
import { first } from './0001-first.ts'
import { notices } from './0002-notices.ts'
import { streaks } from './0003-streaks.ts'
import { servers } from './0004-servers.ts'
import { everyOtherDay } from './0005-every-other-day.ts'
import { tracks } from './0006-tracks.ts'
import { questionSource } from './0007-question-source.ts'
import { answerEvents } from './0008-answer-events.ts'
import { resultsTold } from './0009-results-told.ts'
import { boards } from './0010-boards.ts'
import { cards } from './0011-cards.ts'
import { changes } from './0012-changes.ts'
import { firstMinutes } from './0013-first-minutes.ts'
import { dailyLife } from './0014-daily-life.ts'
import { ownData } from './0015-own-data.ts'
import { exams } from './0016-exams.ts'
import { disputes } from './0017-disputes.ts'
import { links } from './0018-links.ts'
import { fromMembers } from './0019-from-members.ts'
import { waiting } from './0020-waiting.ts'
import { memberServers } from './0021-member-servers.ts'
import { reminders } from './0022-reminders.ts'
import { processes } from './0023-processes.ts'
import { examQuestions } from './0024-exam-questions.ts'
import { reviewTimes } from './0025-review-times.ts'
import { live } from './0026-live.ts'
import { cardsCounted } from './0027-cards-counted.ts'
import { cardsByTime } from './0028-cards-by-time.ts'
import { replaced } from './0029-replaced.ts'

/** In order; only grows. A migration that was released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  notices,
  streaks,
  servers,
  everyOtherDay,
  tracks,
  questionSource,
  answerEvents,
  resultsTold,
  boards,
  cards,
  changes,
  firstMinutes,
  dailyLife,
  ownData,
  exams,
  disputes,
  links,
  fromMembers,
  waiting,
  memberServers,
  reminders,
  processes,
  examQuestions,
  reviewTimes,
  live,
  cardsCounted,
  cardsByTime,
  replaced,
]
