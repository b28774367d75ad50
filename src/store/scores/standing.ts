import { type Kysely, sql } from 'kysely'
import { streakOn } from '../../core/study/scoring.ts'
import type { TrackKey } from '../../core/track.ts'
import type { Tables } from '../tables.ts'
import { daysBack, freezeIn, settledStreaks } from './streaks.ts'

const WEEK = '____-W__'
const MONTH = '____-__'
/** Behind every date. */
const END_OF_TIME = '9999-12-30'

export async function lastBefore(
  db: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  period: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('scores')
    .select('period')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('period', '<', period)
    .where('period', 'like', period.includes('W') ? WEEK : MONTH)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.period
}

export async function streakNow(
  db: Kysely<Tables>,
  track: TrackKey,
  memberId: string,
  now: number,
): Promise<{ readonly now: number; readonly best: number }> {
  const freeze = await freezeIn(db, track)
  const until = { guildId: track.guildId, trackId: track.trackId, localDate: END_OF_TIME }
  const settled = (await settledStreaks(db, until, [memberId])).get(memberId)
  const days = await daysBack(db, { ...until, freeze }, [{ memberId, now, settled }])
  const own = db.selectFrom('answers').where('guild_id', '=', track.guildId).where('track_id', '=', track.trackId)
  const row = await own
    .select(({ fn }) => fn.max('streak').as('best'))
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  // The date that is not there would be one more.
  return { now: streakOn(END_OF_TIME, days.get(memberId) ?? [], settled, freeze) - 1, best: row?.best ?? 0 }
}

export async function waiting(db: Kysely<Tables>, track: TrackKey, memberId: string): Promise<number> {
  const row = await db
    .selectFrom('occurrences as o')
    .innerJoin('answers as a', (join) => join.onRef('a.occurrence_id', '=', 'o.id').on('a.member_id', '=', memberId))
    .select(({ fn }) => fn.countAll().as('answers'))
    .where('o.guild_id', '=', track.guildId)
    .where('o.track_id', '=', track.trackId)
    .where('o.state', 'in', ['sending', 'open', 'closing'])
    .where('o.reveal', '=', 'close')
    .where('o.results', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.answers)
}

export async function isOpen(db: Kysely<Tables>, track: TrackKey, from: string, to: string): Promise<boolean> {
  const row = await db
    .selectFrom('occurrences')
    .select(sql.lit(1).as('one'))
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('state', 'in', ['due', 'claimed', 'sending', 'open', 'closing'])
    .where('results', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
