import { isOff } from './days-off.ts'
import { addDays, daysBetween, instantOf, localDateAt, weekdayOf } from './local-time.ts'
import type { OccurrenceReason, Schedule } from './types.ts'

export type Timing = Pick<Schedule, 'localTime' | 'zone' | 'weekdays' | 'everyOtherFrom'> &
  Partial<Pick<Schedule, 'daysOff'>>

export interface DueDate {
  readonly localDate: string
  readonly dueAt: number
}

export interface PlannedDate extends DueDate {
  readonly skipped?: OccurrenceReason
}

/** How long after its time a question is still worth posting. */
export const GRACE_MS = 2 * 3_600_000

/** Beyond this the post says when it was planned, and its time counts from the sending. */
export const LATE_MS = 5 * 60_000

/** After new time zone rules the stored instant may be off by some hours; dates are a day apart, so none is taken twice. */
const SLACK_MS = 12 * 3_600_000
const MOST_DATES_BACK = 60
/** A weekday comes within a week; dates that have rows already, or are off, may push it on. */
const MOST_DATES_AHEAD = 800

/** The first date of the schedule whose time lies after `after`, leaving out dates that have their rows already. */
export function nextDue(timing: Timing, after: number, taken: ReadonlySet<string>): DueDate | undefined {
  // A time in a gap at midnight falls on the next wall date: begin a day before.
  const start = addDays(localDateAt(after, timing.zone), -1)
  for (let ahead = 0; ahead < MOST_DATES_AHEAD; ahead++) {
    const localDate = addDays(start, ahead)
    const dueAt = dueOn(timing, localDate)
    if (dueAt !== undefined && dueAt > after && !taken.has(localDate)) return { localDate, dueAt }
  }
  return undefined
}

/**
 * The dates that fell due from the schedule's next one until `now`. Only one within the grace time may be posted, and dates
 * are a day apart: several missed ones are never made up for at once.
 */
export function planDue(schedule: Timing & { readonly nextDueAt: number }, now: number): readonly PlannedDate[] {
  return datesUntil(schedule, now).map((date) => (now - date.dueAt <= GRACE_MS ? date : { ...date, skipped: 'late' }))
}

/** When it stops taking answers: counted from the promised time, unless it came late. */
export function closesAt(dueAt: number, sentAt: number, openHours: number): number {
  const from = sentAt - dueAt > LATE_MS ? sentAt : dueAt
  return from + openHours * 3_600_000
}

function datesUntil(schedule: Timing & { readonly nextDueAt: number }, now: number): DueDate[] {
  const from = schedule.nextDueAt - SLACK_MS
  const last = addDays(localDateAt(now, schedule.zone), 1)
  const first = later(addDays(localDateAt(from, schedule.zone), -1), addDays(last, -MOST_DATES_BACK))
  const dates: DueDate[] = []
  for (let localDate = first; localDate <= last; localDate = addDays(localDate, 1)) {
    const dueAt = dueOn(schedule, localDate)
    if (dueAt !== undefined && dueAt > from && dueAt <= now) dates.push({ localDate, dueAt })
  }
  return dates
}

/** So many of its dates, from this one on. */
export function comingDates(timing: Timing, from: string, most: number): readonly string[] {
  const dates: string[] = []
  for (let ahead = 0; ahead < MOST_DATES_AHEAD && dates.length < most; ahead++) {
    const localDate = addDays(from, ahead)
    if (isDay(timing, localDate)) dates.push(localDate)
  }
  return dates
}

export function dueOn(timing: Timing, localDate: string): number | undefined {
  if (!isDay(timing, localDate)) return undefined
  return instantOf(localDate, timing.localTime, timing.zone)
}

function isDay({ weekdays, everyOtherFrom, daysOff = [] }: Timing, localDate: string): boolean {
  if (!weekdays.includes(weekdayOf(localDate)) || isOff(daysOff, localDate)) return false
  return everyOtherFrom === undefined || daysBetween(everyOtherFrom, localDate) % 2 === 0
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
