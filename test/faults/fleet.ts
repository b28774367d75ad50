import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createClock } from '../../src/clock.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { beside, lendDatabase, onPostgres } from '../postgres/databases.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { dead, kill, spawnBot } from '../whole/kill-stage.ts'
import { writeBank } from './bank.ts'

const HOUR = 3_600_000
/** More than the days of a campaign: no track is asked one twice in a month. */
const QUESTIONS = 14
/** Every slot of six hours one track has its question, until the next one of that track. */
export const SLOT_MS = 6 * HOUR
/** Of each way to tell a result one. */
const TRACKS: readonly Partial<Schedule>[] = [{}, { reveal: 'press' }, { resultsTold: 'reply' }, {}]

export interface Row {
  readonly id: string
  readonly channel_id: string
  readonly local_date: string
  readonly state: string
  readonly reason: string | null
  readonly message_id: string | null
  readonly reveal: string
  readonly choice_order: string
  readonly due_at_ms: number
  readonly closes_at_ms: number | null
}

/** One playground with four tracks, one database, and processes that are killed, frozen and told a wrong time. */
export class Fleet {
  readonly playground: Playground
  readonly place: string
  readonly channels: readonly string[]
  readonly #clock: ReturnType<typeof createClock>
  readonly #env: NodeJS.ProcessEnv
  readonly #bots: ChildProcess[] = []
  /** How far the bots' own clock is from Discord's. */
  #wrongMs = 0
  starts = 0

  private constructor(playground: Playground, place: string, folder: string, clock: ReturnType<typeof createClock>) {
    this.playground = playground
    this.place = place
    this.#clock = clock
    this.channels = TRACKS.map((_, at) => playground.world.createChannel(`track-${at}`))
    this.#env = {
      DATA_DIR: folder,
      CLOCK_FILE: join(folder, 'clock'),
      CONTENT_DIR: writeBank(join(folder, 'content'), QUESTIONS),
      LEASE_MS: '2000',
      GATEWAY_LEASE_MS: '1000',
      POLL_MS: '200',
      ...(onPostgres() ? { DATABASE_URL: place } : {}),
    }
  }

  static async open(): Promise<Fleet> {
    const folder = tempFolder()
    const clock = createClock(Date.now, join(folder, 'clock'))
    const playground = await startPlayground({ port: 0, clock, validate: validateAgainstDiscord })
    onTestFinished(() => playground.close())
    const place = onPostgres() ? await lendDatabase() : join(folder, 'saegim.db')
    const fleet = new Fleet(playground, place, folder, clock)
    await fleet.#plan()
    return fleet
  }

  async #plan(): Promise<void> {
    const { guildId } = this.playground
    const first = Math.floor(this.now() / 60_000) * 60_000
    await this.store(async ({ tracks, schedules }) => {
      for (const [at, ways] of TRACKS.entries()) {
        const trackId = at === 0 ? 'main' : `track${at}`
        if (at > 0) await tracks.save({ guildId, trackId, name: `트랙 ${at}`, content: 'both', madeAt: first })
        const nextDueAt = first + (at + 1) * SLOT_MS
        const localTime = new Date(nextDueAt).toISOString().slice(11, 16)
        const where = { guildId, trackId, channelId: this.channels[at] ?? '', zone: 'UTC', localTime, nextDueAt }
        await schedules.save(
          aSchedule({ id: `sched000000${at}`, source: 'authored', openHours: 23, ...where, ...ways }),
        )
      }
    })
  }

  /** As the operator's tool opens it, beside whoever runs. */
  async store<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const guest = this.starts > 0
    const store = await openStore(this.place, { now: () => this.now(), guest })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  async all<T>(sql: string): Promise<T[]> {
    if (onPostgres()) return (await beside(this.place, sql)) as T[]
    const database = new Database(this.place, { readonly: true })
    try {
      return database.prepare(sql).all() as T[]
    } finally {
      database.close()
    }
  }

  /** Behind the back of the bots, which have ended. */
  async change(sql: string): Promise<void> {
    if (onPostgres()) return void (await beside(this.place, sql))
    const database = new Database(this.place)
    try {
      database.prepare(sql).run()
    } finally {
      database.close()
    }
  }

  rows(): Promise<Row[]> {
    return this.all(`select id, channel_id, local_date, state, reason, message_id, reveal, choice_order, due_at_ms, closes_at_ms
      from occurrences order by due_at_ms, id`)
  }

  now(): number {
    return this.#clock.now()
  }

  get bots(): readonly ChildProcess[] {
    return this.#bots.filter((one) => one.exitCode === null && one.signalCode === null)
  }

  /** Begins a process; `ready` or dead when what it gives resolves. */
  begin(): { readonly bot: ChildProcess; readonly ready: Promise<void> } {
    this.starts++
    const { apiUrl, token } = this.playground
    const { child, ready } = spawnBot({ ...process.env, ...this.#env, API_URL: apiUrl, TOKEN: token })
    this.#bots.push(child)
    child.on('message', () => this.#tell(child))
    return { bot: child, ready }
  }

  async kill(bot: ChildProcess): Promise<void> {
    await kill(bot)
  }

  /** Time passes, for Discord and for every bot. */
  advance(ms: number): void {
    this.#clock.advance(ms)
    for (const bot of this.bots) this.#tell(bot)
  }

  /** The bots' clocks are put forward or back; Discord's is right. */
  mistake(ms: number): void {
    this.#wrongMs = ms
    for (const bot of this.bots) this.#tell(bot)
  }

  #tell(bot: ChildProcess): void {
    if (bot.connected) bot.send(this.now() - Date.now() + this.#wrongMs, () => undefined)
  }

  async freeze(bot: ChildProcess, ms: number, meanwhile: () => void): Promise<void> {
    bot.kill('SIGSTOP')
    await wait(ms / 2)
    meanwhile()
    await wait(ms / 2)
    bot.kill('SIGCONT')
  }

  async end(): Promise<void> {
    for (const bot of this.bots) {
      bot.kill('SIGTERM')
      await Promise.race([dead(bot), wait(10_000)])
      await kill(bot)
    }
  }
}
