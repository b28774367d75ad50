import type { TrackKey } from '../../core/track.ts'

/** A question that a member wrote for her track, as its form was filled. */
export interface Suggestion extends TrackKey {
  readonly id: string
  readonly memberId: string
  readonly fields: Readonly<Record<string, string>>
  readonly madeAt: number
}

/** What leaders made of one. */
export interface Decision {
  readonly id: string
  readonly at: number
  /** What takes it back, with the files that were changed. */
  readonly changeId: string
  /** That it is asked as; none where it was discarded. */
  readonly questionId?: string
}

/** What its author has not been told yet. */
export interface Outcome {
  readonly id: string
  readonly fields: Suggestion['fields']
  readonly used: boolean
}

export interface Room {
  /** That may wait of one member, and of all. */
  readonly ofOne: number
  readonly ofAll: number
}

/** Members' questions: wait for leaders, are used or discarded, and earn their author the points of a right answer once. */
export interface Suggestions {
  /** How many of hers wait then; what she sent before and still waits counts once. Undefined where there is no room. */
  add(suggestion: Suggestion, room: Room): Promise<number | undefined>
  /** That wait, the oldest first. */
  waiting(track: TrackKey): Promise<readonly Suggestion[]>
  find(track: TrackKey, id: string): Promise<Suggestion | undefined>
  /** False where it waits no longer. */
  decide(track: TrackKey, decision: Decision): Promise<boolean>
  /** It waits again; false where nothing was decided by that change. */
  reopen(track: TrackKey, changeId: string): Promise<boolean>
  /** Whose question it is. */
  suggesterOf(track: TrackKey, questionId: string): Promise<string | undefined>
  outcomes(guildId: string, memberId: string): Promise<readonly Outcome[]>
  told(ids: readonly string[]): Promise<void>
}

/** Words that members of a track looked for in vain. */
export interface Gap {
  readonly key: string
  readonly words: string
  /** The local date in UTC; of several the newest. */
  readonly day: string
  readonly times: number
}

/** Counted by date; who looked is nowhere. */
export interface Gaps {
  /** Of a track that has more than `most` rows then, the oldest go. */
  add(track: TrackKey, gap: Omit<Gap, 'times'>, most: number): Promise<void>
  /** Since that date, what is not ignored: what was looked for most first. */
  of(track: TrackKey, since: string): Promise<readonly Gap[]>
  /** It is shown no more, until it is minded again. */
  ignore(track: TrackKey, key: string): Promise<void>
  mind(track: TrackKey, key: string): Promise<void>
  /** In every track, what is older than that date. */
  clear(before: string): Promise<void>
}
