import { parentPort, workerData } from 'node:worker_threads'
import Holidays from 'date-holidays'

// A list of the world's calendars takes a fifth of a second and 25 MB to load: a thread of its own takes both, and gives both back.
const { country, years, language } = workerData as {
  readonly country: string
  readonly years: readonly number[]
  readonly language: string
}
const DAY_MS = 86_400_000
const calendar = new Holidays(country, { types: ['public'], languages: [language, 'en'] })
const known = Object.hasOwn(new Holidays().getCountries(), country)
const days = years.flatMap((year) =>
  (calendar.getHolidays(year) || []).map(({ date, name, start, end }) => {
    const from = date.slice(0, 10)
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
    return {
      from,
      to: Temporal.PlainDate.from(from)
        .add({ days: length - 1 })
        .toString(),
      name,
      country,
    }
  }),
)
parentPort?.postMessage(known ? days : undefined)
