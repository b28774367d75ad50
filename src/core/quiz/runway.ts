import { restedOn, statementsOf } from './needs.ts'
import { lasting, type Pool } from './pool.ts'
import type { AskedQuestion } from './types.ts'

/** How long what a track may be asked lasts. */
export interface Runway {
  /** Questions that it was never asked. */
  readonly fresh: number
  /** Dates for which those are enough, before the first that is dry. */
  readonly dates: number
  /** The first of the dates for which there are too few, those that rested counted in; none within the dates given. */
  readonly dryOn?: string
}

/** Goes through the dates to come, in their order, as the daily pick will. */
export function runwayOf(pool: Pool, dates: readonly string[]): Runway {
  const { fresh, asked } = lasting(pool)
  const lasts = { fresh: fresh.length, dates: Math.floor(fresh.length / pool.perDay) }
  const resting: AskedQuestion['lastDate'][] = [...asked].sort()
  const left = fresh.map(statementsOf)
  const told = new Map(
    (pool.recent ?? []).flatMap((one) => statementsOf(one.question).map((at) => [at, one.localDate])),
  )
  let next = 0
  for (const [day, date] of dates.entries()) {
    const latest = restedOn(date)
    for (let at = 0; at < pool.perDay; at++) {
      const free = left.findIndex((statements) => statements.every((one) => (told.get(one) ?? '') <= latest))
      // Those whose twin rests are waited for.
      if (free < 0 && (left.length > 0 || (resting[next] ?? '~') > latest)) {
        return { ...lasts, dates: Math.min(lasts.dates, day), dryOn: date }
      }
      if (free < 0) next++
      else for (const one of left.splice(free, 1)[0] ?? []) told.set(one, date)
    }
    for (let at = 0; at < pool.perDay; at++) resting.push(date)
  }
  return lasts
}
