import { type Kysely, sql } from 'kysely'
import { finalsComeBack } from './finals.ts'
import type { LeaseClock } from './lease-clock.ts'
import type { Tables } from './tables.ts'

/** Discord asks for no longer wait. */
const LONGEST_WAIT_MS = 2 * 3_600_000

/** Leases end as long from now as they would have, where that clock told them; dates of the future that were skipped are still to come. */
export async function clockPutBack(db: Kysely<Tables>, clock: LeaseClock, now: number, backMs: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (clock.isOwn) await shorten(tx, now, backMs)
    await tx.deleteFrom('occurrences').where('state', '=', 'skipped').where('due_at_ms', '>', now).execute()
    await finalsComeBack(tx, now)
  })
}

async function shorten(tx: Kysely<Tables>, now: number, backMs: number): Promise<void> {
  await tx
    .updateTable('occurrences')
    .set({
      lease_until_ms: sql<number>`case when lease_until_ms - ${backMs} > ${now + LONGEST_WAIT_MS} then 0 else lease_until_ms - ${backMs} end`,
    })
    .where('state', 'in', ['due', 'claimed', 'sending', 'open', 'closing'])
    .where('lease_until_ms', '>', now)
    .execute()
  await tx
    .updateTable('board_posts')
    .set({ lease_until_ms: 0 })
    .where('state', 'in', ['due', 'sending'])
    .where('lease_until_ms', '>', now + LONGEST_WAIT_MS)
    .execute()
}
