import type { Generated } from 'kysely'

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

/** A member's question: `open`, `used` or `discarded`. */
export interface SuggestionRow {
  id: string
  guild_id: string
  track_id: string
  member_id: string
  /** As its form was filled. */
  fields: string
  state: string
  made_at_ms: number
  decided_at_ms: number | null
  change_id: Generated<string>
  question_id: string | null
  /** 0 or 1: its author knows what became of it. */
  told: Generated<number>
  /** What it earned its author, once. */
  credited_occurrence_id: string | null
  credited_date: string | null
  credited_points: number | null
}

/** Words that were looked for in vain, by date; never who. */
interface GapRow {
  guild_id: string
  track_id: string
  /** Of the words as they are folded. */
  key: string
  words: string
  /** In UTC. */
  day: string
  times: number
}

/** What a button is about, in parts from 0. */
interface WaitingRow {
  kind: string
  key: string
  part: number
  guild_id: string
  /** Empty for what is the group's. */
  member_id: string
  name: string
  content: Uint8Array | null
  at_ms: number
}

/** A server without rows has its main track all the same. */
export interface TrackRow {
  guild_id: string
  track_id: string
  name: string
  content: string
  exam_date: string | null
  made_at_ms: number
  /** `open`, or `removed`: all that it had stays. */
  state: string
}

/** Never changed: the newest version of a path counts, unless that is its removal. */
export interface TrackFileRow {
  guild_id: string
  track_id: string
  path: string
  /** From 1. */
  version: number
  kind: string
  /** The file's bytes; null in a removal. */
  content: Uint8Array | null
  size: number
  /** Where it came from: `discord`, or a repository. */
  origin: string
  added_by: string
  added_at_ms: number
  /** 0 or 1. */
  removed: number
  /** Of all files that were changed with it. */
  change_id: string
}

/** The repository of a track. */
export interface TrackLinkRow {
  guild_id: string
  track_id: string
  url: string
  /** Empty: as the repository says. */
  branch: string
  folder: string
  commit_id: string
  committed_at_ms: number
  linked_by: string
  linked_at_ms: number
  looked_at_ms: number
  /** Why it gave nothing when it was asked last. */
  trouble: string | null
}

export interface ScheduleRow {
  id: string
  guild_id: string
  track_id: string
  channel_id: string
  local_time: string
  zone: string
  weekdays: string
  every_other_from: string | null
  question_count: number
  question_source: string
  services: string
  open_hours: number
  ping_role_id: string | null
  reveal: string
  language: string
  /** 0 or 1. */
  publish: number
  results_told: string
  /** 0 or 1. */
  streak_freeze: number
  /** 0 or 1, as the next two. */
  thread: number
  choice_names: number
  role_button: number
  finals: string
  days_off: string
  holidays: string | null
  paused: string | null
  next_due_at_ms: number | null
  /** 0 or 1: that the questions run out. */
  dry_told: Generated<number>
  /** 0 or 1: that Discord takes no thread there. */
  thread_told: Generated<number>
  /** When finished boards are looked for; none where they are not posted. */
  finals_due_at_ms: Generated<number | null>
}

export interface OccurrenceRow {
  id: string
  schedule_id: string
  guild_id: string
  track_id: string
  channel_id: string
  local_date: string
  number: number
  of_day: number
  day_number: number
  state: string
  reason: string | null
  due_at_ms: number
  opened_at_ms: number | null
  closes_at_ms: number | null
  closed_at_ms: number | null
  message_id: string | null
  fence: number
  owner: string | null
  /** Nobody else takes the row before this instant; 0 when it is free. */
  lease_until_ms: number
  question_id: string | null
  question: string | null
  choice_order: string
  reveal: string
  language: string
  ping_role_id: string | null
  results: string | null
  /** Of its answers that were no guesses, once they are counted: how many, and how many right. */
  sure_answers: number | null
  sure_right: number | null
  /** How many answers its open card shows, and when that was last looked at. */
  shown_answers: number
  shown_at_ms: number | null
  /** What counts instead of the key that it was posted with. */
  key_change: string | null
}

/** A finished board that is posted by itself: one a period. */
interface BoardPostRow {
  guild_id: string
  track_id: string
  period: string
  channel_id: string
  language: string
  /** `due`, `sending`, `posted`, `failed`; `skipped`: nobody had points. */
  state: string
  due_at_ms: number
  sent_at_ms: number | null
  message_id: string | null
  fence: number
  lease_until_ms: number
}

/** What leaders of the guild have not seen yet. */
export interface NoticeRow {
  guild_id: string
  track_id: string
  /** A second one under the same key takes the first one's place. */
  notice_key: string
  kind: string
  content: string
  times: number
  place: number
}

export interface AnswerRow {
  occurrence_id: string
  member_id: string
  guild_id: string
  track_id: string
  local_date: string
  chosen: string
  correct: number
  answered_at_ms: number
  points: number
  bonus: number
  streak: number
  /** Of the press that counts. */
  press_id: string
  /** 0 or 1. */
  guessed: number
}

/** Every press that was taken, also one that another took the place of; its interaction's id tells their order. */
interface AnswerEventRow {
  occurrence_id: string
  member_id: string
  press_id: string
  chosen: string
  correct: number
  at_ms: number
  /** 0 or 1. */
  guessed: number
}

export interface ScoreRow {
  guild_id: string
  track_id: string
  period: string
  member_id: string
  points: number
  correct: number
  answered: number
  streak: number
  last_date: string
}

interface SeasonRow {
  guild_id: string
  track_id: string
  number: number
  name: string
  from_date: string
  to_date: string | null
}

