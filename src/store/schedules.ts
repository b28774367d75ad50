import type { Kysely } from 'kysely'
import type { OccurrenceReason } from '../core/schedule/types.ts'
import { scheduleOf, scheduleRow } from './rows.ts'
import type { Schedules } from './store.ts'
import type { Tables } from './tables.ts'

export function createSchedules(db: Kysely<Tables>): Schedules {
  return {
    async of(guildId) {
      const row = await db.selectFrom('schedules').selectAll().where('guild_id', '=', guildId).executeTakeFirst()
      return row && scheduleOf(row)
    },
    async save(schedule) {
      const { id, ...rest } = scheduleRow(schedule)
      await db
        .insertInto('schedules')
        .values({ id, ...rest, notice: null })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(rest))
        .execute()
    },
    pause: (guildId) => pause(db, guildId),
    async resume(guildId, nextDueAt) {
      await db
        .updateTable('schedules')
        .set({ paused: null, next_due_at_ms: nextDueAt })
        .where('guild_id', '=', guildId)
        .execute()
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('next_due_at_ms', '<=', now)
        .orderBy('next_due_at_ms')
        .limit(limit)
        .execute()
      return rows.map(scheduleOf)
    },
    takeNotice: (guildId) => takeNotice(db, guildId),
    async guilds() {
      const rows = await db.selectFrom('schedules').select('guild_id').execute()
      return new Set(rows.map((row) => row.guild_id))
    },
  }
}

async function pause(db: Kysely<Tables>, guildId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('schedules')
      .set({ paused: 'admin', next_due_at_ms: null })
      .where('guild_id', '=', guildId)
      .execute()
    await tx
      .updateTable('occurrences')
      .set({ state: 'skipped', reason: 'paused' })
      .where('guild_id', '=', guildId)
      .where('state', 'in', ['due', 'claimed'])
      .execute()
  })
}

async function takeNotice(db: Kysely<Tables>, guildId: string): Promise<OccurrenceReason | undefined> {
  const read = db.selectFrom('schedules').select('notice').where('guild_id', '=', guildId)
  // Nearly always there is none: no write for nothing.
  const notice = (await read.executeTakeFirst())?.notice
  if (!notice) return undefined
  const { numUpdatedRows } = await db
    .updateTable('schedules')
    .set({ notice: null })
    .where('guild_id', '=', guildId)
    .where('notice', '=', notice)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? (notice as OccurrenceReason) : undefined
}
