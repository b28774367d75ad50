import { rawTimeZones } from '@vvo/tzdb'
import { foldPasted } from '../../language/fold.ts'

/** Today's name by every name that a zone ever had: `Asia/Calcutta` is Asia/Kolkata. */
const TODAY: ReadonlyMap<string, string> = new Map(
  rawTimeZones.flatMap(({ name, group }) => group.map((one) => [one.toLowerCase(), name] as const)),
)
const ID = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/
/** `Asia Seoul`, `asia-seoul`: as the database writes it, but for what stands between. */
const AREA =
  /^(africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific|us|canada)[\s\\_-]+(?=\S)/i
const OFFSET =
  /^(?<base>utc|gmt|z)?\s*(?<sign>[+-])?\s*(?<hours>\d{1,2})(?:\s*:\s*(?<minutes>\d\d)|(?<tight>\d\d)|\.(?<part>25|5|75))?$/i
/** Minutes: no wall clock is further from UTC, east or west. */
const FURTHEST = { east: 14 * 60, west: 12 * 60 }

/** A zone as the time zone database names it today; undefined for what it does not know. */
export function readZoneId(typed: string): string | undefined {
  const id = typed
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(AREA, '$1/')
    .replace(/ +/g, '_')
  if (/^(?:etc\/)?(?:utc|gmt|uct|z|zulu|universal)$/i.test(id)) return 'UTC'
  if (!ID.test(id) || !isZone(id)) return undefined
  const today = TODAY.get(id.toLowerCase())
  if (today !== undefined && sameClock(today, id)) return today
  return new Temporal.ZonedDateTime(0n, id).timeZoneId
}

/** `UTC+9`, `GMT+05:30`, `-3`: a clock without summer time, as `+09:00`. */
export function readOffset(typed: string): string | undefined {
  const read = OFFSET.exec(foldPasted(typed).replace(/[−–]/g, '-').trim())?.groups
  // A bare number may be anything; `UTC9` is one that went without its sign.
  if (!read || (read.base === undefined && read.sign === undefined)) return undefined
  const minutes = read.part ? Number(`0.${read.part}`) * 60 : Number(read.minutes ?? read.tight ?? 0)
  const all = Number(read.hours) * 60 + minutes
  if (minutes > 59 || all > (read.sign === '-' ? FURTHEST.west : FURTHEST.east)) return undefined
  const twoDigits = (number: number) => String(number).padStart(2, '0')
  return all === 0 ? 'UTC' : `${read.sign ?? '+'}${twoDigits(Math.floor(all / 60))}:${twoDigits(minutes)}`
}

export function isOffset(zone: string): boolean {
  return /^[+-]/.test(zone)
}

function isZone(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
    return true
  } catch {
    return false
  }
}

/** A region that was once apart (`America/Detroit`) is in a group of zones, but not another name of it. */
function sameClock(one: string, other: string): boolean {
  return resolved(one) === resolved(other)
}

function resolved(id: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone
}
