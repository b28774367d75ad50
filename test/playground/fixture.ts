import { Client, type ClientOptions, GatewayIntentBits, type Interaction } from 'discord.js'
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts'
import { validateAgainstDiscord } from './schema.ts'

/** 2026-11-22, noon in Seoul. */
const NOON = Date.parse('2026-11-22T03:00:00Z')

/** A clock that stands still until it is advanced. */
export function fixedClock(start = NOON) {
  let ahead = 0
  return {
    now: () => start + ahead,
    advance(ms: number) {
      ahead += ms
    },
  }
}

/** A playground that judges every request by Discord's schema. */
export function openPlayground(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  return startPlayground({ port: 0, clock: fixedClock(), validate: validateAgainstDiscord, ...options })
}

export type Handler = (interaction: Interaction) => Promise<unknown> | unknown

/** A small discord.js bot on that playground: logged in, ready, its commands registered. */
export async function openBot(
  playground: Playground,
  commands: readonly object[],
  handle: Handler,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: playground.apiUrl }, ...options })
  client.on('error', () => undefined)
  client.on('interactionCreate', (interaction) => void handle(interaction))
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve))
  await client.login(playground.token)
  const bot = await ready
  if (commands.length > 0) await bot.rest.put(`/applications/${bot.application.id}/commands`, { body: commands })
  return bot
}
