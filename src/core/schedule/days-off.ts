import { addDays, daysBetween } from './local-time.ts'
import type { DayOff } from './types.ts'

/** Of one stretch: a year and its leap day. */
export const LONGEST_DAY_OFF = 366
/** Of all stretches that leaders name: a list that one can still read. */
export const MOST_DAYS_OFF = 100

export function isOff(daysOff: readonly DayOff[], localDate: string): boolean {
  return daysOff.some(({ from, to }) => from <= localDate && localDate <= to)
}

/** A change of the days off by a leader: stretches more, stretches that are posted on again, or another country's list. */
export interface DaysOffChange {
  readonly add?: readonly DayOff[]
  readonly remove?: Pick<DayOff, 'from' | 'to'>
  /** With `country`: the list that stands in for the last one's. */
  readonly holidays?: readonly DayOff[]
}

/** What is over goes with every change. */
export function changedDaysOff(daysOff: readonly DayOff[], change: DaysOffChange, today: string): readonly DayOff[] {
  const { add = [], remove, holidays } = change
  const kept = daysOff.filter((one) => one.to >= today && (holidays === undefined || one.country === undefined))
  const left = remove ? kept.flatMap((one) => without(one, remove)) : kept
  const all = [...left, ...add, ...(holidays ?? [])].filter((one) => one.to >= today)
  const unique = new Map(all.map((one) => [`${one.from} ${one.to} ${one.country ?? ''}`, one]))
  return [...unique.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
}

/** What is left of a stretch on both sides of another. */
function without(one: DayOff, { from, to }: Pick<DayOff, 'from' | 'to'>): DayOff[] {
  if (to < one.from || from > one.to) return [one]
  const before = from > one.from ? [{ ...one, to: addDays(from, -1) }] : []
  const after = to < one.to ? [{ ...one, from: addDays(to, 1) }] : []
  return [...before, ...after]
}

export function lengthOf({ from, to }: Pick<DayOff, 'from' | 'to'>): number {
  return daysBetween(from, to) + 1
}
