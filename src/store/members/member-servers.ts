import type { Kysely } from 'kysely'
import { inBatches } from '../engine/batches.ts'
import type { Tables } from '../tables.ts'

/** In which servers a member has used the bot, and which of them she wants to study outside of any. */
export interface MemberServers {
  /** She was there. */
  met(guildId: string, memberId: string): Promise<void>
  /** Those that she was met in, the one that she chose last at the head. */
  of(memberId: string): Promise<readonly { readonly guildId: string; readonly chosen: boolean }[]>
  choose(guildId: string, memberId: string, now: number): Promise<void>
}

interface Met {
  readonly guildId: string
  readonly memberId: string
}

export function createMemberServers(db: Kysely<Tables>): MemberServers {
  // On a morning hundreds are met within a second, each for the first time since the start.
  const meet = inBatches(
    () => '',
    async (take: () => readonly Met[]) => {
      const met = take()
      const rows = met.map((one) => ({ guild_id: one.guildId, member_id: one.memberId, chosen_at_ms: 0 }))
      await db
        .insertInto('member_servers')
        // In one order everywhere: two processes that meet the same ones never wait for each other in a circle.
        .values(rows.sort((a, b) => Number(a.member_id > b.member_id) - Number(a.member_id < b.member_id)))
        .onConflict((conflict) => conflict.columns(['member_id', 'guild_id']).doNothing())
        .execute()
      return met.map(() => undefined)
    },
  )
  return {
    met: (guildId, memberId) => meet({ guildId, memberId }),
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
