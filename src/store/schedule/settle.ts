import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { countResults } from '../../core/quiz/results.ts'
import type { PostedOccurrence, Results } from '../../core/schedule/types.ts'
import { answerOf } from '../answers/answer-rows.ts'
import { inGuildOf } from '../engine/engine.ts'
import { creditSuggester } from '../scores/credits.ts'
import { reveal } from '../scores/scores.ts'
import { moveByAnswers } from '../study/card-moves.ts'
import type { Tables } from '../tables.ts'
import type { Lease } from './occurrence-port.ts'
import { postedOf } from './occurrence-rows.ts'
import type { OccurrenceRow } from './schedule-tables.ts'

export async function ended(db: Kysely<Tables>, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('occurrences')
    .select('id')
    .where(isUncounted)
    .where('closes_at_ms', '<=', now)
    .orderBy('closes_at_ms')
    .execute()
  return rows.map((row) => row.id)
}

/** Open, or made void before its end: who answered keeps the bonus for coming back. */
function isUncounted(where: ExpressionBuilder<Tables, 'occurrences'>) {
  return where.or([
    where('state', '=', 'open'),
    where.and([where('state', '=', 'void'), where('reason', '=', 'voided'), where('results', 'is', null)]),
  ])
}

/** The first statement is the write, so of several processes one counts. */
export async function settleEnded(db: Kysely<Tables>, id: string, now: number): Promise<void> {
  await inGuildOf(db, 'occurrences', id, async (tx) => {
    const row = await tx
      .updateTable('occurrences')
      .set({ state: sql<string>`case state when 'open' then 'closing' else state end`, closed_at_ms: now })
      .where('id', '=', id)
      .where(isUncounted)
      .where('closes_at_ms', '<=', now)
      .returningAll()
      .executeTakeFirst()
    if (row) await counted(tx, row)
  })
}

/** Results and points in one transaction: whoever closes after a crash finds both, or neither. */
export async function settle(db: Kysely<Tables>, lease: Lease, now: number): Promise<PostedOccurrence | undefined> {
  return await inGuildOf(db, 'occurrences', lease.id, async (tx) => {
    const row = await tx
      .updateTable('occurrences')
      .set({ closed_at_ms: sql<number>`coalesce(closed_at_ms, ${now})` })
      .where('id', '=', lease.id)
      .where('fence', '=', lease.fence)
      .where('state', '=', 'closing')
      .returningAll()
      .executeTakeFirst()
    return row && (await counted(tx, row))
  })
}

async function counted(tx: Kysely<Tables>, row: OccurrenceRow): Promise<PostedOccurrence | undefined> {
  const posted = postedOf(row)
  if (!posted || posted.results) return posted
  const results = await countAnswers(tx, posted)
  if (posted.reveal === 'close') {
    await reveal(tx, posted)
    await moveByAnswers(tx, posted.id)
  }
  await creditSuggester(tx, posted)
  return { ...posted, results }
}

/** What picking goes by: whoever changes answers that are counted calls it again. */
export async function countSure(tx: Kysely<Tables>, occurrenceId: string): Promise<void> {
  const sure = tx.selectFrom('answers').where('occurrence_id', '=', occurrenceId).where('guessed', '=', 0)
  const { answers, right } = await sure
    .select(({ fn }) => [fn.countAll().as('answers'), fn.sum<number | null>('correct').as('right')])
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('occurrences')
    .set({ sure_answers: Number(answers), sure_right: Number(right ?? 0) })
    .where('id', '=', occurrenceId)
    .where('results', 'is not', null)
    .execute()
}

/** Results anew, from the answers that there are now; nothing to do for what was not counted yet. */
export async function recount(tx: Kysely<Tables>, occurrenceId: string): Promise<void> {
  const counted = tx.selectFrom('occurrences').selectAll().where('results', 'is not', null)
  const row = await counted.where('id', '=', occurrenceId).executeTakeFirst()
  const posted = row && postedOf(row)
  if (posted) await countAnswers(tx, posted)
}

async function countAnswers(tx: Kysely<Tables>, { id, question }: PostedOccurrence): Promise<Results> {
  const answers = await tx
    .selectFrom('answers')
    .selectAll()
    .where('occurrence_id', '=', id)
    .orderBy('answered_at_ms')
    .orderBy('member_id')
    .execute()
  const results = countResults(question, answers.map(answerOf))
  await tx
    .updateTable('occurrences')
    .set({ results: JSON.stringify(results) })
    .where('id', '=', id)
    .execute()
  await countSure(tx, id)
  return results
}
