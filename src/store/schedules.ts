import type { Kysely } from 'kysely'
import { forgetNotPosted } from './notices.ts'
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
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('schedules')
          .values({ id, ...rest })
          .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(rest))
          .execute()
        await forgetNotPosted(tx, schedule.guildId)
      })
    },
    pause: (guildId) => pause(db, guildId),
    async resume(guildId, nextDueAt) {
      await db.transaction().execute(async (tx) => {
        await tx
          .updateTable('schedules')
          .set({ paused: null, next_due_at_ms: nextDueAt })
          .where('guild_id', '=', guildId)
          .execute()
        await forgetNotPosted(tx, guildId)
      })
    },
    async waitingBeyond(instant) {
      const rows = await db.selectFrom('schedules').selectAll().where('next_due_at_ms', '>', instant).execute()
      return rows.map(scheduleOf)
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
