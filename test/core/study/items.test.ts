import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  highestCorrelation,
  type ItemTally,
  itemStatistics,
  LEAST,
  NO_REST,
  type RestSums,
  reasonsToLook,
  restCorrelation,
  wilsonInterval,
} from '../../../src/core/study/items.ts'

const NONE: ItemTally = {
  questionId: 'q',
  times: 1,
  answers: 0,
  right: 0,
  guessed: 0,
  guessedRight: 0,
  practised: 0,
  practisedRight: 0,
  chosen: {},
  rest: NO_REST,
}
const KEY = { choices: ['A', 'B', 'C', 'D'].map((label) => ({ label })), key: ['B'] }

describe('the interval of a share', () => {
  // Values of Wilson's formula worked out by hand and by R's prop.test(correct = FALSE).
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [1, 5, 0.0362, 0.6245],
    [80, 100, 0.7112, 0.8666],
  ])('%i of %i is between %f and %f', (right, n, low, high) => {
    const interval = wilsonInterval(right, n)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  test('holds the share, stays within 0 and 1, and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const right = Math.round(n * part)
        const { low, high } = wilsonInterval(right, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low - 1e-12).toBeLessThanOrEqual(right / n)
        expect(high + 1e-12).toBeGreaterThanOrEqual(right / n)
        const more = wilsonInterval(right * 4, n * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})

function sums(pairs: readonly (readonly [number, number])[]): RestSums {
  return pairs.reduce<RestSums>(
    (sum, [x, r]) => ({ n: sum.n + 1, x: sum.x + x, r: sum.r + r, rr: sum.rr + r * r, xr: sum.xr + x * r }),
    NO_REST,
  )
}

describe('discrimination', () => {
  const members = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: LEAST.discrimination,
    maxLength: 60,
  })

  test("is Pearson's correlation of right and the rest", () => {
    fc.assert(
      fc.property(members, (pairs) => {
        const found = restCorrelation(sums(pairs))
        const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
        const [mx, mr] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, r]) => r))]
        const sum = (of: (x: number, r: number) => number) => pairs.reduce((all, [x, r]) => all + of(x, r), 0)
        const [xx, rr] = [sum((x) => (x - mx) ** 2), sum((_, r) => (r - mr) ** 2)]
        if (xx === 0 || rr < 1e-6) return
        expect(found).toBeCloseTo(sum((x, r) => (x - mx) * (r - mr)) / Math.sqrt(xx * rr), 5)
      }),
    )
  })

  test('is high where those who know the rest are right, below zero where they are wrong', () => {
    const good = Array.from({ length: 30 }, (_, at) => [at < 15 ? 0 : 1, at / 30] as const)
    expect(restCorrelation(sums(good))).toBeGreaterThan(0.8)
    expect(restCorrelation(sums(good.map(([x, r]) => [1 - x, r] as const)))).toBeLessThan(-0.8)
  })

  test('has an upper end as tables of Fisher give it', () => {
    expect(highestCorrelation(0.5, 30)).toBeCloseTo(0.729, 2)
    expect(highestCorrelation(-0.07, 40)).toBeGreaterThan(0.2)
    expect(highestCorrelation(-1, 30)).toBe(-1)
  })

  test('is not told of too few, nor of what does not vary', () => {
    const few = Array.from({ length: LEAST.discrimination - 1 }, (_, at) => [at % 2, at / 20] as const)
    expect(restCorrelation(sums(few))).toBeUndefined()
    expect(restCorrelation(sums(few.concat([[1, 0.3]])))).toBeDefined()
    const same = Array.from({ length: 30 }, (_, at) => [at % 2, 0.1 + 0.2] as const)
    expect(restCorrelation(sums(same))).toBeUndefined()
    expect(restCorrelation(sums(same.map((_, at) => [1, at / 30] as const)))).toBeUndefined()
  })
})

test('nothing is told below its least number; guesses and practice stand apart', () => {
  expect(itemStatistics({ ...NONE, answers: 4, right: 4, guessed: 4, practised: 4 }, KEY)).toEqual({})
  const tally = { ...NONE, answers: 10, right: 6, guessed: 5, guessedRight: 1, practised: 8, practisedRight: 8 }
  const told = itemStatistics({ ...tally, chosen: { A: 3, B: 6, C: 1 } }, KEY)
  expect(told).toMatchObject({
    share: { value: 0.6, of: 10 },
    guessed: { value: 0.2, of: 5 },
    practised: { value: 1, of: 8 },
  })
  expect(told.choices?.map((one) => [one.label, one.rate, one.isKey])).toEqual([
    ['A', 0.3, false],
    ['B', 0.6, true],
    ['C', 0.1, false],
    ['D', 0, false],
  ])
  expect(told.discrimination).toBeUndefined()
})

describe('what to look at', () => {
  const against = sums(Array.from({ length: 30 }, (_, at) => [at < 15 ? 1 : 0, at / 30] as const))
  const indifferent = sums(Array.from({ length: 60 }, (_, at) => [at % 2, Math.floor(at / 2) / 30] as const))
  const chance = sums(Array.from({ length: 24 }, (_, at) => [at % 2, Math.floor(at / 2) / 12] as const))
  test.each([
    ['a key that those who know choose against', { answers: 30, right: 15, rest: against }, ['against']],
    [
      'one that tells nobody apart',
      { answers: 40, right: 20, chosen: { A: 7, B: 20, C: 7, D: 6 }, rest: indifferent },
      ['weak'],
    ],
    [
      'nothing to tell apart, of few',
      { answers: 24, right: 12, chosen: { A: 4, B: 12, C: 4, D: 4 }, rest: chance },
      [],
    ],
    [
      'one that most miss by the same choice',
      { answers: 40, right: 2, chosen: { A: 30, B: 2, C: 4, D: 4 } },
      ['worse-than-chance', 'distractor-beats-key', 'hard'],
    ],
    ['a typed one that nobody knows', { answers: 40, right: 2 }, ['hard']],
    ['one that is guessed', { answers: 10, right: 5, guessed: 8, chosen: { A: 2, B: 5, C: 2, D: 1 } }, ['guessed']],
    ['one that everybody knows', { answers: 100, right: 100, chosen: { B: 100 } }, ['dead-choice', 'easy']],
    ['few answers', { answers: 6, right: 1, chosen: { A: 5, B: 1 } }, []],
    ['nothing wrong', { answers: 40, right: 25, chosen: { A: 5, B: 25, C: 5, D: 5 } }, []],
  ] as const)('%s', (name, changes, expected) => {
    const tally = { ...NONE, ...changes }
    const key = name.includes('typed') ? { choices: [], key: ['x'] } : KEY
    expect(reasonsToLook(tally, itemStatistics(tally, key))).toEqual(expected)
  })
})
