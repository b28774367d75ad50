import { inTime } from '../chat/in-time.ts'
import type { Store } from '../store/store.ts'

/** Who is there, and how they are called, as Discord says it. */
export interface Presence {
  readonly store: Pick<Store, 'memberChecks'>
  readonly channels: { member(guildId: string, memberId: string): Promise<'here' | 'gone' | 'unknown'> }
}

/** Asks Discord of each of them, one by one, and keeps what it said for a day; true when somebody has left. */
export async function askedWhoLeft(
  guildId: string,
  memberIds: readonly string[],
  presence: Presence,
  withinMs: number,
): Promise<boolean> {
  return await inTime(askAll(guildId, memberIds, presence), withinMs, false)
}

async function askAll(guildId: string, memberIds: readonly string[], { store, channels }: Presence): Promise<boolean> {
  let left = false
  for (const memberId of memberIds) {
    const found = await channels.member(guildId, memberId)
    if (found === 'unknown') continue
    await store.memberChecks.save(guildId, memberId, found === 'here')
    left ||= found === 'gone'
  }
  return left
}
