import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../store/fixtures.ts'
import { dead, type KillStage, kill, openKillStage, POST } from './kill-stage.ts'

const MINUTE = 60_000

/** Exactly one message that carries the row's id, and one row that knows it. */
async function expectOnePost({ until, playground, channelId }: KillStage): Promise<void> {
  const [row, ...others] = await until('open')
  expect(others).toEqual([])
  const posts = playground.world.messages(channelId).filter((one) => JSON.stringify(one).includes('quiz.answer:'))
  expect(posts.map((one) => one.id)).toEqual([row?.message_id])
  expect(JSON.stringify(posts[0])).toContain(`quiz.answer:${row?.id}:`)
}

describe('while Discord remembers the nonce', () => {
  test.each([
    'before the claim',
    'after the claim',
    'after the question was fixed',
    'after the mark',
    'after the send',
    'after the record',
  ])('a bot that dies %s leaves one message and one open row behind it', (moment) => diesAt(moment, 0))

  test.each(['hold', 'store-then-hold'] as const)('so does one that dies in flight (%s)', (kind) =>
    diesInFlight(kind, 0),
  )
})

describe('after Discord has forgotten the nonce', () => {
  test.each(['after the mark', 'after the send'])(
    'a bot that dies %s leaves one message and one open row behind it',
    (moment) => diesAt(moment, 10 * MINUTE),
  )

  test.each(['hold', 'store-then-hold'] as const)('so does one that dies in flight (%s)', (kind) =>
    diesInFlight(kind, 10 * MINUTE),
  )
})

test.each([
  ['is half an hour ahead', 30 * MINUTE],
  ['goes half an hour slow', -30 * MINUTE],
])('so does one that dies in flight while its clock %s, and is put right', async (_, wrongMs) => {
  const stage = await openKillStage()
  stage.advance(30 * MINUTE)
  const fault = stage.playground.world.faults.add(POST, { kind: 'store-then-hold' })
  const bot = await stage.start('', { CLOCK_FILE: clockAhead(30 * MINUTE + wrongMs) })
  await fault.met
  await kill(bot)
  fault.release()
  // Discord has forgotten the nonce, by its own clock.
  stage.advance(10 * MINUTE)
  await stage.start()
  await expectOnePost(stage)
})

function clockAhead(ms: number): string {
  const file = join(tempFolder(), 'clock')
  writeFileSync(file, `${ms}\n`)
  return file
}

async function diesAt(moment: string, laterMs: number): Promise<void> {
  const stage = await openKillStage()
  await dead(await stage.start(moment))
  stage.advance(laterMs)
  await stage.start()
  await expectOnePost(stage)
}

async function diesInFlight(kind: 'hold' | 'store-then-hold', laterMs: number): Promise<void> {
  const stage = await openKillStage()
  const fault = stage.playground.world.faults.add(POST, { kind })
  const bot = await stage.start()
  await fault.met
  await kill(bot)
  fault.release()
  stage.advance(laterMs)
  await stage.start()
  await expectOnePost(stage)
}

test('a message that was stored, and its answer lost, is not posted again', async () => {
  const stage = await openKillStage()
  stage.playground.world.faults.add(POST, { kind: 'store-then-drop' })
  await stage.start()
  await expectOnePost(stage)
})

test('nor when the answers of Discord stay away for a while', async () => {
  const stage = await openKillStage()
  stage.playground.world.faults.add(POST, { kind: 'store-then-error' }, 5)
  await stage.start()
  await expectOnePost(stage)
})

test('a bot that dies again and again still posts once', async () => {
  const stage = await openKillStage()
  for (const moment of ['after the claim', 'after the mark', 'after the send', 'after the send']) {
    await dead(await stage.start(moment))
  }
  await stage.start()
  await expectOnePost(stage)
})
