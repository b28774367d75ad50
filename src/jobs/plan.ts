import type { Shared } from '../app.ts'
import { NEEDED_TO_POST } from '../chat/permissions.ts'
import { randomId } from '../core/random-id.ts'
import { nextDue, type PlannedDate, planDue } from '../core/schedule/plan.ts'
import type { Schedule } from '../core/schedule/types.ts'
import type { PlannedOccurrence } from '../store/schedule/occurrence-port.ts'
import { renewHolidays } from './holidays.ts'
import { permissionsIn } from './pace.ts'
import { meansRemoved } from './refusals.ts'
import { inLane, type Work } from './work.ts'

const AT_ONCE = 200

/** Makes rows of the dates that fell due; `onward` is called with each page of them, so that none waits for all. */
export async function planDueSchedules(work: Work, onward: () => Promise<void>): Promise<void> {
  const { app } = work
  const now = app.clock.now()
  let last: Schedule | undefined
  do {
    const schedules: readonly Schedule[] = await app.store.schedules.due(now, AT_ONCE, last)
    for (const schedule of schedules) await begin(schedule, now, work)
    await onward()
    last = schedules.length < AT_ONCE ? undefined : schedules.at(-1)
  } while (last && !work.stopping())
}

/** One that Discord stopped asks Discord first: in its channel's lane, where nobody else waits for the answer. */
async function begin(schedule: Schedule, now: number, work: Work): Promise<void> {
  const { paused, channelId } = schedule
  if (paused === undefined || paused === 'admin') {
    await isPlanned(schedule, now, work)
    return
  }
  if (work.lanes.isBusy(channelId)) return
  await work.lanes.begin(channelId, async (inLine) => {
    if (await isPlanned(schedule, now, inLane(work, inLine))) work.again()
  })
}

/** A schedule that fails stays due, and holds up no other. */
async function isPlanned(schedule: Schedule, now: number, work: Work): Promise<boolean> {
  try {
    await planSchedule(schedule, now, work)
    return true
  } catch (error) {
    work.app.log.error({ err: error, guildId: schedule.guildId }, 'a schedule failed')
    return false
  }
}

async function planSchedule(found: Schedule, now: number, work: Work): Promise<void> {
  const { app } = work
  const schedule = await goneOn(found, work)
  const { nextDueAt = now } = schedule
  const dates = planDue({ ...schedule, nextDueAt }, now)
  const next = nextDue(schedule, now, new Set(dates.map((date) => date.localDate)))
  const rows = dates.flatMap((date) => rowsOf(date, schedule, app))
  // A schedule whose dates never come (every weekday skipped) would be looked at for ever.
  await app.store.occurrences.plan({ schedule, nextDueAt: next?.dueAt ?? Number.MAX_SAFE_INTEGER, rows })
  renewHolidays(schedule, now, work)
}

/** A schedule that Discord stopped goes on by itself once the bot may post again. */
async function goneOn(schedule: Schedule, work: Work): Promise<Schedule> {
  const { app } = work
  const { paused, guildId, ...rest } = schedule
  if (paused === undefined || paused === 'admin') return schedule
  const held = await permissionsIn(schedule, work)
  if (!held.ok && meansRemoved(held.problem)) await app.store.schedules.leave(guildId, app.clock.now())
  if (!held.ok || held.missing.some((name) => NEEDED_TO_POST.includes(name))) return schedule
  await app.store.schedules.resume(schedule)
  app.log.info({ guildId, was: paused }, 'schedule goes on')
  return { ...rest, guildId }
}

function rowsOf(date: PlannedDate, schedule: Schedule, app: Shared): PlannedOccurrence[] {
  const { paused } = schedule
  const skipped = paused === 'admin' ? 'paused' : (paused ?? date.skipped)
  return Array.from({ length: schedule.count }, (_, at) => ({
    id: randomId(app.random),
    localDate: date.localDate,
    number: at + 1,
    dueAt: date.dueAt,
    ...(skipped ? { skipped } : {}),
  }))
}
