import type { Shared } from '../app.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from './request.ts'

/** Longer than Discord gives anybody to answer. */
const WITHIN_MS = 10 * 60_000

/** Another copy of the interaction is being answered: this one says nothing, else what it says would stand in the place of that. */
export class InHand extends Error {
  constructor() {
    super('another copy of the interaction is being answered')
    this.name = 'InHand'
  }
}

/**
 * For what a copy of the same interaction, which another process took, would do again, undo or keep from being told. Throws `InHand` for
 * every copy but the first.
 */
export async function takeInHand(
  { id, guildId, member }: Pick<CommandRequest | PressRequest | SubmitRequest, 'id' | 'guildId' | 'member'>,
  { store, clock }: Pick<Shared, 'store' | 'clock'>,
): Promise<void> {
  const press = { guildId, memberId: member.id, kind: 'press', key: id } as const
  // Where the store cannot tell, what is to be done says so itself.
  const isFirst = await store.waiting.first(press, clock.now(), WITHIN_MS).catch(() => true)
  if (!isFirst) throw new InHand()
}
