import { Worker } from 'node:worker_threads'
import type { Language } from '../core/languages.ts'
import type { DayOff } from '../core/schedule/types.ts'

/** A country's public holidays in those years, as its own calendar says; undefined for a country that nobody has a list of. */
export type Holidays = (
  country: string,
  years: readonly number[],
  language: Language,
) => Promise<readonly DayOff[] | undefined>

/** By the lists that come with `date-holidays`: nothing is fetched. */
export const holidaysOf: Holidays = (country, years, language) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./holidays-worker.ts', import.meta.url), {
      workerData: { country, years, language },
    })
    worker.once('message', (days: readonly DayOff[] | undefined) => resolve(days))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread with the holidays ended')))
  })
