import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, localDateAt, localMoment } from '../../../src/core/schedule/local-time.ts'

const iso = (instant: number | undefined) => instant && new Date(instant).toISOString()

test.each([
  ['an ordinary morning', '2026-11-23', '09:00', 'Asia/Seoul', '2026-11-23T00:00:00.000Z'],
  ['in a gap: forward', '2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
  ['repeated: the first', '2027-11-07', '01:30', 'America/New_York', '2027-11-07T05:30:00.000Z'],
  ['half an hour forward on Lord Howe', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['a date that Samoa skipped', '2011-12-30', '09:00', 'Pacific/Apia', undefined],
  ['the date behind it', '2011-12-31', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
])('%s', (_, date, time, zone, instant) => {
  expect(iso(instantOf(date, time, zone))).toBe(instant)
})

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'America/Scoresbysund',
]
const someTime = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })

describe('for any date, time and zone', () => {
  test('the instant shows that time on that date, or a little later where the wall clock jumps over it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        someTime,
        fc.constantFrom(...zones),
        (days, { hour, minute }, zone) => {
          const date = new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10)
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
          const instant = instantOf(date, time, zone)
          if (instant === undefined) return expect([date, zone]).toEqual(['2011-12-30', 'Pacific/Apia'])
          const shown = localMoment(instant, instant, zone)
          const asked = Date.parse(`${date}T${time}:00Z`)
          const ahead = Date.parse(`${shown.date}T${shown.time}:00Z`) - asked
          expect(ahead).toBeGreaterThanOrEqual(0)
          expect(ahead).toBeLessThanOrEqual(3_600_000)
          if (ahead > 0) expect(localMoment(instant - 1, instant, zone).time < time).toBe(true)
        },
      ),
    )
  })

  test('the same local time of later dates lies later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        someTime,
        fc.constantFrom(...zones),
        (days, { hour, minute }, zone) => {
          const at = (day: number) => new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10)
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
          const [first, second] = [instantOf(at(days), time, zone), instantOf(at(days + 1), time, zone)]
          if (first !== undefined && second !== undefined) expect(second - first).toBeGreaterThanOrEqual(22 * 3_600_000)
        },
      ),
    )
  })
})

test('today, tomorrow and other days are told by the wall clock of the zone', () => {
  const evening = Date.parse('2026-11-22T14:59:00Z')
  const nine = Date.parse('2026-11-23T00:00:00Z')
  expect(localDateAt(evening, 'Asia/Seoul')).toBe('2026-11-22')
  expect(localMoment(nine, evening, 'Asia/Seoul')).toEqual({ inDays: 1, date: '2026-11-23', weekday: 1, time: '09:00' })
  expect(localMoment(nine, evening + 60_000, 'Asia/Seoul').inDays).toBe(0)
  expect(localMoment(nine, evening, 'America/New_York')).toMatchObject({ inDays: 0, time: '19:00' })
})
