import { type Kysely, sql } from 'kysely'
import { changedDaysOff } from '../../core/schedule/days-off.ts'
import { localDateAt } from '../../core/schedule/local-time.ts'
import { nextDue, planDue } from '../../core/schedule/plan.ts'
import { type DateRow, goOn, isBehind, rowsSince, takenDates, wasNeverSent } from '../../core/schedule/resume.ts'
import type { Schedule } from '../../core/schedule/types.ts'
import type { TrackKey } from '../../core/track.ts'
import { reasonOf, stateOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import { forgetAllStreaks } from '../scores/streaks.ts'
import type { Tables } from '../tables.ts'
import { lastSent } from './clock.ts'
import { nextFinals } from './finals.ts'
import { goesOn } from './notices.ts'
import type { PlannedOccurrence } from './occurrence-port.ts'
import { wantPosts } from './pausing.ts'
import { addPlanned } from './planned-row.ts'
import type { ChangedSchedule, PostNow, ScheduleChange, ScheduleFields } from './schedule-port.ts'
import { SCHEDULE_COLUMNS, scheduleOf, scheduleRow } from './schedule-rows.ts'

/** Writes what was given and nothing else, in one statement: of two leaders at once neither undoes the other. */
export async function change(db: Kysely<Tables>, request: ScheduleChange): Promise<ChangedSchedule> {
  const { first, now, resume, renews, newId } = request
  return await inGuild(db, first.guildId, async (tx) => {
    const before = await scheduleIn(tx, first)
    const fields = withDaysOff(request, before ?? first)
    await tx
      .insertInto('schedules')
      .values(scheduleRow(merged(first, fields)))
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'track_id']).doUpdateSet({
          ...columnsOf(fields, first),
          // What an admin paused stays so; what Discord had stopped goes on.
          ...(renews ? {} : { paused: resume ? null : UNLESS_BY_ADMIN }),
        }),
      )
      .execute()
    const saved = await scheduleIn(tx, first)
    if (!saved) throw new Error('the schedule that was just saved is gone')
    if (before && before.streakFreeze !== saved.streakFreeze) await forgetAllStreaks(tx, saved)
    if (resume) await wantPosts(tx, saved)
    const at = await notBeforeTheLast(tx, saved, now)
    const rows = await dateRows(tx, saved, at)
    // Due, and not planned yet: today's is owed, whatever else is saved in that moment.
    const isOwed = before?.nextDueAt !== undefined && before.nextDueAt <= now
    const wasStopped = !renews && before?.paused !== undefined
    const going = goOn(saved, at, renews ? rows.map(asTaken) : rows, wasStopped || isOwed)
    // What was due meanwhile is planned by the jobs, and what is too late of it told. By another time they would look for it elsewhere.
    const wasDue = isOwed && !before.paused ? { ...before, nextDueAt: before.nextDueAt } : undefined
    const stays = wasDue !== undefined && timingOf(wasDue) === timingOf(saved)
    const next = saved.paused === 'admin' || stays ? undefined : going.next
    if (next) await forgetNeverSent(tx, saved, next.localDate, rows)
    if (!saved.paused) await goesOn(tx, first, next?.localDate)
    if (wasDue && !stays) await addPlanned(tx, wasDue, missedRows(wasDue, now, next?.localDate, newId))
    if (before && shownBy(before) !== shownBy(saved)) await changeWaiting(tx, saved)
    const nextDueAt = stays ? wasDue.nextDueAt : next?.dueAt
    await tx
      .updateTable('schedules')
      .set({ next_due_at_ms: nextDueAt ?? null, ...finalsOf(saved, before, now), ...threadOf(saved, before) })
      .where('id', '=', saved.id)
      .execute()
    const { nextDueAt: _, ...rest } = saved
    const after = nextDueAt === undefined ? rest : { ...rest, nextDueAt }
    return { ...(before ? { before } : {}), after, today: going.today }
  })
}

const UNLESS_BY_ADMIN = sql<string | null>`case when schedules.paused = 'admin' then 'admin' else null end`

const asTaken = ({ localDate }: DateRow): DateRow => ({ localDate, state: 'open' })

function timingOf({ localTime, zone, weekdays, everyOtherFrom, daysOff }: Schedule): string {
  return JSON.stringify([localTime, zone, weekdays, everyOtherFrom, daysOff])
}

/** The dates that had gone by when they were changed, but the one that is made up for. */
function missedRows(
  schedule: Schedule & { readonly nextDueAt: number },
  now: number,
  madeUpFor: string | undefined,
  newId: () => string,
): PlannedOccurrence[] {
  const missed = planDue(schedule, now).filter(({ skipped, localDate }) => skipped && localDate !== madeUpFor)
  return missed.flatMap((date) =>
    Array.from({ length: schedule.count }, (_, at) => ({ ...date, id: newId(), number: at + 1 })),
  )
}

/** What a post is, wherever it waits. */
function shownBy({ channelId, language, pingRoleId, reveal }: Schedule): string {
  return JSON.stringify([channelId, language, pingRoleId, reveal])
}

/** What waits for its turn stands nowhere yet: it is posted as is wished now. */
async function changeWaiting(tx: Kysely<Tables>, saved: Schedule): Promise<void> {
  const { channel_id, language, ping_role_id, reveal } = scheduleRow(saved)
  const waiting = tx.updateTable('occurrences').where('schedule_id', '=', saved.id).where('state', '=', 'due')
  await waiting.set({ channel_id, language, ping_role_id, reveal }).execute()
}

