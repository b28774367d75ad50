import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { startJobs } from '../../src/jobs/jobs.ts'
import { createPace } from '../../src/jobs/pace.ts'
import { HOUR, NINE } from '../store/values.ts'
import { aStage, noReason, SETTINGS, type Stage } from './stage.ts'

/** Its tick comes too late to help a test. */
const SLOW = { ...SETTINGS, pollMs: 3_600_000 }

test('started, it looks at once; woken, it looks again', async () => {
  const stage = await aStage()
  const jobs = startJobs(stage.app, SLOW, noReason)
  await until(() => stage.discord.messages.length === 1)
  stage.now = NINE + 24 * HOUR
  jobs.wake()
  await until(() => stage.discord.messages.length === 2)
  await jobs.stop()
  expect((await stage.store.occurrences.recent(mainTrack('100'), 9)).map((row) => row.state)).toEqual([
    'open',
    'closed',
  ])
})

test('a wake in the middle of a look is not lost', async () => {
  const stage = await aStage()
  const gate = holdSends(stage)
  const jobs = startJobs(stage.app, SLOW, noReason)
  await gate.reached
  stage.now = NINE + 24 * HOUR
  jobs.wake()
  gate.open()
  await until(() => stage.discord.messages.length === 2)
  await jobs.stop()
})

test('the tick looks by itself', async () => {
  const stage = await aStage()
  stage.now = NINE - 1
  const jobs = startJobs(stage.app, { ...SETTINGS, pollMs: 20 }, noReason)
  await until(() => stage.discord.requests.length === 0)
  stage.now = NINE
  await until(() => stage.discord.messages.length === 1)
  await jobs.stop()
})

test('stopped, it finishes what it began and begins nothing new', async () => {
  const stage = await aStage({ count: 2 })
  const gate = holdSends(stage)
  const jobs = startJobs(stage.app, SLOW, noReason)
  await gate.reached
  const stopped = jobs.stop()
  gate.open()
  await stopped
  expect((await stage.store.occurrences.recent(mainTrack('100'), 9)).map((row) => row.state)).toEqual(['open', 'open'])
  stage.now = NINE + 24 * HOUR
  jobs.wake()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(stage.discord.messages).toHaveLength(2)
})

test('a look that fails is told, and the next one works', async () => {
  const stage = await aStage()
  const { due } = stage.store.schedules
  const told: unknown[] = []
  stage.store.schedules.due = () => Promise.reject(new Error('the disk is full'))
  const log = { ...stage.app.log, error: (what: unknown) => void told.push(what) }
  const jobs = startJobs({ ...stage.app, log }, SETTINGS, noReason)
  await until(() => told.length === 1)
  stage.store.schedules.due = due
  jobs.wake()
  await until(() => stage.discord.messages.length === 1)
  await jobs.stop()
})

test('background requests go one after the other', async () => {
  const turn = createPace(() => 1 / 40)
  const order: number[] = []
  await Promise.all(
    [1, 2, 3].map(async (one) => {
      await turn()
      order.push(one)
    }),
  )
  expect(order).toEqual([1, 2, 3])
})

test('on a machine that wakes too late the pace is kept, and never much more asked at once', async () => {
  let now = 0
  const lateMs = 30
  const wait = async (ms: number) => {
    now += ms + lateMs
  }
  const time = { now: () => now, wait }
  const turn = createPace(() => 1, 25, time)
  const at: number[] = []
  for (let one = 0; one < 500; one++) {
    await turn()
    at.push(now)
  }
  // 25 a second, but for the last that woke late.
  expect(now).toBeLessThan(500 * 40 + lateMs + 40)
  now += 60_000
  for (let one = 0; one < 100; one++) {
    await turn()
    at.push(now)
  }
  const within = at.map((from) => at.filter((one) => one >= from && one < from + 1000).length)
  expect(Math.max(...within)).toBeLessThanOrEqual(25 + 6)
})

test('several requests go in one place of the queue, as far apart from the next as they are many', async () => {
  let now = 0
  const wait = async (ms: number) => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    now += ms
  }
  const turn = createPace(() => 3, 25, { now: () => now, wait })
  for (let one = 0; one < 20; one++) await turn()
  const at: number[] = []
  for (const requests of [4, 1, 2, 1]) {
    await turn(requests)
    at.push(now)
  }
  expect(at.map((one) => one - (at[0] ?? 0))).toEqual([0, 4, 5, 7].map((many) => many * 3 * 40))
})

/** Sends arrive, and wait. */
function holdSends({ discord }: Stage): { readonly reached: Promise<void>; open(): void } {
  const { send } = discord
  const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  discord.send = async (post) => {
    reached.resolve()
    await gate.promise
    return send.call(discord, post)
  }
  return { reached: reached.promise, open: gate.resolve }
}

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; tries < 6_000 && !seen(); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(seen()).toBe(true)
}
