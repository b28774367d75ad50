import { type Kysely, type Selectable, sql } from 'kysely'
import { addDays, instantOf, localDateAt } from '../../core/schedule/local-time.ts'
import type { Finals, Schedule } from '../../core/schedule/types.ts'
import { datesOf, periodBefore, periodOf } from '../../core/study/periods.ts'
import { lastBefore } from '../scores/standing.ts'
import type { Tables } from '../tables.ts'
import { scheduleOf } from './schedule-rows.ts'
import type { ScheduleRow } from './schedule-tables.ts'

type Row = Selectable<ScheduleRow>

/** Of a board on its way. */
export const WAITING = ['due', 'sending']
/** Of a period in which nobody answered. */
export const EMPTY = 'skipped'

/** What ended longer ago is no news: the bot was away. */
const STALE_MS = 31 * 24 * 3_600_000
const KINDS: Readonly<Record<Finals, readonly ('week' | 'month')[]>> = {
  none: [],
  weekly: ['week'],
  monthly: ['month'],
  both: ['week', 'month'],
}

/** The next midnight of the zone at which a week or a month ends whose board is to be posted; null where none is. */
export function nextFinals({ finals, zone }: Pick<Schedule, 'finals' | 'zone'>, now: number): number | null {
  const ends = KINDS[finals].map((kind) => endOf(periodOf(kind, localDateAt(now, zone)), zone))
  return ends.length === 0 ? null : Math.min(...ends)
}

/** For a clock that was ahead: what it looked forward to may come sooner. */
export async function finalsComeBack(tx: Kysely<Tables>, now: number): Promise<void> {
  await forgetEarly(tx, now)
  const ahead = await tx.selectFrom('schedules').selectAll().where('finals_due_at_ms', '>', now).execute()
  for (const row of ahead) {
    const next = nextFinals(scheduleOf(row), now)
    if (next !== null && next < (row.finals_due_at_ms ?? next)) await setNext(tx, row.id, next)
  }
}

/**
 * A week that was found empty and is not over yet is still to come. What was posted stays: a clock that lags behind at a start sees
 * the boards of today in its future as well, and none may come twice.
 */
async function forgetEarly(tx: Kysely<Tables>, now: number): Promise<void> {
  const early = await tx
    .selectFrom('board_posts as b')
    .innerJoin('schedules as s', (join) =>
      join.onRef('s.guild_id', '=', 'b.guild_id').onRef('s.track_id', '=', 'b.track_id'),
    )
    .select(['b.guild_id', 'b.track_id', 'b.period', 's.zone'])
    .where('b.due_at_ms', '>', now)
    .where('b.state', '=', EMPTY)
    .execute()
  for (const { guild_id, track_id, period, zone } of early) {
    if (endOf(period, zone) <= now) continue
    const ofTrack = tx.deleteFrom('board_posts').where('guild_id', '=', guild_id).where('track_id', '=', track_id)
    await ofTrack.where('period', '=', period).where('state', '=', EMPTY).execute()
  }
}

/** For a database that is older than the world: what was on its way is looked for, and what ended since is not made up for. */
export async function restoredFinals(tx: Kysely<Tables>, now: number): Promise<void> {
  const sent = { state: 'sending', lease_until_ms: 0, sent_at_ms: sql<number>`coalesce(sent_at_ms, due_at_ms)` }
  await tx.updateTable('board_posts').set(sent).where('state', 'in', WAITING).execute()
  const due = await tx.selectFrom('schedules').selectAll().where('finals_due_at_ms', '<=', now).execute()
  for (const row of due) await setNext(tx, row.id, nextFinals(scheduleOf(row), now))
}

async function setNext(tx: Kysely<Tables>, scheduleId: string, next: number | null): Promise<void> {
  await tx.updateTable('schedules').set({ finals_due_at_ms: next }).where('id', '=', scheduleId).execute()
}

/** The instant behind its last date; a zone that skips a date begins the next one later. */
function endOf(period: string, zone: string): number {
  const { to } = datesOf(period) ?? { to: '' }
  const after = addDays(to, 1)
  return instantOf(after, '00:00', zone) ?? instantOf(addDays(after, 1), '00:00', zone) ?? Number.MAX_SAFE_INTEGER
}

/** Of the row as it is now: another process may have planned it. */
export async function planFinals(tx: Kysely<Tables>, scheduleId: string, now: number): Promise<void> {
  const due = tx.selectFrom('schedules').selectAll().where('id', '=', scheduleId).where('finals_due_at_ms', '<=', now)
  const row = await due.executeTakeFirst()
  if (!row) return
  const schedule = scheduleOf(row)
  if (schedule.paused !== 'bot-removed' && !(await isRemoved(tx, row))) {
    for (const period of await endedSince(tx, schedule, row.finals_due_at_ms ?? now, now)) {
      await tx
        .insertInto('board_posts')
        .values({ ...newRow(row), period, due_at_ms: now })
        .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'period']).doNothing())
        .execute()
    }
  }
  await setNext(tx, scheduleId, nextFinals(schedule, now))
}

async function isRemoved(tx: Kysely<Tables>, { guild_id, track_id }: Row): Promise<boolean> {
  const removed = tx.selectFrom('tracks').select('track_id').where('guild_id', '=', guild_id)
  return (
    (await removed.where('track_id', '=', track_id).where('state', '=', 'removed').executeTakeFirst()) !== undefined
  )
}

/** The one before this one, whose last points may still be counted, and where the bot was away the last with scores. */
async function endedSince(tx: Kysely<Tables>, schedule: Schedule, since: number, now: number): Promise<Set<string>> {
  const { finals, zone } = schedule
  const found = new Set<string>()
  for (const kind of KINDS[finals]) {
    const current = periodOf(kind, localDateAt(now, zone))
    for (const period of [periodBefore(current), await lastBefore(tx, schedule, current)]) {
      const ended = period === undefined ? undefined : endOf(period, zone)
      if (period !== undefined && ended !== undefined && ended >= since && now - ended <= STALE_MS) found.add(period)
    }
  }
  return found
}

function newRow({ guild_id, track_id, channel_id, language }: Row) {
  return { guild_id, track_id, channel_id, language, state: 'due', fence: 0, lease_until_ms: 0 }
}
