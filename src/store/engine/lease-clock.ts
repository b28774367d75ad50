import { type RawBuilder, sql } from 'kysely'

/** By which clock a lease ends. Instants of the bot's own clock are told in it. */
export interface LeaseClock {
  /** The bot's own. */
  readonly isOwn: boolean
  /** What its clock will say at `instant`, `now` being what the bot's own says as the statement runs. */
  at(instant: number, now?: number): RawBuilder<number>
}

/** One process has the file to itself: its clock, which the playground moves. */
export function ownClock(): LeaseClock {
  return { isOwn: true, at: (instant) => sql<number>`${instant}` }
}

/**
 * Several processes, each with a clock that may be wrong: the database's own. What is measured by the bot's clock is only how
 * far away an instant is.
 */
export function databaseClock(ownNow: () => number): LeaseClock {
  return {
    isOwn: false,
    at: (instant, now = ownNow()) =>
      sql<number>`cast(extract(epoch from statement_timestamp()) * 1000 as bigint) + cast(${Math.round(instant - now)} as bigint)`,
  }
}
