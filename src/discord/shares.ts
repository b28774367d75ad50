import type { Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import type { PressRequest, SubmitRequest } from '../chat/request.ts'

/** Presses that are remembered: a second one comes within seconds, before the button is seen to be spent. */
const MOST_SHARED = 1000

const sharedOf = new WeakMap<Shared, Set<string>>()

/** What is posted for everyone is posted once a button; the function given back lets it be pressed again. */
export function takeShare(request: PressRequest | SubmitRequest, app: Shared): () => void {
  const shared = sharedOf.get(app) ?? new Set<string>()
  sharedOf.set(app, shared)
  const { action, args } = request.customId
  const press = [request.messageId ?? request.id, action, ...args].join(':')
  if (shared.has(press)) throw new UserError('alreadyShared')
  shared.add(press)
  for (const oldest of [...shared].slice(0, -MOST_SHARED)) shared.delete(oldest)
  return () => shared.delete(press)
}
