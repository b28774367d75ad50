import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import packageJson from '../../package.json' with { type: 'json' }
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { type Figure, median } from './report.ts'

const ROUNDS = 200
const WARM_UP = 40
const STARTS = 5
const ROOT = join(import.meta.dirname, '../..')

/** A bot in a process of its own on a playground of its own, both served by this process. */
export interface Contender {
  readonly playground: Playground
  readonly process: ChildProcess
  readonly readyMs: number
}

/** What must be there before it starts; settings of its own, if it gives any. */
type Prepare = (playground: Playground, dataDir: string) => Promise<NodeJS.ProcessEnv> | Promise<void>

async function startContender(args: readonly string[], readyLine: RegExp, prepare?: Prepare): Promise<Contender> {
  const playground = await startPlayground({ port: 0, clock: { now: Date.now, advance: () => undefined } })
  const dataDir = mkdtempSync(join(tmpdir(), 'saegim-bench-'))
  const settings = await prepare?.(playground, dataDir)
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...START_ENV,
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...settings,
    },
  })
  child.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  for await (const line of createInterface({ input: child.stdout })) if (readyLine.test(line)) break
  return { playground, process: child, readyMs: performance.now() - began }
}

export async function stopContender({ process: child, playground }: Contender): Promise<void> {
  const gone = child.exitCode === null ? once(child, 'exit') : undefined
  child.kill('SIGKILL')
  await gone
  await playground.close()
}

/** As `npm start` does, without npm and its shell. */
const [, VARIABLES = '', START_ARGS = ''] = /^exec env (.*) node (.*)$/.exec(packageJson.scripts.start) ?? []
export const START_ENV = Object.fromEntries(VARIABLES.split(' ').map((one) => one.split('=') as [string, string]))
export const START = START_ARGS.split(' ')
export const startSaegim = (prepare?: Prepare) => startContender(START, /^Invite: /, prepare)
export const startBare = () => startContender(['test/bench/pong-process.ts'], /^ready$/)

export const CALLBACK = 'POST /interactions/:interaction/:token/callback'

/** From the interaction handed to the bot's socket to the head of its callback: what the playground does with it is not in it. */
export async function wireTime({ playground }: Contender, ask: () => Promise<unknown>): Promise<number> {
  const { gateway, log } = playground.world
  const dispatch = gateway.dispatch.bind(gateway)
  let sentAt = Number.NaN
  gateway.dispatch = (event) => {
    dispatch(event)
    if (event.name === 'INTERACTION_CREATE') sentAt = performance.now()
  }
  await ask()
  // The request is written down when it has been served, just after the member has the answer.
  await setImmediate()
  gateway.dispatch = dispatch
  return (log.requests.findLast((one) => one.route === CALLBACK)?.arrivedAt ?? Number.NaN) - sentAt
}

/** Medians of the two bots, asked in turn. */
async function measureTurns(ours: () => Promise<number>, bare: () => Promise<number>) {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [our, other] = [await ours(), await bare()]
    if (round < 0) continue
    times.ours.push(our)
    times.bare.push(other)
  }
  return { ours: median(times.ours), bare: median(times.bare) }
}

/** Resident memory of a process, in MiB. */
export function memoryOf({ process: child }: Contender): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** What its threads have computed so far, in ms: the kernel counts in hundredths of a second. */
export function computingOf({ process: child }: Contender): number {
  const [, counted = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')
  const [user, system] = counted.split(' ').slice(11, 13).map(Number)
  return ((user ?? 0) + (system ?? 0)) * 10
}

/** The whole bot against a bare discord.js bot that answers `pong`. */
export async function benchBot(): Promise<Figure[]> {
  const ours = await startSaegim()
  const bare = await startBare()
  try {
    const [channel] = ours.playground.channelIds
    const member = ours.playground.world.member(1)
    const other = bare.playground.world.member(1)
    const answers = await measureTurns(
      () => wireTime(ours, () => member.command(channel, 'service', { name: 'LSI' })),
      () => wireTime(bare, () => other.command(channel, 'ping')),
    )
    const suggestions = await measureTurns(
      () => wireTime(ours, () => member.autocomplete(channel, 'service', { name: '오로' }, 'name')),
      () => wireTime(bare, () => other.autocomplete(channel, 'pick', { word: '오로' }, 'word')),
    )
    const memory = { ours: memoryOf(ours), bare: memoryOf(bare) }
    const pictured = await measureTurns(
      () => wireTime(ours, () => member.command(channel, 'service', { name: 'DAX' })),
      () => wireTime(bare, () => other.command(channel, 'ping')),
    )
    return [
      { name: '/service, interaction → callback, p50', value: answers.ours, unit: 'ms' },
      { name: 'pong, interaction → callback, p50', value: answers.bare, unit: 'ms' },
      { name: '/service against pong', value: answers.ours / answers.bare, unit: 'x', goal: 1.3 },
      { name: 'autocomplete, p50', value: suggestions.ours, unit: 'ms' },
      { name: 'autocomplete against pong', value: suggestions.ours / suggestions.bare, unit: 'x', goal: 1.2 },
      { name: '/service with a picture against pong', value: pictured.ours / pictured.bare, unit: 'x' },
      { name: 'memory', value: memory.ours, unit: 'MiB' },
      { name: 'memory against the bare bot', value: memory.ours / memory.bare, unit: 'x', goal: 1.6 },
      { name: 'memory once pictures are drawn', value: memoryOf(ours), unit: 'MiB' },
    ]
  } finally {
    await stopContender(ours)
    await stopContender(bare)
  }
}

/** Start to ready, in turn. */
export async function benchStart(): Promise<Figure[]> {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < STARTS; round++) {
    for (const [who, start] of [
      ['ours', startSaegim],
      ['bare', startBare],
    ] as const) {
      const contender = await start()
      times[who].push(contender.readyMs)
      await stopContender(contender)
    }
  }
  const [ours, bare] = [median(times.ours), median(times.bare)]
  return [
    { name: 'start to ready', value: ours, unit: 'ms' },
    { name: 'start to ready, bare bot', value: bare, unit: 'ms' },
    { name: 'start to ready against the bare bot', value: ours / bare, unit: 'x', goal: 2 },
  ]
}
