import type { Shared } from '../app.ts'
import type { PressRequest, SubmitRequest } from './request.ts'

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
 * For what a copy of the same press, which another process took, would undo or keep from being told. Throws `InHand` for every copy but the
 * first.
 */
export async function takeInHand(
  { id, guildId, member }: PressRequest | SubmitRequest,
  { store, clock }: Pick<Shared, 'store' | 'clock'>,
): Promise<void> {
  const press = { guildId, memberId: member.id, kind: 'press', key: id } as const
  if (!(await store.waiting.first(press, clock.now(), WITHIN_MS))) throw new InHand()
}
