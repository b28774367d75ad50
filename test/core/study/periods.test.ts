import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesOf, periodOf, periodsOf } from '../../../src/core/study/periods.ts'

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

describe('dates of a period', () => {
  test.each([
    ['2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
  ])('%s: %s to %s', (period, from, to) => {
    expect(datesOf(period)).toEqual({ from, to })
  })

  test.each(['all', '2026-W54', '2026-W00', '2027-W53', '2026-13', '2026-00', 'x', '', '2026-1'])(
    '"%s" has none',
    (period) => {
      expect(datesOf(period)).toBeUndefined()
    },
  )

  test('hold exactly the dates of the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 9000 }), fc.constantFrom('week', 'month'), (days, kind) => {
        const date = Temporal.PlainDate.from('2026-11-22').add({ days })
        const period = periodOf(kind, date.toString())
        const { from = '', to = '' } = datesOf(period) ?? {}
        expect(from <= date.toString() && date.toString() <= to).toBe(true)
        expect([from, to].map((one) => periodOf(kind, one))).toEqual([period, period])
        expect(periodOf(kind, Temporal.PlainDate.from(to).add({ days: 1 }).toString())).not.toBe(period)
      }),
    )
  })
})
