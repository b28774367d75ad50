import type { Kysely } from 'kysely'
import { inGuild } from '../engine/engine.ts'
import { purgeServer } from '../members/own-data.ts'
import type { LeftServers } from '../members/privacy.ts'
import type { Tables } from '../tables.ts'

/** Small tables that name whatever server did anything. */
const NAMING = ['welcomes', 'schedules', 'tracks', 'track_files', 'practice_rounds', 'member_settings'] as const

export function createLeftServers(db: Kysely<Tables>): LeftServers {
  return {
    async back(guildId) {
      await db.deleteFrom('left_guilds').where('guild_id', '=', guildId).execute()
    },
    async known(after, limit) {
      const of = (table: (typeof NAMING)[number]) =>
        db.selectFrom(table).select('guild_id').where('guild_id', '>', after)
      const left = db.selectFrom('left_guilds').select('guild_id').where('guild_id', '>', after)
      const [first, ...others] = NAMING
      const all = others.reduce((sum, table) => sum.union(of(table)), of(first)).except(left)
      return (await all.execute())
        .map((row) => row.guild_id)
        .sort()
        .slice(0, limit)
    },
    async since(instant) {
      const left = db.selectFrom('left_guilds').select('guild_id').where('at_ms', '<=', instant)
      return (await left.orderBy('at_ms').orderBy('guild_id').execute()).map((row) => row.guild_id)
    },
    async purge(guildId) {
      await inGuild(db, guildId, async (tx) => {
        const left = tx.selectFrom('left_guilds').select('guild_id').where('guild_id', '=', guildId)
        if (await left.executeTakeFirst()) await purgeServer(tx, guildId)
      })
    },
  }
}

/** The first time counts: whoever is told again that the bot is gone has it stay gone. */
export async function noteLeft(tx: Kysely<Tables>, guildId: string, now: number): Promise<void> {
  await tx
    .insertInto('left_guilds')
    .values({ guild_id: guildId, at_ms: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
