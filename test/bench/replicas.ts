import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import { balance, freePort } from '../postgres/balancer.ts'
import { startPostgres } from '../postgres/server.ts'
import { aSchedule } from '../store/values.ts'
import { START, START_ENV } from './bot.ts'
import { type Figure, percentile } from './report.ts'

const REPLICAS = 3
/** Enough that each process has compiled what it runs: with 100 an answer costs several times what it costs later. */
const PRESSES = 1_200
/** Members who press while others wait. */
const AT_ONCE = 10
/** Of each process. */
const WARM_UP = 400
const IDLE_MS = 10_000
/** Discord gives an interaction up then. */
const LIMIT_MS = 3_000

interface Replica {
  readonly child: ChildProcess
  readonly port: number
  /** Seconds of a core since its start. */
  cpu(): Promise<number>
}

interface Round {
  readonly cpuMs: number
  readonly perSecond: number
  readonly p99: number
  readonly failed: number
  /** Of one core, nobody pressing. */
  readonly idle: number
}

/** Answers to one question through one process and through three, each with a PostgreSQL of its own on this machine. */
export async function benchReplicas(): Promise<Figure[]> {
  const one = await round(1)
  const three = await round(REPLICAS)
  return [
    { name: 'one process: answers/s', value: one.perSecond, unit: '/s' },
    { name: 'three: answers/s on the same cores', value: three.perSecond, unit: '/s' },
    { name: 'one process: an answer, p99', value: one.p99, unit: 'ms' },
    { name: 'three: an answer, p99', value: three.p99, unit: 'ms' },
    { name: 'one process: time of a core an answer', value: one.cpuMs, unit: 'ms' },
    { name: 'three: the same, all of them', value: three.cpuMs, unit: 'ms' },
    { name: 'overhead of three: as a multiple', value: three.cpuMs / one.cpuMs, unit: 'x', goal: 1.3 },
    { name: 'answers that came to nothing', value: one.failed + three.failed, unit: '', goal: 0 },
    { name: 'one process, nobody there: of a core', value: one.idle * 100, unit: '%' },
    { name: 'three, nobody there: of a core', value: three.idle * 100, unit: '%' },
  ]
}

async function round(count: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-replicas-'))
  const database = await startPostgres([])
  const playground = await startPlayground({ port: 0, clock: { now: Date.now, advance: () => undefined } })
  const replicas: Replica[] = []
  try {
    const url = database.url('postgres')
    await plan(playground, url)
    for (let at = 0; at < count; at++) replicas.push(await startReplica(playground, url, join(folder, String(at))))
    const balancer = await balance(
      replicas.map(({ port }) => port),
      LIMIT_MS,
    )
    try {
      await playground.world.endpoint.connect(balancer.url)
      return await measure(playground, replicas)
    } finally {
      balancer.close()
    }
  } finally {
    for (const { child } of replicas) child.kill('SIGKILL')
    await playground.close()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function plan({ guildId, channelIds }: Playground, url: string): Promise<void> {
  const store = await openStore(url, { now: Date.now })
  const nextDueAt = Date.now() - 60_000
  const localTime = new Date(nextDueAt).toISOString().slice(11, 16)
  await store.schedules.save(aSchedule({ guildId, channelId: channelIds[0], zone: 'UTC', localTime, nextDueAt }))
  await store.close()
}

async function startReplica({ token, apiUrl, publicKey }: Playground, url: string, folder: string): Promise<Replica> {
  const [port, watched] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    ...START_ENV,
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DISCORD_PUBLIC_KEY: publicKey,
    DATABASE_URL: url,
    DATA_DIR: folder,
    INTERACTIONS_PORT: String(port),
    METRICS_PORT: String(watched),
    LOG_LEVEL: 'error',
  }
  const cwd = join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, START, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Invite: ')) break
  child.stdout.resume()
  const cpu = async () => {
    const told = await (await fetch(`http://127.0.0.1:${watched}/metrics`)).text()
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(told)?.[1])
  }
  return { child, port, cpu }
}

async function measure({ world, channelIds }: Playground, replicas: readonly Replica[]): Promise<Round> {
  const cpu = async () => (await Promise.all(replicas.map((one) => one.cpu()))).reduce((sum, one) => sum + one, 0)
  const [anyone] = world.state.members.values()
  if (!anyone) throw new Error('an empty server')
  const message = await world.until(
    () => world.messages(channelIds[0]).find((one) => JSON.stringify(one.components).includes('quiz.answer')),
    60_000,
  )
  const customId = /"custom_id":"(quiz\.answer[^"]*)"/.exec(JSON.stringify(message.components))?.[1] ?? ''
  const took: number[] = []
  let failed = 0
  const press = async (at: number) => {
    const id = String(900_000_000_000_000_000n + BigInt(at))
    world.state.members.set(id, { ...anyone, user: { ...anyone.user, id, bot: false } })
    const began = performance.now()
    const outcome = await world.member(id).press(message, customId)
    if (!('message' in outcome)) failed++
    took.push(performance.now() - began)
  }
  const pressAll = async (from: number, until: number) => {
    let next = from
    const lane = async () => {
      while (next < until) await press(next++)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }
  const from = WARM_UP * replicas.length
  await pressAll(0, from)
  took.length = 0
  failed = 0
  const before = await cpu()
  const began = performance.now()
  await pressAll(from, from + PRESSES)
  const perSecond = (PRESSES / (performance.now() - began)) * 1000
  const cpuMs = (((await cpu()) - before) / PRESSES) * 1000
  const atRest = await cpu()
  await wait(IDLE_MS)
  const idle = ((await cpu()) - atRest) / (IDLE_MS / 1000)
  return { cpuMs, perSecond, p99: percentile(took, 99), failed, idle }
}
