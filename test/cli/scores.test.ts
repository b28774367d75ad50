import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { scoresRecompute } from '../../src/cli/scores.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { close, post, tempFolder } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'

async function run(file: string, json: boolean) {
  const [out, err]: [string[], string[]] = [[], []]
  const library = () => {
    throw new Error('the content is not read')
  }
  const lines = () => {
    throw new Error('nothing is read')
  }
  const cli = {
    content: '',
    json,
    text: textOf('en'),
    noteUrl: () => undefined,
    drafting: { api: () => undefined, timeoutMs: 0, wait: async () => {} },
    library,
    lines,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  }
  const exit = await scoresRecompute.run(cli, [], { data: file })
  return { exit, out, err }
}

test('rows that differ from the answers are rebuilt and told, once, also beside a running bot', async () => {
  const file = join(tempFolder(), 'saegim.db')
  const store = await openStore(file, { now: () => NINE })
  const { id } = await post(store, aSchedule())
  for (const memberId of ['1', '2']) {
    await store.answers.record({ occurrenceId: id, memberId, chosen: ['B'], correct: true, pressId: '1', now: NINE })
  }
  await close(store, NINE + 24 * HOUR)
  expect(await run(file, true)).toEqual({ exit: 0, out: ['{"summary":{"differences":0}}'], err: [] })
  const raw = new Database(file)
  raw.exec("update scores set points = 99 where member_id = '1' and period = 'all'")
  raw.exec("delete from scores where member_id = '2' and period = '2026-11'")
  raw.exec("insert into scores values ('100', 'main', 'all', '3', 5, 1, 1, 1, '2026-11-23')")
  raw.close()
  const found = (await run(file, true)).out.map((line) => JSON.parse(line))
  expect(
    found
      .slice(0, -1)
      .map(({ period, memberId }) => `${period} ${memberId}`)
      .sort(),
  ).toEqual(['2026-11 2', 'all 1', 'all 3'])
  expect(found.at(-1)).toEqual({ summary: { differences: 3 } })
  expect((await run(file, false)).out).toEqual(['0 differences'])
  expect((await store.scores.board(mainTrack('100'), 'all', 9)).map((row) => [row.memberId, row.points])).toEqual([
    ['1', 15],
    ['2', 15],
  ])
  await store.close()
})

test('a database that is not there is told, and none is made', async () => {
  const file = join(tempFolder(), 'none.db')
  const { exit, err } = await run(file, false)
  expect(exit).toBe(1)
  expect(err[0]).toContain(file)
})
