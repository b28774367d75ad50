import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GATEWAY_LEASE_MS, type GatewayLease, type HeldLease, holdLease } from '../../src/discord/gateway-lease.ts'
import { tempStore } from '../store/fixtures.ts'

const TAKEOVER_MS = 30_000
/** What connecting to Discord may take of it. */
const LOGIN_MS = 10_000

interface Sleeper {
  readonly at: number
  readonly name: string
  readonly wake: () => void
}

/** Processes that look at one lease, on a clock of the test's. */
function world(lease: (name: string) => GatewayLease) {
  let now = 0
  let sleepers: Sleeper[] = []
  const dead = new Set<string>()
  const took: { readonly name: string; readonly at: number }[] = []
  const lost: string[] = []
  const start = (name: string): HeldLease =>
    holdLease({
      lease: lease(name),
      leaseMs: GATEWAY_LEASE_MS,
      onTaken: () => took.push({ name, at: now }),
      onLost: () => lost.push(name),
      onTrouble: (error) => {
        throw error
      },
      now: () => now,
      wait: (ms, signal) =>
        new Promise((resolve) => {
          sleepers.push({ at: now + ms, name, wake: resolve })
          signal.addEventListener('abort', () => resolve())
        }),
    })
  /** Whoever looks is waited for, so that the next instant finds all asleep. */
  const asleep = async (count: number) => {
    while (sleepers.length < count) await new Promise((resolve) => setImmediate(resolve))
  }
  const until = async (instant: number, count: number) => {
    for (;;) {
      await asleep(count)
      const [next] = sleepers.filter((one) => !dead.has(one.name) && one.at <= instant).sort((a, b) => a.at - b.at)
      if (!next) break
      now = Math.max(now, next.at)
      sleepers = sleepers.filter((one) => one !== next)
      next.wake()
    }
    now = instant
  }
  return { start, until, took, lost, dead, now: () => now }
}

/** The rows of the store, by the test's clock. */
async function storeLease(now: () => number) {
  const { processes } = await tempStore(now)
  return (name: string): GatewayLease => ({
    take: (leaseMs) => processes.takeGateway(name, leaseMs),
    release: () => processes.leave(name),
  })
}

test('whenever the one on the gateway dies or freezes, another has it within half a minute, one at a time', async () => {
  const moments = fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 15_000 }))
  await fc.assert(
    fc.asyncProperty(moments, async ([died, later]) => {
      let clock = () => 0
      const processes = world(await storeLease(() => clock()))
      clock = processes.now
      const first = processes.start('first')
      await processes.until(later, 1)
      const others = [processes.start('second'), processes.start('third')]
      await processes.until(later + died, 3)
      expect(processes.took.map(({ name }) => name)).toEqual(['first'])
      processes.dead.add('first')
      await processes.until(later + died + TAKEOVER_MS, 3)
      const [, heir, ...more] = processes.took
      expect(more).toEqual([])
      expect((heir?.at ?? Number.POSITIVE_INFINITY) - (later + died)).toBeLessThanOrEqual(TAKEOVER_MS - LOGIN_MS)
      // Thawed, it answers nothing of what it finds in its socket, and ends at its next look.
      expect(first.isCertain()).toBe(false)
      processes.dead.clear()
      await processes.until(processes.now() + 1, 3)
      expect(processes.lost).toEqual(['first'])
      for (const one of [first, ...others]) await one.end()
    }),
    { numRuns: 15 },
  )
})

test('while it lives nobody else takes it, however long', async () => {
  let clock = () => 0
  const processes = world(await storeLease(() => clock()))
  clock = processes.now
  const all = ['a', 'b', 'c'].map((name) => processes.start(name))
  await processes.until(10 * 60_000, 3)
  expect(processes.took).toHaveLength(1)
  expect(processes.lost).toEqual([])
  for (const one of all) await one.end()
})

test('what was asked before a freeze makes nobody sure behind it', async () => {
  const answers: ((has: boolean) => void)[] = []
  const processes = world(() => ({
    take: () => new Promise((resolve) => answers.push(resolve)),
    release: async () => undefined,
  }))
  const held = processes.start('a')
  // The lease was given, and the process stood still before it read so.
  await processes.until(20_000, 0)
  answers[0]?.(true)
  await processes.until(20_000, 1)
  expect(held.isCertain()).toBe(false)
  void held.end()
})
