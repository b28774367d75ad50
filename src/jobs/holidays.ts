import { localDateAt } from '../core/schedule/local-time.ts'
import type { Schedule } from '../core/schedule/types.ts'
import type { Work } from './work.ts'

/** Begun aside, with the first date of a year: a country's list must reach beyond the year that comes. */
export function renewHolidays(schedule: Schedule, now: number, { app, aside }: Work): void {
  const { holidays: country, daysOff, zone, language, paused } = schedule
  if (country === undefined || paused) return
  const year = Number(localDateAt(now, zone).slice(0, 4))
  const known = daysOff.some((one) => one.country !== undefined && one.from.startsWith(String(year + 1)))
  if (known) return
  aside.begin('holidays', async () => {
    const days = await app.holidays(country, [year, year + 1, year + 2], language)
    if (!days) return
    const daysOff = { holidays: days }
    const change = { first: schedule, fields: {}, daysOff, now: app.clock.now(), resume: false, renews: true } as const
    await app.store.schedules.change(change)
  })
}
