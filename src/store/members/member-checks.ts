import type { Kysely } from 'kysely'
import type { MemberChecks } from '../scores/score-port.ts'
import type { Tables } from '../tables.ts'

const KEPT_MS = 24 * 3_600_000

export function createMemberChecks(db: Kysely<Tables>, now: () => number): MemberChecks {
  return {
    async unknown(guildId, memberIds) {
      if (memberIds.length === 0) return []
      const known = await db
        .selectFrom('member_checks')
        .select('member_id')
        .where('guild_id', '=', guildId)
        .where('member_id', 'in', memberIds)
        .where('at_ms', '>', now() - KEPT_MS)
        .execute()
      const ids = new Set(known.map((row) => row.member_id))
      return memberIds.filter((id) => !ids.has(id))
    },
    async save(guildId, memberId, here) {
      const checked = { here: here ? 1 : 0, at_ms: now() }
      await db
        .insertInto('member_checks')
        .values({ guild_id: guildId, member_id: memberId, ...checked })
        .onConflict((conflict) => conflict.columns(['guild_id', 'member_id']).doUpdateSet(checked))
        .execute()
    },
  }
}

/** Whom Discord said to be gone; for a day, since some come back. */
export function goneFrom(db: Kysely<Tables>, guildId: string, now: number) {
  return db
    .selectFrom('member_checks')
    .select('member_id')
    .where('guild_id', '=', guildId)
    .where('here', '=', 0)
    .where('at_ms', '>', now - KEPT_MS)
}
