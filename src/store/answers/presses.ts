import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { ANSWERABLE } from '../../core/schedule/posted.ts'
import type { PostedOccurrence } from '../../core/schedule/types.ts'
import { type AnswerScore, pointsFor, type SettledStreak, scoreAnswer, settleStreak } from '../../core/study/scoring.ts'
import type { Answer } from '../../core/study/types.ts'
import type { Tombstones } from '../members/tombstones.ts'
import { keyChangeText, postedOf } from '../schedule/occurrence-rows.ts'
import { reveal } from '../scores/scores.ts'
import { daysBack, freezeIn, saveStreaks, settledStreaks } from '../scores/streaks.ts'
import { moveByAnswers } from '../study/card-moves.ts'
import type { Tables } from '../tables.ts'
import type { AnswerPlan, AnswerResult } from './answer-port.ts'
import { answerOf } from './answer-rows.ts'
import {
  columnsOf,
  findAnswers,
  findBroken,
  findOccurrence,
  insertEvents,
  insertWhileOpen,
} from './press-statements.ts'

/** Who had her data erased, and when. */
export type Erased = Pick<Tombstones, 'erasedSince'>

type Results = Map<AnswerPlan, AnswerResult>

/**
 * Presses on one question, as though one came after the other, by as many statements as one of them takes. A member's
 * second one finds her first.
 */
export async function recordPresses(
  tx: Kysely<Tables>,
  plans: readonly AnswerPlan[],
  erased: Erased,
): Promise<readonly AnswerResult[]> {
  const results: Results = new Map()
  for (let left = plans; left.length > 0; left = left.filter((plan) => !results.has(plan))) {
    const ofEach = new Map(left.toReversed().map((plan) => [plan.memberId, plan]))
    await recordOfEach(
      tx,
      left.filter((plan) => ofEach.get(plan.memberId) === plan),
      erased,
      results,
    )
  }
  return plans.map((plan) => results.get(plan) ?? { kind: 'unknown' })
}

async function recordOfEach(
  tx: Kysely<Tables>,
  plans: readonly AnswerPlan[],
  erased: Erased,
  results: Results,
): Promise<void> {
  const [first] = plans
  const [row] = first ? await findOccurrence(tx, { id: first.occurrenceId }) : []
  const occurrence = row && postedOf(row)
  if (!occurrence || !ANSWERABLE.includes(occurrence.state)) {
    for (const plan of plans) results.set(plan, { kind: 'unknown' })
    return
  }
  const known = new Map((await findAnswers(tx, occurrence, plans)).map((one) => [one.member_id, answerOf(one)]))
  const unanswered: AnswerPlan[] = []
  for (const plan of plans) {
    const answer = known.get(plan.memberId)
    if (row.key_change !== keyChangeText(plan.keyChange)) results.set(plan, { kind: 'corrected' })
    else if (answer) results.set(plan, await changed(tx, plan, occurrence, answer))
    else if (occurrence.reveal === 'press' && erased.erasedSince(plan.memberId, occurrence.dueAt))
      results.set(plan, { kind: 'erased' })
    else unanswered.push(plan)
  }
  if (unanswered.length > 0) await recordFirst(tx, unanswered, occurrence, results)
}

/** Of members who have not answered it yet. */
async function recordFirst(
  tx: Kysely<Tables>,
  plans: readonly AnswerPlan[],
  occurrence: PostedOccurrence,
  results: Results,
): Promise<void> {
  const earned = await earnedBy(tx, plans, occurrence)
  // Timers and sockets are served in between.
  if (earned.length > 1) await nextTurn()
  const answers = await insert(tx, earned, occurrence.id)
  if (answers.size > 1) await nextTurn()
  const stored = earned.filter(({ plan }) => answers.has(plan.memberId))
  if (stored.length > 0) await follow(tx, stored, occurrence)
  const broke = await brokenBy(tx, stored, occurrence)
  for (const plan of plans) {
    const [answer, length = 0] = [answers.get(plan.memberId), broke.get(plan.memberId)]
    if (!answer) results.set(plan, { kind: 'late', occurrence })
    else results.set(plan, { kind: 'recorded', answer, occurrence, ...(length > 1 ? { broke: length } : {}) })
  }
}

