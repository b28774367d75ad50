import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** In which servers a member has used the bot, and which of them she wants to study outside of any. */
export interface MemberServers {
  /** She was there. */
  met(guildId: string, memberId: string): Promise<void>
  /** Those that she was met in, the one that she chose last at the head. */
  of(memberId: string): Promise<readonly { readonly guildId: string; readonly chosen: boolean }[]>
  choose(guildId: string, memberId: string, now: number): Promise<void>
}

export function createMemberServers(db: Kysely<Tables>): MemberServers {
  return {
    async met(guildId, memberId) {
      await db
        .insertInto('member_servers')
        .values({ guild_id: guildId, member_id: memberId, chosen_at_ms: 0 })
        .onConflict((conflict) => conflict.columns(['member_id', 'guild_id']).doNothing())
        .execute()
    },
    async of(memberId) {
      const own = db.selectFrom('member_servers').selectAll().where('member_id', '=', memberId)
      const rows = await own.orderBy('chosen_at_ms', 'desc').orderBy('guild_id').execute()
      return rows.map((row) => ({ guildId: row.guild_id, chosen: row.chosen_at_ms > 0 }))
    },
    async choose(guildId, memberId, now) {
      await db
        .insertInto('member_servers')
        .values({ guild_id: guildId, member_id: memberId, chosen_at_ms: now })
        .onConflict((conflict) => conflict.columns(['member_id', 'guild_id']).doUpdateSet({ chosen_at_ms: now }))
        .execute()
    },
  }
}
