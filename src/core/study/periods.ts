export type PeriodKind = 'all' | 'week' | 'month'

/** A local date as scores are kept by: `all`, `2026-W47` (ISO week: Monday first, week 1 holds 4 January), `2026-11`. */
export function periodOf(kind: PeriodKind, date: string): string {
  if (kind === 'all') return 'all'
  if (kind === 'month') return date.slice(0, 7)
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}

/** Every period that an answer of this local date counts in. */
export function periodsOf(date: string): readonly string[] {
  return [periodOf('all', date), periodOf('week', date), periodOf('month', date)]
}
