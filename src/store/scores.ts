import { type Kysely, sql } from 'kysely'
import { periodsOf } from '../core/study/periods.ts'
import { withRanks } from '../core/study/ranks.ts'
import type { RankedScore } from '../core/study/types.ts'
import type { TrackKey } from '../core/track.ts'
import { recompute } from './recompute.ts'
import { scoreOf } from './rows.ts'
import type { Scores } from './store.ts'
import type { Tables } from './tables.ts'

export function createScores(db: Kysely<Tables>): Scores {
  return {
    async board({ guildId, trackId }, period, limit) {
      const rows = await db
        .selectFrom('scores')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('period', '=', period)
        .orderBy('points', 'desc')
        .orderBy('member_id')
        .limit(limit)
        .execute()
      return withRanks(rows.map(scoreOf))
    },
    rank: (track, period, memberId) => rank(db, track, period, memberId),
    async size({ guildId, trackId }, period) {
      const { members } = await db
        .selectFrom('scores')
        .select(({ fn }) => fn.countAll().as('members'))
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('period', '=', period)
        .executeTakeFirstOrThrow()
      return Number(members)
    },
    recompute: () => recompute(db),
  }
}

async function rank(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  period: string,
  memberId: string,
): Promise<RankedScore | undefined> {
  const ofTrack = db.selectFrom('scores').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const board = ofTrack.where('period', '=', period)
  const row = await board.selectAll().where('member_id', '=', memberId).executeTakeFirst()
  if (!row) return undefined
  const { above } = await board
    .select(({ fn }) => fn.countAll().as('above'))
    .where('points', '>', row.points)
    .executeTakeFirstOrThrow()
  return { ...scoreOf(row), rank: Number(above) + 1 }
}

/** Moves an occurrence's answers, or one member's, into the boards of its periods. Once each: the caller sees to that. */
export async function reveal(
  tx: Kysely<Tables>,
  occurrence: { readonly id: string; readonly localDate: string },
  memberId?: string,
): Promise<void> {
  const periods = sql.join(
    periodsOf(occurrence.localDate).map((period) => sql`select ${period} as period`),
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
      'correct',
      sql.lit(1).as('answered'),
      'streak',
      'local_date',
    ])
    .where('occurrence_id', '=', occurrence.id)
  if (memberId !== undefined) earned = earned.where('member_id', '=', memberId)
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
