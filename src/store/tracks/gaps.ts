import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import { inGuild } from '../engine/engine.ts'
import type { Tables } from '../tables.ts'
import type { Gap, Gaps } from './from-members.ts'

export function createGaps(db: Kysely<Tables>): Gaps {
  return {
    add: (track, gap, most) => inGuild(db, track.guildId, (tx) => add(tx, track, gap, most)),
    async of(track, since) {
      const { guildId, trackId } = track
      const rows = await db
        .selectFrom('search_gaps')
        .select(({ fn }) => ['key', fn.min('words').as('words'), fn.sum('times').as('times'), fn.max('day').as('day')])
        .where('guild_id', '=', guildId)
        .where('track_id', '=', trackId)
        .where('day', '>=', since)
        .where('key', 'not in', (from) =>
          from.selectFrom('ignored_gaps').select('key').where('guild_id', '=', guildId).where('track_id', '=', trackId),
        )
        .groupBy('key')
        .execute()
      return rows.map((row) => ({ ...row, times: Number(row.times) })).sort(byNeed)
    },
    async ignore({ guildId, trackId }, key) {
      const row = { guild_id: guildId, track_id: trackId, key }
      const once = db.insertInto('ignored_gaps').values(row)
      await once.onConflict((conflict) => conflict.doNothing()).execute()
    },
    async mind({ guildId, trackId }, key) {
      const ignored = db.deleteFrom('ignored_gaps').where('guild_id', '=', guildId)
      await ignored.where('track_id', '=', trackId).where('key', '=', key).execute()
    },
    async clear(before) {
      await db.deleteFrom('search_gaps').where('day', '<', before).execute()
    },
  }
}

function byNeed(a: Gap, b: Gap): number {
  if (a.times !== b.times) return b.times - a.times
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  return a.key < b.key ? -1 : 1
}

async function add(tx: Kysely<Tables>, track: TrackKey, gap: Omit<Gap, 'times'>, most: number): Promise<void> {
  const { guildId, trackId } = track
  const { key, words, day } = gap
  await tx
    .insertInto('search_gaps')
    .values({ guild_id: guildId, track_id: trackId, key, words, day, times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['guild_id', 'track_id', 'key', 'day'])
        .doUpdateSet({ times: sql<number>`search_gaps.times + 1` }),
    )
    .execute()
  const own = tx.selectFrom('search_gaps').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const { rows } = await own.select(({ fn }) => fn.countAll().as('rows')).executeTakeFirstOrThrow()
  const tooMany = Number(rows) - most
  if (tooMany <= 0) return
  // The oldest, and of a date what was looked for least.
  const oldest = await own
    .select(['key', 'day'])
    .orderBy('day')
    .orderBy('times')
    .orderBy('key')
    .limit(tooMany)
    .execute()
  for (const one of oldest) {
    await tx
      .deleteFrom('search_gaps')
      .where('guild_id', '=', guildId)
      .where('track_id', '=', trackId)
      .where('key', '=', one.key)
      .where('day', '=', one.day)
      .execute()
  }
}
