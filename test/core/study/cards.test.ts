import fc from 'fast-check'
import { createEmptyCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import {
  AGAIN,
  GRADES,
  graded,
  gradeOf,
  nextIntervals,
  replayed,
  retrievability,
} from '../../../src/core/study/cards.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-23T00:00:00Z')

const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(...GRADES)), {
  minLength: 1,
  maxLength: 12,
})

describe('a card', () => {
  test('has, after the same history, the same dues as ts-fsrs used alone', () => {
    const alone = fsrs({ enable_fuzz: true, enable_short_term: false })
    fc.assert(
      fc.property(history, (steps) => {
        let card = createEmptyCard(new Date(START))
        let now = START
        const reviews = steps.map(([days, grade]) => {
          now += days * DAY + 1_234
          card = alone.next(card, new Date(now), grade as FsrsGrade).card
          return { at: now, grade }
        })
        const memory = replayed(reviews)
        expect(memory?.due).toBe(card.due.getTime())
        expect([memory?.stability, memory?.difficulty, memory?.reps, memory?.lapses]).toEqual([
          card.stability,
          card.difficulty,
          card.reps,
          card.lapses,
        ])
        expect(memory && retrievability(memory, now + 5 * DAY)).toBe(
          alone.get_retrievability(card, new Date(now + 5 * DAY), false),
        )
      }),
    )
  })

  test('goes by the 21 parameters of FSRS 6', () => {
    expect(fsrs().parameters.w).toHaveLength(21)
    // The published defaults: how long a first again, hard, good and easy lasts.
    const first = GRADES.map((grade) => graded(undefined, grade, START).stability)
    expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  })

  test('comes sooner the worse it went, and never twice on a day', () => {
    const days = nextIntervals(graded(undefined, 3, START), START + 3 * DAY)
    expect(days[1]).toBeGreaterThanOrEqual(1)
    expect(days[1]).toBeLessThanOrEqual(days[2])
    expect(days[2]).toBeLessThan(days[3])
    expect(days[3]).toBeLessThan(days[4])
  })

  test('begins anew behind a reset', () => {
    const before = { at: START, grade: 4 as const }
    const reset = { at: START + DAY, grade: 'reset' as const }
    const after = { at: START + 2 * DAY, grade: 3 as const }
    expect(replayed([before, reset])).toBeUndefined()
    expect(replayed([before, reset, after])).toEqual(replayed([after]))
    expect(graded({ ...graded(undefined, 4, START), reps: 0 }, 3, after.at)).toEqual(replayed([after]))
  })
})

test('right words are good, a right choice is hard, what is wrong or guessed comes again', () => {
  const graded = (typed: boolean, right: boolean, guessed: boolean) => gradeOf({ typed, right, guessed })
  expect([graded(true, true, false), graded(false, true, false)]).toEqual([3, 2])
  const rest = [
    graded(true, true, true),
    graded(false, true, true),
    graded(true, false, false),
    graded(false, false, true),
  ]
  expect(rest).toEqual([AGAIN, AGAIN, AGAIN, AGAIN])
})
