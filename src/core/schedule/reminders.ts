import type { Language } from '../languages.ts'
import type { TrackKey } from '../track.ts'
import { addDays, instantOf, localDateAt } from './local-time.ts'

/** What a member wants to be reminded of by direct message; nothing until she says so. */
export interface Reminders extends TrackKey {
  readonly memberId: string
  /** Of the language that she had when she chose. */
  readonly language: Language
  /** So long before the close of a question that she has not answered. */
  readonly beforeClose?: number
  /** At that local time of the track, where something is to be reviewed. */
  readonly reviewAt?: string
}

/** Minutes before the close that can be chosen. */
export const BEFORE_CLOSE = [30, 60, 180, 360] as const

/** The next instant after `now` at which a wall clock of the zone shows that time. */
export function nextAt(localTime: string, zone: string, now: number): number {
  const today = localDateAt(now, zone)
  for (let days = 0; days < 3; days++) {
    const at = instantOf(addDays(today, days), localTime, zone)
    if (at !== undefined && at > now) return at
  }
  return now + 24 * 3_600_000
}
