import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { App, Command } from '../../src/app.ts'
import { createChannels } from '../../src/discord/channels.ts'
import { createClient } from '../../src/discord/client.ts'
import { createRequestLine } from '../../src/discord/http/line.ts'
import { createGatewayLine, type Line } from '../../src/discord/line.ts'
import { commandBodies } from '../../src/discord/register.ts'
import { createRouter, type Router } from '../../src/discord/router.ts'
import type { RouterSettings } from '../../src/discord/router-settings.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openPlayground } from '../playground/fixture.ts'
import { tempStore } from '../store/fixtures.ts'

export interface Stage {
  readonly playground: Playground
  readonly channels: App['channels']
  readonly router: Router
  /** What was logged as a failure. */
  readonly failures: readonly string[]
  readonly line: Line
}

/** The bot's own client, router and channels on a playground, with commands of the test's. */
export async function openStage(
  commands: readonly Command[],
  deferAfterMs = 200,
  more: Partial<RouterSettings> = {},
  http = process.env.LINE === 'http',
): Promise<Stage> {
  // Discord's three seconds are the playground's own tests' to prove; a busy machine needs more.
  const playground = await openPlayground({ timing: { answerWithinMs: 60_000 } })
  onTestFinished(() => playground.close())
  const failures: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void failures.push(line) })
  const client = createClient({ apiUrl: playground.apiUrl })
  const settings = { client, log, giveUp: () => undefined }
  const { publicKey } = playground
  const clock = { now: playground.now }
  const line = http
    ? createRequestLine({ ...settings, clock, host: '127.0.0.1', port: 0, publicKey })
    : createGatewayLine(settings)
  const channels = createChannels(client, () => undefined, line.places)
  // The router hands the app on to the commands; those of these tests take only what is here.
  const app = { log, channels, clock, store: await tempStore() } as unknown as App
  const enter = async () => ({ ...app, tracks: [] }) as App
  const door = { enter, ofMember: () => app, ask: notAsked, chosen: notAsked }
  const languageOf = async () => 'ko' as const
  const router = createRouter({ commands, app, door, languageOf, deferAfterMs, ...more })
  const heard = { interaction: router.handle, joined: () => undefined, left: () => undefined }
  const online = await line.connect(playground.token, heard, { say: () => undefined })
  onTestFinished(() => line.close())
  await online.rest.put(`/applications/${online.application.id}/commands`, {
    body: commandBodies([...commands, ...(more.messageCommands ?? [])]),
  })
  await line.open()
  if (http) await playground.world.endpoint.connect(`http://127.0.0.1:${line.port()}`)
  return { playground, channels, failures, router, line }
}

function notAsked(): never {
  throw new Error('nobody has several tracks here')
}