interface Earned {
  readonly plan: AnswerPlan
  readonly score: AnswerScore
  /** The member's first of its date. */
  readonly isFirst: boolean
  /** How far her streak is settled now, where that is further than it was. */
  readonly settles?: SettledStreak
}

async function earnedBy(
  tx: Kysely<Tables>,
  plans: readonly AnswerPlan[],
  { guildId, trackId, localDate: date, question: { difficulty } }: PostedOccurrence,
): Promise<readonly Earned[]> {
  const until = { guildId, trackId, localDate: date }
  const freeze = await freezeIn(tx, until)
  const memberIds = plans.map((plan) => plan.memberId)
  const settled = await settledStreaks(tx, until, memberIds)
  const members = plans.map(({ memberId, now }) => ({ memberId, now, settled: settled.get(memberId) }))
  const days = await daysBack(tx, { ...until, freeze }, members)
  return plans.map((plan) => {
    const [own, before] = [days.get(plan.memberId) ?? [], settled.get(plan.memberId)]
    const score = scoreAnswer({ right: plan.correct, difficulty, date }, own, before, freeze)
    const now = settleStreak(date, own, before, freeze)
    const isFirst = !own.some((day) => day.date === date && day.answered)
    return { plan, score, isFirst, ...(now && now.through !== before?.through ? { settles: now } : {}) }
  })
}

async function insert(tx: Kysely<Tables>, earned: readonly Earned[], id: string): Promise<ReadonlyMap<string, Answer>> {
  const pressed = earned.map(({ plan, score }) => ({ ...plan, ...score, ...columnsOf(plan) }))
  const rows = await insertWhileOpen(tx, { id }, pressed)
  return new Map(rows.map((row) => [row.member_id, answerOf(row)]))
}

/** What answers that were stored bring with them. */
async function follow(tx: Kysely<Tables>, stored: readonly Earned[], occurrence: PostedOccurrence): Promise<void> {
  await saveStreaks(
    tx,
    occurrence,
    new Map(stored.flatMap(({ plan, settles }) => (settles ? [[plan.memberId, settles]] : []))),
  )
  const plans = stored.map((one) => one.plan)
  await keepEvents(tx, plans)
  const messageId = plans.find((plan) => plan.messageId !== undefined)?.messageId
  if (messageId !== undefined && occurrence.state === 'sending') await fillIn(tx, occurrence.id, messageId)
  if (occurrence.reveal !== 'press') return
  const memberIds = plans.map((plan) => plan.memberId)
  await reveal(tx, occurrence, memberIds)
  if (memberIds.length > 1) await nextTurn()
  await moveByAnswers(tx, occurrence.id, memberIds)
}

/** How long the streaks were that these answers begin anew, by member. */
async function brokenBy(
  tx: Kysely<Tables>,
  stored: readonly Earned[],
  { guildId, trackId, localDate }: PostedOccurrence,
): Promise<ReadonlyMap<string, number>> {
  const anew = stored.filter(({ isFirst, score }) => isFirst && score.streak === 1).map((one) => one.plan)
  if (anew.length === 0) return new Map()
  const rows = await findBroken(tx, { guildId, trackId, localDate }, anew)
  return new Map(rows.map((row) => [row.member_id, row.streak ?? 0]))
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
  await keepEvents(tx, [plan])
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

async function keepEvents(tx: Kysely<Tables>, plans: readonly AnswerPlan[]): Promise<void> {
  await insertEvents(
    tx,
    {},
    plans.map((plan) => ({ ...plan, ...columnsOf({ ...plan, correct: plan.asPosted ?? plan.correct }) })),
  )
}

async function fillIn(tx: Kysely<Tables>, id: string, messageId: string): Promise<void> {
  await tx
    .updateTable('occurrences')
    .set({ state: 'open', message_id: messageId, reason: null, owner: null, lease_until_ms: 0 })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}
