import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { MIGRATIONS } from '../../src/store/migrations/list.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { fillAll, tablesIn } from './every-row.ts'
import { tempFolder } from './fixtures.ts'

// A month as version 28abc6f wrote it: seven servers, every state that a row can have, and what a killed process left.
// The figures beside it are that version's own answers. Whatever the tables become, a member's points stay.

const FOLDER = join(import.meta.dirname, '../fixtures/store')
const DAY = 24 * 3_600_000

type Row = { readonly memberId: string; readonly rank: number; readonly points: number; readonly streak: number }

interface Month {
  readonly at: number
  readonly counts: Readonly<Record<string, number>>
  readonly states: readonly (readonly [string, string, number])[]
  readonly periods: readonly string[]
  readonly guilds: readonly string[]
  /** By guild and period, in order. */
  readonly boards: Readonly<Record<string, readonly Row[]>>
  /** By occurrence and member: points, bonus, streak, 1 for right, what was chosen. */
  readonly answers: Readonly<Record<string, readonly [number, number, number, number, string]>>
  /** What the next right press of a member earned (points, bonus, streak), in the order of the presses. */
  readonly nextPresses: Readonly<Record<string, readonly [number, number, number]>>
  readonly boardsAfterClose: Readonly<Record<string, readonly Row[]>>
}

const month = JSON.parse(readFileSync(join(FOLDER, 'month-28abc6f.json'), 'utf8')) as Month

async function openMonth(file = copyOfMonth()): Promise<Store> {
  const store = await openStore(file, { now: () => month.at })
  onTestFinished(() => store.close())
  return store
}

function copyOfMonth(): string {
  const file = join(tempFolder(), 'saegim.db')
  copyFileSync(join(FOLDER, 'month-28abc6f.db'), file)
  return file
}

async function boardsOf(store: Store): Promise<Month['boards']> {
  const all: Record<string, readonly Row[]> = {}
  for (const guildId of month.guilds) {
    for (const period of month.periods) {
      const board = await store.scores.board(mainTrack(guildId), period, 100)
      const rows = board.map(({ memberId, rank, points, correct, answered, streak, lastDate }) => {
        return { memberId, rank, points, correct, answered, streak, lastDate }
      })
      if (rows.length > 0) all[`${guildId} ${period}`] = rows
    }
  }
  return all
}

test('boards, points and streaks of a month are as they were, and the answers say the same', async () => {
  const store = await openMonth()
  expect(await boardsOf(store)).toEqual(month.boards)
  expect(await store.scores.recompute()).toEqual([])
  for (const [key, was] of Object.entries(month.answers)) {
    const [occurrenceId = '', memberId = ''] = key.split(' ')
    const answer = await store.answers.of(occurrenceId, memberId)
    const is = answer && [answer.points, answer.bonus, answer.streak, answer.correct ? 1 : 0, answer.chosen.join(',')]
    expect([key, is]).toEqual([key, was])
  }
})

test('rounds of practice and their answers are all there', async () => {
  const file = copyOfMonth()
  await openMonth(file)
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  const rows = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get()
  for (const table of ['practice_rounds', 'practice_answers'])
    expect([table, rows(table)]).toEqual([table, month.counts[table]])
})

test('every row of the schedule is there, in its state and with its reason', async () => {
  const store = await openMonth()
  const counted = new Map<string, number>()
  for (const guildId of month.guilds) {
    for (const { state, reason = '' } of await store.occurrences.recent(mainTrack(guildId), 1000)) {
      counted.set(`${state} ${reason}`, (counted.get(`${state} ${reason}`) ?? 0) + 1)
    }
  }
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries(month.states.map(([state, reason, rows]) => [`${state} ${reason}`, rows])),
  )
})

test("everyone's next press earns what it would have earned, and so do the boards after the next closes", async () => {
  const store = await openMonth()
  for (const [key, was] of Object.entries(month.nextPresses)) {
    const [occurrenceId = '', memberId = ''] = key.split(' ')
    const press = { occurrenceId, memberId, chosen: ['B'], correct: true, pressId: '1', now: month.at }
    const result = await store.answers.record(press)
    const is = result.kind === 'recorded' && [result.answer.points, result.answer.bonus, result.answer.streak]
    expect([key, is]).toEqual([key, was])
  }
  const claim = { work: 'close', owner: 'test', now: month.at + 4 * DAY, leaseMs: 1000, limit: 10 } as const
  for (;;) {
    const rows = await store.occurrences.claim(claim)
    if (rows.length === 0) break
    for (const row of rows) {
      await store.occurrences.settle(row, claim.now)
      await store.occurrences.closed(row, claim.now)
    }
  }
  expect(await boardsOf(store)).toEqual(month.boardsAfterClose)
  expect(await store.scores.recompute()).toEqual([])
})

test('what a killed process held is free at once: claimed, marked, half closed', async () => {
  const store = await openMonth()
  const now = month.at + 1000
  const claim = { owner: 'heir', now, leaseMs: 1000, limit: 100 } as const
  const posts = await store.occurrences.claim({ ...claim, work: 'post' })
  expect(posts.map((one) => one.state).sort()).toEqual(['claimed', 'claimed', 'sending'])
  const closes = await store.occurrences.claim({ ...claim, work: 'close' })
  expect(closes.filter((one) => one.results !== undefined)).toHaveLength(2)
  expect(closes).toHaveLength(3)
})

test('one upgrade after the other leads to the same as all at once', async () => {
  const file = copyOfMonth()
  for (let count = 1; count <= MIGRATIONS.length; count++) {
    const migrations = MIGRATIONS.slice(0, count)
    await (await openStore(file, { now: () => month.at, migrations })).close()
  }
  expect(await boardsOf(await openMonth(file))).toEqual(month.boards)
})

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>

/** All cells of the file, but those of columns that only the newer one has. */
function cellsIn(file: string, known?: Rows): Rows {
  const db = new Database(file)
  const rowsOf = (table: string) => db.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
  const tables = tablesIn(db).filter((table) => table !== 'migrations' && (!known || table in known))
  const rows = Object.fromEntries(tables.map((table) => [table, rowsOf(table)]))
  db.close()
  if (!known) return rows
  const as = (table: string) => Object.keys(known[table]?.[0] ?? {})
  const cut = (table: string, row: Record<string, unknown>) =>
    Object.fromEntries(as(table).map((name) => [name, row[name]]))
  return Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map((row) => cut(table, row))]))
}

/** What a process held is free when the next one opens the file. */
const free = (rows: Rows) => JSON.parse(JSON.stringify(rows).replace(/"lease_until_ms":\d+/g, '"lease_until_ms":0'))

// Behind 0004, which forgot on purpose what one server's rules had refused to all.
test.each([4, 10, 16, 22, MIGRATIONS.length - 1].map((count) => [MIGRATIONS[count]?.name, count] as const))(
  'rows of every table, seasons too, as they stood before %s, stand there behind all',
  async (_, count) => {
    const file = join(tempFolder(), 'saegim.db')
    await (await openStore(file, { now: () => month.at, migrations: MIGRATIONS.slice(0, count) })).close()
    const db = new Database(file)
    fillAll(db)
    db.close()
    const before = cellsIn(file)
    for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0)
    await (await openStore(file, { now: () => month.at })).close()
    expect(free(cellsIn(file, before))).toEqual(free(before))
  },
)
