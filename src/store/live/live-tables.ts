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

export interface LiveAnswerRow {
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
