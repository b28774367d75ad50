/**
 * When a wall clock of the zone shows this time on this date. A time in a gap moves forward, a repeated one is the first;
 * undefined where the zone skips the whole date (Samoa, 30 December 2011).
 */
export function instantOf(localDate: string, localTime: string, zone: string): number | undefined {
  const date = Temporal.PlainDate.from(localDate)
  if (!date.toZonedDateTime({ timeZone: zone }).toPlainDate().equals(date)) return undefined
  const plainTime = Temporal.PlainTime.from(localTime)
  return date.toPlainDateTime(plainTime).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

export function localDateAt(now: number, zone: string): string {
  return zoned(now, zone).toPlainDate().toString()
}

export function addDays(localDate: string, days: number): string {
  return Temporal.PlainDate.from(localDate).add({ days }).toString()
}

/** Negative where `to` is the earlier date. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** 1 is Monday. */
export function weekdayOf(localDate: string): number {
  return Temporal.PlainDate.from(localDate).dayOfWeek
}

/** An instant as a member of that zone would say it: today (0), tomorrow (1), or on a date; at `09:00`. */
export interface LocalMoment {
  readonly inDays: number
  readonly date: string
  readonly weekday: number
  readonly time: string
}

export function localMoment(at: number, now: number, zone: string): LocalMoment {
  const moment = zoned(at, zone)
  const date = moment.toPlainDate()
  return {
    inDays: zoned(now, zone).toPlainDate().until(date).days,
    date: date.toString(),
    weekday: date.dayOfWeek,
    time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
