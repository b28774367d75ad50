import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { config as readEnvFile } from 'dotenv'
import { type Logger, pino, stdSerializers } from 'pino'
import { reportServers, startBot, type World } from './bot.ts'
import { startTrial } from './bot-in-playground.ts'
import { createClock } from './clock.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { listenForStop } from './signals.ts'
import { StorageError } from './store/problem.ts'

const USAGE = `usage: npm start [-- --fresh]

Runs Saegim. With DISCORD_TOKEN (environment or .env) it joins Discord; without, it starts the playground on 127.0.0.1.

  --fresh   empties the playground's data first (never the real database)
  --help    this text

Settings: see .env.example.`

/** What the exit code says (sysexits.h): 64 called wrongly, 74 database, 78 settings, 1 anything else. */
const EXIT = { usage: 64, storage: 74, settings: 78, other: 1 }
/** An orchestrator kills after 10 s: be gone before. */
const STOP_WITHIN_MS = 9_000
const RANDOM_STEPS = 2 ** 47

interface Running {
  readonly stop: () => Promise<void>
}

/** Everything that `npm start` does, from the settings to the running bot; ends the process where it cannot go on. */
export async function launch(): Promise<void> {
  readEnvFile({ quiet: true })
  await main().catch((error: unknown) => fail(error))
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  let running: Running | undefined
  let stopping = false
  const stop = (reason: string, exitCode: number) => {
    if (stopping) return
    stopping = true
    console.log(`Stopping: ${reason}.`)
    void stopAll(running, exitCode, log)
  }
  listenForStop({ stop: (reason) => stop(reason, 0), now: endNow })
  const giveUp = (reason: string) => {
    console.error(`saegim: ${reason}`)
    stop('going on would not help', EXIT.other)
  }
  const world = { random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS, log, say: console.log, giveUp }
  running = await start(config, world, values.fresh === true)
}

async function start(config: Config, world: Omit<World, 'clock'>, fresh: boolean): Promise<Running> {
  const { token } = config
  if (token !== undefined) {
    const bot = await startBot({ ...config, token }, { ...world, clock: createClock(Date.now) })
    await reportServers(bot, world)
    return bot
  }
  const trial = await startTrial(config, world, Date.now, fresh)
  console.log(`\nPlayground: ${trial.url}\nOpen it in a browser. Ctrl-C stops everything.`)
  return trial
}

function endNow(why: string): never {
  console.error(`saegim: stopped at once (${why}); what was under way is settled at the next start`)
  process.exit(EXIT.other)
}

/** Finishes what is under way, within the time that whoever stops it waits. */
async function stopAll(running: Running | undefined, exitCode: number, log: Logger): Promise<void> {
  setTimeout(() => endNow(`not done within ${STOP_WITHIN_MS / 1000} s`), STOP_WITHIN_MS).unref()
  try {
    if (running) {
      await running.stop()
      console.log('Stopped: what was under way is finished, everything is saved.')
    }
  } catch (error) {
    log.error({ err: error }, 'could not stop cleanly')
  }
  process.exit(exitCode)
}

function createLog(level: string): Logger {
  return pino({ level, base: null, serializers: { err: withoutSecrets } }, pino.destination(2))
}

/** Errors of Discord's client carry the request: its address holds interaction tokens. */
function withoutSecrets(error: Error): object {
  const { type, message, stack, code, status } = stdSerializers.err(error) as unknown as Record<string, unknown>
  return { type, message, stack, code, status }
}

function fail(error: unknown): never {
  if (error instanceof ConfigError) {
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