/** What a member chose for herself in a server; none: nothing is shown. */
interface MemberSettingsRow {
  guild_id: string
  member_id: string
  /** 0 or 1: others may look at her statistics. */
  stats_shown: number
}

/** Derived from answers and closed occurrences, as scores are; a member without a row is counted from the beginning. */
interface StreakRow {
  guild_id: string
  track_id: string
  member_id: string
  /** Every question of the track up to this date is closed for good. */
  through_date: string
  /** Dates in a row that end there; 0 when the last one was missed. */
  length: number
}

export interface PracticeRoundRow {
  id: string
  guild_id: string
  track_id: string
  member_id: string
  question_ids: string
  started_at_ms: number
}

export interface PracticeAnswerRow {
  round_id: string
  place: number
  question_id: string
  chosen: string
  correct: number
  answered_at_ms: number
}

/** Derived from reviews but for what the member put away or for later. */
export interface CardRow {
  guild_id: string
  track_id: string
  member_id: string
  question_id: string
  due_ms: number
  stability: number
  difficulty: number
  /** 0: nothing is known of it. */
  reps: number
  lapses: number
  state: number
  interval_days: number
  last_review_ms: number
  buried_until_ms: number
  /** `member`, `gone`, or empty. */
  suspended: string
}

/** One grading. Those of daily answers derive from the answers; the others are what happened. */
export interface ReviewRow {
  guild_id: string
  track_id: string
  member_id: string
  question_id: string
  /** `daily`, `practice`, `exam`, `live` or `review`. */
  source: string
  /** Of what it came from: the occurrence, the round and place, the instant. */
  ref: string
  at_ms: number
  /** 1 to 4; 0 begins anew. */
  grade: number
  /** 0 or 1: the card had no grading before. */
  first: number
}

export interface ExamRow {
  id: string
  guild_id: string
  track_id: string
  member_id: string
  started_at_ms: number
  ends_at_ms: number
  ended_at_ms: number | null
  /** 0 while it runs, and until its result was shown. */
  seen: number
}

export interface ExamItemRow {
  exam_id: string
  place: number
  question_id: string
  /** Whole, as it is asked. */
  question: string
  choice_order: string
  chosen: string | null
  correct: number | null
  /** 0 or 1. */
  marked: number
  answered_at_ms: number | null
  /** Of the press that counts; 0 before there is one. */
  press_id: string
}

/** A round for a whole channel. */
export interface LiveRoundRow {
  id: string
  guild_id: string
  track_id: string
  channel_id: string
  started_by: string
  language: string
  seconds: number
  /** `waiting`, `asking`, `shown`, `over`, `done`. */
  state: string
  /** Of the question that was asked last; -1 before the first. */
  place: number
  started_at_ms: number
  next_at_ms: number
  /** From then on the channel is free for another. */
  ended_at_ms: number | null
  ended: string | null
  board_message_id: string | null
  /** The process that drives it. */
  owner: string | null
  lease_until_ms: number
  fence: number
}

export interface LiveItemRow {
  round_id: string
  place: number
  question_id: string
  /** Whole, as it is asked. */
  question: string
  choice_order: string
  opened_at_ms: number | null
  ends_at_ms: number | null
  closed_at_ms: number | null
  message_id: string | null
}

interface LiveAnswerRow {
  round_id: string
  place: number
  member_id: string
  question_id: string
  chosen: string
  correct: number
  answered_at_ms: number
  /** Of the press that counts. */
  press_id: string
}

/** What a member found wrong with a thing; reported again, it is the newer. */
export interface ReportRow {
  guild_id: string
  track_id: string
  /** Key of kind and ref. */
  thing: string
  member_id: string
  kind: string
  /** Of what was reported: the occurrence, the question's id, the section and statement, the subjects. */
  ref: string
  reason: string
  /** The member's own answer, which is to count as right. */
  wanted: string | null
  at_ms: number
  /** The correction that answered it; none while it waits. */
  decision_id: string | null
  /** 0 or 1: the member knows the decision. */
  told: number
}

/** What leaders decided, in its order; never changed: what is taken back is a row of its own. */
export interface CorrectionRow {
  id: string
  guild_id: string
  track_id: string
  /** From 1, in its track. */
  number: number
  thing: string
  kind: string
  ref: string
  question_id: string | null
  what: string
  content: string
  by_member: string
  at_ms: number
  /** The decision that this one takes back. */
  undoes: string | null
  /** How many answers are another grade since. */
  changed: number
}

/** What the channel is to see of a correction: the question's message anew, and one short notice. */
export interface CorrectionPostRow {
  correction_id: string
  occurrence_id: string
  /** 0 or 1: it is told there as well, not only edited. */
  tells: number
  /** 0 or 1: it says nothing of a key. */
  while_open: number
  /** `due`, `sending` once a notice may stand there, `done`. */
  state: string
  first_sent_at_ms: number | null
  not_before_ms: number
  message_id: string | null
}

export interface ReminderRow {
  guild_id: string
  track_id: string
  member_id: string
  language: string
  before_close_minutes: number | null
  /** `21:30`, by the track's zone. */
  review_time: string | null
  review_due_ms: number | null
  /** Her inbox was shut then, and she has not been told; else 0. */
  shut_at_ms: number
}

/** Written down before it is sent: one a date. */
export interface SentReminderRow {
  id: string
  guild_id: string
  track_id: string
  member_id: string
  /** `close` or `review`. */
  kind: string
  local_date: string
  language: string
  /** `sending`, then `sent`, `dropped` or `lost`. */
  state: string
  at_ms: number
  lease_until_ms: number
}
