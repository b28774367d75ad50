import { REST, Routes } from 'discord.js'
import type { Message } from '../chat/reply.ts'
import { requestOf } from './payload.ts'

interface Answered {
  readonly applicationId: string
  readonly token: string
  readonly client: { readonly rest: REST }
}

/** discord.js repeats by itself what fails at Discord's, or is not answered; it has no setting for one request. */
const unrepeated = new WeakMap<REST, REST>()

/**
 * Posts for everyone, behind an interaction that was answered. Such a message takes no nonce, so that Discord would keep every copy of
 * it: the request goes out once, and where nobody can tell what came of it, whoever asked for it looks.
 */
export async function postOnce({ applicationId, token, client: { rest } }: Answered, message: Message): Promise<void> {
  const once = unrepeated.get(rest) ?? new REST({ ...rest.options, retries: 0 })
  unrepeated.set(rest, once)
  const request = requestOf(message, { allowed_mentions: { parse: [] } })
  await once.post(Routes.webhook(applicationId, token), { ...request, auth: false })
}
