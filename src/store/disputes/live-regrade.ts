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

const AT_ONCE = 20

/**
 * Rounds of channels that asked the same question, running ones too: its key as it counts now, what was right by it, and cards. The
 * boards that were posted stay as they were. How many answers have another grade.
 */
export async function regradeLive(
  tx: Kysely<Tables>,
  row: CorrectionRow,
  questionId: string,
  isRight: IsRight,
): Promise<number> {
  const again = await redecidedBy(tx, row, questionId, isRight)
  const turned: string[] = []
  await eachPage(
    AT_ONCE,
    (after) => page(tx, again, after),
    async (rows) => {
      for (const row of rows) {
        const asked = sameQuestion(again, row.question)
        if (asked) turned.push(...(await byKeyNow(tx, again, asked, row)))
      }
    },
  )
  const members = [...new Set(turned)]
  if (members.length > 0) await rebuildCards(tx, again.track, members, questionId)
  return turned.length
}

async function page(tx: Kysely<Tables>, { track, questionId }: Redecided, after: AskedAt) {
  return await tx
    .selectFrom('live_rounds as r')
    .innerJoin('live_items as i', 'i.round_id', 'r.id')
    .select(['i.round_id as within', 'i.place', 'i.question'])
    .where('r.guild_id', '=', track.guildId)
    .where('r.track_id', '=', track.trackId)
    .where('i.question_id', '=', questionId)
    .where(sql<boolean>`(i.round_id, i.place) > (${after.within}, ${after.place})`)
    .orderBy('i.round_id')
    .orderBy('i.place')
    .limit(AT_ONCE)
    .execute()
}

/** Whose answer has another grade now. */
async function byKeyNow(
  tx: Kysely<Tables>,
  again: Redecided,
  asked: Question,
  { within, place }: AskedAt,
): Promise<readonly string[]> {
  const item = tx.updateTable('live_items').set({ question: JSON.stringify(corrected(asked, again.change)) })
  await item.where('round_id', '=', within).where('place', '=', place).execute()
  const ofItem = tx.selectFrom('live_answers').selectAll().where('round_id', '=', within)
  const answers = await ofItem.where('place', '=', place).execute()
  const turned: string[] = []
  for (const { member_id: memberId, chosen, correct } of answers) {
    const before = correct === 1
    const right = isRightNow(again, asked, { chosen: chosenOf(chosen), asPosted: before })
    if (right === before) continue
    const answer = tx.updateTable('live_answers').set({ correct: right ? 1 : 0 })
    await answer.where('round_id', '=', within).where('place', '=', place).where('member_id', '=', memberId).execute()
    await saveReview(tx, 'live', { ...again.track, within, place, memberId }, { asked, right })
    turned.push(memberId)
  }
  return turned
}
