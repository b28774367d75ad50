import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { asWritten, corrected, type KeyChange } from '../core/quiz/corrections.ts'
import { isTyped } from '../core/quiz/grading.ts'
import { questionFingerprint } from '../core/quiz/picking.ts'
import type { Question } from '../core/quiz/types.ts'
import { gradeOf } from '../core/study/cards.ts'
import type { TrackKey } from '../core/track.ts'
import { rebuildCards } from './card-moves.ts'
import { decisionOf, questionOf } from './columns.ts'
import { keyChangeNow } from './dispute-rows.ts'
import type { IsRight } from './disputes.ts'
import { chosenOf } from './rows.ts'
import type { CorrectionRow, Tables } from './tables.ts'

const AT_ONCE = 20

/**
 * Rounds of channels that asked the same question, running ones too: its key as it counts now, what was right by it, and cards. The
 * boards that were posted stay as they were. How many answers have another grade.
 */
export async function regradeLive(
  tx: Kysely<Tables>,
  { guild_id, track_id, content }: CorrectionRow,
  questionId: string,
  isRight: IsRight,
): Promise<number> {
  const { of } = decisionOf(content)
  const track = { guildId: guild_id, trackId: track_id }
  const change = await keyChangeNow(tx, track, questionId, of)
  const turned: string[] = []
  for (let after = { round: '', place: -1 }; ; ) {
    const rows = await page(tx, track, questionId, after)
    for (const row of rows) {
      const asked = asWritten(questionOf(row.question))
      if (questionFingerprint(asked) === of) turned.push(...(await byKeyNow(tx, row, asked, change, isRight)))
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    after = { round: last.round_id, place: last.place }
    await nextTurn()
  }
  const members = [...new Set(turned)]
  if (members.length > 0) await rebuildCards(tx, track, members, questionId)
  return turned.length
}

async function page(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  questionId: string,
  after: { readonly round: string; readonly place: number },
) {
  return await tx
    .selectFrom('live_rounds as r')
    .innerJoin('live_items as i', 'i.round_id', 'r.id')
    .select(['i.round_id', 'i.place', 'i.question', 'r.guild_id', 'r.track_id'])
    .where('r.guild_id', '=', guildId)
    .where('r.track_id', '=', trackId)
    .where('i.question_id', '=', questionId)
    .where(sql<boolean>`(i.round_id, i.place) > (${after.round}, ${after.place})`)
    .orderBy('i.round_id')
    .orderBy('i.place')
    .limit(AT_ONCE)
    .execute()
}

type ItemRow = Awaited<ReturnType<typeof page>>[number]

/** Whose answer has another grade now. */
async function byKeyNow(
  tx: Kysely<Tables>,
  row: ItemRow,
  asked: Question,
  change: KeyChange | undefined,
  isRight: IsRight,
): Promise<readonly string[]> {
  const item = tx.updateTable('live_items').set({ question: JSON.stringify(corrected(asked, change)) })
  await item.where('round_id', '=', row.round_id).where('place', '=', row.place).execute()
  const ofItem = tx.selectFrom('live_answers').selectAll().where('round_id', '=', row.round_id)
  const answers = await ofItem.where('place', '=', row.place).execute()
  // By a key in any case: what was right by one that was taken back is so no longer.
  const whole = { accepted: [], ...change, key: change?.key ?? asked.key }
  const turned: string[] = []
  for (const { member_id, chosen, correct } of answers) {
    const right = isRight(asked, whole, { chosen: chosenOf(chosen), asPosted: correct === 1 })
    if (right === (correct === 1)) continue
    await turn(tx, row, member_id, right, gradeOf({ typed: isTyped(asked), right, guessed: false }))
    turned.push(member_id)
  }
  return turned
}

async function turn(tx: Kysely<Tables>, row: ItemRow, memberId: string, right: boolean, grade: number): Promise<void> {
  const answer = tx
    .updateTable('live_answers')
    .set({ correct: right ? 1 : 0 })
    .where('round_id', '=', row.round_id)
  await answer.where('place', '=', row.place).where('member_id', '=', memberId).execute()
  await tx
    .updateTable('reviews')
    .set({ grade })
    .where('guild_id', '=', row.guild_id)
    .where('track_id', '=', row.track_id)
    .where('member_id', '=', memberId)
    .where('source', '=', 'live')
    .where('ref', '=', `${row.round_id}:${row.place}`)
    .execute()
}
