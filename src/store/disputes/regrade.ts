import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { PostedOccurrence } from '../../core/schedule/types.ts'
import { periodsOf } from '../../core/study/periods.ts'
import { pointsFor } from '../../core/study/scoring.ts'
import { periodOfSeason } from '../../core/study/seasons.ts'
import { chosenOf } from '../answers/answer-rows.ts'
import { postedOf } from '../schedule/occurrence-rows.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'
import { recount } from '../schedule/settle.ts'
import { seasonsAt } from '../scores/seasons.ts'
import { rebuildCards } from '../study/card-replay.ts'
import type { Tables } from '../tables.ts'
import type { IsRight } from './disputes.ts'

/** Rows of one statement: some milliseconds' work. */
const AT_ONCE = 200

interface Counted {
  readonly points: number
  readonly correct: number
  readonly answered: number
}

interface Regraded {
  readonly memberId: string
  readonly correct: number
  readonly points: number
  readonly before: Counted
  readonly after: Counted
  readonly otherGrade: boolean
}

/**
 * Every answer of an occurrence by its key and state as they stand now, `was` by those before: grades, points, boards, results
 * and cards. In turns of the loop; how many have another grade.
 */
export async function regrade(tx: Kysely<Tables>, was: OccurrenceRow, id: string, isRight: IsRight): Promise<number> {
  const row = await tx.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const posted = postedOf(row)
  if (!posted) return 0
  const periods = await periodsAt(tx, posted)
  const toMove: string[] = []
  let changed = 0
  for (let after = ''; ; ) {
    const page = await gradedPage(tx, was, posted, after, isRight)
    await saveGrades(tx, posted, page)
    if (row.results !== null || row.reveal === 'press') await moveScores(tx, posted, periods, page)
    changed += page.filter((one) => one.otherGrade).length
    toMove.push(...page.filter((one) => one.otherGrade || was.state !== row.state).map((one) => one.memberId))
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) break
    after = last.memberId
    await nextTurn()
  }
  await nextTurn()
  await recount(tx, id)
  await moveCardsOf(tx, posted, toMove)
  return changed
}

async function gradedPage(
  tx: Kysely<Tables>,
  was: OccurrenceRow,
  posted: PostedOccurrence,
  after: string,
  isRight: IsRight,
): Promise<readonly Regraded[]> {
  const rows = await tx
    .selectFrom('answers as a')
    .leftJoin('answer_events as e', (join) =>
      join
        .onRef('e.occurrence_id', '=', 'a.occurrence_id')
        .onRef('e.member_id', '=', 'a.member_id')
        .onRef('e.press_id', '=', 'a.press_id'),
    )
    .select(['a.member_id', 'a.chosen', 'a.correct', 'a.points', 'a.bonus', 'e.correct as as_posted'])
    .where('a.occurrence_id', '=', posted.id)
    .where('a.member_id', '>', after)
    .orderBy('a.member_id')
    .limit(AT_ONCE)
    .execute()
  const [voidBefore, voidNow] = [was.state === 'void', posted.state === 'void']
  const { question, change } = asPosted(posted)
  return rows.map((row) => {
    const answer = { chosen: chosenOf(row.chosen), asPosted: (row.as_posted ?? row.correct) === 1 }
    const correct = isRight(question, change, answer) ? 1 : 0
    const points = voidNow ? 0 : pointsFor(question.difficulty, correct === 1)
    const count = (of: number, points: number, isVoid: boolean): Counted => {
      return { points: points + row.bonus, correct: isVoid ? 0 : of, answered: isVoid ? 0 : 1 }
    }
    const before = count(row.correct, row.points, voidBefore)
    const counted = count(correct, points, voidNow)
    return { memberId: row.member_id, correct, points, before, after: counted, otherGrade: correct !== row.correct }
  })
}

function asPosted({ question, corrected }: PostedOccurrence) {
  if (!corrected) return { question, change: undefined }
  return { question: { ...question, key: corrected.postedKey }, change: corrected.change }
}

async function saveGrades(tx: Kysely<Tables>, { id }: PostedOccurrence, page: readonly Regraded[]): Promise<void> {
  for (const same of Map.groupBy(page, ({ correct, points }) => `${correct} ${points}`).values()) {
    const [{ correct, points }] = same as [Regraded]
    await tx
      .updateTable('answers')
      .set({ correct, points })
      .where('occurrence_id', '=', id)
      .where(
        'member_id',
        'in',
        same.map((one) => one.memberId),
      )
      .where((where) => where.or([where('correct', '<>', correct), where('points', '<>', points)]))
      .execute()
  }
}

async function moveScores(
  tx: Kysely<Tables>,
  { guildId, trackId }: PostedOccurrence,
  periods: readonly string[],
  page: readonly Regraded[],
): Promise<void> {
  const moves = page.map(({ memberId, before, after }) => ({
    memberId,
    points: after.points - before.points,
    correct: after.correct - before.correct,
    answered: after.answered - before.answered,
  }))
  const groups = Map.groupBy(moves, ({ points, correct, answered }) => `${points} ${correct} ${answered}`)
  for (const same of groups.values()) {
    const [{ points, correct, answered }] = same as [(typeof moves)[number]]
    if (points === 0 && correct === 0 && answered === 0) continue
    await tx
      .updateTable('scores')
      .set((row) => ({
        points: row('points', '+', points),
        correct: row('correct', '+', correct),
        answered: row('answered', '+', answered),
      }))
      .where('guild_id', '=', guildId)
      .where('track_id', '=', trackId)
      .where('period', 'in', periods)
      .where(
        'member_id',
        'in',
        same.map((one) => one.memberId),
      )
      .execute()
  }
}

async function periodsAt(tx: Kysely<Tables>, posted: PostedOccurrence): Promise<readonly string[]> {
  const seasons = await seasonsAt(tx, posted, posted.localDate)
  return [...periodsOf(posted.localDate), ...seasons.map(periodOfSeason)]
}

async function moveCardsOf(
  tx: Kysely<Tables>,
  { guildId, trackId, question, results, reveal }: PostedOccurrence,
  memberIds: readonly string[],
): Promise<void> {
  if (!results && reveal !== 'press') return
  for (let from = 0; from < memberIds.length; from += AT_ONCE) {
    await nextTurn()
    await rebuildCards(tx, { guildId, trackId }, memberIds.slice(from, from + AT_ONCE), question.id)
  }
}
