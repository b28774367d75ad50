import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withRanks } from '../../../src/core/study/ranks.ts'

test.each<[number[], number, number[]]>([
  [[], 0, []],
  [[30, 20, 10], 0, [1, 2, 3]],
  [[30, 20, 20, 10], 0, [1, 2, 2, 4]],
  [[0, 0, 0], 0, [1, 1, 1]],
  [[20, 20, 5], 7, [8, 8, 10]],
])('points %j behind %i others: ranks %j', (points, above, ranks) => {
  expect(
    withRanks(
      points.map((one) => ({ points: one })),
      above,
    ).map((row) => row.rank),
  ).toEqual(ranks)
})

test('a rank is one more than the number of members with more points', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 })), (points) => {
      const sorted = points.toSorted((a, b) => b - a).map((one) => ({ points: one }))
      for (const row of withRanks(sorted)) {
        expect(row.rank).toBe(1 + sorted.filter((other) => other.points > row.points).length)
      }
    }),
  )
})
