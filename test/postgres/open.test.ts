import { expect, onTestFinished, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import type { Migration } from '../../src/store/engine/migrate.ts'
import { StorageError } from '../../src/store/engine/problem.ts'
import { MIGRATIONS } from '../../src/store/migrations/list.ts'
import { openStore } from '../../src/store/open.ts'
import { post, tempFolder, tempPlace, tempStore } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { beside, emptyDatabase } from './databases.ts'

const now = () => NINE

async function refusalOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StorageError) return error.message
  throw new Error(`expected a StorageError, not ${String(error)}`)
}

const addColumn: Migration = {
  name: '9999-more',
  async up(db) {
    await db.schema.alterTable('schedules').addColumn('more', 'text').execute()
  },
}

test('four processes that open a new database at once make its tables once', async () => {
  const url = await emptyDatabase()
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(url, { now })))
  for (const store of stores) await store.close()
  const rows = await beside(url, 'select name from migrations order by name')
  expect(rows.map((row) => row.name)).toEqual(MIGRATIONS.map((one) => one.name))
})

test('a migration that fails leaves nothing half done', async () => {
  const url = await tempPlace()
  const failing: Migration = {
    name: '9999-more',
    async up(db) {
      await addColumn.up(db)
      throw new Error('the power went out')
    },
  }
  await expect(openStore(url, { now, migrations: [...MIGRATIONS, failing] })).rejects.toThrow('the power went out')
  const of =
    "select column_name from information_schema.columns where table_name = 'schedules' and column_name = 'more'"
  expect(await beside(url, of)).toEqual([])
})

test('a newer one, another program’s, one that is not there, and nobody at all are told apart', async () => {
  const empty = await emptyDatabase()
  expect(await refusalOf(openStore(empty, { now, guest: true }))).toContain('start the bot once')
  await beside(empty, 'create table notes (id text)')
  expect(await refusalOf(openStore(empty, { now }))).toContain("another program's tables")
  const newer = await emptyDatabase()
  await (await openStore(newer, { now, migrations: [...MIGRATIONS, addColumn] })).close()
  expect(await refusalOf(openStore(newer, { now }))).toContain('a newer Saegim brought it up to date (9999-more)')
  expect(await refusalOf(openStore(empty.replace(/saegim_\w+$/, 'nowhere'), { now }))).toContain('no such database')
  const nobody = 'postgres://me:secret@127.0.0.1:1/saegim'
  const said = await refusalOf(openStore(nobody, { now, guest: true }))
  expect(said).toContain('postgres://127.0.0.1:1/saegim cannot be used: it cannot be reached')
  expect(said).not.toContain('secret')
})

test('whatever the database’s own order is, texts are in the order of their bytes', async () => {
  const url = await emptyDatabase("locale_provider icu icu_locale 'en-US' template template0")
  const store = await openStore(url, { now })
  for (const memberId of ['b', 'B', 'a', '가']) {
    const member = { guild_id: '100', member_id: memberId, points: 1, track_id: 'main', period: 'all' }
    const columns = 'correct, answered, streak, last_date'
    await beside(
      url,
      `insert into scores (${Object.keys(member)}, ${columns}) values ($1, $2, $3, $4, $5, 1, 1, 1, '')`,
      Object.values(member),
    )
  }
  const board = await store.scores.board(mainTrack('100'), 'all', 9)
  expect(board.map((one) => one.memberId)).toEqual(['B', 'a', 'b', '가'])
  await store.close()
})

test('bytes, instants and counts come back as SQLite gives them, and a NUL in a text stops nothing', async () => {
  const store = await tempStore()
  const content = new Uint8Array([0, 1, 127, 128, 255])
  const track = { guildId: '100', trackId: 'main' }
  await store.trackFiles.add(track, [{ path: 'a\0b', kind: 'notes', content, origin: '', addedBy: '7', addedAt: NINE }])
  const [file] = await store.trackFiles.of(track)
  expect(file).toMatchObject({ path: 'a�b', version: 1, size: 5, addedAt: NINE })
  expect([...((await store.trackFiles.bytes(track, 'a�b', 1)) ?? [])]).toEqual([...content])
})

