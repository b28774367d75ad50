import type { Kysely } from 'kysely'
import type { PracticeAnswer } from '../core/study/types.ts'
import { practiceAnswerOf, practiceRoundOf } from './rows.ts'
import type { Practice } from './store.ts'
import type { Tables } from './tables.ts'

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
    record: (answer) => record(db, answer),
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

async function record(db: Kysely<Tables>, answer: PracticeAnswer): Promise<PracticeAnswer> {
  return await db.transaction().execute(async (tx) => {
    await tx
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
      .execute()
    const first = await tx
      .selectFrom('practice_answers')
      .selectAll()
      .where('round_id', '=', answer.roundId)
      .where('place', '=', answer.place)
      .executeTakeFirstOrThrow()
    return practiceAnswerOf(first)
  })
}
