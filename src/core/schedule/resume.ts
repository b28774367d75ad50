import { addDays, localDateAt } from './local-time.ts'
import { type DueDate, dueOn, GRACE_MS, nextDue, type Timing } from './plan.ts'
import type { Occurrence, OccurrenceReason } from './types.ts'

/** As much of a date's rows as decides whether that date may still get its question. */
export type DateRow = Pick<Occurrence, 'localDate' | 'state' | 'reason'>

/** What becomes of today when a leader saves the schedule or goes on with it. */
export type Today =
  /** Its time has passed by less than the grace: it is posted at once. */
  | 'now'
  /** Its time is still to come. */
  | 'later'
  /** It has its question. */
  | 'done'
  /** Its time has passed, and nothing had stopped it. */
  | 'passed'
  /** It was stopped, and its time has passed by more than the grace. */
  | 'too-late'
  /** None of the schedule's days. */
  | 'none'

export interface GoingOn {
  readonly today: Today
  readonly next?: DueDate
}

/** Ends of which it is certain that no message was ever there: the same date may have another try. */
const NEVER_SENT: ReadonlySet<OccurrenceReason> = new Set([
  'late',
  'no-question',
  'used-up',
  'no-permission',
  'no-channel',
  'bot-removed',
  'refused',
  'paused',
])

export function wasNeverSent({ state, reason }: Pick<DateRow, 'state' | 'reason'>): boolean {
  return (state === 'failed' || state === 'skipped') && reason !== undefined && NEVER_SENT.has(reason)
}

/** By so much no clock is behind Discord's that is looked after. */
const NOTABLE_BEHIND_MS = 10 * 60_000

/** Whether the clock is so far behind Discord's own that what was posted last, by that, lies ahead of it: it tells nothing of today. */
export function isBehind(now: number, lastSent: number | undefined): lastSent is number {
  return lastSent !== undefined && lastSent > now + NOTABLE_BEHIND_MS
}

/** Rows before this date decide nothing any more. */
export function rowsSince({ zone }: Pick<Timing, 'zone'>, now: number): string {
  return addDays(localDateAt(now, zone), -1)
}

/**
 * Where a schedule goes on after a leader's hand. `stopped`: nothing came of itself any more, or not yet. A date
 * that has its question gets no second one, whatever time or zone it is moved to; one that failed is made up for within the grace.
 */
export function goOn(timing: Timing, now: number, rows: readonly DateRow[], stopped: boolean): GoingOn {
  const today = localDateAt(now, timing.zone)
  const taken = takenDates(rows)
  const isBroken = (date: string) => stopped || rows.some((row) => row.localDate === date && wasNeverSent(row))
  // What was due just before midnight is made up for as well.
  for (const localDate of [today, addDays(today, -1)]) {
    const dueAt = dueOn(timing, localDate)
    const isInTime = dueAt !== undefined && dueAt <= now && now - dueAt <= GRACE_MS
    if (isInTime && !taken.has(localDate) && isBroken(localDate)) return { today: 'now', next: { localDate, dueAt } }
  }
  const [due, broken] = [dueOn(timing, today), isBroken(today)]
  const next = nextDue(timing, now, taken)
  if (next?.localDate === today) return { today: 'later', next }
  const passed = due !== undefined && due <= now ? (broken ? 'too-late' : 'passed') : 'none'
  return { today: taken.has(today) ? 'done' : passed, ...(next ? { next } : {}) }
}

/** Dates of which no row was left without a message. */
export function takenDates(rows: readonly DateRow[]): ReadonlySet<string> {
  const open = new Set(rows.filter(wasNeverSent).map((row) => row.localDate))
  return new Set(rows.map((row) => row.localDate).filter((date) => !open.has(date)))
}
