import type { Kysely } from 'kysely'
import type { Welcomes } from '../schedule/notice-port.ts'
import type { Tables } from '../tables.ts'

export function createWelcomes(db: Kysely<Tables>): Welcomes {
  return {
    async isDue(guildId) {
      const welcomed = db.selectFrom('welcomes').select('guild_id').where('guild_id', '=', guildId)
      if (await welcomed.executeTakeFirst()) return false
      const scheduled = db.selectFrom('schedules').select('guild_id').where('guild_id', '=', guildId)
      return (await scheduled.executeTakeFirst()) === undefined
    },
    async shown(guildId, now) {
      const row = { guild_id: guildId, at_ms: now }
      await db
        .insertInto('welcomes')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
