import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Shared } from '../../src/app.ts'
import { startBot } from '../../src/bot.ts'
import { createClock, type MovableClock } from '../../src/clock.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { LoopWatch } from '../../src/discord/loop-watch.ts'
import { createLog } from '../../src/log.ts'
import { PATIENT_MS } from '../../src/pictures/open.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { QUICK_DISK } from '../quick-disk.ts'
import { aSchedule, NINE } from '../store/values.ts'

export interface Daily {
  readonly playground: Playground
  readonly clock: MovableClock
  /** The channel of the daily question. */
  readonly channel: string
  /** What it is taught: files that a test may change. */
  readonly contentDir: string
  /** What stands at a path of the port for whoever watches. */
  watch(path: string): Promise<{ readonly status: number; readonly text: string }>
  /** Stops the bot and starts another one on the same data. */
  restart(): Promise<void>
}

export interface DailyOptions {
  readonly notes: string
  readonly questions: string
  /** More of it, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** `none`: nobody has set anything yet. */
  readonly schedule?: Partial<Schedule> | 'none'
  /** Whence notes may be linked. */
  readonly gitHosts?: readonly string[]
  /** An ordinary server says `en-US`, whatever its members speak. */
  readonly community?: boolean
  /** Reached by signed requests instead of the gateway. */
  readonly http?: boolean
  /** Told to whoever watches, on a port of its own. */
  readonly watched?: boolean
  /** Where its log goes, all of it. */
  readonly logTo?: (line: string) => void
  readonly loop?: LoopWatch
  /** A copy of the database a night, in a thread of its own, the first at once: else none, where nobody looks at one. */
  readonly copies?: boolean
}

/** The whole bot in this process, through the real discord.js client, in a playground that judges by Discord's schema; its first question is due now. */
export async function startDaily(options: DailyOptions): Promise<Daily> {
  const {
    schedule,
    community = true,
    gitHosts = [],
    http = process.env.LINE === 'http',
    watched = false,
    logTo,
    loop,
    copies = false,
  } = options
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-daily-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const contentDir = join(folder, 'content')
  for (const [path, text] of [
    ['notes/Databases.md', options.notes],
    ['questions/databases.md', options.questions],
    ...Object.entries(options.files ?? {}),
  ] as const) {
    mkdirSync(join(contentDir, path, '..'), { recursive: true })
    writeFileSync(join(contentDir, path), text)
  }
  // It stands still but for what the test advances: waits of Discord's client run on real time.
  const clock = createClock(() => NINE)
  const playground = await startPlayground({
    port: 0,
    clock,
    validate: validateAgainstDiscord,
    community,
    // What is answered is looked at, not how soon: a busy machine takes its time.
    timing: { answerWithinMs: 60_000 },
  })
  onTestFinished(() => playground.close())
  const settings = {
    token: playground.token,
    apiUrl: playground.apiUrl,
    contentDir,
    dataDir: join(folder, 'data'),
    notesUrlTemplate: undefined,
    gitHosts,
    gitLoopback: true,
    logLevel: 'silent',
    playgroundPort: 0,
    pollMs: 1_000,
    deferAfterMs: 50_000,
    drawWithinMs: PATIENT_MS,
    leaseMs: 20_000,
    nonceWindowMs: 60_000,
    watched: watched ? { host: '127.0.0.1', port: 0 } : undefined,
    interactions: http ? { host: '127.0.0.1', port: 0, publicKey: playground.publicKey } : undefined,
  }
  const world = {
    clock,
    random: seededRandom('daily'),
    log: logTo ? createLog('trace', { write: logTo }) : pino({ level: 'silent' }),
    say: () => undefined,
    giveUp: (reason: string) => {
      throw new Error(reason)
    },
    ...(loop ? { loop } : {}),
  }
  const prepare = async ({ store: { upkeep } }: Shared) => {
    if (!copies) Object.assign(upkeep, { backUpDaily: async () => undefined })
  }
  let bot = await startBot(settings, world, async (app) => {
    await prepare(app)
    if (schedule !== 'none') await app.store.schedules.save(scheduleIn(playground, schedule))
  })
  const connect = async () => {
    if (http) await playground.world.endpoint.connect(`http://127.0.0.1:${bot.interactionsPort}`)
  }
  await connect()
  clock.onAdvance(() => bot.app.wake())
  onTestFinished(() => bot.stop())
  return {
    playground,
    clock,
    channel: playground.channelIds[0],
    contentDir,
    async watch(path) {
      const answer = await fetch(`http://127.0.0.1:${bot.watchedPort}${path}`)
      return { status: answer.status, text: await answer.text() }
    },
    async restart() {
      await bot.stop()
      bot = await startBot(settings, world, prepare)
      await connect()
    },
  }
}

function scheduleIn({ guildId, channelIds }: Playground, changes: Partial<Schedule> = {}): Schedule {
  // What the test wrote, not what its notes give.
  return aSchedule({ guildId, channelId: channelIds[0], source: 'authored', ...changes })
}
