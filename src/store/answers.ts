import { type Kysely, sql } from 'kysely'
import { ANSWERABLE } from '../core/schedule/posted.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { scoreAnswer, settleStreak } from '../core/study/scoring.ts'
import type { Answer } from '../core/study/types.ts'
import { answerOf, postedOf } from './rows.ts'
import { reveal } from './scores.ts'
import type { AnswerPlan, AnswerResult, Answers } from './store.ts'
import { daysBack, saveStreak, settledStreak } from './streaks.ts'
import type { Tables } from './tables.ts'

export function createAnswers(db: Kysely<Tables>): Answers {
  return {
    record: (plan) => db.transaction().execute((tx) => record(tx, plan)),
    of: (occurrenceId, memberId) => findAnswer(db, occurrenceId, memberId),
  }
}

async function record(tx: Kysely<Tables>, plan: AnswerPlan): Promise<AnswerResult> {
  const row = await tx.selectFrom('occurrences').selectAll().where('id', '=', plan.occurrenceId).executeTakeFirst()
  const occurrence = row && postedOf(row)
  if (!occurrence || !ANSWERABLE.includes(occurrence.state)) return { kind: 'unknown' }
  const answer = await findAnswer(tx, plan.occurrenceId, plan.memberId)
  if (answer) return { kind: 'already', answer, occurrence }
  const stored = await insert(tx, plan, occurrence)
  if (!stored) return await lostOrLate(tx, plan, occurrence)
  if (plan.messageId && occurrence.state === 'sending') await fillIn(tx, plan.occurrenceId, plan.messageId)
  if (occurrence.reveal === 'press') await reveal(tx, occurrence, plan.memberId)
  return { kind: 'recorded', answer: stored, occurrence }
}

/** A race between two processes is settled by the key: what stands is the first. */
async function lostOrLate(tx: Kysely<Tables>, plan: AnswerPlan, occurrence: PostedOccurrence): Promise<AnswerResult> {
  const answer = await findAnswer(tx, plan.occurrenceId, plan.memberId)
  return answer ? { kind: 'already', answer, occurrence } : { kind: 'late', occurrence }
}

/** Open is decided in SQL, together with the insert. */
async function insert(tx: Kysely<Tables>, plan: AnswerPlan, occurrence: PostedOccurrence): Promise<Answer | undefined> {
  const { question, guildId, trackId, localDate: date } = occurrence
  const streakOf = { guildId, trackId, memberId: plan.memberId, localDate: date, now: plan.now }
  const settled = await settledStreak(tx, streakOf)
  const days = await daysBack(tx, streakOf, settled)
  const score = scoreAnswer({ right: plan.correct, difficulty: question.difficulty, date }, days, settled)
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
    ])
    .expression(whileOpen)
    .onConflict((conflict) => conflict.columns(['occurrence_id', 'member_id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  const settledNow = row && settleStreak(date, days, settled)
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
