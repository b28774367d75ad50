import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { asWritten, corrected, type KeyChange } from '../core/quiz/corrections.ts'
import { isTyped } from '../core/quiz/grading.ts'
import { questionFingerprint } from '../core/quiz/picking.ts'
import type { Question } from '../core/quiz/types.ts'
import { gradeOf } from '../core/study/cards.ts'
import { rebuildCards } from './card-moves.ts'
import { decisionOf, questionOf } from './columns.ts'
import { keyChangeNow } from './dispute-rows.ts'
import type { IsRight } from './disputes.ts'
import { chosenOf } from './rows.ts'
import type { CorrectionRow, Tables } from './tables.ts'

const AT_ONCE = 200

/**
 * Exams that asked the same question, running ones too: its key as it counts now, what was right by it, and the cards of those
 * that are over. How many answers have another grade.
 */
export async function regradeExams(
  tx: Kysely<Tables>,
  { guild_id, track_id, content }: CorrectionRow,
  questionId: string,
  isRight: IsRight,
): Promise<number> {
  const { of } = decisionOf(content)
  const track = { guildId: guild_id, trackId: track_id }
  const change = await keyChangeNow(tx, track, questionId, of)
  let changed = 0
  for (let after = { exam: '', place: -1 }; ; ) {
    const rows = await page(tx, guild_id, track_id, questionId, after)
    const turned: ItemRow[] = []
    for (const row of rows) {
      const asked = asWritten(questionOf(row.question))
      if (questionFingerprint(asked) === of && (await byKeyNow(tx, row, asked, change, isRight))) turned.push(row)
    }
    const members = [...new Set(turned.filter((row) => row.ended_at_ms !== null).map((row) => row.member_id))]
    if (members.length > 0) await rebuildCards(tx, track, members, questionId)
    changed += turned.length
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return changed
    after = { exam: last.exam_id, place: last.place }
    await nextTurn()
  }
}

async function page(
  tx: Kysely<Tables>,
  guildId: string,
  trackId: string,
  questionId: string,
  after: { readonly exam: string; readonly place: number },
) {
  return await tx
    .selectFrom('exam_items as i')
    .innerJoin('exams as e', 'e.id', 'i.exam_id')
    .select(['i.exam_id', 'i.place', 'i.question', 'i.chosen', 'i.correct', 'e.member_id', 'e.guild_id', 'e.track_id'])
    .select('e.ended_at_ms')
    .where('i.question_id', '=', questionId)
    .where('e.guild_id', '=', guildId)
    .where('e.track_id', '=', trackId)
    .where(sql<boolean>`(i.exam_id, i.place) > (${after.exam}, ${after.place})`)
    .orderBy('i.exam_id')
    .orderBy('i.place')
    .limit(AT_ONCE)
    .execute()
}

type ItemRow = Awaited<ReturnType<typeof page>>[number]

/** Whether its answer has another grade now. */
async function byKeyNow(
  tx: Kysely<Tables>,
  row: ItemRow,
  asked: Question,
  change: KeyChange | undefined,
  isRight: IsRight,
): Promise<boolean> {
  const item = tx.updateTable('exam_items').where('exam_id', '=', row.exam_id).where('place', '=', row.place)
  await item.set({ question: JSON.stringify(corrected(asked, change)) }).execute()
  if (row.chosen === null) return false
  // By a key in any case: what was right by one that was taken back is so no longer.
  const whole = { accepted: [], ...change, key: change?.key ?? asked.key }
  const before = row.correct === 1
  const right = isRight(asked, whole, { chosen: chosenOf(row.chosen), asPosted: before })
  if (right === before) return false
  await item.set({ correct: right ? 1 : 0 }).execute()
  await tx
    .updateTable('reviews')
    .set({ grade: gradeOf({ typed: isTyped(asked), right, guessed: false }) })
    .where('guild_id', '=', row.guild_id)
    .where('track_id', '=', row.track_id)
    .where('member_id', '=', row.member_id)
    .where('source', '=', 'exam')
    .where('ref', '=', `${row.exam_id}:${row.place}`)
    .execute()
  return true
}
