import { type Kysely, sql } from 'kysely'
import { addNotice, goesOn } from './notices.ts'
import { scheduleOf, scheduleRow } from './rows.ts'
import { change, postNow } from './schedule-changes.ts'
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
        if (!schedule.paused) await goesOn(tx, schedule.guildId)
      })
    },
    change: (request) => change(db, request),
    postNow: (request) => postNow(db, request),
    pause: (guildId) => pause(db, guildId),
    async resume(guildId) {
      await db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('schedules')
          .set({ paused: null })
          .where('guild_id', '=', guildId)
          .where('paused', 'in', ['no-permission', 'no-channel'])
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await goesOn(tx, guildId)
      })
    },
    leave: (guildId, now) => leave(db, guildId, now),
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

async function leave(db: Kysely<Tables>, guildId: string, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('schedules')
      .set({ paused: 'bot-removed', next_due_at_ms: null })
      .where('guild_id', '=', guildId)
      .where(sql<boolean>`coalesce(paused, '') not in ('admin', 'bot-removed')`)
      .executeTakeFirst()
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
      .where('lease_until_ms', '<=', now)
      .execute()
    if (numUpdatedRows > 0n) await addNotice(tx, guildId, { kind: 'paused', reason: 'bot-removed' })
  })
}
