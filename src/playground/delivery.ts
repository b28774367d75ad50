import type { Interaction } from './interactions.ts'
import { wireGuild } from './model/wire.ts'
import type { Backend } from './rest/call.ts'
import { acknowledge } from './rest/callbacks.ts'

/** Whether a member's press gets to the bot at all. */
export function isReached({ gateway, endpoint, state }: Backend): boolean {
  return state.botPresent && (endpoint.set || gateway.online)
}

/** To the bot's own address where it has one, else over the gateway: never both. */
export function deliver(interaction: Interaction, payload: object, backend: Backend): void {
  const { endpoint, gateway } = backend
  if (endpoint.set) void deliverByRequest(interaction, payload, backend)
  else gateway.dispatch({ name: 'INTERACTION_CREATE', data: payload, intent: 0 })
}

/** 202: the answer comes by the API. 200: it stands in the answer to the request. Anything else is a bot that failed. */
async function deliverByRequest(interaction: Interaction, payload: object, backend: Backend): Promise<void> {
  const { id, token } = interaction
  try {
    const { status, body } = await backend.endpoint.interaction(payload)
    if (status === 200) acknowledge(id, token, body, [], backend)
    else if (status !== 202) backend.interactions.refused(interaction)
  } catch {
    backend.interactions.refused(interaction)
  }
}

/** What a bot without a gateway hears of an invitation. */
export async function tellAuthorized({ endpoint, state }: Backend): Promise<void> {
  const user = state.members.get(state.guild.owner_id)?.user
  const data = { integration_type: 0, user, scopes: ['bot', 'applications.commands'], guild: wireGuild(state) }
  await endpoint.event('APPLICATION_AUTHORIZED', data, state.bot.user.id).catch(() => undefined)
}
