import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { startClock } from './start-at.ts'

test('a run starts at START_AT, with every process that it starts, and goes on from there', () => {
  const begun = Date.parse('2028-02-29T23:59:59Z')
  // This run has a start clock itself.
  const system = Date.now() - Number(process.env.CLOCK_AHEAD_MS ?? 0)
  const { env } = startClock({ START_AT: '2028-02-29T23:59:59Z' }, system)
  const said = execFileSync(process.execPath, ['-p', '[Date.now(), +new Date(), new Date(0).toISOString()].join()'], {
    env: { ...env, PATH: process.env.PATH },
  })
  const [now, made, epoch] = String(said).trim().split(',')
  for (const instant of [now, made]) {
    expect(Number(instant)).toBeGreaterThanOrEqual(begun)
    expect(Number(instant)).toBeLessThan(begun + 3_600_000)
  }
  expect(epoch).toBe('1970-01-01T00:00:00.000Z')
})

test('what is no date is named', () => {
  expect(() => startClock({ START_AT: 'Sunday' }, 0)).toThrow('START_AT: "Sunday" is no date')
  expect(startClock({ START_AT: 'now' }, 0).env).toEqual({})
})
