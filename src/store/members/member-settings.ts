import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { MemberSettings } from './privacy.ts'

export function createMemberSettings(db: Kysely<Tables>): MemberSettings {
  return {
    async showsStats(guildId, memberId) {
      const ofGuild = db.selectFrom('member_settings').select('stats_shown').where('guild_id', '=', guildId)
      return (await ofGuild.where('member_id', '=', memberId).executeTakeFirst())?.stats_shown === 1
    },
    async showStats(guildId, memberId, shown) {
      const stats_shown = shown ? 1 : 0
      await db
        .insertInto('member_settings')
        .values({ guild_id: guildId, member_id: memberId, stats_shown })
        .onConflict((conflict) => conflict.columns(['guild_id', 'member_id']).doUpdateSet({ stats_shown }))
        .execute()
    },
  }
}
