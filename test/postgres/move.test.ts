import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { moveStore } from '../../src/store/move/move.ts'
import { openStore } from '../../src/store/open.ts'
import { bundled } from '../bundle.ts'
import { columnsOf, fillAll, tablesIn } from '../store/every-row.ts'
import { tempFolder } from '../store/fixtures.ts'
import { NINE } from '../store/values.ts'
import { beside, emptyDatabase } from './databases.ts'

const MONTH = join(import.meta.dirname, '../fixtures/store/month-28abc6f.db')
const CLI = await bundled('src/cli.ts')
const now = () => NINE

/** A month of seven servers, and a picture of a track. */
async function aMonth(): Promise<string> {
  const file = join(tempFolder(), 'saegim.db')
  copyFileSync(MONTH, file)
  const store = await openStore(file, { now })
  const content = Uint8Array.from({ length: 300 }, (_, at) => at % 256)
  const picture = { path: 'notes/a.png', kind: 'pictures', content, origin: 'discord', addedBy: '7', addedAt: NINE }
  await store.trackFiles.add(mainTrack('100'), [picture])
  await store.close()
  return file
}

function everything(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(file, { readonly: true })
  const names = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  const tables = (db.prepare(names).all() as { name: string }[]).map(({ name }) => name)
  const rows = tables.map((table) => [table, sorted(db.prepare(`select * from ${table}`).all())])
  db.close()
  return Object.fromEntries(rows)
}

function sorted(rows: readonly unknown[]): readonly string[] {
  // Whoever held a lease is gone, and when a migration ran is no matter.
  const told = (row: object) => JSON.stringify({ ...row, owner: null, lease_until_ms: 0, at_ms: 0 })
  return rows.map((row) => told(row as object)).sort()
}

const quietly = (from: string, to: string) => moveStore({ from, to, now: NINE, say: () => {} })

test('to a server and back again every row is as it was, and the store goes on there', async () => {
  const file = await aMonth()
  const before = everything(file)
  const url = await emptyDatabase()
  const rows = await quietly(file, url)
  expect(everything(file)).toEqual(before)
  const back = join(tempFolder(), 'back.db')
  expect(await quietly(url, back)).toBe(rows)
  expect(everything(back)).toEqual(before)
  const store = await openStore(url, { now })
  expect(await store.scores.recompute()).toEqual([])
  await store.close()
})

/** Whose end is no row's: of living processes, and when a migration ran. */
const NOT_MOVED = ['migrations', 'process_leases']

test('of every table that there is every row arrives, either way, and nobody waits for a lease of before', async () => {
  const file = join(tempFolder(), 'saegim.db')
  await (await openStore(file, { now })).close()
  const db = new Database(file)
  fillAll(db)
  const held: Readonly<Record<string, string>> = {
    occurrences: "state = 'open'",
    board_posts: "state = 'sending'",
    live_rounds: "state = 'asking'",
    sent_reminders: "state = 'sending'",
  }
  const leased = tablesIn(db).filter((table) => columnsOf(db, table).some(({ name }) => name === 'lease_until_ms'))
  expect(Object.keys(held).sort(), 'src/store/move/move.ts ends leases of each').toEqual(leased)
  for (const [table, state] of Object.entries(held)) db.exec(`update ${table} set lease_until_ms = 9e15, ${state}`)
  const empty = tablesIn(db).filter((table) => db.prepare(`select 1 from ${table}`).get() === undefined)
  expect(empty).toEqual([])
  db.close()
  const moved = (where: string) =>
    Object.fromEntries(Object.entries(everything(where)).filter(([table]) => !NOT_MOVED.includes(table)))
  const before = moved(file)
  const url = await emptyDatabase()
  await quietly(file, url)
  for (const table of leased)
    expect(await beside(url, `select 1 from ${table} where lease_until_ms > 0`), table).toEqual([])
  const back = join(tempFolder(), 'back.db')
  await quietly(url, back)
  expect(moved(back)).toEqual(before)
})

