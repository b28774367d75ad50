import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { ANSWERABLE } from '../core/schedule/posted.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { pointsFor, scoreAnswer, settleStreak } from '../core/study/scoring.ts'
import type { Answer } from '../core/study/types.ts'
import type { AnswerPlan, AnswerResult, Answers, Guess } from './answer-port.ts'
import { answerOf, chosenOf } from './answer-rows.ts'
import { inBatches } from './batches.ts'
import { moveByAnswers, rebuildCards } from './card-moves.ts'
import { inGuildOf } from './engine.ts'
import { goneFrom } from './member-checks.ts'
import { keyChangeText, postedOf } from './occurrence-rows.ts'
import { reveal } from './scores.ts'
import { countSure } from './settle.ts'
import { daysBack, freezeIn, saveStreak, settledStreak } from './streaks.ts'
import type { Tables } from './tables.ts'
import type { Tombstones } from './tombstones.ts'

/** Who had her data erased, and when. */
type Erased = Pick<Tombstones, 'erasedSince'>

export function createAnswers(db: Kysely<Tables>, tombstones: Erased, now: () => number): Answers {
  return {
    record: inBatches(
      (plan) => plan.occurrenceId,
      (plans) => inGuildOf(db, 'occurrences', plans[0]?.occurrenceId ?? '', (tx) => recordAll(tx, plans, tombstones)),
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

async function recordAll(
  tx: Kysely<Tables>,
  plans: readonly AnswerPlan[],
  erased: Erased,
): Promise<readonly AnswerResult[]> {
  const results: AnswerResult[] = []
  for (const plan of plans) {
    // Timers and sockets are served in between.
    if (results.length > 0) await nextTurn()
    results.push(await record(tx, plan, erased))
  }
  return results
}

async function record(tx: Kysely<Tables>, plan: AnswerPlan, erased: Erased): Promise<AnswerResult> {
  const row = await tx.selectFrom('occurrences').selectAll().where('id', '=', plan.occurrenceId).executeTakeFirst()
  const occurrence = row && postedOf(row)
  if (!occurrence || !ANSWERABLE.includes(occurrence.state)) return { kind: 'unknown' }
  if (row.key_change !== keyChangeText(plan.keyChange)) return { kind: 'corrected' }
  const answer = await findAnswer(tx, plan.occurrenceId, plan.memberId)
  if (answer) return await changed(tx, plan, occurrence, answer)
  if (occurrence.reveal === 'press' && erased.erasedSince(plan.memberId, occurrence.dueAt)) return { kind: 'erased' }
  const stored = await insert(tx, plan, occurrence)
  if (!stored) return { kind: 'late', occurrence }
  await keepEvent(tx, plan)
  if (plan.messageId && occurrence.state === 'sending') await fillIn(tx, plan.occurrenceId, plan.messageId)
  if (occurrence.reveal === 'press') {
    await reveal(tx, occurrence, plan.memberId)
    await moveByAnswers(tx, occurrence.id, plan.memberId)
  }
  const broke = await brokenBy(tx, stored)
  return { kind: 'recorded', answer: stored, occurrence, ...(broke > 1 ? { broke } : {}) }
}

/** How long the streak was that this answer, the first of its date, begins anew; 0 where none ended. */
async function brokenBy(
  tx: Kysely<Tables>,
  { guildId, trackId, memberId, localDate, streak }: Answer,
): Promise<number> {
  if (streak > 1) return 0
  const own = tx.selectFrom('answers').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const until = own.where('member_id', '=', memberId).where('local_date', '<=', localDate)
  const rows = await until.select(['local_date', 'streak']).orderBy('local_date', 'desc').limit(2).execute()
  const [, last] = rows
  return last && last.local_date < localDate ? last.streak : 0
}

/**
 * While nobody knows the result the last press counts, by the order in which Discord was pressed: one that is delivered
 * late, or again, is kept and changes nothing. The streak and its bonus stay those of the first.
 */
async function changed(
  tx: Kysely<Tables>,
  plan: AnswerPlan,
  occurrence: PostedOccurrence,
  before: Answer,
): Promise<AnswerResult> {
  const open = ['sending', 'open'].includes(occurrence.state) && plan.now < occurrence.closesAt
  if (occurrence.reveal === 'press' || !open) return { kind: 'already', answer: before, occurrence }
  await keepEvent(tx, plan)
  const row = await tx
    .updateTable('answers')
    .set({
      chosen: JSON.stringify(plan.chosen),
      correct: plan.correct ? 1 : 0,
      points: pointsFor(occurrence.question.difficulty, plan.correct),
      answered_at_ms: plan.now,
      press_id: plan.pressId,
      guessed: 0,
    })
    .where('occurrence_id', '=', plan.occurrenceId)
    .where('member_id', '=', plan.memberId)
    // As numbers: ids grow longer.
    .where(sql<boolean>`cast(press_id as bigint) < cast(${plan.pressId} as bigint)`)
    .returningAll()
    .executeTakeFirst()
  return row
    ? { kind: 'changed', answer: answerOf(row), before, occurrence }
    : { kind: 'already', answer: before, occurrence }
}

async function keepEvent(tx: Kysely<Tables>, plan: AnswerPlan): Promise<void> {
  await tx
    .insertInto('answer_events')
    .values({
      occurrence_id: plan.occurrenceId,
      member_id: plan.memberId,
      press_id: plan.pressId,
      chosen: JSON.stringify(plan.chosen),
      correct: (plan.asPosted ?? plan.correct) ? 1 : 0,
      at_ms: plan.now,
      guessed: 0,
    })
    .onConflict((conflict) => conflict.columns(['occurrence_id', 'member_id', 'press_id']).doNothing())
    .execute()
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

/** Open is decided in SQL, together with the insert. */
async function insert(tx: Kysely<Tables>, plan: AnswerPlan, occurrence: PostedOccurrence): Promise<Answer | undefined> {
  const { question, guildId, trackId, localDate: date } = occurrence
  const freeze = await freezeIn(tx, occurrence)
  const streakOf = { guildId, trackId, memberId: plan.memberId, localDate: date, now: plan.now, freeze }
  const settled = await settledStreak(tx, streakOf)
  const days = await daysBack(tx, streakOf, settled)
  const score = scoreAnswer({ right: plan.correct, difficulty: question.difficulty, date }, days, settled, freeze)
  const whileOpen = tx
    .selectFrom('occurrences')
    .select([
      'id',
      sql.val(plan.memberId).as('member_id'),
      'guild_id',
      'track_id',
      'local_date',
      sql.val(JSON.stringify(plan.chosen)).as('chosen'),
      sql.val(plan.correct ? 1 : 0).as('correct'),
      sql.val(plan.now).as('answered_at_ms'),
      sql.val(score.points).as('points'),
      sql.val(score.bonus).as('bonus'),
      sql.val(score.streak).as('streak'),
      sql.val(plan.pressId).as('press_id'),
      sql.lit(0).as('guessed'),
    ])
    .where('id', '=', plan.occurrenceId)
    .where('state', 'in', ['sending', 'open'])
    .where('closes_at_ms', '>', plan.now)
  const row = await tx
    .insertInto('answers')
    .columns([
      'occurrence_id',
      'member_id',
      'guild_id',
      'track_id',
      'local_date',
      'chosen',
      'correct',
      'answered_at_ms',
      'points',
      'bonus',
      'streak',
      'press_id',
      'guessed',
    ])
    .expression(whileOpen)
    .returningAll()
    .executeTakeFirst()
  const settledNow = row && settleStreak(date, days, settled, freeze)
  if (settledNow && settledNow.through !== settled?.through) await saveStreak(tx, streakOf, settledNow)
  return row && answerOf(row)
}

async function fillIn(tx: Kysely<Tables>, id: string, messageId: string): Promise<void> {
  await tx
    .updateTable('occurrences')
    .set({ state: 'open', message_id: messageId, owner: null, lease_until_ms: 0 })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
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
