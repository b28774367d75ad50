import type { Clock } from '../app.ts'
import { localDateAt } from '../core/schedule/local-time.ts'
import { GRACE_MS, nextDue } from '../core/schedule/plan.ts'
import { isBehind } from '../core/schedule/resume.ts'
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

/** A clock that keeps the latest that it told anybody: by that was planned, even where it was put back within the look. */
export interface SeenClock extends Clock {
  /** What it says now, and the latest that it had told since the last call; from here on it counts anew. */
  look(): { readonly now: number; readonly latest: number | undefined }
}

export function seen(clock: Clock): SeenClock {
  let latest: number | undefined
  return {
    now() {
      const now = clock.now()
      latest = Math.max(latest ?? now, now)
      return now
    },
    look() {
      const before = latest
      latest = clock.now()
      return { now: latest, latest: before }
    },
  }
}

/**
 * A clock that was wrong and has been put back, while the bot ran or before it started, has left
 * leases that would not run out, dates skipped that are still to come, and schedules that wait for a far one.
 */
export function createClockWatch(work: Work, clock: SeenClock = seen(work.app.clock)): ClockWatch {
  const { log, store } = work.app
  let isFirst = true
  let settledAt = Number.NEGATIVE_INFINITY
  const before = async () => {
    const { now, latest = now } = clock.look()
    const begins = isFirst
    const backMs = begins ? 0 : latest - now
    const isBack = backMs >= NOTABLE_MS
    isFirst = false
    if (isBack) log.warn({ backMs }, 'the clock was put back')
    if (isBack || begins) settledAt = now + SETTLING_MS
    else {
      if (now < settledAt) await store.occurrences.openedFarAhead(now)
      return
    }
    await store.occurrences.clockPutBack(now, backMs)
    for (const schedule of await store.schedules.waitingBeyond(now + FURTHEST_MS)) {
      await comeBack(schedule, begins ? now : now - GRACE_MS, work)
    }
  }
  const behind = () => void clock.now()
  return { before, behind }
}

/**
 * To the first date after `after` that has no row yet. By a clock that is behind Discord's own such a date may have passed: none before
 * what was posted last.
 */
async function comeBack(schedule: Schedule, since: number, { app }: Work): Promise<void> {
  try {
    const sent = await app.store.occurrences.lastSent(schedule.id)
    const after = isBehind(app.clock.now(), sent) ? sent : since
    const taken = await app.store.occurrences.dates(schedule.id, localDateAt(after - FURTHEST_MS, schedule.zone))
    const next = nextDue(schedule, after, taken)
    if (!next || next.dueAt >= (schedule.nextDueAt ?? 0)) return
    await app.store.occurrences.plan({ schedule, nextDueAt: next.dueAt, rows: [] })
  } catch (error) {
    app.log.error({ err: error, guildId: schedule.guildId }, 'a schedule failed')
  }
}
