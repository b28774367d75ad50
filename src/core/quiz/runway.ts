import type { AskedQuestion } from './picking.ts'
import { REST_DAYS } from './picking.ts'
import { lasting, type Pool } from './pool.ts'

/** How long what a track may be asked lasts. */
export interface Runway {
  /** Questions that it was never asked. */
  readonly fresh: number
  /** Dates for which those are enough. */
  readonly dates: number
  /** The first of the dates for which there are too few, those that rested counted in; none within the dates given. */
  readonly dryOn?: string
}

/** Goes through the dates to come, in their order, as the daily pick will. */
export function runwayOf(pool: Pool, dates: readonly string[]): Runway {
  const { fresh, asked } = lasting(pool)
  const resting: AskedQuestion['lastDate'][] = [...asked].sort()
  let unasked = fresh
  let next = 0
  for (const date of dates) {
    const latest = Temporal.PlainDate.from(date).subtract({ days: REST_DAYS }).toString()
    const taken = Math.min(unasked, pool.perDay)
    unasked -= taken
    for (let more = pool.perDay - taken; more > 0; more--) {
      const oldest = resting[next]
      if (oldest === undefined || oldest > latest) return { fresh, dates: Math.floor(fresh / pool.perDay), dryOn: date }
      next++
    }
    for (let at = 0; at < pool.perDay; at++) resting.push(date)
  }
  return { fresh, dates: Math.floor(fresh / pool.perDay) }
}
