import { type Kysely, sql } from 'kysely'
import { addDays, localDateAt } from '../../core/schedule/local-time.ts'
import { nextAt } from '../../core/schedule/reminders.ts'
import { STANDARD_ZONE } from '../../core/schedule/standard.ts'
import { noticeContentOf } from '../columns.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import type { Tables } from '../tables.ts'
import { finalsComeBack, WAITING } from './finals.ts'

/** Discord asks for no longer wait. */
const LONGEST_WAIT_MS = 2 * 3_600_000
/** A day, where clocks are put back in it. */
const FURTHEST_REVIEW_MS = 25 * 3_600_000

/**
 * Leases end as long from now as they would have, where that clock told them; dates of the future that were skipped are still to
 * come, and nobody need hear of them; what was posted then is open for as long as it was promised to be.
 */
export async function clockPutBack(db: Kysely<Tables>, clock: LeaseClock, now: number, backMs: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const one of clock.isOwn ? [...LEASES, CORRECTIONS] : [CORRECTIONS]) await shorten(tx, one, now, backMs)
    await tx.deleteFrom('occurrences').where('state', '=', 'skipped').where('due_at_ms', '>', now).execute()
    await forgetSkipped(tx, now)
    await openedFarAhead(tx, now)
    await tx
      .updateTable('occurrences')
      .set({ shown_at_ms: null })
      .where('state', '=', 'open')
      .where('shown_at_ms', '>', now)
      .execute()
    await finalsComeBack(tx, now)
    await reviewsComeBack(tx, now)
    await remindersComeBack(tx, now, backMs)
  })
}

/** To the next time of the day that was chosen, by the track's own clock on the wall: that of a far day may be another hour. */
async function reviewsComeBack(tx: Kysely<Tables>, now: number): Promise<void> {
  const ahead = await tx
    .selectFrom('reminders as r')
    .leftJoin('schedules as s', (join) =>
      join.onRef('s.guild_id', '=', 'r.guild_id').onRef('s.track_id', '=', 'r.track_id'),
    )
    .select(['r.guild_id', 'r.track_id', 'r.review_time', 's.zone'])
    .distinct()
    .where('r.review_due_ms', '>', now + FURTHEST_REVIEW_MS)
    .execute()
  for (const { guild_id, track_id, review_time, zone } of ahead) {
    if (review_time === null) continue
    const next = nextAt(review_time, zone ?? STANDARD_ZONE, now)
    const ofTrack = tx.updateTable('reminders').where('guild_id', '=', guild_id).where('track_id', '=', track_id)
    await ofTrack
      .where('review_time', '=', review_time)
      .where('review_due_ms', '>', now + FURTHEST_REVIEW_MS)
      .set({ review_due_ms: next })
      .execute()
  }
}

/**
 * Dates that are still to come are reminded of when they come. Where nobody saw the clock go back, it may as well be behind now, and what
 * was sent today would come twice: only what reached nobody is forgotten then.
 */
async function remindersComeBack(tx: Kysely<Tables>, now: number, backMs: number): Promise<void> {
  const early = tx.deleteFrom('sent_reminders').where('local_date', '>', latestToday(now))
  await early.$if(backMs === 0, (some) => some.where('state', 'in', ['dropped', 'lost'])).execute()
}

/** Some zones are a day ahead. */
function latestToday(now: number): string {
  return addDays(localDateAt(now, 'UTC'), 1)
}

async function forgetSkipped(tx: Kysely<Tables>, now: number): Promise<void> {
  const today = latestToday(now)
  const rows = await tx.selectFrom('notices').selectAll().where('kind', '=', 'not-posted').execute()
  for (const { guild_id, track_id, notice_key, content } of rows) {
    const notice = noticeContentOf(content)
    if (notice.kind !== 'not-posted' || notice.localDate <= today) continue
    const ofTrack = tx.deleteFrom('notices').where('guild_id', '=', guild_id).where('track_id', '=', track_id)
    await ofTrack.where('notice_key', '=', notice_key).execute()
  }
}

/**
 * What a clock opened that was far ahead is open from now on, for as long; processes' clocks differ by some seconds. Where Discord took
 * the message when the row says, that clock was right, and it is this one that is behind: nothing is moved.
 */
export async function openedFarAhead(db: Kysely<Tables>, now: number): Promise<void> {
  const ahead = await db
    .selectFrom('occurrences')
    .select(['id', 'opened_at_ms', 'message_id'])
    .where('state', '=', 'open')
    .where('opened_at_ms', '>', now + LONGEST_WAIT_MS)
    .execute()
  for (const { id, opened_at_ms, message_id } of ahead) {
    if (opened_at_ms === null || (message_id !== null && isAbout(opened_at_ms, sentAt(message_id)))) continue
    await db
      .updateTable('occurrences')
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where('opened_at_ms', '=', opened_at_ms)
      .set({
        opened_at_ms: now,
        closes_at_ms: sql<number>`closes_at_ms - ${opened_at_ms - now}`,
        shown_at_ms: null,
      })
      .execute()
  }
}

/** A clock that was ahead may have posted some for dates to come: the last of so many is looked for. */
const NEWEST = 20

export async function lastSent(db: Kysely<Tables>, scheduleId: string): Promise<number | undefined> {
  const rows = await db
    .selectFrom('occurrences')
    .select('message_id')
    .where('schedule_id', '=', scheduleId)
    .where('message_id', 'is not', null)
    .orderBy('local_date', 'desc')
    .limit(NEWEST)
    .execute()
  return rows.length === 0 ? undefined : Math.max(...rows.map(({ message_id }) => sentAt(message_id ?? '0')))
}

function isAbout(one: number, other: number): boolean {
  return Math.abs(one - other) < LONGEST_WAIT_MS
}

/** 2015-01-01, where Discord's ids begin to count milliseconds: https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000

/** When Discord took the message, by its own clock. */
function sentAt(messageId: string): number {
  return Number(BigInt(messageId) >> 22n) + DISCORD_EPOCH_MS
}

interface Waiting {
  readonly table: keyof Tables
  readonly until: string
  readonly states: readonly string[]
}

const lease = (table: keyof Tables, states: readonly string[]): Waiting => ({ table, until: 'lease_until_ms', states })
const LEASES = [
  lease('occurrences', ['due', 'claimed', 'sending', 'open', 'closing']),
  lease('board_posts', WAITING),
  lease('sent_reminders', ['sending']),
  lease('live_rounds', ['waiting', 'asking', 'shown', 'over']),
]
/** Nobody holds them: by which clock they wait is always the bot's own. */
const CORRECTIONS: Waiting = { table: 'correction_posts', until: 'not_before_ms', states: WAITING }

async function shorten(tx: Kysely<Tables>, { table, until, states }: Waiting, now: number, backMs: number) {
  const instant = sql.ref(until)
  const sooner = sql<number>`${instant} - ${backMs}`
  await sql`update ${sql.table(table)}
    set ${instant} = case when ${sooner} > ${now + LONGEST_WAIT_MS} then 0 else ${sooner} end
    where state in (${sql.join([...states])}) and ${instant} > ${now}`.execute(tx)
}
