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
