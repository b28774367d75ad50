import { type Kysely, sql } from 'kysely'
import type { NoticeOf } from '../../core/schedule/notices.ts'
import type { TrackKey } from '../../core/track.ts'
import { inGuild } from '../engine/engine.ts'
import type { LeaseClock } from '../engine/lease-clock.ts'
import { trackOf } from '../engine/rows.ts'
import type { Tables } from '../tables.ts'
import { nextFinals } from './finals.ts'
import { noteLeft } from './left-servers.ts'
import { addNotice, goesOn } from './notices.ts'
import { endPosts } from './pausing.ts'
import { change, postNow } from './schedule-changes.ts'
import type { Schedules } from './schedule-port.ts'
import { scheduleOf, scheduleRow } from './schedule-rows.ts'

export function createSchedules(db: Kysely<Tables>, clock: LeaseClock, now: () => number): Schedules {
  return {
    async of({ guildId, trackId }) {
      const ofGuild = db.selectFrom('schedules').selectAll().where('guild_id', '=', guildId)
      const row = await ofGuild.where('track_id', '=', trackId).executeTakeFirst()
      return row && scheduleOf(row)
    },
    async save(schedule) {
      const { id, ...wish } = scheduleRow(schedule)
      const rest = { ...wish, finals_due_at_ms: nextFinals(schedule, now()) }
      await inGuild(db, schedule.guildId, async (tx) => {
        await tx
          .insertInto('schedules')
          .values({ id, ...rest })
          .onConflict((conflict) => conflict.columns(['guild_id', 'track_id']).doUpdateSet(rest))
          .execute()
        if (!schedule.paused) await goesOn(tx, schedule)
      })
    },
    change: (request) => change(db, request),
    postNow: (request) => postNow(db, request),
    pause: (track) => pause(db, track),
    async resume(track) {
      await inGuild(db, track.guildId, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('schedules')
          .set({ paused: null })
          .where('guild_id', '=', track.guildId)
          .where('track_id', '=', track.trackId)
          .where('paused', 'in', ['no-permission', 'no-channel'])
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await goesOn(tx, track)
      })
    },
    leave: (guildId, now) => leave(db, clock, guildId, now),
    tellDry: (track, localDate) => tellDry(db, track, localDate),
    tellThread: (track, refusal) => tellThread(db, track, refusal),
    async waitingBeyond(instant) {
      const rows = await db.selectFrom('schedules').selectAll().where('next_due_at_ms', '>', instant).execute()
      return rows.map(scheduleOf)
    },
    async due(now, limit, after) {
      const due = db.selectFrom('schedules').selectAll().where('next_due_at_ms', '<=', now)
      const page = after
        ? due.where(sql<boolean>`(next_due_at_ms, id) > (${after.nextDueAt ?? now}, ${after.id})`)
        : due
      const rows = await page.orderBy('next_due_at_ms').orderBy('id').limit(limit).execute()
      return rows.map(scheduleOf)
    },
    async guilds() {
      const rows = await db.selectFrom('schedules').select('guild_id').execute()
      return new Set(rows.map((row) => row.guild_id))
    },
  }
}

async function pause(db: Kysely<Tables>, track: TrackKey): Promise<void> {
  await inGuild(db, track.guildId, async (tx) => {
    await tx
      .updateTable('schedules')
      .set({ paused: 'admin', next_due_at_ms: null })
      .where('guild_id', '=', track.guildId)
      .where('track_id', '=', track.trackId)
      .execute()
    await endPosts(tx, track)
  })
}

async function tellDry(db: Kysely<Tables>, track: TrackKey, localDate: string | undefined): Promise<void> {
  await inGuild(db, track.guildId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('schedules')
      .set({ dry_told: localDate === undefined ? 0 : 1 })
      .where('guild_id', '=', track.guildId)
      .where('track_id', '=', track.trackId)
      .where('dry_told', '=', localDate === undefined ? 1 : 0)
      .executeTakeFirst()
    if (numUpdatedRows > 0n && localDate !== undefined) await addNotice(tx, track, { kind: 'runs-dry', localDate })
  })
}

async function tellThread(
  db: Kysely<Tables>,
  track: TrackKey,
  refusal: Omit<NoticeOf<'no-thread'>, 'kind'> | undefined,
): Promise<void> {
  await inGuild(db, track.guildId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('schedules')
      .set({ thread_told: refusal ? 1 : 0 })
      .where('guild_id', '=', track.guildId)
      .where('track_id', '=', track.trackId)
      .where('thread_told', '=', refusal ? 0 : 1)
      .executeTakeFirst()
    if (numUpdatedRows > 0n && refusal) await addNotice(tx, track, { kind: 'no-thread', ...refusal })
  })
}

async function leave(db: Kysely<Tables>, clock: LeaseClock, guildId: string, now: number): Promise<void> {
  await inGuild(db, guildId, async (tx) => {
    await noteLeft(tx, guildId, now)
    const stopped = await tx
      .updateTable('schedules')
      .set({ paused: 'bot-removed', next_due_at_ms: null })
      .where('guild_id', '=', guildId)
      .where(sql<boolean>`coalesce(paused, '') not in ('admin', 'bot-removed')`)
      .returning(['guild_id', 'track_id'])
      .execute()
    const ended = { reason: 'bot-removed', owner: null, lease_until_ms: 0, fence: sql<number>`fence + 1` } as const
    const rows = tx.updateTable('occurrences').where('guild_id', '=', guildId)
    await rows
      .set({ ...ended, state: 'skipped' })
      .where('state', 'in', ['due', 'claimed'])
      .execute()
    // Whoever is sending one now learns what became of it, and that message may stand.
    await rows
      .set({ ...ended, state: 'failed' })
      .where('state', '=', 'sending')
      .where('lease_until_ms', '<=', clock.at(now, now))
      .execute()
    for (const row of stopped) await addNotice(tx, trackOf(row), { kind: 'paused', reason: 'bot-removed' })
  })
}
