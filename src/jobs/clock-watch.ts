import { localDateAt } from '../core/schedule/local-time.ts'
import { GRACE_MS, nextDue } from '../core/schedule/plan.ts'
import type { Schedule } from '../core/schedule/types.ts'
import type { Work } from './work.ts'

/** Clocks are disciplined by less all the time. */
const NOTABLE_MS = 1_000
/** What was on its way when the clock was put right, or when a process died, is written down behind the look that noticed; longer than any lease. */
const SETTLING_MS = 10 * 60_000
/** A daily schedule's next date is never further ahead than this. */
const FURTHEST_MS = 25 * 3_600_000

export interface ClockWatch {
  /** Before each look. */
  before(): Promise<void>
  /** Behind each look: what it planned by a clock that was put ahead under it is noticed by the next one. */
  behind(): void
}

/**
 * A clock that was wrong and has been put back, while the bot ran or before it started, has left
 * leases that would not run out, dates skipped that are still to come, and schedules that wait for a far one.
 */
export function createClockWatch(work: Work): ClockWatch {
  const { clock, log, store } = work.app
  let last: number | undefined
  let settledAt = Number.NEGATIVE_INFINITY
  const before = async () => {
    const now = clock.now()
    const backMs = last === undefined ? 0 : last - now
    const isFirst = last === undefined
    const isBack = !isFirst && backMs >= NOTABLE_MS
    last = now
    if (isBack) log.warn({ backMs }, 'the clock was put back')
    if (isBack || isFirst) settledAt = now + SETTLING_MS
    else {
      if (now < settledAt) await store.occurrences.openedFarAhead(now)
      return
    }
    await store.occurrences.clockPutBack(now, backMs)
    for (const schedule of await store.schedules.waitingBeyond(now + FURTHEST_MS)) {
      await comeBack(schedule, isFirst ? now : now - GRACE_MS, work)
    }
  }
  const behind = () => {
    last = Math.max(last ?? 0, clock.now())
  }
  return { before, behind }
}

/** To the first date after `after` that has no row yet. */
async function comeBack(schedule: Schedule, after: number, { app }: Work): Promise<void> {
  try {
    const taken = await app.store.occurrences.dates(schedule.id, localDateAt(after - FURTHEST_MS, schedule.zone))
    const next = nextDue(schedule, after, taken)
    if (!next || next.dueAt >= (schedule.nextDueAt ?? 0)) return
    await app.store.occurrences.plan({ schedule, nextDueAt: next.dueAt, rows: [] })
  } catch (error) {
    app.log.error({ err: error, guildId: schedule.guildId }, 'a schedule failed')
  }
}
