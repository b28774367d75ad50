import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sqlBeside, tempStore } from '../store/fixtures.ts'
import { hasGateway, type KillStage, kill, openKillStage } from '../whole/kill-stage.ts'
import { beside } from './databases.ts'

/** The lease of the test's processes, and what a look and a login add. */
const CALLBACK = 'POST /interactions/:interaction/:token/callback'

/** A member presses until somebody answers. How soon is a property of the lease (`test/discord/gateway-lease.test.ts`). */
async function answered({ playground, channelId }: KillStage, member: number, place: number): Promise<void> {
  const { world } = playground
  const message = await world.until(() =>
    world.messages(channelId).find((one) => JSON.stringify(one).includes('quiz.answer:')),
  )
  const [id = ''] = JSON.stringify(message).match(new RegExp(`quiz\\.answer:[0-9a-z]{12}:${place}`)) ?? []
  for (;;) {
    const outcome = await Promise.race([world.member(member).press(message, id), wait(1_000, undefined)])
    if (outcome?.kind === 'message') return
    await wait(200)
  }
}

const postsOf = ({ playground, channelId }: KillStage) =>
  playground.world.messages(channelId).filter((one) => JSON.stringify(one).includes('quiz.answer:'))

/** That one is killed rather than frozen is what `faults/campaign.test.ts` does. */
test('of three processes one has the gateway; frozen, another takes it over; thawed it doubles nothing, and ends once it looks', async () => {
  const stage = await openKillStage()
  const { gateway, log } = stage.playground.world
  // It looks at its lease every five minutes, and believes in it until then.
  const first = await stage.start('', { GATEWAY_LEASE_MS: '1200000' })
  await expect.poll(() => gateway.identifies).toBe(1)
  const others = await Promise.all([stage.start(), stage.start()])
  await stage.until('open')
  await answered(stage, 0, 0)
  expect(gateway.identifies).toBe(1)

  first.kill('SIGSTOP')
  await beside(stage.place, "delete from process_leases where name = 'gateway'")
  await expect.poll(() => gateway.identifies).toBe(2)
  // Discord tells both sessions.
  await answered(stage, 1, 1)
  const once = await stage.answers()
  const callbacks = () => log.count(CALLBACK)
  const before = callbacks()
  first.kill('SIGCONT')
  await expect.poll(callbacks).toBeGreaterThan(before)
  await wait(500)
  expect(await stage.answers()).toEqual(once)
  expect(once).toHaveLength(2)
  // The second answer is one that Discord does not take: no message more, and nobody ends for it.
  expect(first.exitCode).toBe(null)
  await answered(stage, 2, 2)
  expect(await stage.answers()).toHaveLength(3)
  expect(gateway.identifies).toBe(2)
  await kill(first)

  // The one that has it now stands still, with an open socket, and comes back when another has it.
  const frozen = others.find(hasGateway)
  frozen?.kill('SIGSTOP')
  await answered(stage, 0, 1)
  expect(gateway.identifies).toBe(3)
  frozen?.kill('SIGCONT')
  const ended = () => frozen?.exitCode
  await expect.poll(ended).toBe(3)
  expect(gateway.identifies).toBe(3)
  expect(postsOf(stage)).toHaveLength(1)
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
  // Of one that was killed nothing is left.
  const names = await sqlBeside(store, 'select name from process_leases order by name')
  expect(names.map((row) => row.name)).toEqual(['gateway', 'process b'])
})

test('of many that want it at once one gets it', async () => {
  const store = await tempStore()
  const owners = Array.from({ length: 12 }, (_, at) => `process${at}`)
  const taken = await Promise.all(owners.map((one) => store.processes.takeGateway(one, 100)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})
