import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { graded } from '../../core/study/cards.ts'
import { eachChunk } from '../engine/chunks.ts'
import type { Tables } from '../tables.ts'
import { rebuildCards } from './card-replay.ts'
import { cardsOf, keepReviews, keyOf, saveMemories } from './card-rows.ts'
import { type Graded, gradingsOf } from './gradings.ts'

/** Keeps gradings of one track, each of another card, and moves the cards by them. */
export async function moveCards(tx: Kysely<Tables>, all: readonly Graded[]): Promise<void> {
  // A close may have a thousand answers.
  await eachChunk(all, (some) => moveSome(tx, some))
}

async function moveSome(tx: Kysely<Tables>, some: readonly Graded[]): Promise<void> {
  const known = await cardsOf(tx, some)
  const before = (one: Graded) => known.get(keyOf(one))
  await keepReviews(
    tx,
    some.map((one) => ({ ...one, first: (before(one)?.reps ?? 0) === 0 ? 1 : 0 })),
  )
  // What happened before the newest grading that is known, or perhaps before a reset, moves nothing by itself: the card is
  // counted anew. A review is always of the card as it is.
  const isLate = (one: Graded) => {
    const known = before(one)
    return known !== undefined && (one.at < (known.lastReview ?? 0) || (known.reps === 0 && one.source !== 'review'))
  }
  const late = some.filter(isLate)
  const inOrder = some.filter((one) => !late.includes(one))
  await saveMemories(
    tx,
    inOrder.map((one) => [one, graded(before(one), one.grade, one.at)]),
  )
  for (const one of late) {
    await nextTurn()
    await rebuildCards(tx, one, [one.memberId], one.questionId)
  }
}

/** The answers of an occurrence whose result may be known now, or those of some members. */
export async function moveByAnswers(
  tx: Kysely<Tables>,
  occurrenceId: string,
  memberIds?: readonly string[],
): Promise<void> {
  await moveCards(tx, await gradingsOf(tx, occurrenceId, memberIds))
}
