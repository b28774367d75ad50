import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { type TableName, WHOSE } from '../../src/store/whose.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import { besideStore, tempStore } from './fixtures.ts'
import { NINE } from './values.ts'

const [ANNE, BOB] = ['111111111111111111', '222222222222222222']
const [HERE, THERE] = ['333333333333333333', '444444444444444444']

/** Columns that name a person, whoever adds them. */
const PERSON = /(?:^|_)(?:member|user|author|reporter|leader|admin|person)(?:_|$)|_by$/

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

interface Reference {
  readonly table: TableName
  readonly from: string
  readonly to: string
}

function tablesIn(db: Database.Database): readonly string[] {
  const named = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  return (db.prepare(named).all() as { name: string }[]).map((row) => row.name)
}

function columnsOf(db: Database.Database, table: string): readonly Column[] {
  return db.pragma(`table_info(${table})`) as Column[]
}

/** A row of one member in every table, with whatever it refers to. */
function fill(db: Database.Database, guildId: string, memberId: string): void {
  for (const table of (Object.keys(WHOSE) as TableName[]).toReversed()) {
    if (table === 'migrations') continue
    const references = db.pragma(`foreign_key_list(${table})`) as Reference[]
    const columns = columnsOf(db, table)
    const values = columns.map((column) => cellOf(table, column, references, { guildId, memberId }))
    const into = `insert into ${table} (${columns.map((one) => one.name).join(', ')})`
    // What belongs to the server alone is there once.
    db.prepare(`${into} values (${columns.map(() => '?').join(', ')}) on conflict do nothing`).run(values)
  }
}

const DATES = /_date$|^period$/

function cellOf(
  table: TableName,
  { name, type, notnull, pk }: Column,
  references: readonly Reference[],
  whose: { readonly guildId: string; readonly memberId: string },
): string | number | null {
  const { server, member, by = [] } = WHOSE[table]
  if (name === server) return whose.guildId
  if (name === member || by.includes(name)) return whose.memberId
  const through = [server, member].find((one) => typeof one === 'object' && one.column === name)
  if (typeof through === 'object') return idOf(through.of, whose)
  const reference = references.find((one) => one.from === name)
  if (reference) return idOf(reference.table, whose)
  if (name === 'id') return idOf(table, whose)
  if (notnull === 0 && pk === 0) return null
  if (!/text/i.test(type)) return 1
  if (DATES.test(name)) return '2026-11-01'
  return whose.memberId === ANNE ? 'a' : 'b'
}

function idOf(table: TableName, whose: { readonly guildId: string; readonly memberId: string }): string {
  const { server, member, by } = WHOSE[table]
  if (server === 'none') return table
  const place = whose.guildId === HERE ? 'here' : 'there'
  return `${table}-${place}${member || by ? (whose.memberId === ANNE ? '-a' : '-b') : ''}`
}

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
  for (const guildId of [HERE, THERE]) for (const memberId of [ANNE, BOB]) fill(db, guildId, memberId)
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
  const named = [...english.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? [])
  expect(named.filter((table) => !about.includes(table as TableName))).toEqual([])
})
