import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import type { Store } from '../../src/store/store.ts'
import { bundled } from '../bundle.ts'
import { close, fileOfStore, post, sqlBeside, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const MEMBERS = 900

/** Two closed questions, answered by many: more than one transaction's work. */
async function manyAnswers(): Promise<{ store: Store; open: string }> {
  const store = await tempStore()
  for (const day of [0, 1]) {
    const { id } = await post(store, aSchedule(), { localDate: `2026-11-2${3 + day}`, at: NINE + day * DAY })
    await sqlBeside(
      store,
      `
      with recursive members(n) as (select 1 union all select n + 1 from members where n < ${MEMBERS})
      insert into answers (occurrence_id, member_id, guild_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak, track_id, press_id, guessed)
      select '${id}', 'm' || n, '100', '2026-11-2${3 + day}', '["B"]', 1, ${NINE}, 15, ${day}, ${day + 1}, 'main', '0', 0 from members`,
    )
    await close(store, NINE + (day + 1) * DAY)
  }
  const { id } = await post(store, aSchedule(), { localDate: '2026-11-25', at: NINE + 2 * DAY })
  return { store, open: id }
}

const press = (store: Store, occurrenceId: string, memberId: string) =>
  store.answers.record({ occurrenceId, memberId, chosen: ['B'], correct: true, pressId: '1', now: NINE + 2 * DAY })

test('whoever answers while the boards are recomputed waits for a few members, not for all', async () => {
  const { store, open } = await manyAnswers()
  const points = async (memberId: string) => (await store.scores.rank(mainTrack('100'), 'all', memberId))?.points
  // The first and the last, by their names.
  await sqlBeside(store, "update scores set points = 7 where member_id in ('m1', 'm99')")
  const held = store.scores.compare(() => false)[Symbol.asyncIterator]()
  await held.next()
  // One transaction has ended, and the next one is not begun: whoever presses now is between them.
  expect((await press(store, open, 'm99')).kind).toBe('recorded')
  expect([await points('m1'), await points('m99')]).toEqual([31, 7])
  expect((await store.scores.recompute()).map((one) => [one.memberId, one.period]).sort()).toEqual([
    ['m99', '2026-11'],
    ['m99', '2026-W48'],
    ['m99', 'all'],
  ])
  expect(await store.scores.rank(mainTrack('100'), 'all', 'm99')).toMatchObject({ points: 31, streak: 2 })
})

test("the operator's tool recomputes beside the running bot, and refuses no member", async () => {
  const { store, open } = await manyAnswers()
  const args = [await bundled('src/cli.ts'), 'scores', 'recompute', '--json', '--data', fileOfStore(store)]
  const tool = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Buffer[] = []
  tool.stdout.on('data', (part: Buffer) => said.push(part))
  const ended = once(tool, 'exit')
  let answered = 0
  while (tool.exitCode === null && tool.signalCode === null) {
    expect((await press(store, open, `late${answered}`)).kind).toBe('recorded')
    answered++
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  expect((await ended)[0]).toBe(0)
  expect(JSON.parse(Buffer.concat(said).toString())).toEqual({ summary: { differences: 0 } })
  expect(answered).toBeGreaterThan(0)
})

test('a night mends what differs, and stops where it is told to', async () => {
  const { store } = await manyAnswers()
  const right = await store.scores.board(mainTrack('100'), 'all', MEMBERS)
  await sqlBeside(store, "update scores set points = 7 where member_id in ('m1', 'm900')")
  let members = 0
  const night = async (isEnough: () => boolean) => (await Array.fromAsync(store.scores.compare(isEnough))).flat()
  const found = await night(() => members++ > 0)
  expect([...new Set(found.map((one) => one.memberId))]).toEqual(['m1'])
  await night(() => false)
  expect(await store.scores.board(mainTrack('100'), 'all', MEMBERS)).toEqual(right)
  expect(await night(() => false)).toEqual([])
})

test('scores of someone who never answered are taken away', async () => {
  const store = await tempStore()
  await sqlBeside(store, "insert into scores values ('100', 'main', '2026-11', 'ghost', 5, 1, 1, 1, '2026-11-23')")
  expect(await store.scores.recompute()).toMatchObject([{ memberId: 'ghost', period: '2026-11' }])
  expect(await store.scores.size(mainTrack('100'), '2026-11')).toBe(0)
})
