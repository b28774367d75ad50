import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LiveAnswer, type LiveRound, liveBoard, nextStep } from '../../../src/core/study/live.ts'
import { question } from '../quiz/questions.ts'

const item = (place: number, openedAt?: number) => ({
  place,
  question: question(),
  order: [],
  ...(openedAt === undefined ? {} : { openedAt, endsAt: openedAt + 10_000, closedAt: openedAt + 10_000 }),
})

const round = (changes: Partial<LiveRound> = {}): LiveRound => ({
  guildId: '1',
  trackId: 'main',
  id: 'liveround001',
  channelId: '2',
  startedBy: '3',
  language: 'ko',
  seconds: 10,
  startedAt: 0,
  state: 'shown',
  place: 1,
  nextAt: 100,
  items: [item(0, 0), item(1, 20_000), item(2)],
  ...changes,
})

const given = (memberId: string, place: number, correct: boolean, at: number): LiveAnswer => {
  return { memberId, place, correct, at, chosen: ['A'] }
}

describe('what is done next', () => {
  test.each([
    ['waits for its time', round(), 99, { kind: 'wait', until: 100 }],
    ['the next question', round(), 100, { kind: 'ask', place: 2 }],
    ['the first question', round({ state: 'waiting', place: -1 }), 100, { kind: 'ask', place: 0 }],
    ['no more answers', round({ state: 'asking' }), 100, { kind: 'close' }],
    ['all was asked', round({ place: 2 }), 100, { kind: 'end' }],
    ['its board, whatever the time', round({ state: 'over' }), 0, { kind: 'board' }],
    ['nothing', round({ state: 'done' }), 100, { kind: 'none' }],
  ] as const)('%s', (_, at, now, step) => {
    expect(nextStep(at, now)).toEqual(step)
  })
})

describe('the board', () => {
  test('who knew more is ahead, then who was quicker with what is right; wrong answers and what was not asked to its end count nothing', () => {
    const answers = [
      given('slow', 0, true, 9_000),
      given('slow', 1, true, 21_000),
      given('quick', 0, true, 1_000),
      given('quick', 1, true, 22_000),
      given('half', 0, true, 500),
      given('half', 1, false, 20_100),
      given('none', 0, false, 100),
      given('half', 2, true, 40_000),
      given('late', 2, true, 40_000),
    ]
    expect(liveBoard(round(), answers)).toEqual([
      { memberId: 'quick', right: 2, averageMs: 1_500 },
      { memberId: 'slow', right: 2, averageMs: 5_000 },
      { memberId: 'half', right: 1, averageMs: 500 },
      { memberId: 'none', right: 0 },
    ])
  })

  test('is the same whatever the order in which answers came', () => {
    const anAnswer = fc.record({
      memberId: fc.constantFrom('a', 'b', 'c', 'd'),
      place: fc.constantFrom(0, 1),
      correct: fc.boolean(),
      at: fc.integer({ min: 20_000, max: 30_000 }),
    })
    const answers = fc.uniqueArray(anAnswer, { selector: (one) => `${one.memberId} ${one.place}` })
    fc.assert(
      fc.property(answers, (some) => {
        const all = some.map((one) => ({ ...one, chosen: ['A'] }))
        expect(liveBoard(round(), all.toReversed())).toEqual(liveBoard(round(), all))
      }),
    )
  })
})
