import type { Kysely } from 'kysely'
import { gradeOf } from '../../core/study/cards.ts'
import type { PracticeAnswer } from '../../core/study/types.ts'
import type { Practice } from '../answers/answer-port.ts'
import { inGuildOf } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import { moveCards } from './card-moves.ts'
import { practiceAnswerOf, practiceRoundOf } from './study-rows.ts'

export function createPractice(db: Kysely<Tables>): Practice {
  return {
    async start({ id, guildId, trackId, memberId, questionIds, startedAt }) {
      await db
        .insertInto('practice_rounds')
        .values({
          id,
          guild_id: guildId,
          track_id: trackId,
          member_id: memberId,
          question_ids: JSON.stringify(questionIds),
          started_at_ms: startedAt,
        })
        .execute()
    },
    async round(id) {
      const row = await db.selectFrom('practice_rounds').selectAll().where('id', '=', id).executeTakeFirst()
      return row && practiceRoundOf(row)
    },
    record: (answer, typed = false) => record(db, answer, typed),
    async answers(roundId) {
      const rows = await db
        .selectFrom('practice_answers')
        .selectAll()
        .where('round_id', '=', roundId)
        .orderBy('place')
        .execute()
      return rows.map(practiceAnswerOf)
    },
  }
}

async function record(db: Kysely<Tables>, answer: PracticeAnswer, typed: boolean): Promise<PracticeAnswer> {
  return await inGuildOf(db, 'practice_rounds', answer.roundId, async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('practice_answers')
      .values({
        round_id: answer.roundId,
        place: answer.place,
        question_id: answer.questionId,
        chosen: JSON.stringify(answer.chosen),
        correct: answer.correct ? 1 : 0,
        answered_at_ms: answer.answeredAt,
      })
      .onConflict((conflict) => conflict.columns(['round_id', 'place']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) await moveByPractice(tx, answer, typed)
    const first = await tx
      .selectFrom('practice_answers')
      .selectAll()
      .where('round_id', '=', answer.roundId)
      .where('place', '=', answer.place)
      .executeTakeFirstOrThrow()
    return practiceAnswerOf(first)
  })
}

async function moveByPractice(
  tx: Kysely<Tables>,
  { roundId, place, questionId, correct, answeredAt }: PracticeAnswer,
  typed: boolean,
): Promise<void> {
  const row = await tx.selectFrom('practice_rounds').selectAll().where('id', '=', roundId).executeTakeFirstOrThrow()
  const { guildId, trackId, memberId } = practiceRoundOf(row)
  const grade = gradeOf({ typed, right: correct, guessed: false })
  const of = { guildId, trackId, memberId, questionId }
  await moveCards(tx, [{ ...of, source: 'practice', ref: `${roundId}:${place}`, at: answeredAt, grade }])
}
