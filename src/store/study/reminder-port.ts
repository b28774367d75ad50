import type { Language } from '../../core/languages.ts'
import type { Reminders } from '../../core/schedule/reminders.ts'
import type { TrackKey } from '../../core/track.ts'

/** A member within a track. */
export interface ReminderOf extends TrackKey {
  readonly memberId: string
}

/** One direct message that is owed: written down before it is sent, so that a kill neither loses nor doubles it. */
export interface OwedReminder extends ReminderOf {
  readonly id: string
  readonly kind: 'close' | 'review'
  readonly language: Language
  /** ReminderOf the question, or of the day. */
  readonly localDate: string
  /** When it was first taken up: from then on a message may exist. */
  readonly at: number
  /** Taken over from a process that did not finish it. */
  readonly again: boolean
}

export interface Owing {
  readonly now: number
  readonly limit: number
  readonly leaseMs: number
  readonly newId: () => string
}

export interface ReminderStore {
  of(learner: ReminderOf): Promise<Reminders | undefined>
  /** All that she wants in that track; with neither of the two nothing is kept. `dueAt`: of the next review. */
  save(reminders: Reminders, dueAt: number | undefined): Promise<void>
  /** Takes up what is owed for questions that close soon and that she has not answered, one message a date. */
  oweForCloses(owing: Owing): Promise<readonly OwedReminder[]>
  /** Reviews whose time has come. */
  reviewsDue(now: number, limit: number): Promise<readonly (Reminders & { readonly dueAt: number })[]>
  /** The next one is at `nextAt`; with `owing` this one is owed, once a date. Nothing where she wishes otherwise since. */
  passReview(
    due: ReminderOf & { readonly dueAt: number },
    nextAt: number,
    localDate: string,
    owing: Owing | undefined,
  ): Promise<OwedReminder | undefined>
  /** What a dead process had taken up. */
  leftOver(owing: Owing): Promise<readonly OwedReminder[]>
  /** `sent`, `dropped` (no longer true), `lost` (nobody knows); false, as below, where another process was done with it meanwhile. */
  settle(id: string, state: 'sent' | 'dropped' | 'lost'): Promise<boolean>
  /** Tried again when its lease has run out. */
  extend(id: string, until: number): Promise<boolean>
  /** Her inbox is shut: all that she wanted is off, in every server, and she has not been told. */
  shut(memberId: string, now: number): Promise<void>
  /** Nothing is kept any more: she left, or is gone. */
  forget(of: ReminderOf): Promise<void>
  /** Whether she is to be told that her inbox was shut. */
  isShut(memberId: string): Promise<boolean>
  told(memberId: string): Promise<void>
  /** What was sent so long ago that nobody sends it again. */
  dropOlder(than: number): Promise<void>
}