test('leases end by the database’s clock, whatever this process’ own says', async () => {
  const url = await tempPlace()
  const day = 24 * HOUR
  // One clock is a day ahead; the other stands right.
  const ahead = await openStore(url, { now: () => NINE + day })
  const right = await openStore(url, { now })
  const schedule = aSchedule({ nextDueAt: NINE })
  await right.schedules.save(schedule)
  const rows = [{ id: 'occ000000001', localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await right.occurrences.plan({ schedule, nextDueAt: NINE + day, rows })
  const claim = { work: 'post', owner: 'right', leaseMs: 60_000, limit: 10 } as const
  expect(await right.occurrences.claim({ ...claim, now: NINE })).toHaveLength(1)
  expect(await ahead.occurrences.claim({ ...claim, now: NINE + day })).toEqual([])
  await ahead.occurrences.clockPutBack(NINE, day)
  expect(await ahead.occurrences.claim({ ...claim, now: NINE + day })).toEqual([])
  await right.close()
  await ahead.close()
})

test('a reminder that is on its way is its sender’s, by the database’s clock too; a dead one’s goes to one', async () => {
  const url = await tempPlace()
  const day = 24 * HOUR
  const ahead = await openStore(url, { now: () => NINE + day })
  const right = await openStore(url, { now })
  const hers = { guildId: '100', trackId: 'main', memberId: '11' }
  await right.reminders.save({ ...hers, language: 'ko', reviewAt: '21:30' }, NINE)
  const owing = { now: NINE, limit: 9, leaseMs: 60_000, newId: () => 'reminder0001' }
  expect(await right.reminders.passReview({ ...hers, dueAt: NINE }, NINE + day, '2026-11-23', owing)).toBeDefined()
  expect(await ahead.reminders.leftOver({ ...owing, now: NINE + day })).toEqual([])
  await beside(url, 'update sent_reminders set lease_until_ms = 0')
  const claims = [right, ahead, right, ahead].map((one) => one.reminders.leftOver(owing))
  expect((await Promise.all(claims)).flat()).toHaveLength(1)
  await right.reminders.extend('reminder0001', NINE + 60_000)
  expect(await ahead.reminders.leftOver({ ...owing, now: NINE + day })).toEqual([])
  // A process that starts with its clock behind ends nobody's lease.
  await ahead.occurrences.clockPutBack(NINE - day, 0)
  expect(await ahead.reminders.leftOver({ ...owing, now: NINE + day })).toEqual([])
  await right.close()
  await ahead.close()
})

test('what is written for one server waits for none that is written for another', async () => {
  const url = await tempPlace()
  const store = await openStore(url, { now })
  onTestFinished(() => store.close())
  const track = { guildId: '100', trackId: 'main' }
  // As a transaction of another server, which does not end.
  await beside(url, 'begin')
  await beside(url, 'select pg_advisory_xact_lock_shared(23273)')
  await store.gaps.add(track, { key: 'zebra', words: 'zebra', day: '2026-11-23' }, 9)
  const thing = { thing: 'q1', kind: 'question', ref: 'q1' } as const
  await store.reports.add({ ...track, ...thing, memberId: '11', reason: 'wrong', at: NINE }, { reports: 9, since: 0 })
  const by = { ...track, by: '7', now: NINE, isRight: () => false, filesOf: () => [] }
  const decided = await store.corrections.decide({ ...by, ...thing, id: 'correction01', decision: { what: 'keep' } })
  await store.corrections.undo({ ...by, id: 'correction02', undoes: decided?.id ?? '' })
  await store.links.looked(track, NINE)
  await store.reminders.passReview({ ...track, memberId: '11', dueAt: NINE }, NINE, '2026-11-23', undefined)
  await beside(url, 'rollback')
})

test('a member who had her data erased is erased again in a database from before', async () => {
  const [url, folder] = [await tempPlace(), tempFolder()]
  const store = await openStore(url, { now, folder, leasesByOwnClock: true })
  const { id } = await post(store, aSchedule())
  const press = { occurrenceId: id, memberId: '111', chosen: ['B'], correct: true, pressId: '1', now: NINE }
  await store.ownData.erase('111', 'erasure00001', NINE)
  await beside(url, 'delete from erasures')
  await store.answers.record(press)
  await store.close()
  const said: string[] = []
  const again = await openStore(url, { now, folder, say: (line) => said.push(line) })
  expect(await again.ownData.of('111')).toEqual({})
  expect(said).toEqual([expect.stringContaining('1 erasure(s)')])
  await again.close()
})

test('leases, claims and health wait behind no press: they have connections of their own', async () => {
  const url = await tempPlace()
  const store = await openStore(url, { now })
  const schedule = aSchedule({ nextDueAt: NINE })
  await store.schedules.save(schedule)
  const rows = [{ id: 'occ000000001', localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 86_400_000, rows })
  // Whoever writes within a server waits for this lock, and holds a connection meanwhile.
  await beside(url, 'begin')
  await beside(url, 'select pg_advisory_xact_lock(23273)')
  let waiting = 20
  const writing = Array.from({ length: waiting }, async (_, at) => {
    await store.schedules.save(aSchedule({ id: `later${at}`, guildId: String(500 + at) })).catch(() => undefined)
    waiting--
  })
  const claim = { work: 'post', owner: 'one', leaseMs: 60_000, limit: 10, now: NINE } as const
  expect(await store.processes.takeGateway('one', 15_000)).toBe(true)
  expect(await store.processes.beat('one', 15_000)).toBe(1)
  expect(await store.occurrences.claim(claim)).toHaveLength(1)
  await store.health.answers()
  expect(waiting).toBe(20)
  await beside(url, 'rollback')
  await Promise.all(writing)
  await store.close()
})

test('what a serialisable database refuses because two were in each other’s way is tried again, and kept once', async () => {
  const url = await emptyDatabase()
  const store = await openStore(url, { now })
  await beside(url, 'create sequence tries')
  const refusing =
    "begin if nextval('tries') < 4 then raise exception 'conflict' using errcode = '40001'; end if; return new; end"
  await beside(url, `create function refuse() returns trigger language plpgsql as $$${refusing}$$`)
  await beside(url, 'create trigger refuse before insert on schedules for each row execute function refuse()')
  await store.schedules.save(aSchedule())
  expect(await beside(url, 'select last_value as tries from tries')).toEqual([{ tries: 4 }])
  expect(await beside(url, 'select count(*) as n from schedules')).toEqual([{ n: 1 }])
  await store.close()
})

test.each(["encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'"])(
  'a database that cannot hold every text (%s) is refused before anything is made in it',
  async (settings) => {
    const url = await emptyDatabase(`${settings} template template0`)
    expect(await refusalOf(openStore(url, { now }))).toContain('UTF8')
    expect(await beside(url, "select relname from pg_class where relnamespace = 'public'::regnamespace")).toEqual([])
  },
)

test('connections that somebody between ended while they were idle are replaced, and nobody notices', async () => {
  const place = await tempPlace()
  const store = await openStore(place, { now })
  onTestFinished(() => store.close())
  await store.schedules.save(aSchedule())
  for (let round = 0; round < 3; round++) {
    await Promise.all([1, 2, 3].map(() => store.schedules.guilds()))
    await beside(
      place,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'saegim' and datname = current_database()",
    )
    const schedule = aSchedule({ id: `again${round}`, guildId: `70${round}` })
    await store.schedules.save(schedule)
    expect(await store.schedules.guilds()).toContain(schedule.guildId)
    expect(await store.processes.takeGateway('one', 15_000)).toBe(true)
  }
})
