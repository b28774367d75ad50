import { appendFileSync, copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { restore } from '../../src/store/backup/restore.ts'
import type { Store } from '../../src/store/store.ts'
import { createTombstones } from '../../src/store/members/tombstones.ts'
import { onPostgres } from '../postgres/databases.ts'
import { close, fileOfStore, post, sqlBeside, tempFolder, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const [ANNE, BOB, CARL] = ['111111111111111111', '222222222222222222', '333333333333333333']
const TRACK = { guildId: '100', trackId: 'main' }
const ERASURE = 'erasure00001'

async function press(store: Store, occurrenceId: string, memberId: string, label: string, at = NINE + HOUR) {
  const plan = { occurrenceId, memberId, chosen: [label], correct: label === 'B', now: at, pressId: String(at) }
  return await store.answers.record(plan)
}

/** A closed question that three answered, and one still open that Anne answered. */
async function group(store: Store) {
  const asked = await post(store, aSchedule())
  await press(store, asked.id, ANNE, 'B')
  await press(store, asked.id, BOB, 'B')
  await press(store, asked.id, CARL, 'A')
  await close(store, NINE + 24 * HOUR)
  const open = await post(store, aSchedule(), { localDate: '2026-11-24', at: NINE + 24 * HOUR })
  await press(store, open.id, ANNE, 'B', NINE + 25 * HOUR)
  return { asked, open }
}

describe('erasing a member', () => {
  test('the boards, the results and the counts are those of a group without her', async () => {
    const store = await tempStore()
    const { asked, open } = await group(store)
    await store.ownData.erase(ANNE, ERASURE, NINE + 26 * HOUR)
    const board = await store.scores.board(TRACK, 'all', 10)
    expect(board.map(({ memberId, rank, points }) => [memberId, rank, points])).toEqual([
      [BOB, 1, 15],
      [CARL, 2, 0],
    ])
    const found = await store.occurrences.find(asked.id)
    expect(found?.results).toEqual({ answers: 2, counts: { A: 1, B: 1, C: 0, D: 0 }, right: [BOB] })
    expect(await store.answers.count(open.id)).toBe(0)
    expect(await store.questions.stats(TRACK)).toMatchObject([{ answers: 2, right: 1 }])
    expect(await store.cards.all({ ...TRACK, memberId: ANNE })).toEqual([])
    expect(await store.cards.all({ ...TRACK, memberId: BOB })).toHaveLength(1)
    expect(await store.scores.recompute()).toEqual([])
  })

  test('whoever comes back begins anew', async () => {
    const store = await tempStore()
    const { open } = await group(store)
    await store.ownData.erase(ANNE, ERASURE, NINE + 26 * HOUR)
    const again = await press(store, open.id, ANNE, 'A', NINE + 27 * HOUR)
    expect(again).toMatchObject({ kind: 'recorded', answer: { streak: 1 } })
  })

  // Tombstones lie in a file beside the database, which a test's PostgreSQL has none of.
  test.skipIf(onPostgres())('a question whose answer she saw by her press is not answered a second time', async () => {
    const store = await tempStore()
    const day = (localDate: string, at: number) => post(store, aSchedule({ reveal: 'press' }), { localDate, at })
    const asked = await day('2026-11-23', NINE)
    expect(await press(store, asked.id, ANNE, 'A')).toMatchObject({ kind: 'recorded', answer: { points: 0 } })
    await store.ownData.erase(ANNE, ERASURE, NINE + 2 * HOUR)
    expect(await press(store, asked.id, ANNE, 'B', NINE + 3 * HOUR)).toEqual({ kind: 'erased' })
    expect(await store.ownData.of(ANNE)).toEqual({})
    expect(await press(store, asked.id, BOB, 'B', NINE + 3 * HOUR)).toMatchObject({ kind: 'recorded' })
    const next = await day('2026-11-24', NINE + 24 * HOUR)
    expect(await press(store, next.id, ANNE, 'B', NINE + 25 * HOUR)).toMatchObject({ kind: 'recorded' })
  })

  test('what she exports says of an open question what she chose, and not whether that is right', async () => {
    const store = await tempStore()
    const { asked, open } = await group(store)
    const own = await store.ownData.of(ANNE)
    const byId = new Map((own.answers ?? []).map((row) => [row.occurrence_id, row]))
    expect(byId.get(asked.id)).toMatchObject({ chosen: '["B"]', correct: 1, points: 15 })
    expect(byId.get(open.id)).toMatchObject({ chosen: '["B"]', correct: null, points: null })
    const events = (own.answer_events ?? []).map((row) => [row.occurrence_id, row.correct])
    expect(new Map(events as [string, number][])).toEqual(
      new Map<string, number | null>([
        [asked.id, 1],
        [open.id, null],
      ]),
    )
    expect(byId.get(asked.id)?.answered_at).toBe(new Date(NINE + HOUR).toISOString())
  })

  test('an instant that has not come has the same column as one that has', async () => {
    const store = await tempStore()
    const { asked } = await group(store)
    for (const thing of ['a', 'b']) {
      const report = { ...TRACK, thing, kind: 'asked' as const, ref: asked.id, memberId: ANNE, reason: 'x', at: NINE }
      await store.reports.add(report, { reports: 10, since: 0 })
    }
    await sqlBeside(store, "update reports set at_ms = 0 where thing = 'a'")
    const { reports = [] } = await store.ownData.of(ANNE)
    const columns = new Set(reports.map((row) => Object.keys(row).join(' ')))
    expect([...columns]).toEqual([expect.stringMatching(/\bat\b/)])
    expect(reports.map((row) => row.at).sort()).toEqual([new Date(NINE).toISOString(), null].sort())
  })
})

/** A copy as a backup is one, from before what comes then. */
async function copyOf(store: Store): Promise<string> {
  const made = await store.upkeep.backUpDaily('2026-11-24')
  if (made === undefined) throw new Error('no backup was made')
  const copy = join(tempFolder(), 'copy.db')
  copyFileSync(made, copy)
  return copy
}

async function reopened(file: string, said: string[] = []): Promise<Store> {
  const store = await openStore(file, { now: () => NINE, say: (line) => said.push(line) })
  onTestFinished(() => store.close())
  return store
}

// A server's backups are its own affair; its erasures: test/postgres/open.test.ts.
describe.skipIf(onPostgres())('a backup from before an erasure', () => {
  test('brings nothing of her back, whether it is restored or only copied into place; others are whole', async () => {
    for (const way of ['restored', 'copied'] as const) {
      const store = await tempStore()
      const file = fileOfStore(store)
      await group(store)
      const copy = await copyOf(store)
      await store.ownData.erase(ANNE, ERASURE, NINE + 26 * HOUR)
      await store.close()
      if (way === 'restored') await restore(copy, file, () => NINE)
      else copyFileSync(copy, file)
      const said: string[] = []
      const back = await reopened(file, said)
      expect(await back.ownData.of(ANNE), way).toEqual({})
      expect((await back.ownData.of(BOB)).answers, way).toHaveLength(1)
      expect((await back.scores.board(TRACK, 'all', 10)).map((one) => one.memberId)).toEqual([BOB, CARL])
      // `restore` opens it once itself.
      if (way === 'copied') expect(said.join('\n')).toContain('carried out again')
    }
  })

  test('leaves what a member did after she came back', async () => {
    const store = await tempStore()
    const file = fileOfStore(store)
    const { open } = await group(store)
    await store.ownData.erase(ANNE, ERASURE, NINE + 26 * HOUR)
    await press(store, open.id, ANNE, 'A', NINE + 27 * HOUR)
    const copy = await copyOf(store)
    await store.close()
    copyFileSync(copy, file)
    const back = await reopened(file)
    expect((await back.ownData.of(ANNE)).answers).toHaveLength(1)
  })

  test('an erasure that a dying process had only begun is carried out at the next start', async () => {
    const store = await tempStore()
    const file = fileOfStore(store)
    await group(store)
    await store.close()
    createTombstones(`${file}.erased`).add(ERASURE, ANNE, NINE)
    const back = await reopened(file)
    expect(await back.ownData.of(ANNE)).toEqual({})
    expect((await back.ownData.of(BOB)).answers).toHaveLength(1)
  })

  test('says nothing where there is nothing to do', async () => {
    const store = await tempStore()
    const file = fileOfStore(store)
    await group(store)
    await store.ownData.erase(ANNE, ERASURE, NINE)
    await store.close()
    const said: string[] = []
    await reopened(file, said)
    expect(said).toEqual([])
  })
})

describe('the file of erasures', () => {
  test('names nobody, and is for the bot’s own account alone', async () => {
    const file = join(tempFolder(), 'saegim.db.erased')
    createTombstones(file).add(ERASURE, ANNE, NINE)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^key [0-9a-f]{64}\nerasure00001 [0-9a-f]{64} 2026-11-23T00:00:00.000Z\n$/)
    expect(text).not.toContain(ANNE)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('two files hash the same member differently', async () => {
    const hashes = ['one', 'two'].map((name) => {
      const stones = createTombstones(join(tempFolder(), name))
      stones.add(ERASURE, ANNE, NINE)
      return stones.all()[0]?.hash
    })
    expect(new Set(hashes).size).toBe(2)
  })

  test('a line that was torn hides no other', async () => {
    const stones = createTombstones(join(tempFolder(), 'saegim.db.erased'))
    const file = join(tempFolder(), 'saegim.db.erased')
    const torn = createTombstones(file)
    torn.add(ERASURE, ANNE, NINE)
    appendFileSync(file, 'erasure00002 00ab')
    torn.add('erasure00003', BOB, NINE)
    const all = torn.all()
    expect(all.map((one) => one.id)).toEqual([ERASURE, 'erasure00003'])
    expect(all.map((one) => [torn.isOf(one, ANNE), torn.isOf(one, BOB)])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(stones.all()).toEqual([])
  })
})

describe('a server that removed the bot', () => {
  test('is purged only while it is gone, and counts from the first time', async () => {
    const store = await tempStore()
    await group(store)
    await store.schedules.leave('100', NINE)
    await store.schedules.leave('100', NINE + HOUR)
    expect(await store.leftServers.since(NINE - 1)).toEqual([])
    expect(await store.leftServers.since(NINE)).toEqual(['100'])
    await store.leftServers.back('100')
    expect(await store.leftServers.since(NINE + HOUR)).toEqual([])
    await store.leftServers.purge('100')
    expect((await store.ownData.of(BOB)).answers).toHaveLength(1)
    await store.schedules.leave('100', NINE + 2 * HOUR)
    await store.leftServers.purge('100')
    expect(await store.ownData.of(BOB)).toEqual({})
    expect(await sqlBeside(store, 'select count(*) as n from occurrences')).toEqual([{ n: 0 }])
  })
})
