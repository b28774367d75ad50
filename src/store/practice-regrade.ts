import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { isTyped } from '../core/quiz/grading.ts'
import type { Question } from '../core/quiz/types.ts'
import { gradeOf } from '../core/study/cards.ts'
import { rebuildCards } from './card-moves.ts'
import { decisionOf } from './columns.ts'
import { keyChangeNow } from './dispute-rows.ts'
import type { IsRight } from './disputes.ts'
import { chosenOf } from './rows.ts'
import type { CorrectionRow, Tables } from './tables.ts'

const AT_ONCE = 200

/** Answers of practice to the same question: no points, but cards and mistakes. All by the key that counts now. */
export async function regradePractice(
  tx: Kysely<Tables>,
  { guild_id, track_id, content }: CorrectionRow,
  question: Question,
  isRight: IsRight,
): Promise<number> {
  const { of } = decisionOf(content)
  const track = { guildId: guild_id, trackId: track_id }
  const change = await keyChangeNow(tx, track, question.id, of)
  const whole = { accepted: [], ...change, key: change?.key ?? question.key }
  let changed = 0
  for (let after = { round: '', place: -1 }; ; ) {
    const rows = await page(tx, guild_id, track_id, question.id, after)
    const wrong = rows.filter((row) => {
      const answer = { chosen: chosenOf(row.chosen), asPosted: row.correct === 1 }
      return isRight(question, whole, answer) !== answer.asPosted
    })
    for (const row of wrong) await turn(tx, row, isTyped(question))
    const members = [...new Set(wrong.map((row) => row.member_id))]
    if (members.length > 0) await rebuildCards(tx, track, members, question.id)
    changed += wrong.length
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return changed
    after = { round: last.round_id, place: last.place }
    await nextTurn()
  }
}

async function page(
  tx: Kysely<Tables>,
  guildId: string,
  trackId: string,
  questionId: string,
  after: { readonly round: string; readonly place: number },
) {
  return await tx
    .selectFrom('practice_answers as a')
    .innerJoin('practice_rounds as r', 'r.id', 'a.round_id')
    .select(['a.round_id', 'a.place', 'a.chosen', 'a.correct', 'r.member_id', 'r.guild_id', 'r.track_id'])
    .where('a.question_id', '=', questionId)
    .where('r.guild_id', '=', guildId)
    .where('r.track_id', '=', trackId)
    .where(sql<boolean>`(a.round_id, a.place) > (${after.round}, ${after.place})`)
    .orderBy('a.round_id')
    .orderBy('a.place')
    .limit(AT_ONCE)
    .execute()
}

type PracticeRow = Awaited<ReturnType<typeof page>>[number]

async function turn(tx: Kysely<Tables>, row: PracticeRow, typed: boolean): Promise<void> {
  const correct = row.correct === 1 ? 0 : 1
  const answer = tx.updateTable('practice_answers').set({ correct }).where('round_id', '=', row.round_id)
  await answer.where('place', '=', row.place).execute()
  await tx
    .updateTable('reviews')
    .set({ grade: gradeOf({ typed, right: correct === 1, guessed: false }) })
    .where('guild_id', '=', row.guild_id)
    .where('track_id', '=', row.track_id)
    .where('member_id', '=', row.member_id)
    .where('source', '=', 'practice')
    .where('ref', '=', `${row.round_id}:${row.place}`)
    .execute()
}
