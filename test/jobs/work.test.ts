import { expect, test } from 'vitest'
import type { Occurrence } from '../../src/core/schedule/types.ts'
import { backOffMs, requestMs, type Work } from '../../src/jobs/work.ts'
import { SETTINGS } from './stage.ts'

const unknown = { kind: 'unknown', message: 'socket closed' } as const
const waits = (random: number, fence: number) =>
  backOffMs({ app: { random: () => random } } as unknown as Work, { fence } as Occurrence, unknown)

test('what Discord does not answer is tried again after twice the time with every claim, a minute at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 30].map((fence) => waits(0.999_999, fence))).toEqual([
    2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ])
})

test('not all at once: between half of that time and all of it', () => {
  expect([waits(0, 3), waits(0.5, 3)]).toEqual([4000, 6000])
})

test('what was limited before it was sent waits for as long as Discord says', () => {
  const limited = { kind: 'not-sent', retryAfterMs: 1_300_000 } as const
  expect(backOffMs({} as Work, { fence: 1 } as Occurrence, limited)).toBe(1_300_000)
})

test('a request ends well before its lease', () => {
  expect(requestMs(SETTINGS)).toBe(45_000)
})
