import type { Generated } from 'kysely'

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
  /** Questions that were refused in this row's place, by Discord or because they cannot be shown. */
  replaced: number
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
export interface BoardPostRow {
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
