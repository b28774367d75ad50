import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Shared } from './app.ts'
import type { World } from './bot/world.ts'
import { type Bot, startBot } from './bot.ts'
import { createClock, type MovableClock } from './clock.ts'
import type { Config } from './config/config.ts'
import { randomId } from './core/random-id.ts'
import { localMoment } from './core/schedule/local-time.ts'
import { standardSchedule } from './core/schedule/standard.ts'
import { mainTrack } from './core/track.ts'
import { postWelcome } from './jobs/welcome.ts'
import type { Playground } from './playground/playground.ts'
import { lockInstance } from './store/engine/instance-lock.ts'
import { textOf } from './text/text.ts'

/** The bot and the playground beside it, in one process. */
export interface Trial {
  readonly url: string
  stop(): Promise<void>
}

const MINUTE_MS = 60_000

/** Starts both; data is in `playground/` of the data folder only. `fresh` empties it first. */
export async function startTrial(
  config: Config,
  world: Omit<World, 'clock'>,
  system: () => number,
  fresh: boolean,
): Promise<Trial> {
  const dataDir = join(config.dataDir, 'playground')
  mkdirSync(config.dataDir, { recursive: true })
  // Before anything is read or emptied: another playground on the same data must not lose its own.
  const lock = lockInstance(dataDir, system())
  try {
    const trial = await startBoth(config, world, dataDir, system, fresh)
    return {
      url: trial.url,
      async stop() {
        await trial.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startBoth(
  config: Config,
  world: Omit<World, 'clock'>,
  dataDir: string,
  system: () => number,
  fresh: boolean,
): Promise<Trial> {
  if (fresh) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const clock = createClock(system, join(dataDir, 'clock'))
  // Loaded here only: a bot with a token never sees the playground.
  const { startPlayground } = await import('./playground/playground.ts')
  let bot: Bot | undefined
  const playground = await startPlayground({
    port: config.playgroundPort,
    dataDir: join(dataDir, 'discord'),
    clock,
    hooks: { nextQuestion: async () => bot && toNextQuestion(bot.app, clock, playground.guildId) },
  })
  try {
    const { token, apiUrl, publicKey } = playground
    const interactions = config.interactions && { ...config.interactions, publicKey }
    // Never the real database, whatever is set.
    const settings = { ...config, dataDir, databaseUrl: undefined, token, apiUrl, interactions, gitLoopback: true }
    bot = await startBot(settings, { ...world, clock }, (app) => seed(app, playground))
    // It may well listen on all addresses; on this machine it is asked here.
    if (bot.interactionsPort !== undefined) {
      await playground.world.endpoint.connect(`http://127.0.0.1:${bot.interactionsPort}`)
    }
  } catch (error) {
    await playground.close()
    throw error
  }
  clock.onAdvance(bot.app.wake)
  return {
    url: playground.url,
    async stop() {
      await bot?.stop()
      await playground.close()
    },
  }
}

/** Puts the clock on the moment at which the next question falls due. */
async function toNextQuestion(app: Shared, clock: MovableClock, guildId: string): Promise<void> {
  const schedule = await app.store.schedules.of(mainTrack(guildId))
  if (schedule?.nextDueAt === undefined) return
  clock.advance(schedule.nextDueAt - clock.now() + 1)
}

/** A new server gets a welcome with things to try, and a schedule whose first question is due now. */
async function seed(app: Shared, { guildId, channelIds, world }: Playground): Promise<void> {
  if (await app.store.schedules.of(mainTrack(guildId))) return
  // Something to choose as the channel of the daily question, beside the two.
  world.createThread(channelIds[1], '기출 이야기')
  world.createThread(world.createChannel('자료실', 'forum'), '함께 읽은 글')
  const track = mainTrack(guildId)
  const footer = textOf('ko').welcome.playground
  await postWelcome({ guildId, channelIds: [channelIds[0]], language: 'ko', footer }, app)
  const nextDueAt = Math.floor(app.clock.now() / MINUTE_MS) * MINUTE_MS
  const schedule = standardSchedule({ id: randomId(app.random), ...track, channelId: channelIds[0], language: 'ko' })
  const { time } = localMoment(nextDueAt, nextDueAt, schedule.zone)
  await app.store.schedules.save({ ...schedule, localTime: time, nextDueAt })
}
