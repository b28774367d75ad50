import { expect, test } from 'vitest'
import type { Pool } from '../../../src/core/quiz/pool.ts'
import { runwayOf } from '../../../src/core/quiz/runway.ts'
import { addDays } from '../../../src/core/schedule/local-time.ts'
import { aQuestion } from '../../store/values.ts'

const FROM = '2026-12-01'
const days = (count: number) => Array.from({ length: count }, (_, at) => addDays(FROM, at))
const questions = (count: number) => Array.from({ length: count }, (_, at) => aQuestion({ id: `q${at}` }))
const pool = (changes: Partial<Pool>): Pool => ({
  questions: [],
  generated: [],
  asked: [],
  refused: new Set(),
  source: 'auto',
  perDay: 1,
  ...changes,
})

test('a pool lasts as many days as it has questions, and is dry until the first has rested', () => {
  expect(runwayOf(pool({ questions: questions(5) }), days(60))).toEqual({ fresh: 5, dates: 5, dryOn: '2026-12-06' })
  expect(runwayOf(pool({ questions: questions(5), perDay: 2 }), days(60))).toEqual({
    fresh: 5,
    dates: 2,
    dryOn: '2026-12-03',
  })
  expect(runwayOf(pool({}), days(60))).toEqual({ fresh: 0, dates: 0, dryOn: FROM })
  // Of a pool of a month the first has rested when the last was asked: it never ends.
  expect(runwayOf(pool({ questions: questions(30) }), days(366))).toEqual({ fresh: 30, dates: 30 })
  expect(runwayOf(pool({ questions: questions(29) }), days(366)).dryOn).toBe('2026-12-30')
})

test('days are told until the first that is dry, though questions whose twin rests are left', () => {
  const quote = { section: 'A', words: 'w', citation: { file: 'a.md', line: 1, lastLine: 1, section: 'A' } }
  const twins = ['a1', 'a2', 'a3'].map((id) => aQuestion({ id, quotes: [quote] }))
  expect(runwayOf(pool({ questions: twins }), days(60))).toEqual({ fresh: 3, dates: 1, dryOn: addDays(FROM, 1) })
})

test('what was asked counts once it has rested, and what was refused never', () => {
  const asked = [
    { questionId: 'q0', lastDate: '2026-11-01' },
    { questionId: 'q1', lastDate: '2026-11-30' },
  ]
  expect(runwayOf(pool({ questions: questions(2), asked }), days(60))).toEqual({
    fresh: 0,
    dates: 0,
    dryOn: '2026-12-02',
  })
})

test('the source says what counts; made questions about one statement are one', () => {
  const quote = { section: 'A', words: 'w', citation: { file: 'a.md', line: 1, lastLine: 1, section: 'A' } }
  const twins = ['g1', 'g2'].map((id) => aQuestion({ id, origin: 'generated', quotes: [quote] }))
  const bank = { questions: questions(3), generated: twins }
  const freshOf = (changes: Partial<Pool>) => runwayOf(pool({ ...bank, ...changes }), days(3)).fresh
  expect(freshOf({ source: 'auto' })).toBe(4)
  expect(freshOf({ source: 'both' })).toBe(4)
  expect(freshOf({ source: 'authored' })).toBe(3)
  expect(freshOf({ source: 'generated' })).toBe(1)
  expect(freshOf({ source: 'generated', asked: [{ questionId: 'g1', lastDate: '2026-11-30' }] })).toBe(0)
})
