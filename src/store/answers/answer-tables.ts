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
export interface AnswerEventRow {
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

export interface SeasonRow {
  guild_id: string
  track_id: string
  number: number
  name: string
  from_date: string
  to_date: string | null
}

/** What a member chose for herself in a server; none: nothing is shown. */
export interface MemberSettingsRow {
  guild_id: string
  member_id: string
  /** 0 or 1: others may look at her statistics. */
  stats_shown: number
}

/** Derived from answers and closed occurrences, as scores are; a member without a row is counted from the beginning. */
export interface StreakRow {
  guild_id: string
  track_id: string
  member_id: string
  /** Every question of the track up to this date is closed for good. */
  through_date: string
  /** Dates in a row that end there; 0 when the last one was missed. */
  length: number
}
