/** In the order in which boards offer them. */
export const PERIOD_KINDS = ['week', 'last-week', 'month', 'last-month', 'all', 'season'] as const

export type PeriodKind = (typeof PERIOD_KINDS)[number]
type Counted = 'week' | 'month' | 'all'

/** What a board of that kind shows on a date. */
export function periodOn(kind: Exclude<PeriodKind, 'season'>, date: string): string {
  const today = Temporal.PlainDate.from(date)
  if (kind === 'last-week') return periodOf('week', today.subtract({ weeks: 1 }).toString())
  if (kind === 'last-month') return periodOf('month', today.subtract({ months: 1 }).toString())
  return periodOf(kind, date)
}

/** A local date as scores are kept by: `all`, `2026-W47` (ISO week: Monday first, week 1 holds 4 January), `2026-11`. */
export function periodOf(kind: Counted, date: string): string {
  if (kind === 'all') return 'all'
  if (kind === 'month') return date.slice(0, 7)
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** Every period that an answer of this local date counts in. */
export function periodsOf(date: string): readonly string[] {
  return [periodOf('all', date), periodOf('week', date), periodOf('month', date)]
}

/** First and last local date of a week or a month; undefined for `all` and for what is no period. */
export function datesOf(period: string): { readonly from: string; readonly to: string } | undefined {
  const [, year = '', week = ''] = /^(\d{4})-W(\d\d)$/.exec(period) ?? []
  if (year !== '') return weekDates(Number(year), Number(week))
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) return undefined
  const month = Temporal.PlainYearMonth.from(period)
  return { from: `${period}-01`, to: `${period}-${month.daysInMonth}` }
}

/** Week 1 is the week of 4 January. */
function weekDates(year: number, week: number): { from: string; to: string } | undefined {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  if (week < 1 || monday.yearOfWeek !== year) return undefined
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() }
}

/** The week before a week, the month before a month, the season before a season. */
export function periodBefore(period: string): string | undefined {
  const season = /^S(\d+)$/.exec(period)?.[1]
  if (season !== undefined) return Number(season) > 1 ? `S${Number(season) - 1}` : undefined
  const dates = datesOf(period)
  if (!dates) return undefined
  const last = Temporal.PlainDate.from(dates.from).subtract({ days: 1 }).toString()
  return periodOf(period.includes('W') ? 'week' : 'month', last)
}
