import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { asWritten, type GradedAnswer, type KeyChange } from '../../core/quiz/corrections.ts'
import { isTyped } from '../../core/quiz/grading.ts'
import { questionFingerprint } from '../../core/quiz/picking.ts'
import type { Question } from '../../core/quiz/types.ts'
import { gradeOf } from '../../core/study/cards.ts'
import type { TrackKey } from '../../core/track.ts'
import { decisionOf, questionOf } from '../columns.ts'
import { trackOf } from '../engine/rows.ts'
import type { Graded } from '../study/gradings.ts'
import type { Tables } from '../tables.ts'
import { keyChangeNow } from './dispute-rows.ts'
import type { CorrectionRow } from './dispute-tables.ts'
import type { IsRight } from './disputes.ts'

/** A question of a track whose key was decided on anew. */
export interface Redecided {
  readonly track: TrackKey
  readonly questionId: string
  /** Of the wording that was decided on. */
  readonly fingerprint: string | undefined
  /** All that stands now. */
  readonly change: KeyChange | undefined
  readonly isRight: IsRight
}

export async function redecidedBy(
  tx: Kysely<Tables>,
  row: CorrectionRow,
  questionId: string,
  isRight: IsRight,
): Promise<Redecided> {
  const track = trackOf(row)
  const { of: fingerprint } = decisionOf(row.content)
  return { track, questionId, fingerprint, change: await keyChangeNow(tx, track, questionId, fingerprint), isRight }
}

/** The question of an item as it is written, if it is the one that was decided on. */
export function sameQuestion({ fingerprint }: Redecided, question: string): Question | undefined {
  const asked = asWritten(questionOf(question))
  return questionFingerprint(asked) === fingerprint ? asked : undefined
}

/** By a key in any case: what was right by one that was taken back is so no longer. */
export function isRightNow({ change, isRight }: Redecided, asked: Question, answer: GradedAnswer): boolean {
  return isRight(asked, { accepted: [], ...change, key: change?.key ?? asked.key }, answer)
}

/** Where a question was asked: its round or exam, and the place in it. */
export interface AskedAt {
  readonly within: string
  readonly place: number
}

/** Pages of `atOnce` rows in the order of their places, each worked on in a turn of the loop of its own. */
export async function eachPage<Row extends AskedAt>(
  atOnce: number,
  page: (after: AskedAt) => Promise<readonly Row[]>,
  work: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let after: AskedAt = { within: '', place: -1 }; ; ) {
    const rows = await page(after)
    await work(rows)
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last
    await nextTurn()
  }
}

/** The grade of her card's review by that answer. */
export async function saveReview(
  tx: Kysely<Tables>,
  source: Graded['source'],
  { guildId, trackId, within, place, memberId }: TrackKey & AskedAt & { readonly memberId: string },
  { asked, right }: { readonly asked: Question; readonly right: boolean },
): Promise<void> {
  await tx
    .updateTable('reviews')
    .set({ grade: gradeOf({ typed: isTyped(asked), right, guessed: false }) })
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('member_id', '=', memberId)
    .where('source', '=', source)
    .where('ref', '=', `${within}:${place}`)
    .execute()
}
