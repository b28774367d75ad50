import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDateAt } from '../../../src/core/schedule/local-time.ts'
import { closesAt, GRACE_MS, nextDue, planDue } from '../../../src/core/schedule/plan.ts'

const HOUR = 3_600_000
const daily = { localTime: '09:00', zone: 'Asia/Seoul', weekdays: [1, 2, 3, 4, 5, 6, 7] }
const at = (text: string) => Date.parse(text)
const none: ReadonlySet<string> = new Set()

test.each([
  ['before the time: today', '2026-11-22T23:59:59Z', '2026-11-23'],
  ['at the time: tomorrow', '2026-11-23T00:00:00Z', '2026-11-24'],
])('%s', (_, now, date) => {
  expect(nextDue(daily, at(now), none)?.localDate).toBe(date)
})

test('only its weekdays, and no date that has its rows already', () => {
  const weekends = { ...daily, weekdays: [6, 7] }
  const monday = at('2026-11-23T05:00:00Z')
  expect(nextDue(weekends, monday, none)?.localDate).toBe('2026-11-28')
  expect(nextDue(weekends, monday, new Set(['2026-11-28', '2026-11-29']))?.localDate).toBe('2026-12-05')
})

test('a schedule without a possible day has no next date', () => {
  expect(nextDue({ ...daily, weekdays: [] }, 0, none)).toBeUndefined()
})

describe('what fell due', () => {
  const planned = { ...daily, nextDueAt: at('2026-11-23T00:00:00Z') }
  test.each([
    ['nothing before its time', '2026-11-22T23:59:59Z', []],
    ['posted at its time', '2026-11-23T00:00:00Z', [['2026-11-23', undefined]]],
    ['posted within two hours', '2026-11-23T02:00:00Z', [['2026-11-23', undefined]]],
    ['skipped later', '2026-11-23T02:00:01Z', [['2026-11-23', 'late']]],
    [
      'of several missed days only the newest',
      '2026-11-25T01:00:00Z',
      [
        ['2026-11-23', 'late'],
        ['2026-11-24', 'late'],
        ['2026-11-25', undefined],
      ],
    ],
  ] as const)('%s', (_, now, dates) => {
    expect(planDue(planned, at(now)).map((date) => [date.localDate, date.skipped])).toEqual(dates)
  })

  test('after a long sleep the last two months are told, not years', () => {
    const dates = planDue(planned, at('2029-01-01T12:00:00Z'))
    expect(dates.length).toBeLessThanOrEqual(62)
    expect(dates.every((date) => date.skipped === 'late')).toBe(true)
  })

  test('a time in a gap at midnight is posted on the next wall date, once', () => {
    const greenland = { ...daily, localTime: '23:30', zone: 'America/Scoresbysund' }
    const gap = nextDue(greenland, at('2027-03-27T12:00:00Z'), none)
    const after = gap && nextDue(greenland, gap.dueAt, none)
    expect([gap?.localDate, after?.localDate]).toEqual(['2027-03-27', '2027-03-28'])
  })
})

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Scoresbysund',
  'Africa/Casablanca',
]

test('however the clock runs, each date of a schedule comes up once, in order, and at most one is posted at a look', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.integer({ min: at('2011-10-01T00:00:00Z'), max: at('2027-12-01T00:00:00Z') }),
      fc.array(fc.integer({ min: 1, max: 80 * HOUR }), { maxLength: 30 }),
      (zone, hour, weekdays, start, steps) => {
        const timing = { localTime: `${String(hour).padStart(2, '0')}:30`, zone, weekdays }
        let next = nextDue(timing, start, none)
        let now = start
        const seen: string[] = []
        for (const step of steps) {
          now += step
          if (!next || next.dueAt > now) continue
          const dates = planDue({ ...timing, nextDueAt: next.dueAt }, now)
          expect(dates.filter((date) => date.skipped === undefined).length).toBeLessThanOrEqual(1)
          for (const date of dates) {
            expect(date.dueAt).toBeLessThanOrEqual(now)
            expect(date.skipped === undefined).toBe(now - date.dueAt <= GRACE_MS && date === dates.at(-1))
          }
          seen.push(...dates.map((date) => date.localDate))
          next = nextDue(timing, now, new Set(dates.map((date) => date.localDate)))
          expect(next && next.dueAt > now).toBe(true)
        }
        expect(seen).toEqual([...new Set(seen)].sort())
        const first = nextDue(timing, start, none)
        if (seen.length > 0) expect(seen[0]).toBe(first?.localDate)
      },
    ),
  )
})

test('whatever the host thinks, the date is that of the zone', () => {
  expect(localDateAt(at('2026-11-22T15:00:00Z'), 'Asia/Seoul')).toBe('2026-11-23')
})

test.each([
  ['on time: from the promised time', 4 * 60_000, 24 * HOUR],
  ['late: from the sending', HOUR, 25 * HOUR],
])('it closes %s', (_, lateness, end) => {
  expect(closesAt(0, lateness, 24)).toBe(end)
})

test('every other date is every second one of its days, over the end of a year and a missed stretch', () => {
  const timing = { ...daily, everyOtherFrom: '2026-12-29' }
  const dates: string[] = []
  let after = Date.parse('2026-12-20T00:00:00Z')
  for (let at = 0; at < 6; at++) {
    const next = nextDue(timing, after, new Set())
    if (!next) throw new Error('no next date')
    dates.push(next.localDate)
    after = next.dueAt
  }
  expect(dates).toEqual(['2026-12-21', '2026-12-23', '2026-12-25', '2026-12-27', '2026-12-29', '2026-12-31'])
  const due = planDue({ ...timing, nextDueAt: Date.parse('2026-12-30T15:00:00Z') }, Date.parse('2027-01-06T01:00:00Z'))
  expect(due.map((one) => one.localDate)).toEqual(['2026-12-31', '2027-01-02', '2027-01-04', '2027-01-06'])
})
