import { type Kysely, sql } from 'kysely'
import type { Occurrence } from '../../core/schedule/types.ts'
import { periodsOf } from '../../core/study/periods.ts'
import { withRanks } from '../../core/study/ranks.ts'
import { periodOfSeason } from '../../core/study/seasons.ts'
import type { TrackKey } from '../../core/track.ts'
import { scoreOf } from '../answers/answer-rows.ts'
import type { Tables } from '../tables.ts'
import { boardIn, createLadders } from './ladders.ts'
import { compare, recompute } from './recompute.ts'
import type { Scores } from './score-port.ts'
import { seasonsAt } from './seasons.ts'
import { isOpen, lastBefore, streakNow, waiting } from './standing.ts'

export function createScores(db: Kysely<Tables>, now: () => number): Scores {
  const ladders = createLadders(db, now)
  return {
    async board(track, period, limit, offset = 0) {
      const page = boardIn(db, track, period, now()).selectAll().orderBy('points', 'desc').orderBy('member_id')
      const rows = await page.limit(limit).offset(offset).execute()
      const [first] = rows
      return withRanks(rows.map(scoreOf), offset > 0 && first ? await ladders.above(track, period, first.points) : 0)
    },
    async rank(track, period, memberId) {
      const row = await boardIn(db, track, period, now())
        .selectAll()
        .where('member_id', '=', memberId)
        .executeTakeFirst()
      return row && { ...scoreOf(row), rank: 1 + (await ladders.above(track, period, row.points)) }
    },
    async ranks(track, period, memberIds) {
      if (memberIds.length === 0) return new Map()
      const own = boardIn(db, track, period, now()).select(['member_id', 'points']).where('member_id', 'in', memberIds)
      const ranks = new Map<string, number>()
      for (const { member_id, points } of await own.execute())
        ranks.set(member_id, 1 + (await ladders.above(track, period, points)))
      return ranks
    },
    size: ladders.size,
    lastBefore: (track, period) => lastBefore(db, track, period),
    streak: (track, memberId, at) => streakNow(db, track, memberId, at),
    waiting: (track, memberId) => waiting(db, track, memberId),
    isOpen: (track, from, to) => isOpen(db, track, from, to),
    recompute: () => recompute(db),
    compare: (isEnough) => compare(db, isEnough),
  }
}

/** Moves an occurrence's answers, or those of some members, into the boards of its periods. Once each: the caller sees to that. */
export async function reveal(
  tx: Kysely<Tables>,
  occurrence: TrackKey & Pick<Occurrence, 'id' | 'localDate' | 'state'>,
  memberIds?: readonly string[],
): Promise<void> {
  const seasons = await seasonsAt(tx, occurrence, occurrence.localDate)
  // Of what was made void the bonus stays: for coming back.
  const counts = occurrence.state !== 'void'
  const periods = sql.join(
    [...periodsOf(occurrence.localDate), ...seasons.map(periodOfSeason)].map(
      (period) => sql`select ${period} as period`,
    ),
    sql` union all `,
  )
  let earned = tx
    .selectFrom('answers')
    .innerJoin(sql<{ period: string }>`(${periods})`.as('periods'), (join) => join.onTrue())
    .select([
      'guild_id',
      'track_id',
      'periods.period',
      'member_id',
      sql<number>`points + bonus`.as('points'),
      counts ? 'correct' : sql.lit(0).as('correct'),
      sql.lit(counts ? 1 : 0).as('answered'),
      'streak',
      'local_date',
    ])
    .where('occurrence_id', '=', occurrence.id)
  if (memberIds) earned = earned.where('member_id', 'in', memberIds)
  await tx
    .insertInto('scores')
    .columns(['guild_id', 'track_id', 'period', 'member_id', 'points', 'correct', 'answered', 'streak', 'last_date'])
    .expression(earned)
    .onConflict((conflict) => conflict.columns(['guild_id', 'track_id', 'period', 'member_id']).doUpdateSet(ADDED))
    .execute()
}

/** The streak is that of the newest date, whatever the order in which dates are revealed. */
const ADDED = {
  points: sql<number>`scores.points + excluded.points`,
  correct: sql<number>`scores.correct + excluded.correct`,
  answered: sql<number>`scores.answered + excluded.answered`,
  streak: sql<number>`case
    when excluded.last_date > scores.last_date then excluded.streak
    when excluded.last_date = scores.last_date and excluded.streak > scores.streak then excluded.streak
    else scores.streak end`,
  last_date: sql<string>`case when excluded.last_date > scores.last_date then excluded.last_date else scores.last_date end`,
}
