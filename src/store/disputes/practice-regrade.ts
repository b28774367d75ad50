import { type Kysely, sql } from 'kysely'
import type { Question } from '../../core/quiz/types.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { rebuildCards } from '../study/card-replay.ts'
import type { Tables } from '../tables.ts'
import type { CorrectionRow } from './dispute-tables.ts'
import type { IsRight } from './disputes.ts'
import { type AskedAt, eachPage, isRightNow, type Redecided, redecidedBy, saveReview } from './regrade-steps.ts'

const AT_ONCE = 200

/** Answers of practice to the same question: no points, but cards and mistakes. All by the key that counts now. */
export async function regradePractice(
  tx: Kysely<Tables>,
  row: CorrectionRow,
  question: Question,
  isRight: IsRight,
): Promise<number> {
  const again = await redecidedBy(tx, row, question.id, isRight)
  let changed = 0
  await eachPage(
    AT_ONCE,
    (after) => page(tx, again, after),
    async (rows) => {
      const turned = rows.filter((row) => isRightNow(again, question, answerOf(row)) !== answerOf(row).asPosted)
      for (const row of turned) await turn(tx, again, question, row)
      const members = [...new Set(turned.map((row) => row.member_id))]
      if (members.length > 0) await rebuildCards(tx, again.track, members, question.id)
      changed += turned.length
    },
  )
  return changed
}

async function page(tx: Kysely<Tables>, { track, questionId }: Redecided, after: AskedAt) {
  return await tx
    .selectFrom('practice_answers as a')
    .innerJoin('practice_rounds as r', 'r.id', 'a.round_id')
    .select(['a.round_id as within', 'a.place', 'a.chosen', 'a.correct', 'r.member_id'])
    .where('a.question_id', '=', questionId)
    .where('r.guild_id', '=', track.guildId)
    .where('r.track_id', '=', track.trackId)
    .where(sql<boolean>`(a.round_id, a.place) > (${after.within}, ${after.place})`)
    .orderBy('a.round_id')
    .orderBy('a.place')
    .limit(AT_ONCE)
    .execute()
}

type PracticeRow = Awaited<ReturnType<typeof page>>[number]

function answerOf({ chosen, correct }: PracticeRow) {
  return { chosen: chosenOf(chosen), asPosted: correct === 1 }
}

async function turn(tx: Kysely<Tables>, again: Redecided, asked: Question, row: PracticeRow): Promise<void> {
  const right = row.correct === 0
  const answer = tx.updateTable('practice_answers').set({ correct: right ? 1 : 0 })
  await answer.where('round_id', '=', row.within).where('place', '=', row.place).execute()
  await saveReview(tx, 'practice', { ...again.track, ...row, memberId: row.member_id }, { asked, right })
}
