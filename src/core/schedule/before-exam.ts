import { comingDates, type Timing } from './plan.ts'

/** Nobody plans further. */
const MOST_DATES = 366

/** How many questions come from that date on before an exam; none where there is no exam ahead. */
export function questionsBefore(
  schedule: Timing & { readonly count: number },
  localDate: string,
  examDate: string | undefined,
): number | undefined {
  if (examDate === undefined || examDate <= localDate) return undefined
  return comingDates(schedule, localDate, MOST_DATES).filter((date) => date < examDate).length * schedule.count
}