test('a move that was killed goes on where it was; until it has ended nobody opens the new store', async () => {
  const file = await aMonth()
  const url = await emptyDatabase()
  const first = spawn(process.execPath, [CLI, 'move-store', file, url], { stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const line of first.stderr) if (String(line).includes('answers: all')) first.kill('SIGKILL')
  if (first.exitCode === null && first.signalCode === null) await once(first, 'exit')
  expect(first.signalCode).toBe('SIGKILL')
  await expect(openStore(url, { now })).rejects.toThrow('run move-store again')
  await expect(quietly(await aMonth(), url)).rejects.toThrow(`a move from ${file} has begun there`)
  await quietly(file, url)
  const back = join(tempFolder(), 'back.db')
  await quietly(url, back)
  expect(everything(back)).toEqual(everything(file))
})

test('so does one back to a file: nobody opens what is half there, and nothing is lost or doubled', async () => {
  const file = await aMonth()
  const url = await emptyDatabase()
  await quietly(file, url)
  const back = join(tempFolder(), 'back.db')
  const first = spawn(process.execPath, [CLI, 'move-store', url, back], { stdio: ['ignore', 'ignore', 'pipe'] })
  for await (const line of first.stderr) if (String(line).includes('answers: all')) first.kill('SIGKILL')
  if (first.exitCode === null && first.signalCode === null) await once(first, 'exit')
  expect(first.signalCode).toBe('SIGKILL')
  await expect(openStore(back, { now })).rejects.toThrow('run move-store again')
  await quietly(url, back)
  expect(everything(back)).toEqual(everything(file))
  const store = await openStore(back, { now })
  expect(await store.scores.recompute()).toEqual([])
  await store.close()
})

test('what is there already is neither mixed nor overwritten, and a running bot is noticed', async () => {
  const [file, other] = [await aMonth(), await aMonth()]
  await expect(quietly(file, other)).rejects.toThrow('is not empty (there are rows in')
  await expect(quietly(file, file)).rejects.toThrow('is the database itself')
  await expect(quietly(join(tempFolder(), 'none.db'), other)).rejects.toThrow('there is no database')
  const url = await emptyDatabase()
  const running = await openStore(url, { now })
  await expect(quietly(file, url)).rejects.toThrow('stop every process of the bot')
  await running.close()
  const owner = await openStore(file, { now })
  await expect(quietly(file, url)).rejects.toThrow('in use by another Saegim')
  await owner.close()
})

test('a row that does not arrive as it was is found, by its key', async () => {
  const file = await aMonth()
  const url = await emptyDatabase()
  await (await openStore(url, { now })).close()
  await beside(
    url,
    `create function lose() returns trigger language plpgsql as $$ begin new.points := new.points + 1; return new; end $$`,
  )
  await beside(url, 'create trigger lose before insert on scores for each row execute function lose()')
  await expect(quietly(file, url)).rejects.toThrow(/does not hold what it was given, at scores \(guild_id \d+/)
  await expect(openStore(url, { now })).rejects.toThrow('run move-store again')
})

test('the tool says how far it is and what it did, and takes along which data was erased', async () => {
  const file = await aMonth()
  writeFileSync(`${file}.erased`, 'key\n')
  const to = join(tempFolder(), 'new', 'saegim.db')
  const tool = spawn(process.execPath, [CLI, 'move-store', file, to], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(tool, 'exit')
  const [out, err] = await Promise.all([text(tool.stdout), text(tool.stderr)])
  expect(await ended).toEqual([0, null])
  expect(err).toContain('answers: all')
  expect(out).toMatch(/^\d+ rows of .* are in .*, each one compared\.$/m)
  expect(existsSync(`${to}.erased`)).toBe(true)
})

test('interrupted twice it goes on; what the old store was told meanwhile is found, and not lost in silence', async () => {
  const file = await aMonth()
  const url = await emptyDatabase()
  await (await openStore(url, { now })).close()
  const body = "begin raise exception 'the network went'; end"
  await beside(url, `create function stop() returns trigger language plpgsql as $$ ${body} $$`)
  const interrupted = async (table: string) => {
    await beside(url, `create trigger stop before insert on ${table} for each row execute function stop()`)
    await expect(quietly(file, url)).rejects.toThrow('the network went')
    await beside(url, `drop trigger stop on ${table}`)
    await expect(openStore(url, { now })).rejects.toThrow('run move-store again')
  }
  await interrupted('scores')
  await interrupted('answers')
  const change = (by: number) => {
    const db = new Database(file)
    db.exec(`update scores set points = points + ${by} where rowid = (select min(rowid) from scores)`)
    db.close()
  }
  change(1)
  await expect(quietly(file, url)).rejects.toThrow(/at scores \(.*Was a process of the bot still running\?/)
  change(-1)
  await quietly(file, url)
  const back = join(tempFolder(), 'back.db')
  await quietly(url, back)
  expect(everything(back)).toEqual(everything(file))
})
