import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type CardKey, type Memory, replayed } from '../../core/study/cards.ts'
import type { TrackKey } from '../../core/track.ts'
import { AT_ONCE, eachChunk } from '../engine/chunks.ts'
import type { Tables } from '../tables.ts'
import { forget, keepReviews, keyOf, saveMemories } from './card-rows.ts'
import { answersGraded, answersKnown, gradedAnswer } from './gradings.ts'
import { cardKeyOf, gradeOfRow } from './study-rows.ts'

/**
 * Cards anew from their gradings, those of daily answers from the answers themselves: all of these members, or of one
 * question. What they put away, or for later, stays so. A member may have thousands: whatever is read, counted or written
 * of them has turns of the loop in between.
 */
export async function rebuildCards(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
  questionId?: string,
): Promise<void> {
  const ofTrack = tx.deleteFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const daily = ofTrack.where('member_id', 'in', memberIds).where('source', '=', 'daily')
  await (questionId === undefined ? daily : daily.where('question_id', '=', questionId)).execute()
  let known = answersKnown(tx).select(['answers.occurrence_id', 'answers.member_id'])
  known = known.where('answers.guild_id', '=', guildId).where('answers.track_id', '=', trackId)
  known = known.where('answers.member_id', 'in', memberIds)
  if (questionId !== undefined) known = known.where('occurrences.question_id', '=', questionId)
  // In an order in which a few of them are of few members: what is asked of each with all is read no more than once.
  const answers = await known.orderBy('answers.member_id').orderBy('answers.occurrence_id').execute()
  await eachChunk(answers, (some) => keepAnswers(tx, some))
  await forget(tx, { guildId, trackId }, memberIds, questionId)
  let reviewed = tx.selectFrom('reviews').select(['guild_id', 'track_id', 'member_id', 'question_id']).distinct()
  reviewed = reviewed.where('guild_id', '=', guildId).where('track_id', '=', trackId)
  reviewed = reviewed.where('member_id', 'in', memberIds)
  if (questionId !== undefined) reviewed = reviewed.where('question_id', '=', questionId)
  const cards = (await reviewed.orderBy('member_id').orderBy('question_id').execute()).map(cardKeyOf)
  await eachChunk(cards, (some) => countAnew(tx, { guildId, trackId }, some))
}

/** Gradings of answers that have none. */
async function keepAnswers(
  tx: Kysely<Tables>,
  answers: readonly { readonly occurrence_id: string; readonly member_id: string }[],
): Promise<void> {
  const of = new Set(answers.map(({ occurrence_id, member_id }) => `${occurrence_id} ${member_id}`))
  const rows = await answersGraded(tx)
    .where('answers.occurrence_id', 'in', distinct(answers, 'occurrence_id'))
    .where('answers.member_id', 'in', distinct(answers, 'member_id'))
    .execute()
  const meant = rows.filter(({ occurrence_id, member_id }) => of.has(`${occurrence_id} ${member_id}`))
  await keepReviews(
    tx,
    meant.map((row) => ({ ...gradedAnswer(row), first: 0 })),
  )
}

async function countAnew(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, cards: readonly CardKey[]): Promise<void> {
  const keys = new Map(cards.map((card) => [keyOf(card), card]))
  const rows = await tx
    .selectFrom('reviews')
    .select(['guild_id', 'track_id', 'member_id', 'question_id', 'at_ms', 'grade'])
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('member_id', 'in', distinct(cards, 'memberId'))
    .where('question_id', 'in', distinct(cards, 'questionId'))
    .orderBy('at_ms')
    .orderBy('source')
    .orderBy('ref')
    .execute()
  const reviews = Map.groupBy(rows, (row) => keyOf(cardKeyOf(row)))
  const memories: (readonly [CardKey, Memory])[] = []
  let counted = 0
  for (const [key, card] of keys) {
    const own = reviews.get(key) ?? []
    const memory = replayed(own.map((row) => ({ at: row.at_ms, grade: gradeOfRow(row.grade) })))
    if (memory) memories.push([card, memory])
    counted += own.length
    if (counted < AT_ONCE) continue
    await nextTurn()
    counted = 0
  }
  await saveMemories(tx, memories)
}

function distinct<Name extends string>(rows: readonly Readonly<Record<Name, string>>[], name: Name): string[] {
  return [...new Set(rows.map((row) => row[name]))]
}
