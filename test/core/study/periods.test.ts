import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodOf, periodsOf } from '../../../src/core/study/periods.ts'

describe('periods of a local date', () => {
  test.each([
    ['2026-11-22', '2026-W47', '2026-11'],
    ['2026-11-23', '2026-W48', '2026-11'],
    ['2026-12-31', '2026-W53', '2026-12'],
    ['2027-01-01', '2026-W53', '2027-01'],
    ['2027-01-03', '2026-W53', '2027-01'],
    ['2027-01-04', '2027-W01', '2027-01'],
    ['2024-12-30', '2025-W01', '2024-12'],
  ])('%s: %s, %s', (date, week, month) => {
    expect(periodsOf(date)).toEqual(['all', week, month])
  })

  test('a week holds seven dates, Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 9000 }), (days) => {
        const date = Temporal.PlainDate.from('2026-11-22').add({ days })
        const monday = date.subtract({ days: date.dayOfWeek - 1 })
        const week = periodOf('week', date.toString())
        expect(week).toMatch(/^\d{4}-W\d\d$/)
        for (let at = 0; at < 7; at++) expect(periodOf('week', monday.add({ days: at }).toString())).toBe(week)
        expect(periodOf('week', monday.add({ days: 7 }).toString())).not.toBe(week)
      }),
    )
  })
})
