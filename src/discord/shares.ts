import type { Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import type { PressRequest, SubmitRequest } from '../chat/request.ts'

/** A process that died on the way keeps nobody from sharing for longer. */
const WITHIN_MS = 10 * 60_000

/**
 * What is posted for everyone is posted once a button, whichever process a second press comes to: that comes within seconds,
 * before the button is seen to be spent. The function given back lets it be pressed again.
 */
export async function takeShare(request: PressRequest | SubmitRequest, app: Shared): Promise<() => Promise<void>> {
  const { action, args } = request.customId
  const key = [request.messageId ?? request.id, action, ...args].join(':')
  const what = { guildId: request.guildId, memberId: request.member.id, kind: 'share', key } as const
  if (!(await app.store.waiting.first(what, app.clock.now(), WITHIN_MS))) throw new UserError('alreadyShared')
  return () => app.store.waiting.drop(what)
}
