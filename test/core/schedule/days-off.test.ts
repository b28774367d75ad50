import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countryMeant } from '../../../src/core/schedule/countries.ts'
import { changedDaysOff, isOff } from '../../../src/core/schedule/days-off.ts'
import { addDays } from '../../../src/core/schedule/local-time.ts'
import { comingDates, nextDue, planDue } from '../../../src/core/schedule/plan.ts'
import { readDateRange } from '../../../src/core/schedule/read-dates.ts'
import { aSchedule, HOUR, NINE } from '../../store/values.ts'

const TODAY = '2026-11-23'

test.each([
  ['2026-12-24', '2026-12-24', '2026-12-24'],
  ['2026.12.24.', '2026-12-24', '2026-12-24'],
  ['12/24', '2026-12-24', '2026-12-24'],
  ['12월 24일', '2026-12-24', '2026-12-24'],
  ['1월 2일', '2027-01-02', '2027-01-02'],
  ['11/23', TODAY, TODAY],
  ['오늘', TODAY, TODAY],
  ['tomorrow', '2026-11-24', '2026-11-24'],
  ['12월 24일~26일', '2026-12-24', '2026-12-26'],
  ['12월 30일부터 1월 2일까지', '2026-12-30', '2027-01-02'],
  ['2026-12-24 ~ 2027-01-02', '2026-12-24', '2027-01-02'],
  ['2026-12-24 - 2026-12-25', '2026-12-24', '2026-12-25'],
  ['12/24 to 12/26', '2026-12-24', '2026-12-26'],
  ['2월 29일', '2028-02-29', '2028-02-29'],
  ['12월 24일(목)', '2026-12-24', '2026-12-24'],
])('"%s" is %s to %s', (typed, from, to) => expect(readDateRange(typed, TODAY)).toEqual({ from, to }))

test.each(['', '언젠가', '2026-13-01', '2월 30일', '12/24 ~ 언젠가', '2026-12-24 ~ 2026-12-23', '1 ~ 2 ~ 3', '12월'])(
  '"%s" is no range',
  (typed) => expect(readDateRange(typed, TODAY)).toBeUndefined(),
)

const days = fc
  .nat({ max: 40 })
  .chain((at) => fc.nat({ max: 9 }).map((more) => ({ from: addDays(TODAY, at), to: addDays(TODAY, at + more) })))

test('a date is off when it was last named so, whatever was added and taken away before', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ range: days, remove: fc.boolean() }), { maxLength: 12 }), (changes) => {
      let kept = changedDaysOff([], {}, TODAY)
      const off = new Set<string>()
      for (const { range, remove } of changes) {
        kept = changedDaysOff(kept, remove ? { remove: range } : { add: [range] }, TODAY)
        for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
          if (remove) off.delete(date)
          else off.add(date)
        }
      }
      for (let at = 0; at < 55; at++) expect(isOff(kept, addDays(TODAY, at))).toBe(off.has(addDays(TODAY, at)))
      const schedule = { ...aSchedule(), daysOff: kept }
      expect(comingDates(schedule, TODAY, 60).some((date) => off.has(date))).toBe(false)
      const next = nextDue(schedule, NINE - HOUR, new Set())
      expect(off.has(next?.localDate ?? TODAY)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('what was missed while the bot was off is no missed date where it was a day off', () => {
  const daysOff = [{ from: '2026-11-24', to: '2026-11-25' }]
  const planned = planDue({ ...aSchedule({ daysOff }), nextDueAt: NINE }, NINE + 4 * 24 * HOUR)
  expect(planned.map((one) => one.localDate)).toEqual(['2026-11-23', '2026-11-26', '2026-11-27'])
})

test('another list of holidays takes the place of the last; days of the leaders own stay, and what is over goes', () => {
  const own = { from: '2026-12-01', to: '2026-12-01' }
  const old = { from: '2026-11-01', to: '2026-11-02' }
  const of = (country: string) => ({ from: '2026-12-25', to: '2026-12-25', country })
  const first = changedDaysOff([old, own, of('KR')], { holidays: [of('DE')] }, TODAY)
  expect(first).toEqual([own, of('DE')])
  expect(changedDaysOff(first, { holidays: [] }, TODAY)).toEqual([own])
})

test.each([
  ['KR', 'KR'],
  ['대한민국', 'KR'],
  ['South Korea', 'KR'],
  ['독일', 'DE'],
  ['Atlantis', undefined],
])('the country "%s" is %s', (typed, code) => expect(countryMeant(typed)).toBe(code))
