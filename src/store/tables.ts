import type {
  AnswerEventRow,
  AnswerRow,
  MemberSettingsRow,
  ScoreRow,
  SeasonRow,
  StreakRow,
} from './answers/answer-tables.ts'
import type { CorrectionPostRow, CorrectionRow, ReportRow } from './disputes/dispute-tables.ts'
import type { LiveAnswerRow, LiveItemRow, LiveRoundRow } from './live/live-tables.ts'
import type {
  BoardPostRow,
  NoticeRow,
  OccurrenceRow,
  ReminderRow,
  ScheduleRow,
  SentReminderRow,
} from './schedule/schedule-tables.ts'
import type {
  CardRow,
  ExamItemRow,
  ExamRow,
  PracticeAnswerRow,
  PracticeRoundRow,
  ReviewRow,
} from './study/study-tables.ts'
import type { GapRow, SuggestionRow, TrackFileRow, TrackLinkRow, TrackRow, WaitingRow } from './tracks/track-tables.ts'

/** Portable columns: instants are milliseconds UTC, booleans 0 or 1, ids and dates text, lists and objects JSON text. */
export interface Tables {
  migrations: { name: string; at_ms: number }
  process_leases: { name: string; owner: string; until_ms: number }
  tracks: TrackRow
  welcomes: { guild_id: string; at_ms: number }
  last_tracks: { guild_id: string; member_id: string; track_id: string }
  track_files: TrackFileRow
  track_links: TrackLinkRow
  schedules: ScheduleRow
  occurrences: OccurrenceRow
  board_posts: BoardPostRow
  answers: AnswerRow
  answer_events: AnswerEventRow
  notices: NoticeRow
  scores: ScoreRow
  streaks: StreakRow
  seasons: SeasonRow
  member_settings: MemberSettingsRow
  left_guilds: { guild_id: string; at_ms: number }
  /** Random ids of erasures that were carried out here; whom they were about is nowhere in the database. */
  erasures: { id: string; at_ms: number }
  member_checks: { guild_id: string; member_id: string; here: number; at_ms: number }
  refused_questions: { guild_id: string; track_id: string; fingerprint: string; question_id: string; at_ms: number }
  practice_rounds: PracticeRoundRow
  practice_answers: PracticeAnswerRow
  cards: CardRow
  reviews: ReviewRow
  reminders: ReminderRow
  sent_reminders: SentReminderRow
  /** Where members were met; the greatest instant is the server that she chose outside of any. */
  member_servers: { member_id: string; guild_id: string; chosen_at_ms: number }
  exams: ExamRow
  exam_items: ExamItemRow
  live_rounds: LiveRoundRow
  live_items: LiveItemRow
  live_answers: LiveAnswerRow
  reports: ReportRow
  corrections: CorrectionRow
  correction_posts: CorrectionPostRow
  suggestions: SuggestionRow
  search_gaps: GapRow
  ignored_gaps: { guild_id: string; track_id: string; key: string }
  waiting: WaitingRow
}