/** Today's question is due at once, whatever its time; false when it stands already, or may stand. */
export async function postNow(db: Kysely<Tables>, { track, now, newId }: PostNow): Promise<boolean> {
  return await inGuild(db, track.guildId, async (tx) => {
    const schedule = await scheduleIn(tx, track)
    if (!schedule) return false
    await wantPosts(tx, track)
    const at = await notBeforeTheLast(tx, schedule, now)
    const rows = await dateRows(tx, schedule, at)
    const localDate = localDateAt(at, schedule.zone)
    const taken = takenDates(rows)
    if (taken.has(localDate)) return false
    await forgetNeverSent(tx, schedule, localDate, rows)
    const numbers = Array.from({ length: schedule.count }, (_, at) => at + 1)
    const planned = numbers.map((number) => ({ id: newId(), localDate, number, dueAt: now }))
    await addPlanned(tx, schedule, planned)
    const next = nextDue(schedule, at, new Set([...taken, localDate]))
    const paused = schedule.paused === 'admin'
    await tx
      .updateTable('schedules')
      .set({ paused: paused ? 'admin' : null, next_due_at_ms: paused ? null : (next?.dueAt ?? null) })
      .where('id', '=', schedule.id)
      .execute()
    await goesOn(tx, track, localDate)
    return true
  })
}

function withDaysOff({ fields, daysOff, now }: ScheduleChange, before: Schedule): ScheduleFields {
  if (!daysOff) return fields
  // Yesterday's counts still: what was due just before midnight would be made up for.
  return { ...fields, daysOff: changedDaysOff(before.daysOff, daysOff, rowsSince(before, now)) }
}

/** Of a clock that is a day behind the question of today lies in the future, and yesterday would get one of its own. */
async function notBeforeTheLast(tx: Kysely<Tables>, { id }: Schedule, now: number): Promise<number> {
  const sent = await lastSent(tx, id)
  return isBehind(now, sent) ? sent : now
}

/** What ended before somebody wished for it, or in another zone, is not posted. */
function finalsOf(saved: Schedule, before: Schedule | undefined, now: number) {
  const same = before?.finals === saved.finals && before.zone === saved.zone
  return same ? {} : { finals_due_at_ms: nextFinals(saved, now) }
}

/** Another channel, or another wish, is another reason to tell. */
function threadOf(saved: Schedule, before: Schedule | undefined) {
  const same = before?.thread === saved.thread && before.channelId === saved.channelId
  return same ? {} : { thread_told: 0 }
}

async function scheduleIn(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<Schedule | undefined> {
  const ofGuild = tx.selectFrom('schedules').selectAll().where('guild_id', '=', guildId)
  const row = await ofGuild.where('track_id', '=', trackId).executeTakeFirst()
  return row && scheduleOf(row)
}

async function dateRows(tx: Kysely<Tables>, schedule: Schedule, now: number): Promise<DateRow[]> {
  const rows = await tx
    .selectFrom('occurrences')
    .select(['local_date', 'state', 'reason'])
    .where('schedule_id', '=', schedule.id)
    .where('local_date', '>=', rowsSince(schedule, now))
    .execute()
  return rows.map(({ local_date, state, reason }) => ({
    localDate: local_date,
    state: stateOf(state),
    ...(reason === null ? {} : { reason: reasonOf(reason) }),
  }))
}

/** Their date is planned anew, with what the schedule says now. */
async function forgetNeverSent(
  tx: Kysely<Tables>,
  schedule: Schedule,
  localDate: string,
  rows: readonly DateRow[],
): Promise<void> {
  const reasons = rows.filter((row) => row.localDate === localDate && wasNeverSent(row)).map((row) => row.reason ?? '')
  if (reasons.length === 0) return
  await tx
    .deleteFrom('occurrences')
    .where('schedule_id', '=', schedule.id)
    .where('local_date', '=', localDate)
    .where('state', 'in', ['failed', 'skipped'])
    .where('reason', 'in', reasons)
    .where('message_id', 'is', null)
    .execute()
}

type Nullable = Omit<Schedule, 'pingRoleId' | 'everyOtherFrom' | 'holidays'> & {
  readonly pingRoleId?: string | null
  readonly everyOtherFrom?: string | null
  readonly holidays?: string | null
}

function merged(first: Schedule, fields: ScheduleFields): Schedule {
  const { pingRoleId: role = null, everyOtherFrom: from = null, holidays: country = null, ...before }: Nullable = first
  const { pingRoleId = role, everyOtherFrom = from, holidays = country, ...others } = fields
  return {
    ...before,
    ...others,
    ...(pingRoleId === null ? {} : { pingRoleId }),
    ...(everyOtherFrom === null ? {} : { everyOtherFrom }),
    ...(holidays === null ? {} : { holidays }),
  }
}

function columnsOf(fields: ScheduleFields, first: Schedule): Partial<ReturnType<typeof scheduleRow>> {
  const row = scheduleRow(merged(first, fields))
  const names = (Object.keys(fields) as (keyof ScheduleFields)[]).map((name) => SCHEDULE_COLUMNS[name])
  return Object.fromEntries(names.map((column) => [column, row[column]]))
}
