import { expect, test } from 'vitest'
import { createLoopWatch } from '../../src/discord/loop-watch.ts'

/** When the loop came to look, in ms after the start; then when it is asked. */
test.each([
  ['idle', [100, 200, 300], 350, false],
  ['a little late, as on any machine', [100, 420], 430, false],
  ['held for half a second', [100, 700], 701, true],
  ['held, and hardly free again', [100, 700, 800, 900], 1_600, true],
  ['held, and free for a while', [100, 700, 900, 1_100, 1_300, 1_500, 1_700], 1_750, false],
  ['held within this very turn, of which no look knows', [100], 600, true],
])('the loop is late: %s', (_, looks, askedAt, expected) => {
  let now = 0
  const watch = createLoopWatch(() => now)
  for (const at of looks) {
    now = at
    watch.look()
  }
  now = askedAt
  expect(watch.isLate()).toBe(expected)
})
