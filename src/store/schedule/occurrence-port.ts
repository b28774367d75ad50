import type { Question } from '../../core/quiz/types.ts'
import type { Notice, RefusedBy } from '../../core/schedule/notices.ts'
import type {
  Occurrence,
  OccurrenceReason,
  PauseReason,
  PostedOccurrence,
  Schedule,
} from '../../core/schedule/types.ts'
import type { TrackKey } from '../../core/track.ts'

/** Rows to come, made by `core/schedule`. A date and number that has a row already keeps it. */
export interface OccurrencePlan {
  readonly schedule: Schedule
  /** Where the schedule goes on. */
  readonly nextDueAt: number
  readonly rows: readonly PlannedOccurrence[]
}

export interface PlannedOccurrence {
  readonly id: string
  readonly localDate: string
  readonly number: number
  readonly dueAt: number
  /** Not to be posted: why. */
  readonly skipped?: OccurrenceReason
}

export interface Claim {
  /** `post`: what is to be sent or recovered. `close`: what is open beyond its end. */
  readonly work: 'post' | 'close'
  readonly owner: string
  readonly now: number
  readonly leaseMs: number
  readonly limit: number
}

/** Names the row and the lease: the write does nothing, and says false, when the lease has gone to someone else. */
export interface Lease {
  readonly id: string
  readonly fence: number
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

export interface Look {
  readonly now: number
  readonly everyMs: number
  readonly lastMs: number
  readonly limit: number
}

export interface Occurrences {
  find(id: string): Promise<Occurrence | undefined>
  /** The questions of the newest date that were posted in the track (open, closing or closed), by number. */
  newest(track: TrackKey): Promise<readonly PostedOccurrence[]>
  /** The same of one date, which need not be the newest: a question may be open for three days. */
  postedOn(track: TrackKey, localDate: string): Promise<readonly PostedOccurrence[]>
  /** Newest first, whatever became of them: for `/settings show`. */
  recent(track: TrackKey, limit: number): Promise<readonly Occurrence[]>
  /** All of one date, whatever became of them, by number. */
  ofDate(scheduleId: string, localDate: string): Promise<readonly Occurrence[]>
  /** Local dates of the schedule that have rows, from `since` on. */
  dates(scheduleId: string, since: string): Promise<ReadonlySet<string>>
  /** When Discord took the last of the schedule's newest posts, by its own clock; undefined where none is known. */
  lastSent(scheduleId: string): Promise<number | undefined>
  /** Nothing is written where the schedule, or where it goes on, reads otherwise by then. */
  plan(plan: OccurrencePlan): Promise<void>
  claim(claim: Claim): Promise<readonly Occurrence[]>
  /** Fixes the question and the order of its choices, once: what was fixed before is what comes back. */
  prepare(lease: Lease, question: Question, order: readonly string[]): Promise<Occurrence | undefined>
  /** `sending`: from here on a message may exist. Keeps the first instant and the first end. False as well for what a leader paused since. */
  mark(lease: Lease, now: number, closesAt: number): Promise<boolean>
  /** `open`: the message exists. Nothing to do, and true, when a press filled it in before. */
  record(lease: Lease, messageId: string): Promise<boolean>
  /**
   * Gives the lease back; nobody takes the row before `notBefore`. `unmark`: nothing stands there, so it is `due` again, or
   * `skipped` where a leader paused it meanwhile.
   * `reason`: what it waits for, and what leaders are to hear of that.
   */
  release(
    lease: Lease,
    notBefore: number,
    unmark: boolean,
    why?: { readonly reason?: OccurrenceReason | undefined; readonly notice?: Notice | undefined },
  ): Promise<boolean>
  /** An end without a post that counts. `failed` and `skipped` leave a notice; with `pause` the schedule stops as well. */
  end(
    lease: Lease,
    state: 'failed' | 'skipped' | 'void',
    reason: OccurrenceReason,
    pause?: PauseReason,
  ): Promise<boolean>
  /** The question itself was refused: this track is never asked it again as it stands, and the row starts over under a new id. */
  replace(lease: Lease, newId: string, now: number, by: RefusedBy): Promise<boolean>
  /** For a database that is older than the world: nothing that was posted since is posted again. */
  restored(now: number): Promise<void>
  /** For a clock that was ahead by about `backMs`; 0 when nobody knows. */
  clockPutBack(now: number, backMs: number): Promise<void>
  /** Of that only what a clock opened that was far ahead: for what was on its way when it was put back. */
  openedFarAhead(now: number): Promise<void>
  /** The posted questions of the newest date before `localDate` that are counted, by number. */
  lastCounted(track: TrackKey, localDate: string): Promise<readonly PostedOccurrence[]>
  /** What was posted in the track and is counted, the newest first. */
  archive(track: TrackKey, page: Page): Promise<readonly PostedOccurrence[]>
  /**
   * Open cards that show fewer answers than there are, as of now: those that were looked at longest ago, none twice within
   * `everyMs`, none that ends within `lastMs`.
   */
  grown(look: Look): Promise<readonly string[]>
  /** Ids of what is open beyond its end, the longest ended first. */
  ended(now: number): Promise<readonly string[]>
  /** Takes no more answers, counts and reveals, whoever holds its lease: its message is another matter, for who claims the close. */
  settleEnded(id: string, now: number): Promise<void>
  /** Counts the results and, where the close reveals, moves the points into the score rows: once, whoever asks again. */
  settle(lease: Lease, now: number): Promise<PostedOccurrence | undefined>
  closed(lease: Lease, now: number, reason?: OccurrenceReason, notice?: Notice): Promise<boolean>
}
