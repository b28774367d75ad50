import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { type TableName, WHOSE } from '../../src/store/whose.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import { ANNE, BOB, columnsOf, fillAll, HERE, tablesIn } from './every-row.ts'
import { besideStore, tempStore } from './fixtures.ts'
import { NINE } from './values.ts'

/** Columns that name a person, whoever adds them. */
const PERSON = /(?:^|_)(?:member|user|author|reporter|leader|admin|person)(?:_|$)|_by$/

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>

function everything(db: Database.Database): Rows {
  const rowsOf = (table: string) => db.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
  return Object.fromEntries(tablesIn(db).map((table) => [table, rowsOf(table)]))
}

/** `answers.member_id`: where a text stands, anywhere. */
function cellsWith(id: string, rows: Rows): string[] {
  return Object.entries(rows).flatMap(([table, all]) =>
    all.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (String(value).includes(id) ? [`${table}.${column}`] : [])),
    ),
  )
}

function without(rows: Rows, dropped: (table: TableName, row: Record<string, unknown>) => boolean): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [table, all.filter((row) => !dropped(table as TableName, row))]),
  )
}

async function filled(): Promise<{ store: Store; db: Database.Database }> {
  const store = await tempStore()
  const db = besideStore(store)
  fillAll(db)
  return { store, db }
}

test('every table of the database says whose its rows are', async () => {
  const db = besideStore(await tempStore())
  const known = Object.keys(WHOSE)
  const missing = tablesIn(db).filter((table) => !known.includes(table))
  expect(
    missing,
    'say in src/store/whose.ts whose the rows of this table are: of which server, about which member, and which columns ' +
      'name who did something; what is about members goes into PRIVACY.md as well',
  ).toEqual([])
  expect(known.filter((table) => !tablesIn(db).includes(table))).toEqual([])
})

test('no column of a table names a server or a person without being said to', async () => {
  const db = besideStore(await tempStore())
  const unsaid = (Object.keys(WHOSE) as TableName[]).flatMap((table) => {
    const { server, member, by = [] } = WHOSE[table]
    const said = [server, member, ...by].map((one) => (typeof one === 'object' ? one.column : one))
    return columnsOf(db, table)
      .map(({ name }) => name)
      .filter((name) => (PERSON.test(name) || name === 'guild_id') && !said.includes(name))
      .map((name) => `${table}.${name}`)
  })
  expect(unsaid, 'name them as `server`, `member` or `by` of the table in src/store/whose.ts').toEqual([])
})

test('an export holds a member’s rows of every table that is about members, and nobody else’s', async () => {
  const { store } = await filled()
  const own = await store.ownData.of(ANNE)
  const about = (Object.keys(WHOSE) as TableName[]).filter((table) => WHOSE[table].member || WHOSE[table].by)
  expect(Object.keys(own).sort()).toEqual([...about].sort())
  for (const table of about) expect(own[table], table).toHaveLength(2)
  expect(JSON.stringify(own)).toContain(ANNE)
  expect(JSON.stringify(own)).not.toContain(BOB)
})

test('erasing a member leaves no cell with her id anywhere, and everybody else as they were', async () => {
  const { store, db } = await filled()
  const before = everything(db)
  expect(cellsWith(ANNE, before).length).toBeGreaterThan(20)
  await store.ownData.erase(ANNE, 'erasure00001', NINE)
  const after = everything(db)
  expect(cellsWith(ANNE, after)).toEqual([])
  expect(Object.values(await store.ownData.of(ANNE))).toEqual([])
  const isHers = (table: TableName, row: Record<string, unknown>) =>
    JSON.stringify(row).includes(ANNE) || (WHOSE[table].member !== undefined && JSON.stringify(row).includes('-a"'))
  const done = (table: TableName) => table === 'erasures'
  const keep = (table: TableName, row: Record<string, unknown>) =>
    done(table) || (isHers(table, row) && !WHOSE[table].by)
  const blanked = (rows: Rows) => JSON.parse(JSON.stringify(rows).replaceAll(`"${ANNE}"`, '""'))
  expect(without(after, done)).toEqual(blanked(without(before, keep)))
})

test('purging a server that was left leaves no cell with its id anywhere, and other servers as they were', async () => {
  const { store, db } = await filled()
  const before = everything(db)
  expect(cellsWith(HERE, before).length).toBeGreaterThan(15)
  await store.leftServers.purge(HERE)
  const after = everything(db)
  expect(cellsWith(HERE, after)).toEqual([])
  const isThere = (row: Record<string, unknown>) =>
    JSON.stringify(row).includes(HERE) || /-here\b/.test(JSON.stringify(row))
  expect(after).toEqual(without(before, (_, row) => isThere(row)))
})

test('PRIVACY.md names every table that is about members, in both languages, and so does /me data', () => {
  const about = (Object.keys(WHOSE) as TableName[]).filter((table) => WHOSE[table].member || WHOSE[table].by)
  const [english = '', korean = ''] = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8').split(
    '\n---\n',
  )
  const parts = { english, korean, ko: JSON.stringify(ko.me.tables), en: JSON.stringify(en.me.tables) }
  const missing = Object.entries(parts).flatMap(([name, part]) =>
    about.filter((table) => !new RegExp(`[\`"]${table}[\`"]`).test(part)).map((table) => `${name}: ${table}`),
  )
  expect(missing, 'say in PRIVACY.md and in `tables` of src/text/{ko,en}/me.ts what this table is').toEqual([])
  // Typed by members, and kept without who.
  for (const [name, part] of Object.entries({ english, korean }))
    for (const table of ['search_gaps', 'ignored_gaps']) expect(part, name).toContain(`\`${table}\``)
  const named = [...english.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? [])
  expect(named.filter((table) => !about.includes(table as TableName))).toEqual([])
})
