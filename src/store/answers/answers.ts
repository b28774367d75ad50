import type { Kysely } from 'kysely'
import type { Answer } from '../../core/study/types.ts'
import { inBatches } from '../engine/batches.ts'
import { inGuildOf } from '../engine/engine.ts'
import { goneFrom } from '../members/member-checks.ts'
import { countSure } from '../schedule/settle.ts'
import { rebuildCards } from '../study/card-replay.ts'
import type { Tables } from '../tables.ts'
import type { Answers, Guess } from './answer-port.ts'
import { answerOf, chosenOf } from './answer-rows.ts'
import { type Erased, recordPresses } from './presses.ts'

export function createAnswers(db: Kysely<Tables>, tombstones: Erased, now: () => number): Answers {
  return {
    record: inBatches(
      (plan) => plan.occurrenceId,
      (take, id) => inGuildOf(db, 'occurrences', id, (tx) => recordPresses(tx, take(), tombstones)),
    ),
    guess: (guess) => inGuildOf(db, 'occurrences', guess.occurrenceId, (tx) => saveGuess(tx, guess)),
    async count(occurrenceId) {
      const ofOne = db.selectFrom('answers').where('occurrence_id', '=', occurrenceId)
      const { answers } = await ofOne.select(({ fn }) => fn.countAll().as('answers')).executeTakeFirstOrThrow()
      return Number(answers)
    },
    async given({ id, guildId }) {
      const rows = await db
        .selectFrom('answers')
        .select(['member_id', 'chosen', 'correct'])
        .where('occurrence_id', '=', id)
        .where('member_id', 'not in', goneFrom(db, guildId, now()))
        .orderBy('answered_at_ms')
        .orderBy('member_id')
        .execute()
      return rows.map((row) => ({
        memberId: row.member_id,
        chosen: chosenOf(row.chosen),
        correct: row.correct === 1,
      }))
    },
    of: (occurrenceId, memberId) => findAnswer(db, occurrenceId, memberId),
  }
}

async function saveGuess(tx: Kysely<Tables>, guess: Guess): Promise<Answer | undefined> {
  const { occurrenceId, memberId, pressId } = guess
  const guessed = guess.guessed ? 1 : 0
  for (const table of ['answer_events', 'answers'] as const) {
    await tx
      .updateTable(table)
      .set({ guessed })
      .where('occurrence_id', '=', occurrenceId)
      .where('member_id', '=', memberId)
      .where('press_id', '=', pressId)
      .execute()
  }
  const kept = await findAnswer(tx, occurrenceId, memberId)
  if (kept) await regrade(tx, kept)
  await countSure(tx, occurrenceId)
  return kept
}

/** A card that the answer has moved already was moved too far, or not far enough. */
async function regrade(tx: Kysely<Tables>, { occurrenceId, guildId, trackId, memberId }: Answer): Promise<void> {
  const ofTrack = tx.selectFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const daily = ofTrack.where('member_id', '=', memberId).where('source', '=', 'daily')
  const row = await daily.select('question_id').where('ref', '=', occurrenceId).executeTakeFirst()
  if (row) await rebuildCards(tx, { guildId, trackId }, [memberId], row.question_id)
}

async function findAnswer(db: Kysely<Tables>, occurrenceId: string, memberId: string): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('answers')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row && answerOf(row)
}
