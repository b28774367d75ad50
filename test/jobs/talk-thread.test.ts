import { describe, expect, test } from 'vitest'
import type { ChannelKind, ChannelProblem } from '../../src/app.ts'
import { mainTrack } from '../../src/core/track.ts'
import { aQuestion, aSchedule, HOUR, newId } from '../store/values.ts'
import { refused } from './fake-discord.ts'
import { aStage, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const MINUTE = 60_000

/** One question, open, and no other to come. */
async function opened(thread = true, stem = 'Which **endpoint**\nwrites?'): Promise<Stage> {
  const stage = await aStage({ thread, count: 1 }, [aQuestion({ stem })])
  await stage.tick()
  await stage.store.schedules.pause(mainTrack('100'))
  return stage
}

const threads = ({ discord }: Stage) => discord.messages.map((one) => one.thread)
const asked = ({ discord }: Stage) => discord.requests.filter((one) => one.startsWith('thread')).length
const notices = async ({ store }: Stage) =>
  (await store.notices.unseen('100')).map((one) => one.notice).filter((one) => one.kind === 'no-thread')
const state = async ({ store }: Stage) => (await store.occurrences.newest(mainTrack('100')))[0]?.state

test('opened under the question at its close and not before, named by it without marks', async () => {
  const stage = await opened()
  await stage.tick(DAY - 1)
  expect(threads(stage)).toEqual([undefined])
  await stage.tick(1)
  expect(threads(stage)).toEqual(['오늘의 문제 · 1일째 · Which endpoint writes?'])
  expect(await state(stage)).toBe('closed')
  const long = await opened(true, '가'.repeat(3_000))
  await long.tick(DAY)
  expect(threads(long)[0]).toHaveLength(100)
})

test('none where nobody asked for one', async () => {
  const stage = await opened(false)
  await stage.tick(DAY)
  expect(asked(stage)).toBe(0)
})

test.each([
  ['done, the answer lost', { kind: 'stored-then-lost' as const }],
  ['not yet', { kind: 'answers' as const, problem: { kind: 'not-sent', retryAfterMs: MINUTE } as ChannelProblem }],
])('where Discord says nothing of it it is asked again, and there is one: %s', async (_, fault) => {
  const stage = await opened()
  // Of the edit, then of the thread.
  const { openThread } = stage.discord
  stage.discord.openThread = async (...given) => {
    if (asked(stage) === 0) stage.discord.faults.push(fault)
    return await openThread.apply(stage.discord, given)
  }
  await stage.tick(DAY)
  for (let again = 0; again < 3; again++) await stage.tick(2 * MINUTE)
  expect(threads(stage)).toEqual(['오늘의 문제 · 1일째 · Which endpoint writes?'])
  expect(asked(stage)).toBe(2)
  expect(await state(stage)).toBe('closed')
  expect(await notices(stage)).toEqual([])
})

test('slow mode on the morning of a question takes none of the tries of its thread', async () => {
  const stage = await aStage({ thread: true, count: 1 }, [aQuestion({ stem: 'Which endpoint writes?' })])
  for (let minutes = 0; minutes < 9; minutes++) {
    stage.discord.faults.push({ kind: 'answers', problem: refused(429, 20_016).problem })
    await stage.tick(minutes === 0 ? 0 : MINUTE)
  }
  await stage.tick(MINUTE)
  await stage.store.schedules.pause(mainTrack('100'))
  stage.discord.threadProblem = { kind: 'unknown', message: 'socket closed' }
  await stage.tick(DAY)
  stage.discord.threadProblem = undefined
  await stage.tick(2 * MINUTE)
  expect(threads(stage)).toEqual(['오늘의 문제 · 1일째 · Which endpoint writes?'])
  expect(await state(stage)).toBe('closed')
})

test('Discord that never answers for it keeps no question from its end', async () => {
  const stage = await opened()
  stage.discord.threadProblem = { kind: 'unknown', message: 'socket closed' }
  await stage.tick(DAY)
  for (let again = 0; again < 12; again++) await stage.tick(2 * MINUTE)
  expect(await state(stage)).toBe('closed')
  expect(await notices(stage)).toEqual([])
})

describe('where none may be opened', () => {
  test.each([
    ['text', 'no-permission'],
    ['thread', 'no-place'],
    ['voice', 'no-place'],
  ] as const)('in a %s channel nothing is asked of Discord, and leaders hear once: %s', async (kind, reason) => {
    const stage = await aStage({ thread: true })
    stage.discord.kind = kind satisfies ChannelKind
    stage.discord.missing = ['createPublicThreads']
    await stage.tick()
    await stage.tick(DAY)
    const told = { kind: 'no-thread', channelId: '200', reason }
    expect(await notices(stage)).toEqual([told])
    await stage.store.notices.seen('100', await stage.store.notices.unseen('100'))
    await stage.tick(DAY)
    await stage.tick(DAY)
    expect(await notices(stage)).toEqual([])
    expect(asked(stage)).toBe(0)
    // It is news again where leaders chose again.
    const fields = { channelId: '201' }
    await stage.store.schedules.change({ first: aSchedule(), fields, now: stage.now, resume: false, newId })
    await stage.tick(DAY)
    await stage.tick(DAY)
    expect(await notices(stage)).toEqual([{ ...told, channelId: '201' }])
  })

  test.each([
    [50_013, 'no-permission'],
    [50_024, 'no-place'],
    [160_006, 'refused'],
  ])('Discord’s no %i is told as %s, and the question is closed', async (code, reason) => {
    const stage = await opened()
    stage.discord.threadProblem = refused(400, code).problem
    await stage.tick(DAY)
    expect(await notices(stage)).toEqual([{ kind: 'no-thread', channelId: '200', reason }])
    expect(await state(stage)).toBe('closed')
  })
})
