import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  pointsFor,
  SCORING,
  type StudyDay,
  scoreAnswer,
  streakBonus,
  streakOn,
} from '../../../src/core/study/scoring.ts'

const answered = (date: string): StudyDay => ({ date, answered: true, open: false })
const missed = (date: string): StudyDay => ({ date, answered: false, open: false })
const open = (date: string): StudyDay => ({ date, answered: false, open: true })

describe('points', () => {
  test.each([
    [1, true, 10],
    [2, true, 15],
    [3, true, 20],
    [undefined, true, 15],
    [1, false, 0],
    [3, false, 0],
  ] as const)('difficulty %s, right %s: %s', (difficulty, right, points) => {
    expect(pointsFor(difficulty, right)).toBe(points)
  })
})

describe('dates in a row', () => {
  test.each<[string, string, StudyDay[], number]>([
    ['the first answer ever', '2026-11-22', [], 1],
    ['the date before was answered', '2026-11-22', [answered('2026-11-21')], 2],
    ['the date before was missed', '2026-11-22', [missed('2026-11-21'), answered('2026-11-20')], 1],
    ['a date without an occurrence breaks nothing', '2026-11-23', [answered('2026-11-20'), answered('2026-11-19')], 3],
    [
      'a date still open breaks nothing, and does not count',
      '2026-11-22',
      [open('2026-11-21'), answered('2026-11-20')],
      2,
    ],
    ['a date answered while open counts', '2026-11-22', [{ date: '2026-11-21', answered: true, open: true }], 2],
    ['later dates do not count', '2026-11-21', [answered('2026-11-22'), answered('2026-11-20')], 2],
    [
      'the order of the list is nothing',
      '2026-11-22',
      [answered('2026-11-19'), missed('2026-11-20'), answered('2026-11-21')],
      2,
    ],
    ['a change of year', '2027-01-01', [answered('2026-12-31'), answered('2026-12-30')], 3],
  ])('%s', (_, date, days, streak) => {
    expect(streakOn(date, days)).toBe(streak)
  })

  test('an answer earlier on the same date does not lengthen it', () => {
    expect(streakOn('2026-11-22', [answered('2026-11-22'), answered('2026-11-21')])).toBe(2)
  })
})

describe('one freeze a week', () => {
  // 2026-11-23 is a Monday.
  test.each<[string, StudyDay[], number]>([
    ['a missed date is passed over and does not count', [answered('2026-11-23'), missed('2026-11-24')], 2],
    [
      'the second one of a week breaks it',
      [answered('2026-11-22'), missed('2026-11-23'), answered('2026-11-24'), missed('2026-11-25')],
      1,
    ],
    [
      'one in each of two weeks breaks nothing',
      [answered('2026-11-21'), missed('2026-11-22'), missed('2026-11-23')],
      2,
    ],
    [
      'what lies behind the breaking one counts',
      [missed('2026-11-23'), missed('2026-11-24'), answered('2026-11-25')],
      2,
    ],
  ])('%s', (_, days, streak) => {
    expect(streakOn('2026-11-26', days, undefined, true)).toBe(streak)
  })
})

describe('the bonus', () => {
  test.each([
    [1, 0],
    [2, 1],
    [5, 4],
    [6, 5],
    [7, 5],
    [400, 5],
  ])('on date %i in a row: %i', (streak, bonus) => {
    expect(streakBonus(streak)).toBe(bonus)
  })

  test('goes to the first answer of a date only, right or wrong', () => {
    const before = [answered('2026-11-21'), answered('2026-11-20')]
    const wrong = { right: false, difficulty: 2, date: '2026-11-22' } as const
    expect(scoreAnswer(wrong, before)).toEqual({ points: 0, bonus: 2, streak: 3 })
    expect(scoreAnswer({ ...wrong, right: true }, [...before, answered('2026-11-22')])).toEqual({
      points: 15,
      bonus: 0,
      streak: 3,
    })
  })
})

const anyDate = fc
  .integer({ min: 0, max: 40 })
  .map((days) => Temporal.PlainDate.from('2026-12-10').add({ days }).toString())
const anyDays = fc
  .uniqueArray(fc.record({ date: anyDate, answered: fc.boolean(), open: fc.boolean() }), {
    selector: (day) => day.date,
  })
  .map((days): readonly StudyDay[] => days)

describe('properties', () => {
  test('what an answer earns is never below zero and never above the best difficulty with the highest bonus', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDays,
        fc.boolean(),
        fc.constantFrom(1, 2, 3, undefined),
        (date, days, right, difficulty) => {
          const { points, bonus, streak } = scoreAnswer({ right, difficulty, date }, days)
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points + bonus).toBeLessThanOrEqual(SCORING.byDifficulty[3] + SCORING.highestBonus)
          expect(streak).toBeLessThanOrEqual(1 + days.filter((day) => day.answered && day.date < date).length)
        },
      ),
    )
  })

  test('an open date that is not answered changes nothing, whatever stands around it', () => {
    fc.assert(
      fc.property(anyDate, anyDays, (date, days) => {
        const without = days.filter((day) => day.answered || !day.open)
        expect(streakOn(date, days)).toBe(streakOn(date, without))
      }),
    )
  })

  test('answering one more earlier date never shortens it', () => {
    fc.assert(
      fc.property(anyDate, anyDays, fc.nat(), (date, days, pick) => {
        const changed = days.map((day, at) => (at === pick % days.length ? { ...day, answered: true } : day))
        expect(streakOn(date, changed)).toBeGreaterThanOrEqual(streakOn(date, days))
      }),
    )
  })

  test('a member who answers every date has as many in a row as dates', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDate, { minLength: 1 }), (dates) => {
        const sorted = dates.toSorted()
        sorted.forEach((date, at) => {
          expect(streakOn(date, sorted.slice(0, at).map(answered))).toBe(at + 1)
        })
      }),
    )
  })
})
