import type { Kysely } from 'kysely'
import { addDays } from '../../core/schedule/local-time.ts'
import { isIn, type Season } from '../../core/study/seasons.ts'
import type { TrackKey } from '../../core/track.ts'
import { inGuild } from '../engine/engine.ts'
import { optional } from '../engine/rows.ts'
import { type Slots, statement } from '../engine/statement.ts'
import type { Tables } from '../tables.ts'
import type { Seasons } from './score-port.ts'

export function createSeasons(db: Kysely<Tables>): Seasons {
  return {
    of: (track) => seasonsOf(db, track),
    start: (track, name, today) => inGuild(db, track.guildId, (tx) => start(tx, track, name, today)),
    end: (track, today) => inGuild(db, track.guildId, (tx) => end(tx, track, today)),
  }
}

/** The newest first. */
export async function seasonsOf(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<readonly Season[]> {
  return (await findSeasons(db, { guildId, trackId })).map((row) => ({
    number: row.number,
    name: row.name,
    from: row.from_date,
    ...optional('to', row.to_date),
  }))
}

const findSeasons = statement((db, { guildId, trackId }: Slots<TrackKey>) =>
  db
    .selectFrom('seasons')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .orderBy('number', 'desc'),
)

export async function seasonsAt(db: Kysely<Tables>, track: TrackKey, localDate: string): Promise<readonly Season[]> {
  return (await seasonsOf(db, track)).filter((season) => isIn(season, localDate))
}

/** With the next date that has no question yet: what was asked before counts as it was promised. */
async function start(tx: Kysely<Tables>, track: TrackKey, name: string, today: string): Promise<Season | undefined> {
  const [last] = await seasonsOf(tx, track)
  if (last && last.to === undefined) return undefined
  const asked = await lastAsked(tx, track)
  const from = asked !== undefined && asked >= today ? addDays(asked, 1) : today
  const season = { number: (last?.number ?? 0) + 1, name, from }
  const { guildId: guild_id, trackId: track_id } = track
  const row = { guild_id, track_id, number: season.number, name, from_date: from, to_date: null }
  await tx.insertInto('seasons').values(row).execute()
  return season
}

/** With the last date that has a question; a season without any was none. */
async function end(tx: Kysely<Tables>, track: TrackKey, today: string): Promise<Season | undefined> {
  const [last] = await seasonsOf(tx, track)
  if (!last || last.to !== undefined) return undefined
  const to = (await lastAsked(tx, track)) ?? addDays(today, -1)
  if (to < last.from) {
    await one(tx.deleteFrom('seasons'), track, last.number).execute()
    return last
  }
  await one(tx.updateTable('seasons').set({ to_date: to }), track, last.number).execute()
  return { ...last, to }
}

function one<
  Query extends { where(column: 'guild_id' | 'track_id' | 'number', is: '=', value: string | number): Query },
>(query: Query, { guildId, trackId }: TrackKey, number: number): Query {
  return query.where('guild_id', '=', guildId).where('track_id', '=', trackId).where('number', '=', number)
}

/** A question that was made void later was asked: what its date earned as a bonus stays. */
async function lastAsked(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<string | undefined> {
  const ofTrack = tx.selectFrom('occurrences').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const asked = ofTrack.where((where) =>
    where.or([
      where('state', 'in', ['claimed', 'sending', 'open', 'closing', 'closed']),
      where.and([where('state', '=', 'void'), where('reason', '=', 'voided')]),
    ]),
  )
  const row = await asked.select(({ fn }) => fn.max('local_date').as('date')).executeTakeFirst()
  return row?.date ?? undefined
}
