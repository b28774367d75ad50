import type { APIGuildMember } from 'discord.js'

const KEPT_MS = 24 * 3_600_000
/** Ten boards a minute for an hour. */
const MOST_KEPT = 10_000

/** How members are called, as Discord said within the last day: in memory, and nowhere else. */
export interface MemberNames {
  keep(guildId: string, member: APIGuildMember): void
  of(guildId: string, memberId: string): string | undefined
}

export function createMemberNames(now = () => performance.now()): MemberNames {
  // A Map keeps the order of insertion: the first is the oldest.
  const kept = new Map<string, { readonly name: string; readonly at: number }>()
  return {
    keep(guildId, { nick, user }) {
      const key = `${guildId} ${user.id}`
      kept.delete(key)
      kept.set(key, { name: nick ?? user.global_name ?? user.username, at: now() })
      if (kept.size > MOST_KEPT) for (const oldest of kept.keys()) return void kept.delete(oldest)
    },
    of(guildId, memberId) {
      const found = kept.get(`${guildId} ${memberId}`)
      return found && now() - found.at < KEPT_MS ? found.name : undefined
    },
  }
}
