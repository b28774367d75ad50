import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import type { World } from './bot/world.ts'
import { createClock } from './clock.ts'
import { type Config, misspelledSettings, readConfig } from './config/config.ts'
import { ConfigError } from './config/config-error.ts'
import { readEnvFile } from './config/env-file.ts'
import { requireContent, requireDataDir } from './config/folders.ts'
import { watchLoop } from './discord/loop-watch.ts'
import { SettingError } from './discord/setting-error.ts'
import { tidyHeap } from './heap.ts'
import { beat } from './heartbeat.ts'
import { createLog, logEverything } from './log.ts'
import { listenForStop } from './signals.ts'
import { StorageError } from './store/engine/problem.ts'

const USAGE = `usage: npm start [-- --fresh | --production]

Runs Saegim. With DISCORD_TOKEN (environment or .env) it joins Discord; without, it starts the playground on 127.0.0.1.

  --fresh        empties the playground's data first (never the real database)
  --production   refuses to start without a token, as NODE_ENV=production does
  --help         this text

Settings: see .env.example.`

/** What the exit code says (sysexits.h): 64 called wrongly, 74 database, 78 settings, 1 anything else. */
const EXIT = { usage: 64, storage: 74, settings: 78, other: 1 }
/** An orchestrator kills after 10 s: be gone before. */
const STOP_WITHIN_MS = 9_000
const RANDOM_STEPS = 2 ** 47

const OPTIONS = {
  fresh: { type: 'boolean' },
  production: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

interface Running {
  readonly stop: () => Promise<void>
}

/** Everything that `npm start` does, from the settings to the running bot; ends the process where it cannot go on. */
export async function launch(): Promise<void> {
  await main().catch((error: unknown) => fail(error))
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS })
  if (values.help) {
    console.log(USAGE)
    return
  }
  readEnvFile()
  const config = readConfig(process.env, values.production)
  requireContent(config.contentDir)
  requireDataDir(config.dataDir)
  const log = createLog(config.logLevel)
  const ending = new AbortController()
  let starting: Promise<Running> | undefined
  const stop = (reason: string, exitCode: number) => {
    if (ending.signal.aborted) return
    ending.abort()
    console.log(`Stopping: ${reason}.`)
    void stopAll(starting, exitCode, log)
  }
  listenForStop({ stop: (reason) => stop(reason, 0), now: endNow })
  const giveUp = (reason: string) => {
    console.error(`saegim: ${reason}`)
    stop('going on would not help', EXIT.other)
  }
  logEverything(log, giveUp)
  const random = () => randomInt(RANDOM_STEPS) / RANDOM_STEPS
  const world = { random, log, say: console.log, giveUp, ending: ending.signal, loop: watchLoop(), tidy: tidyHeap }
  starting = start(config, world, values.fresh === true)
  await starting.catch((error: unknown) => {
    // Asked to end while it started: whatever was under way is closed.
    if (!ending.signal.aborted) throw error
  })
}

async function start(config: Config, world: Omit<World, 'clock'>, fresh: boolean): Promise<Running> {
  const { token } = config
  for (const { given, meant } of misspelledSettings(process.env)) world.say(`${given} is no setting: is it ${meant}?`)
  // A thousand files, which nobody waits for who has a setting to mend.
  if (token !== undefined) {
    const [{ startBot }, { reportServers }] = await Promise.all([import('./bot.ts'), import('./bot/servers.ts')])
    const bot = await startBot({ ...config, token, countLogins: true }, { ...world, clock: createClock(Date.now) })
    await reportServers(bot, world)
    beat(config.dataDir)
    return bot
  }
  const { startTrial } = await import('./bot-in-playground.ts')
  const trial = await startTrial(config, world, Date.now, fresh)
  console.log(`\nPlayground: ${trial.url}\nOpen it in a browser. Ctrl-C stops everything.`)
  return trial
}

function endNow(why: string): never {
  console.error(`saegim: stopped at once (${why}); what was under way is settled at the next start`)
  process.exit(EXIT.other)
}

/** Finishes what is under way, within the time that whoever stops it waits. */
async function stopAll(starting: Promise<Running> | undefined, exitCode: number, log: Logger): Promise<void> {
  setTimeout(() => endNow(`not done within ${STOP_WITHIN_MS / 1000} s`), STOP_WITHIN_MS).unref()
  try {
    const running = await starting?.catch(() => undefined)
    await running?.stop()
    console.log('Stopped: what was under way is finished, everything is saved.')
  } catch (error) {
    log.error({ err: error }, 'could not stop cleanly')
  }
  process.exit(exitCode)
}

function fail(error: unknown): never {
  // For `main.ts`, which says what to do.
  if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw error
  if (error instanceof ConfigError || error instanceof SettingError) {
    console.error(`saegim: ${error.message}`)
    process.exit(EXIT.settings)
  }
  if (error instanceof StorageError) {
    console.error(`saegim: ${error.message}`)
    process.exit(EXIT.storage)
  }
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`saegim: ${(error as Error).message}\n\n${USAGE}`)
    process.exit(EXIT.usage)
  }
  console.error(error instanceof Error ? `saegim: ${error.message}` : error)
  process.exit(EXIT.other)
}
