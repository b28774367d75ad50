import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { App, Command } from '../../src/app.ts'
import { createChannels } from '../../src/discord/channels.ts'
import { createClient, login } from '../../src/discord/client.ts'
import { commandBodies } from '../../src/discord/register.ts'
import { createRouter, type Router, type RouterSettings } from '../../src/discord/router.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openPlayground } from '../playground/fixture.ts'

export interface Stage {
  readonly playground: Playground
  readonly channels: App['channels']
  readonly router: Router
  /** What was logged as a failure. */
  readonly failures: readonly string[]
}

/** The bot's own client, router and channels on a playground, with commands of the test's. */
export async function openStage(
  commands: readonly Command[],
  deferAfterMs = 200,
  more: Partial<RouterSettings> = {},
): Promise<Stage> {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const failures: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void failures.push(line) })
  const client = createClient({ apiUrl: playground.apiUrl })
  const channels = createChannels(client, () => undefined)
  // The router hands the app on to the commands; those of these tests take only what is here.
  const app = { log, channels } as unknown as App
  const enter = async () => ({ ...app, tracks: [] }) as App
  const door = { enter, ask: notAsked, chosen: notAsked }
  const languageOf = async () => 'ko' as const
  const router = createRouter({ commands, app, door, languageOf, deferAfterMs, ...more })
  client.on('interactionCreate', router.handle)
  const online = await login(client, playground.token, { say: () => undefined })
  onTestFinished(() => online.destroy())
  await online.rest.put(`/applications/${online.application.id}/commands`, {
    body: commandBodies([...commands, ...(more.messageCommands ?? [])]),
  })
  return { playground, channels, failures, router }
}

function notAsked(): never {
  throw new Error('nobody has several tracks here')
}
