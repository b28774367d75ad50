import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { tempStore } from '../store/fixtures.ts'
import { hasGateway, type KillStage, kill, openKillStage } from '../whole/kill-stage.ts'

/** The lease of the test's processes, and what a look and a login add. */
const TAKEOVER_MS = 30_000

/** A member presses until somebody answers: how long that took. */
async function answeredAfter({ playground, channelId }: KillStage, member: number, place: number): Promise<number> {
  const { world } = playground
  const message = await world.until(() =>
    world.messages(channelId).find((one) => JSON.stringify(one).includes('quiz.answer:')),
  )
  const [id = ''] = JSON.stringify(message).match(new RegExp(`quiz\\.answer:[0-9a-z]{12}:${place}`)) ?? []
  const began = performance.now()
  for (;;) {
    const outcome = await Promise.race([world.member(member).press(message, id), wait(1_000, undefined)])
    if (outcome?.kind === 'message') return performance.now() - began
    if (performance.now() - began > 2 * TAKEOVER_MS) throw new Error(`nobody answers: ${JSON.stringify(outcome)}`)
    await wait(200)
  }
}

test('of three processes one has the gateway; killed or frozen, another takes it over, and nothing is lost or doubled', async () => {
  const stage = await openKillStage()
  const first = await stage.start()
  const { gateway } = stage.playground.world
  await expect.poll(() => gateway.identifies).toBe(1)
  const others = [await stage.start(), await stage.start()]
  await stage.until('open')
  await answeredAfter(stage, 0, 0)
  expect(gateway.identifies).toBe(1)

  await kill(first)
  expect(await answeredAfter(stage, 1, 1)).toBeLessThan(TAKEOVER_MS)
  expect(gateway.identifies).toBe(2)

  // The one that has it now stands still, with an open socket, and comes back when another has it.
  const frozen = others.find(hasGateway)
  frozen?.kill('SIGSTOP')
  expect(await answeredAfter(stage, 2, 2)).toBeLessThan(TAKEOVER_MS)
  expect(gateway.identifies).toBe(3)
  frozen?.kill('SIGCONT')
  const ended = () => frozen?.exitCode
  await expect.poll(ended).toBe(3)
  expect(gateway.identifies).toBe(3)

  const posts = stage.playground.world
    .messages(stage.channelId)
    .filter((one) => JSON.stringify(one).includes('quiz.answer:'))
  expect(posts).toHaveLength(1)
  expect((await stage.answers()).map((one) => one.member_id)).toEqual(
    [...stage.playground.memberIds].slice(0, 3).sort(),
  )
})

test('the lease is one process’ until its end, and gone with it; processes are counted while they live', async () => {
  let now = 1_000
  const store = await tempStore(() => now)
  const { processes } = store
  expect(await processes.takeGateway('a', 100)).toBe(true)
  expect(await processes.takeGateway('b', 100)).toBe(false)
  now += 99
  expect(await processes.takeGateway('a', 100)).toBe(true)
  now += 99
  expect(await processes.takeGateway('b', 100)).toBe(false)
  now += 1
  expect(await processes.takeGateway('b', 100)).toBe(true)
  expect(await processes.takeGateway('a', 100)).toBe(false)
  await processes.leave('b')
  expect(await processes.takeGateway('a', 100)).toBe(true)
  expect([await processes.beat('a', 100), await processes.beat('b', 200)]).toEqual([1, 2])
  now += 100
  expect(await processes.beat('b', 200)).toBe(1)
})

test('of many that want it at once one gets it', async () => {
  const store = await tempStore()
  const owners = Array.from({ length: 12 }, (_, at) => `process${at}`)
  const taken = await Promise.all(owners.map((one) => store.processes.takeGateway(one, 100)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})
