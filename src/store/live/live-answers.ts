import { type Kysely, sql } from 'kysely'
import type { LiveAnswer } from '../../core/study/live.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { questionOf } from '../columns.ts'
import type { Tables } from '../tables.ts'
import type { LivePress } from './live-port.ts'

export async function liveAnswersOf(db: Kysely<Tables>, roundId: string): Promise<readonly LiveAnswer[]> {
  const answers = db.selectFrom('live_answers').selectAll().where('round_id', '=', roundId)
  const rows = await answers.orderBy('place').orderBy('answered_at_ms').orderBy('member_id').execute()
  return rows.map((row) => ({
    place: row.place,
    memberId: row.member_id,
    chosen: chosenOf(row.chosen),
    correct: row.correct === 1,
    at: row.answered_at_ms,
  }))
}

/** The same said again is as quick as it was at first; false where the question takes no answers. */
export async function keepLiveAnswer(tx: Kysely<Tables>, press: LivePress): Promise<boolean> {
  const { roundId, place, memberId, now, pressId, messageId } = press
  const asking = await tx
    .selectFrom('live_rounds as r')
    .innerJoin('live_items as i', (join) => join.onRef('i.round_id', '=', 'r.id').onRef('i.place', '=', 'r.place'))
    .select(['i.question_id', 'i.question'])
    .where('r.id', '=', roundId)
    .where('r.place', '=', place)
    .where('r.state', '=', 'asking')
    .where('i.ends_at_ms', '>', now)
    .executeTakeFirst()
  if (!asking) return false
  const chosen = JSON.stringify(press.chosen)
  await tx
    .insertInto('live_answers')
    .values({
      round_id: roundId,
      place,
      member_id: memberId,
      question_id: asking.question_id,
      chosen,
      correct: press.isRight(questionOf(asking.question)) ? 1 : 0,
      answered_at_ms: now,
      press_id: pressId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['round_id', 'place', 'member_id'])
        .doUpdateSet(({ ref }) => ({
          chosen: ref('excluded.chosen'),
          correct: ref('excluded.correct'),
          press_id: ref('excluded.press_id'),
          answered_at_ms: sql<number>`case when live_answers.chosen = excluded.chosen
            then live_answers.answered_at_ms else excluded.answered_at_ms end`,
        }))
        // As numbers: ids grow longer.
        .where(sql<boolean>`cast(live_answers.press_id as bigint) < cast(excluded.press_id as bigint)`),
    )
    .execute()
  if (messageId !== undefined) {
    const item = tx.updateTable('live_items').set({ message_id: messageId }).where('round_id', '=', roundId)
    await item.where('place', '=', place).where('message_id', 'is', null).execute()
  }
  return true
}
