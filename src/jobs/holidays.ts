import { randomId } from '../core/random-id.ts'
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
    await app.store.schedules.change({
      first: schedule,
      fields: {},
      daysOff: { holidays: days },
      now: app.clock.now(),
      resume: false,
      newId: () => randomId(app.random),
      renews: true,
    })
  })
}
