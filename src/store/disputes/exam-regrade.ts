import { type Kysely, sql } from 'kysely'
import { corrected } from '../../core/quiz/corrections.ts'
import type { Question } from '../../core/quiz/types.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { rebuildCards } from '../study/card-replay.ts'
import type { Tables } from '../tables.ts'
import type { CorrectionRow } from './dispute-tables.ts'
import type { IsRight } from './disputes.ts'
import {
  type AskedAt,
  eachPage,
  isRightNow,
  type Redecided,
  redecidedBy,
  sameQuestion,
  saveReview,
} from './regrade-steps.ts'

const AT_ONCE = 200

/**
 * Exams that asked the same question, running ones too: its key as it counts now, what was right by it, and the cards of those
 * that are over. How many answers have another grade.
 */
export async function regradeExams(
  tx: Kysely<Tables>,
  row: CorrectionRow,
  questionId: string,
  isRight: IsRight,
): Promise<number> {
  const again = await redecidedBy(tx, row, questionId, isRight)
  let changed = 0
  await eachPage(
    AT_ONCE,
    (after) => page(tx, again, after),
    async (rows) => {
      const turned: ItemRow[] = []
      for (const row of rows) {
        const asked = sameQuestion(again, row.question)
        if (asked && (await byKeyNow(tx, again, asked, row))) turned.push(row)
      }
      const members = [...new Set(turned.filter((row) => row.ended_at_ms !== null).map((row) => row.member_id))]
      if (members.length > 0) await rebuildCards(tx, again.track, members, questionId)
      changed += turned.length
    },
  )
  return changed
}

async function page(tx: Kysely<Tables>, { track, questionId }: Redecided, after: AskedAt) {
  return await tx
    .selectFrom('exam_items as i')
    .innerJoin('exams as e', 'e.id', 'i.exam_id')
    .select(['i.exam_id as within', 'i.place', 'i.question', 'i.chosen', 'i.correct', 'e.member_id', 'e.ended_at_ms'])
    .where('i.question_id', '=', questionId)
    .where('e.guild_id', '=', track.guildId)
    .where('e.track_id', '=', track.trackId)
    .where(sql<boolean>`(i.exam_id, i.place) > (${after.within}, ${after.place})`)
    .orderBy('i.exam_id')
    .orderBy('i.place')
    .limit(AT_ONCE)
    .execute()
}

type ItemRow = Awaited<ReturnType<typeof page>>[number]

/** Whether its answer has another grade now. */
async function byKeyNow(tx: Kysely<Tables>, again: Redecided, asked: Question, row: ItemRow): Promise<boolean> {
  const item = tx.updateTable('exam_items').where('exam_id', '=', row.within).where('place', '=', row.place)
  await item.set({ question: JSON.stringify(corrected(asked, again.change)) }).execute()
  if (row.chosen === null) return false
  const before = row.correct === 1
  const right = isRightNow(again, asked, { chosen: chosenOf(row.chosen), asPosted: before })
  if (right === before) return false
  await item.set({ correct: right ? 1 : 0 }).execute()
  await saveReview(tx, 'exam', { ...again.track, ...row, memberId: row.member_id }, { asked, right })
  return true
}
