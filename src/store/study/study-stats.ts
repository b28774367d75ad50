import { type Kysely, sql } from 'kysely'
import type { CardKey } from '../../core/study/cards.ts'
import type { DatedTally, Moment, QuestionTally } from '../../core/study/stats.ts'
import type { TrackKey } from '../../core/track.ts'
import type { Missed, StatsStore } from '../members/privacy.ts'
import type { Tables } from '../tables.ts'

type Learner = Omit<CardKey, 'questionId'>

/** The clocks of every zone are changed by whole quarters of an hour. */
const QUARTER_MS = sql.lit(900_000)

export function createStudyStats(db: Kysely<Tables>): StatsStore {
  return {
    moments: (learner, since) => moments(db, learner, since),
    days: (learner, since) => days(db, learner, since),
    groupDays: (track, since) => groupDays(db, track, since),
    questions: (learner) => questions(db, learner),
    missed: (learner) => missed(db, learner),
  }
}

/** Gradings, and the answers that are not graded yet. */
async function moments(db: Kysely<Tables>, learner: Learner, since: number): Promise<readonly Moment[]> {
  const quarter = (column: string) => sql<number>`${sql.ref(column)} / ${QUARTER_MS}`
  const graded = await reviewsOf(db, learner)
    .select(({ fn }) => [quarter('at_ms').as('quarter'), fn.countAll().as('count')])
    .where('at_ms', '>=', since)
    .where('grade', '>', 0)
    .groupBy(quarter('at_ms'))
    .execute()
  const waiting = await answersOf(db, learner)
    .select(['answers.answered_at_ms as at'])
    .where('answers.answered_at_ms', '>=', since)
    .where('occurrences.reveal', '=', 'close')
    .where('occurrences.results', 'is', null)
    .execute()
  return [
    ...graded.map((row) => ({ at: Number(row.quarter) * 900_000, count: Number(row.count) })),
    ...waiting.map((row) => ({ at: Number(row.at), count: 1 })),
  ]
}

/** Of the questions of the day whose result she may know, without what she guessed. */
async function days(db: Kysely<Tables>, learner: Learner, since: string): Promise<readonly DatedTally[]> {
  const rows = await answersOf(db, learner)
    .select(({ fn }) => [
      'answers.local_date',
      fn.countAll().as('answers'),
      fn.sum<number>('answers.correct').as('right'),
    ])
    .where('answers.local_date', '>=', since)
    .where('answers.guessed', '=', 0)
    .where('occurrences.state', '<>', 'void')
    .where((where) =>
      where.or([where('occurrences.reveal', '=', 'press'), where('occurrences.results', 'is not', null)]),
    )
    .groupBy('answers.local_date')
    .execute()
  return rows.map((row) => ({ date: row.local_date, answers: Number(row.answers), right: Number(row.right) }))
}

/** The same of everyone, as it was counted at the close. */
async function groupDays(db: Kysely<Tables>, track: TrackKey, since: string): Promise<readonly DatedTally[]> {
  const rows = await db
    .selectFrom('occurrences')
    .select(({ fn }) => [
      'local_date',
      fn.sum<number | null>('sure_answers').as('answers'),
      fn.sum<number | null>('sure_right').as('right'),
    ])
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where('local_date', '>=', since)
    .where('results', 'is not', null)
    .where('state', '<>', 'void')
    .groupBy('local_date')
    .execute()
  return rows.map((row) => ({ date: row.local_date, answers: Number(row.answers ?? 0), right: Number(row.right ?? 0) }))
}

/** By question, of all that she answered, practised and reviewed: how often, and how often she knew it. */
async function questions(db: Kysely<Tables>, learner: Learner): Promise<readonly QuestionTally[]> {
  const rows = await reviewsOf(db, learner)
    .select(({ fn }) => [
      'question_id',
      fn.countAll().as('answers'),
      sql<number>`sum(case when grade > 1 then 1 else 0 end)`.as('right'),
    ])
    .where('grade', '>', 0)
    .groupBy('question_id')
    .execute()
  return rows.map((row) => ({
    questionId: row.question_id,
    answers: Number(row.answers),
    right: Number(row.right),
  }))
}

async function missed(db: Kysely<Tables>, learner: Learner): Promise<readonly Missed[]> {
  const newest = (is: string) => sql<number>`max(case when grade ${sql.raw(is)} then at_ms else 0 end)`
  const rows = await reviewsOf(db, learner)
    .select([
      'question_id',
      sql<number>`sum(case when grade = 1 then 1 else 0 end)`.as('times'),
      newest('= 0').as('reset'),
      newest('= 1').as('miss'),
      newest('> 1').as('known'),
    ])
    .groupBy('question_id')
    .execute()
  return rows
    .filter((row) => Number(row.miss) > Number(row.reset))
    .map((row) => ({
      questionId: row.question_id,
      times: Number(row.times),
      lastAt: Number(row.miss),
      mended: Number(row.known) > Number(row.miss),
    }))
    .sort(
      (a, b) => Number(a.mended) - Number(b.mended) || b.lastAt - a.lastAt || (a.questionId < b.questionId ? -1 : 1),
    )
}

function reviewsOf(db: Kysely<Tables>, { guildId, trackId, memberId }: Learner) {
  const ofTrack = db.selectFrom('reviews').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  return ofTrack.where('member_id', '=', memberId)
}

function answersOf(db: Kysely<Tables>, { guildId, trackId, memberId }: Learner) {
  return db
    .selectFrom('answers')
    .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
    .where('answers.guild_id', '=', guildId)
    .where('answers.track_id', '=', trackId)
    .where('answers.member_id', '=', memberId)
}
