import { type Client, Events, type Interaction } from 'discord.js'
import { mend } from '../mend.ts'
import { rememberParent } from '../parents.ts'

type Fields = Record<string, unknown>

/** How discord.js turns what the gateway brings into an interaction: it is not in its types. */
interface Actions {
  readonly actions: { readonly InteractionCreate: { handle(data: object): void } }
}

/**
 * What came by a request goes the way of what comes over the gateway, through discord.js to the router. Throws where it is
 * nothing that Discord sends.
 */
export function createReceiver(client: Client): (interaction: Fields) => void {
  const { actions } = client as unknown as Actions
  return (data) => {
    mend(data)
    // Without the gateway no server and no channel is known: what Discord says of the channel stands in the interaction alone.
    const remember = (interaction: Interaction) => rememberParent(interaction, data.channel)
    client.prependListener(Events.InteractionCreate, remember)
    try {
      actions.InteractionCreate.handle({ entitlements: [], ...data })
    } finally {
      client.off(Events.InteractionCreate, remember)
    }
  }
}
