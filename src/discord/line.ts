import type { Client, Interaction } from 'discord.js'
import type { Logger } from 'pino'
import { disconnect, listenForTrouble, login } from './client.ts'
import { createCachedPlaces, type Places } from './places.ts'
import type { Reaching } from './reach.ts'

/** What Discord says to the bot. */
export interface Heard {
  interaction(interaction: Interaction): void
  joined(guildId: string): void
  /** Somebody removed the bot. */
  left(guildId: string): void
}

/** How Discord reaches the bot: by the gateway, or by requests (`http/line.ts`). What the bot says goes by REST either way. */
export interface Line {
  readonly places: Places
  /** Resolves when Discord knows the bot. */
  connect(token: string, heard: Heard, reaching: Reaching): Promise<Client<true>>
  /** Everything else has started: whoever waits to be asked is asked from here on. */
  open(): Promise<void>
  /** Takes nothing new; what was taken goes on. */
  hush(): void
  close(): Promise<void>
  /** Where it listens for requests; undefined before, and for a gateway. */
  port(): number | undefined
  /** Another process of the bot is asked in its place while this one ends. */
  readonly hasStandIns: boolean
}

export interface LineSettings {
  readonly client: Client
  readonly log: Logger
  readonly giveUp: (reason: string) => void
}

export function createGatewayLine({ client, log, giveUp }: LineSettings): Line {
  let interaction: Heard['interaction'] | undefined
  return {
    places: createCachedPlaces(client),
    async connect(token, heard, reaching) {
      interaction = heard.interaction
      client.on('interactionCreate', interaction)
      client.on('guildCreate', ({ id }) => heard.joined(id))
      // Not an outage, of which the client makes another event.
      client.on('guildDelete', ({ id }) => heard.left(id))
      listenForTrouble(client, log, giveUp)
      return await login(client, token, reaching)
    },
    open: async () => undefined,
    hush: () => void (interaction && client.off('interactionCreate', interaction)),
    close: () => disconnect(client),
    port: () => undefined,
    hasStandIns: false,
  }
}
