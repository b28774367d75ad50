import { describe, expect, test } from 'vitest'
import type { NewLiveRound } from '../../src/store/live/live-port.ts'
import type { Store } from '../../src/store/store.ts'
import { openBeside, post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const LEASE = 20_000
const [ANNE, BOB] = ['11', '22']
const learner = (memberId: string) => ({ guildId: '100', trackId: 'main', memberId })

function aRound(changes: Partial<NewLiveRound> = {}): NewLiveRound {
  const items = [0, 1].map((place) => ({
    place,
    question: aQuestion({ id: `q-${place}` }),
    order: ['A', 'B', 'C', 'D'],
  }))
  return {
    guildId: '100',
    trackId: 'main',
    id: 'liveround001',
    channelId: '200',
    startedBy: ANNE,
    language: 'ko',
    seconds: 10,
    startedAt: NINE,
    nextAt: NINE,
    items,
    ...changes,
  }
}

const claim = async (store: Store, owner = 'one', now = NINE, except: readonly string[] = []) =>
  await store.live.claim({ owner, now, leaseMs: LEASE, limit: 10, except })

async function asked(store: Store, now = NINE) {
  expect(await store.live.start(aRound(), 3)).toBe('started')
  const [round] = await claim(store, 'one', now)
  if (!round) throw new Error('nobody could claim it')
  expect(await store.live.ask(round, 0, now, now + 10_000)).toBe(true)
  return round
}

let presses = 1
const answer = (store: Store, memberId: string, chosen: string, now: number, pressId = String(presses++)) =>
  store.live.answer({
    roundId: 'liveround001',
    place: 0,
    memberId,
    chosen: [chosen],
    isRight: () => chosen === 'B',
    now,
    pressId,
  })

describe('a round for a channel', () => {
  test('that was left by a clock that was ahead is found when its lease ends', async () => {
    const store = await tempStore()
    await store.live.start(aRound(), 2)
    await claim(store, 'one', NINE + HOUR)
    await store.occurrences.clockPutBack(NINE, HOUR)
    expect(await claim(store, 'two', NINE + LEASE - 1)).toEqual([])
    expect(await claim(store, 'two', NINE + LEASE)).toHaveLength(1)
  })

  test('runs once in a channel, and only so often in a server; then the channel is free again', async () => {
    const store = await tempStore()
    expect(await store.live.start(aRound(), 2)).toBe('started')
    expect(await store.live.start(aRound({ id: 'liveround002' }), 2)).toBe('busy')
    expect(await store.live.start(aRound({ id: 'liveround002', channelId: '201' }), 2)).toBe('started')
    expect(await store.live.start(aRound({ id: 'liveround003', channelId: '202' }), 2)).toBe('too-many')
    expect(await store.live.start(aRound({ id: 'liveround003', channelId: '201' }), 2)).toBe('busy')
    expect(await store.live.start(aRound({ id: 'liveround003', channelId: '301', guildId: '101' }), 2)).toBe('started')
    expect((await store.live.running('200'))?.id).toBe('liveround001')
    expect(await store.live.end('liveround001', 'stopped', NINE)).toBe(true)
    expect(await store.live.end('liveround001', 'finished', NINE)).toBe(false)
    expect(await store.live.running('200')).toBeUndefined()
    expect(await store.live.find('liveround001')).toMatchObject({ state: 'over', ended: 'stopped' })
    expect(await store.live.start(aRound({ id: 'liveround004' }), 2)).toBe('started')
  })

  test('takes the last answer by its press, until its end and no longer; the same again is as quick as at first', async () => {
    const store = await tempStore()
    await asked(store)
    expect(await answer(store, ANNE, 'A', NINE + 1_000, '100')).toBe(true)
    expect(await answer(store, ANNE, 'B', NINE + 2_000, '1000')).toBe(true)
    expect(await answer(store, ANNE, 'C', NINE + 3_000, '999')).toBe(true)
    expect(await answer(store, ANNE, 'B', NINE + 4_000, '1001')).toBe(true)
    expect(await answer(store, BOB, 'B', NINE + 10_000)).toBe(false)
    expect(await store.live.answers('liveround001')).toEqual([
      { place: 0, memberId: ANNE, chosen: ['B'], correct: true, at: NINE + 2_000 },
    ])
    expect(await store.live.answer({ ...(await aPress()), place: 1 })).toBe(false)
    async function aPress() {
      return {
        roundId: 'liveround001',
        place: 0,
        memberId: BOB,
        chosen: ['A'],
        isRight: () => false,
        now: NINE,
        pressId: '5',
      }
    }
  })

  test('moves cards once, when a question is over: as practice does, and however it ends', async () => {
    const store = await tempStore()
    const round = await asked(store)
    await answer(store, ANNE, 'B', NINE + 1_000)
    await answer(store, BOB, 'A', NINE + 1_000)
    expect(await store.cards.all(learner(ANNE))).toEqual([])
    await store.live.close(round, NINE + 10_000, NINE + 20_000)
    await store.live.close(round, NINE + 11_000, NINE + 20_000)
    expect(await answer(store, BOB, 'B', NINE + 2_000)).toBe(false)
    const [own] = await store.cards.all(learner(ANNE))
    expect(own).toMatchObject({ questionId: 'q-0', reps: 1 })
    expect((await store.stats.missed(learner(BOB))).map((one) => one.questionId)).toEqual(['q-0'])
    await store.live.ask(round, 1, NINE + 20_000, NINE + 30_000)
    const second = {
      roundId: round.id,
      place: 1,
      memberId: BOB,
      chosen: ['B'],
      isRight: () => true,
      now: NINE + 21_000,
    }
    await store.live.answer({ ...second, pressId: '9999' })
    await store.live.end(round.id, 'stopped', NINE + 22_000)
    expect((await store.cards.all(learner(BOB))).map((one) => one.questionId).sort()).toEqual(['q-0', 'q-1'])
    expect((await store.live.find(round.id))?.items.map((one) => one.closedAt)).toEqual([NINE + 10_000, NINE + 22_000])
    expect(await store.scores.rank({ guildId: '100', trackId: 'main' }, 'all', BOB)).toBeUndefined()
  })

  test('is driven by one at a time: whoever comes later gets it when the lease ran out, and the first can do nothing more', async () => {
    const store = await tempStore()
    const round = await asked(store)
    expect(await claim(store, 'two', NINE + LEASE - 1)).toEqual([])
    expect(await claim(store, 'one', NINE + LEASE, [round.id])).toEqual([])
    expect(await store.live.beat(round, NINE + 5_000, LEASE)).toMatchObject({ state: 'asking', fence: 1 })
    expect(await claim(store, 'two', NINE + LEASE)).toEqual([])
    const [taken] = await claim(store, 'two', NINE + 5_000 + LEASE)
    expect(taken).toMatchObject({ id: round.id, fence: 2 })
    expect(await store.live.beat(round, NINE + LEASE, LEASE)).toBeUndefined()
    expect(await store.live.ask(round, 1, NINE, NINE + 1)).toBe(false)
    await store.live.close(round, NINE, NINE)
    await store.live.skip(round, 1, NINE)
    expect(await store.live.find(round.id)).toMatchObject({ state: 'asking', place: 0 })
    await store.live.end(round.id, 'interrupted', NINE)
    await store.live.done(round, 'stray')
    expect((await store.live.find(round.id))?.state).toBe('over')
    if (taken) await store.live.done(taken, '900')
    expect((await store.live.find(round.id))?.state).toBe('done')
    expect(await claim(store, 'three', NINE + HOUR)).toEqual([])
  })

  test('of two processes that claim at once one gets it', async () => {
    const store = await tempStore()
    const other = await openBeside(store)
    await store.live.start(aRound(), 3)
    const both = await Promise.all([claim(store, 'one'), claim(other, 'two')])
    expect(both.flat()).toHaveLength(1)
  })

  test('a member gets her answers and takes them with her; until its end nothing tells which is right', async () => {
    const store = await tempStore()
    const round = await asked(store)
    await answer(store, ANNE, 'B', NINE + 1_000)
    await answer(store, BOB, 'A', NINE + 1_000)
    expect((await store.ownData.of(ANNE)).live_answers).toMatchObject([{ correct: null, chosen: '["B"]' }])
    await store.live.end(round.id, 'finished', NINE)
    expect((await store.ownData.of(ANNE)).live_answers).toMatchObject([{ correct: 1 }])
    expect((await store.ownData.of(ANNE)).live_rounds).toHaveLength(1)
    await store.ownData.erase(ANNE, 'erasure00001', NINE)
    expect(await store.ownData.of(ANNE)).toEqual({})
    expect((await store.live.answers(round.id)).map((one) => one.memberId)).toEqual([BOB])
    expect((await store.live.find(round.id))?.startedBy).toBe('')
  })
})

test('what is open in any track of the server, or about to be, is known', async () => {
  const store = await tempStore()
  expect(await store.questions.openIn('100', NINE)).toEqual([])
  await post(store, aSchedule(), { question: aQuestion({ id: 'open' }) })
  const there = aSchedule({ id: 'sched0000002', trackId: 'second', channelId: '201' })
  await post(store, there, { question: aQuestion({ id: 'there' }) })
  const ids = async (guildId: string, now: number) =>
    (await store.questions.openIn(guildId, now)).map((one) => one.id).sort()
  expect(await ids('100', NINE)).toEqual(['open', 'there'])
  expect(await ids('101', NINE)).toEqual([])
  expect(await ids('100', NINE + 24 * HOUR)).toEqual([])
})
