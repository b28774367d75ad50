import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished } from 'vitest'
import { createClock } from '../../src/clock.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { bundled } from '../bundle.ts'
import { writeBank } from '../faults/bank.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { beside, lendDatabase, onPostgres } from '../postgres/databases.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'

export const POST = 'POST /channels/:channel/messages'
export const PATCH = 'PATCH /channels/:channel/messages/:message'

interface Row {
  readonly id: string
  readonly local_date: string
  readonly state: string
  readonly reason: string | null
  readonly message_id: string | null
  readonly results: string | null
}

/** A playground, a database file, and a bot in a process of its own that may die and come back. */
export interface KillStage {
  readonly playground: Playground
  readonly channelId: string
  readonly dataDir: string
  /** Its database: a file, or a URL. */
  readonly place: string
  /** Resolves when it is ready, or dead. */
  start(killAt?: string, more?: NodeJS.ProcessEnv): Promise<ChildProcess>
  /** Puts the clock forward, for the playground and for every bot. */
  advance(ms: number): void
  rows(): Promise<readonly Row[]>
  /** What a query finds, past whoever runs. */
  all<T>(sql: string): Promise<readonly T[]>
  /** Something that is in the store before a bot comes. */
  prepare(work: (store: Store, now: number) => Promise<unknown>): Promise<void>
  /** Waits for all rows to be in that state. */
  until(state: string): Promise<readonly Row[]>
  answers(): Promise<readonly { readonly member_id: string; readonly chosen: string }[]>
  scores(): Promise<readonly { readonly member_id: string; readonly points: number }[]>
}

const ENTRY = await bundled('test/whole/killable-bot.ts')

/** More than a test has days on which one is asked. */
const QUESTIONS = 6

interface Where {
  readonly dataDir?: string
  /** A database of the test's own. */
  readonly url?: string
}

export async function openKillStage(changes: Partial<Schedule> = {}, where: Where = {}): Promise<KillStage> {
  const { dataDir = tempFolder() } = where
  const contentDir = writeBank(join(dataDir, 'content'), QUESTIONS)
  const clockFile = join(tempFolder(), 'clock')
  const clock = createClock(Date.now, clockFile)
  const playground = await startPlayground({ port: 0, clock, validate: validateAgainstDiscord })
  onTestFinished(() => playground.close())
  const place = onPostgres() ? (where.url ?? (await lendDatabase())) : join(dataDir, 'saegim.db')
  const bots: ChildProcess[] = []
  const [channelId] = playground.channelIds
  await saveSchedule(place, { guildId: playground.guildId, channelId, nextDueAt: clock.now(), ...changes })
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    CLOCK_FILE: clockFile,
    CONTENT_DIR: contentDir,
    API_URL: playground.apiUrl,
    TOKEN: playground.token,
    ...(onPostgres() ? { DATABASE_URL: place } : {}),
  }
  const all = async <T>(sql: string): Promise<T[]> => {
    if (onPostgres()) return (await beside(place, sql)) as T[]
    const database = new Database(place, { readonly: true })
    const found = database.prepare(sql).all() as T[]
    database.close()
    return found
  }
  const rows = () =>
    all<Row>('select id, local_date, state, reason, message_id, results from occurrences order by local_date, number')
  return {
    playground,
    channelId,
    dataDir,
    place,
    async start(killAt = '', more = {}) {
      const { child, ready } = spawnBot({ ...env, ...more, KILL_AT: killAt })
      bots.push(child)
      await ready
      return child
    },
    advance(ms) {
      clock.advance(ms)
      for (const bot of bots) if (bot.connected) bot.send(clock.now() - Date.now(), () => undefined)
    },
    async prepare(work) {
      const store = await openStore(place, { now: () => clock.now() })
      await work(store, clock.now())
      await store.close()
    },
    rows,
    all,
    async until(state) {
      const reached = async () => {
        const found = await rows()
        return found.length > 0 && found.every((row) => row.state === state) ? state : JSON.stringify(found)
      }
      await expect.poll(reached, { interval: 50 }).toBe(state)
      return rows()
    },
    answers: () => all('select member_id, chosen from answers order by member_id'),
    scores: () => all("select member_id, points from scores where period = 'all' order by member_id"),
  }
}

/** One process of the bot; `ready` resolves when it is, or dead. It is told the time by messages. */
export function spawnBot(env: NodeJS.ProcessEnv): { readonly child: ChildProcess; readonly ready: Promise<void> } {
  // Each would compile it anew, a fifth of what a start costs.
  const compiled = { NODE_COMPILE_CACHE: join(dirname(ENTRY), 'compiled') }
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...env, ...compiled },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('This process has the gateway.')) onGateway.add(child)
      if (said.includes('ready\n')) resolve()
    })
  })
  return { child, ready: Promise.race([ready, once(child, 'exit').then(() => undefined)]) }
}

/** Whether it has said that it is the one on the gateway. */
export function hasGateway(child: ChildProcess): boolean {
  return onGateway.has(child)
}

const onGateway = new WeakSet<ChildProcess>()

export async function dead(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await dead(child)
}

async function saveSchedule(file: string, changes: Partial<Schedule>): Promise<void> {
  const { nextDueAt = 0 } = changes
  const localTime = new Date(nextDueAt).toISOString().slice(11, 16)
  const minute = Math.floor(nextDueAt / 60_000) * 60_000
  const store = await openStore(file, { now: () => nextDueAt })
  await store.schedules.save(aSchedule({ zone: 'UTC', localTime, ...changes, nextDueAt: minute }))
  await store.close()
}
