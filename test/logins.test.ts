import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countLogin } from '../src/logins.ts'
import { tempFolder } from './store/fixtures.ts'
import { HOUR, NINE } from './store/values.ts'

/** A process that is started again and again in one folder. */
function restarted(folder = tempFolder()) {
  const world = {
    now: NINE,
    said: [] as string[],
    async login() {
      await countLogin(folder, {
        clock: { now: () => world.now },
        say: (line) => world.said.push(line),
        sleep: async (ms) => {
          world.now += ms
        },
      })
      return world.now
    },
  }
  return world
}

test('however often a process is started again, it logs in a hundred times a day at most', async () => {
  const world = restarted()
  const logins: number[] = []
  for (let i = 0; i < 400; i++) {
    world.now += 5_000
    logins.push(await world.login())
  }
  const most = Math.max(...logins.map((from) => logins.filter((at) => at >= from && at < from + 24 * HOUR).length))
  expect(most).toBeLessThanOrEqual(100)
  expect(world.said[0]).toBe(
    'This bot logged in 40 times within a day; it waits 24 min, or Discord would reset its token.',
  )
})

test('a few starts of a day wait for nothing; nor do those behind a clock that was put right, or an unreadable file', async () => {
  const folder = tempFolder()
  const world = restarted(folder)
  for (let i = 0; i < 40; i++) await world.login()
  world.now -= HOUR
  const before = world.now
  await world.login()
  world.now += 25 * HOUR
  writeFileSync(join(folder, 'logins'), 'nonsense\n')
  await world.login()
  expect([world.now, world.said]).toEqual([before + 25 * HOUR, []])
})
