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
