import type { Kysely } from 'kysely'
import { countResults } from '../core/quiz/results.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { answerOf, postedOf } from './rows.ts'
import { reveal } from './scores.ts'
import type { Lease } from './store.ts'
import type { Tables } from './tables.ts'

/** Results and points in one transaction: whoever closes after a crash finds both, or neither. */
export async function settle(db: Kysely<Tables>, lease: Lease): Promise<PostedOccurrence | undefined> {
  return await db.transaction().execute(async (tx) => {
    const leased = tx.selectFrom('occurrences').where('id', '=', lease.id).where('fence', '=', lease.fence)
    const row = await leased.selectAll().where('state', '=', 'closing').executeTakeFirst()
    const posted = row && postedOf(row)
    if (!posted || posted.results) return posted
    const answers = await tx
      .selectFrom('answers')
      .selectAll()
      .where('occurrence_id', '=', lease.id)
      .orderBy('answered_at_ms')
      .orderBy('member_id')
      .execute()
    const results = countResults(posted.question, answers.map(answerOf))
    await tx
      .updateTable('occurrences')
      .set({ results: JSON.stringify(results) })
      .where('id', '=', lease.id)
      .execute()
    if (posted.reveal === 'close') await reveal(tx, posted)
    return { ...posted, results }
  })
}
