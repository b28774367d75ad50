// The bot as main.ts starts it, with a death planted: `KILL_AT` names the moment at which the process kills itself with
// SIGKILL. Everything else is the real thing: the same parts, the real wire, a real file.
import '../../src/utc.ts'
import { flushCompileCache } from 'node:module'
import { pino } from 'pino'
import type { Shared } from '../../src/app.ts'
import { startBot } from '../../src/bot.ts'
import { createClock } from '../../src/clock.ts'

// Whoever dies writes no cache at its end, and the next one would compile everything again.
flushCompileCache()

type Method = (...args: never[]) => Promise<unknown>

const { KILL_AT = '', DATA_DIR = '', CLOCK_FILE = '', CONTENT_DIR = '', API_URL = '', TOKEN = '' } = process.env

function die(): void {
  process.kill(process.pid, 'SIGKILL')
  // Not one statement more.
  for (;;);
}

/** Replaces a method by one that dies before it, or after it did its work. */
function plant(home: object, name: string, when: 'before' | 'after', worthIt: (...values: never[]) => boolean): void {
  const methods = home as Record<string, Method>
  const method = methods[name]
  if (!method) throw new Error(`no method ${name}`)
  methods[name] = async (...args) => {
    if (when === 'before' && worthIt(...args)) die()
    const result = await method(...args)
    if (when === 'after' && worthIt(...(args as never[]), result as never)) die()
    return result
  }
}

function plantDeath({ store, channels }: Shared): void {
  const { occurrences, answers } = store
  const claims = (work: string) => (claim: { work: string }, rows?: readonly unknown[]) =>
    claim.work === work && rows?.length !== 0
  const always = () => true
  const deaths: Record<string, () => void> = {
    'before the claim': () => plant(occurrences, 'claim', 'before', claims('post')),
    'after the claim': () => plant(occurrences, 'claim', 'after', claims('post')),
    'after the question was fixed': () => plant(occurrences, 'prepare', 'after', always),
    'after the mark': () => plant(occurrences, 'mark', 'after', always),
    'after the send': () => plant(channels, 'send', 'after', always),
    'after the record': () => plant(occurrences, 'record', 'after', always),
    'after the claim to close': () => plant(occurrences, 'claim', 'after', claims('close')),
    'between results and edit': () => plant(occurrences, 'settle', 'after', always),
    'before the close is written down': () => plant(occurrences, 'closed', 'before', always),
    'after the edit': () => plant(channels, 'edit', 'after', always),
    'after the close': () => plant(occurrences, 'closed', 'after', always),
    'after an answer was stored': () => plant(answers, 'record', 'after', always),
  }
  if (KILL_AT === '') return
  const death = deaths[KILL_AT]
  if (!death) throw new Error(`no death "${KILL_AT}"`)
  death()
}

/** By the clock's file as it started, and then as it is told: time passes, or the clock is wrong. */
const begun = createClock(Date.now, CLOCK_FILE)
let aheadMs: number | undefined
process.on('message', (ms) => {
  aheadMs = Number(ms)
})
// Whoever asked for it is gone, and nobody else would end it.
process.on('disconnect', () => process.exit(0))
// What was told before it listened is told again.
process.send?.('started')

const milliseconds = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)

const bot = await startBot(
  {
    token: TOKEN,
    apiUrl: API_URL,
    contentDir: CONTENT_DIR,
    dataDir: DATA_DIR,
    databaseUrl: process.env.DATABASE_URL,
    gatewayLeaseMs: milliseconds('GATEWAY_LEASE_MS', 2_000),
    notesUrlTemplate: undefined,
    logLevel: 'silent',
    playgroundPort: 0,
    pollMs: milliseconds('POLL_MS', 250),
    leaseMs: milliseconds('LEASE_MS', 4_000),
    nonceWindowMs: 60_000,
  },
  {
    clock: { now: () => (aheadMs === undefined ? begun.now() : Date.now() + aheadMs) },
    random: Math.random,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    say: (line) => console.log(line),
    giveUp: (reason) => {
      console.error(reason)
      process.exit(3)
    },
  },
  async (app) => plantDeath(app),
)
console.log('ready')
process.on('SIGTERM', () => void bot.stop().then(() => process.exit(0)))
