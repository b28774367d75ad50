import { expect, test } from 'vitest'
import { type DateRow, goOn, isBehind, wasNeverSent } from '../../../src/core/schedule/resume.ts'

/** 09:00 in Seoul, every day; 2026-11-23 is a Monday. */
const SEOUL = { localTime: '09:00', zone: 'Asia/Seoul', weekdays: [1, 2, 3, 4, 5, 6, 7] }
const FAILED: DateRow = { localDate: '2026-11-23', state: 'failed', reason: 'no-permission' }
const OPEN: DateRow = { localDate: '2026-11-23', state: 'open' }

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+09:00`)

test.each([
  ['a right given back within the grace', SEOUL, '10:59', [FAILED], false, 'now', '2026-11-23'],
  ['at the end of the grace', SEOUL, '11:00', [FAILED], false, 'now', '2026-11-23'],
  ['a right given back later', SEOUL, '11:01', [FAILED], false, 'too-late', '2026-11-24'],
  ['resumed after a pause over the time', SEOUL, '10:00', [], true, 'now', '2026-11-23'],
  ['resumed before the time', SEOUL, '08:00', [], true, 'later', '2026-11-23'],
  ['resumed on a day that has its question', SEOUL, '10:00', [OPEN], true, 'done', '2026-11-24'],
  ['a time that has passed, with nothing stopped', SEOUL, '10:00', [], false, 'passed', '2026-11-24'],
  [
    'a failed day, moved to a time to come',
    { ...SEOUL, localTime: '21:00' },
    '10:00',
    [FAILED],
    true,
    'later',
    '2026-11-23',
  ],
  ['one of several questions failed', SEOUL, '10:00', [OPEN, FAILED], true, 'now', '2026-11-23'],
  ['another weekday', { ...SEOUL, weekdays: [2] }, '10:00', [], true, 'none', '2026-11-24'],
] as const)('%s', (_, timing, now, rows, stopped, today, next) => {
  expect(goOn(timing, at(now), rows, stopped)).toMatchObject({ today, next: { localDate: next } })
})

test('what may have been sent is never tried again', () => {
  expect(wasNeverSent({ state: 'failed', reason: 'unknown-outcome' })).toBe(false)
  expect(wasNeverSent({ state: 'void', reason: 'deleted' })).toBe(false)
  expect(wasNeverSent({ state: 'sending' })).toBe(false)
  expect(wasNeverSent({ state: 'skipped', reason: 'paused' })).toBe(true)
  const unknown = { ...FAILED, reason: 'unknown-outcome' } as const
  expect(goOn(SEOUL, at('10:00'), [unknown], true)).toMatchObject({ today: 'done', next: { localDate: '2026-11-24' } })
})

test.each([
  ['just before midnight, and not planned yet', '23:59', '00:01', [], true, 'now', '2026-11-22'],
  [
    'failed before midnight, its right given back behind it',
    '23:30',
    '00:10',
    [{ ...FAILED, localDate: '2026-11-22' }],
    false,
    'now',
    '2026-11-22',
  ],
  ['posted before midnight', '23:30', '00:10', [{ ...OPEN, localDate: '2026-11-22' }], true, 'later', '2026-11-23'],
  ['nothing had stopped it', '23:30', '00:10', [], false, 'later', '2026-11-23'],
  ['later than the grace', '21:30', '00:10', [], true, 'later', '2026-11-23'],
] as const)('of the night before: %s', (_, localTime, now, rows, stopped, today, next) => {
  expect(goOn({ ...SEOUL, localTime }, at(now), rows, stopped)).toMatchObject({ today, next: { localDate: next } })
})

test('a clock is behind where the last post lies ahead of it by more than clocks differ', () => {
  const minutes = (many: number) => at('09:00') + many * 60_000
  expect([undefined, minutes(-60), minutes(10), minutes(11)].map((sent) => isBehind(at('09:00'), sent))).toEqual([
    false,
    false,
    false,
    true,
  ])
})
