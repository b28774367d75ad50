import { type Kysely, sql } from 'kysely'
import { nextDue } from '../../core/schedule/plan.ts'
import { restoredFinals } from '../schedule/finals.ts'
import { scheduleOf } from '../schedule/schedule-rows.ts'
import type { Tables } from '../tables.ts'

/**
 * For a database that is older than the world: what fell due since was posted perhaps, so it is looked for in the channel
 * where its question is known, and not made up for where it is not. Losing one post beats posting it twice.
 */
export async function restored(db: Kysely<Tables>, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const waiting = tx.updateTable('occurrences').where('state', 'in', ['due', 'claimed']).where('due_at_ms', '<=', now)
    await waiting.set({ state: 'skipped', reason: 'late' }).where('question', 'is', null).execute()
    await waiting
      .set({
        state: 'sending',
        owner: null,
        lease_until_ms: 0,
        opened_at_ms: sql<number>`coalesce(opened_at_ms, due_at_ms)`,
        closes_at_ms: sql<number>`coalesce(closes_at_ms, due_at_ms + 3600000 *
          (select open_hours from schedules where schedules.id = occurrences.schedule_id))`,
      })
      .where('question', 'is not', null)
      .execute()
    const due = await tx.selectFrom('schedules').selectAll().where('next_due_at_ms', '<=', now).execute()
    for (const row of due) {
      const next = nextDue(scheduleOf(row), now, new Set())
      await tx
        .updateTable('schedules')
        .set({ next_due_at_ms: next?.dueAt ?? Number.MAX_SAFE_INTEGER })
        .where('id', '=', row.id)
        .execute()
    }
    await restoredFinals(tx, now)
  })
}
