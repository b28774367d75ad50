import type { Client, Interaction } from 'discord.js'
import { commands, messageCommands } from '../commands/index.ts'
import type { Shared } from './app.ts'
import { createApp } from './bot/app.ts'
import { readyBehindStart } from './bot/content.ts'
import { openParts, type Parts } from './bot/parts.ts'
import { routerOf, welcomeOf } from './bot/router.ts'
import { cameBack, leave } from './bot/servers.ts'
import type { BotSettings, World } from './bot/world.ts'
import { whenReached } from './discord/reach.ts'
import { registerCommands } from './discord/register.ts'
import { type Jobs, startJobs } from './jobs/jobs.ts'
import { countLogin } from './logins.ts'
import { followAnswers } from './observe/acknowledged.ts'

export interface Bot {
  readonly app: Shared
  readonly client: Client<true>
  /** Where it listens for Discord's requests; undefined with a gateway. */
  readonly interactionsPort: number | undefined
  /** Where its health and its measures are told; undefined where they are not. */
  readonly watchedPort: number | undefined
  readonly stop: () => Promise<void>
}

type Prepare = (app: Shared) => Promise<void>

/**
 * The bot, from content to jobs; resolves when it answers. `prepare` runs before the first look at the schedules. Throws
 * with a sentence when it cannot start.
 */
export async function startBot(settings: BotSettings, world: World, prepare?: Prepare): Promise<Bot> {
  const parts = await openParts(settings, world)
  try {
    return await connect(settings, world, parts, prepare)
  } catch (error) {
    await parts.close()
    throw error
  }
}

async function connect(settings: BotSettings, world: World, parts: Parts, prepare?: Prepare): Promise<Bot> {
  const { libraries, client, line, repositories, watched, close } = parts
  let jobs: Jobs | undefined
  const app = createApp(settings, world, parts, () => jobs?.wake())
  const welcome = welcomeOf(app, line.places)
  const router = routerOf({ app, client, settings, world, welcome, processes: () => jobs?.processes() ?? 0 })
  const { say, ending } = world
  const beforeLogin = settings.countLogins ? () => countLogin(settings.dataDir, world) : undefined
  const reaching = { apiUrl: settings.apiUrl, say, ending, beforeLogin }
  const came = watched && followAnswers(client.rest, watched.measures)
  const heard = {
    interaction(interaction: Interaction) {
      came?.(interaction.id)
      router.handle(interaction)
    },
    joined: (guildId: string) => {
      void cameBack(guildId, app)
      void welcome.joined(guildId)
    },
    left: (guildId: string) => void leave(guildId, app),
  }
  const online = await line.connect(settings.token, heard, reaching)
  const all = [...commands, ...messageCommands]
  if (await whenReached(() => registerCommands(online, all), reaching)) {
    say(`Registered ${all.length} commands.`)
  }
  await prepare?.(app)
  const { pollMs, leaseMs, nonceWindowMs } = settings
  jobs = startJobs(app, { pollMs, leaseMs, nonceWindowMs }, world.giveUp)
  await line.open()
  watched?.ready(app, libraries)
  const takeBack = readyBehindStart(libraries, world)
  const stop = async () => {
    takeBack()
    watched?.ending()
    // One that others stand in for takes nothing more; else a press is answered while the jobs end.
    if (line.hasStandIns) line.hush()
    // What is fetched now is fetched again.
    await repositories.close()
    await jobs?.stop()
    // A press that is being stored still gets its answer.
    line.hush()
    await router.settled()
    await close()
  }
  return { app, client: online, interactionsPort: line.port(), watchedPort: watched?.port, stop }
}
