import { expect, test } from 'vitest'
import { gradeOf } from '../../../src/core/study/cards.ts'
import { MAPPINGS, recallOf } from './simulated-members.ts'

/** In points. */
const APART = 5

test.each([
  [0, 0],
  [0, 0.3],
  [0.2, 0.3],
  [0.5, 0.6],
])(
  'cards promise what members know, with %d of the questions typed and %d of the guesses owned up to',
  (typed, ownsUp) => {
    const population = { cards: 250, typed, ownsUp, seed: 'recall' }
    const { predicted, actual } = recallOf(gradeOf, population)
    expect(Math.abs(predicted - actual)).toBeLessThanOrEqual(APART)
    // What a choice that was right by chance would promise too much, Good for all of them, is no longer promised.
    const other = recallOf(MAPPINGS['every right answer Good'], population)
    expect(other.predicted).toBeGreaterThan(other.actual)
    expect(predicted).toBeLessThan(actual)
  },
)
