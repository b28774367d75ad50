import type { Kysely } from 'kysely'
import { inGuild } from './engine.ts'
import { purgeServer } from './own-data.ts'
import type { LeftServers } from './privacy.ts'
import type { Tables } from './tables.ts'

export function createLeftServers(db: Kysely<Tables>): LeftServers {
  return {
    async back(guildId) {
      await db.deleteFrom('left_guilds').where('guild_id', '=', guildId).execute()
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
