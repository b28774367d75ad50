import { expect, test } from 'vitest'
import { heard, online, press, SAVED } from '../faults/pressing.ts'
import { dead, type KillStage, kill, openKillStage, PATCH } from './kill-stage.ts'

const HOUR = 3_600_000

/** Open for one hour, answered by two members, and the hour is over: whoever closes it has died at that moment. */
async function closedUntil(moment: string): Promise<KillStage> {
  // One that shows how many have answered would end the process before.
  if (moment === 'after the edit') {
    const left = await leftOpen()
    await dead(await left.start(moment))
    return left
  }
  const stage = await openKillStage({ openHours: 1 })
  const bot = await stage.start(moment)
  await stage.until('open')
  await answer(stage)
  stage.advance(HOUR)
  await dead(bot)
  return stage
}

/** So far, and nobody is there to close it. */
async function leftOpen(): Promise<KillStage> {
  const stage = await openKillStage({ openHours: 1 })
  const bot = await stage.start()
  await stage.until('open')
  await answer(stage)
  await kill(bot)
  stage.advance(HOUR)
  return stage
}

/** Of several processes the next one takes the gateway when the dead one's lease has run out. */
async function told(stage: KillStage, member: number, place: number): Promise<string> {
  await online(stage)
  return await heard(stage, member, place)
}

async function answer(stage: KillStage): Promise<void> {
  for (const member of [1, 2]) expect(await told(stage, member, member - 1)).toMatch(SAVED)
}

async function expectOneClose(stage: KillStage): Promise<void> {
  const [row, ...others] = await stage.until('closed')
  expect(others).toEqual([])
  expect((await stage.answers()).map((one) => one.member_id)).toEqual([...stage.playground.memberIds.slice(1)].sort())
  expect(JSON.parse(row?.results ?? '')).toMatchObject({ answers: 2 })
  const messages = stage.playground.world.messages(stage.channelId).filter((one) => one.embeds.length > 0)
  expect(messages.map((one) => one.id)).toEqual([row?.message_id])
  expect(JSON.stringify(messages[0])).not.toContain('quiz.answer:')
  expect((await stage.scores()).map((one) => one.points)).toHaveLength(2)
}

test.each(['after the claim to close', 'between results and edit', 'after the edit', 'after the close'])(
  'a bot that dies %s leaves one closed row, its results once, and no second message',
  async (moment) => {
    const stage = await closedUntil(moment)
    const [{ results } = { results: null }] = await stage.rows()
    const scores = await stage.scores()
    await stage.start()
    await expectOneClose(stage)
    if (results === null) return
    expect((await stage.rows())[0]?.results).toBe(results)
    expect(await stage.scores()).toEqual(scores)
  },
)

test.each([
  ['and arrived', 'store-then-hold'],
  ['and never arrived', 'hold'],
] as const)('so does one that dies while the edit is under way, %s', async (_, kind) => {
  const stage = await leftOpen()
  const fault = stage.playground.world.faults.add(PATCH, { kind })
  const bot = await stage.start()
  await fault.met
  await kill(bot)
  if (kind === 'store-then-hold') fault.release()
  await stage.start()
  await expectOneClose(stage)
  fault.release()
})

test('a bot that dies before the close is written down leaves one reply with the results', async () => {
  const stage = await openKillStage({ openHours: 1, resultsTold: 'reply' })
  const bot = await stage.start('before the close is written down')
  await stage.until('open')
  expect(await told(stage, 1, 0)).toMatch(SAVED)
  stage.advance(HOUR)
  await dead(bot)
  await stage.start()
  await stage.until('closed')
  const said = () => stage.playground.world.messages(stage.channelId).filter((one) => one.content.includes('의 정답'))
  // It comes behind what is written down.
  await expect.poll(() => said().length).toBeGreaterThan(0)
  stage.advance(24 * HOUR)
  await expect.poll(async () => (await stage.rows()).length).toBe(2)
  expect(said()).toHaveLength(1)
})

test('an answer that was stored before the death counts once; the next press of that member takes its place', async () => {
  const stage = await openKillStage()
  const bot = await stage.start('after an answer was stored')
  await stage.until('open')
  await online(stage)
  const lost = press(stage, 1, 0)
  await dead(bot)
  expect(await lost).toBe('no-answer')
  const stored = await stage.answers()
  expect(stored).toHaveLength(1)
  await stage.start()
  expect(await told(stage, 1, 1)).toMatch(SAVED)
  const changed = await stage.answers()
  expect(changed.map((one) => one.member_id)).toEqual(stored.map((one) => one.member_id))
  expect(changed).not.toEqual(stored)
})

test('where the press reveals, the member who presses again behind the death reads the first', async () => {
  const stage = await openKillStage({ reveal: 'press' })
  const bot = await stage.start('after an answer was stored')
  await stage.until('open')
  await online(stage)
  const lost = press(stage, 1, 0)
  await dead(bot)
  expect(await lost).toBe('no-answer')
  const stored = await stage.answers()
  await stage.start()
  expect(await told(stage, 1, 1)).toMatch(/이미 [A-C]로 답했어요/)
  expect(await stage.answers()).toEqual(stored)
})

test('an answer that was confirmed survives the death of the bot right behind it', async () => {
  const stage = await openKillStage()
  const bot = await stage.start()
  await stage.until('open')
  for (const member of [0, 1, 2]) expect(await told(stage, member, member)).toMatch(SAVED)
  await kill(bot)
  expect(await stage.answers()).toHaveLength(3)
})
