import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { tempFolder } from '../store/fixtures.ts'
import { beside, emptyDatabase } from './databases.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly required: boolean
  readonly otherwise: string | null
}

const TYPES: Readonly<Record<string, string>> = { text: 'text', integer: 'bigint', bigint: 'bigint', blob: 'bytea' }

function sqliteColumns(db: Database.Database): Column[] {
  return tablesOf(db).flatMap((table) =>
    (db.pragma(`table_info(${table})`) as Record<string, unknown>[]).map((one) => ({
      table,
      column: String(one.name),
      type: TYPES[String(one.type).toLowerCase()] ?? String(one.type),
      // A primary key of texts takes nulls in SQLite, and nobody gives it any.
      required: one.notnull === 1 || Number(one.pk) > 0,
      otherwise: one.dflt_value === null ? null : String(one.dflt_value),
    })),
  )
}

async function postgresColumns(url: string): Promise<Column[]> {
  const rows = await beside(
    url,
    `select table_name, column_name, data_type, is_nullable, column_default, collation_name
     from information_schema.columns where table_schema = 'public'`,
  )
  for (const row of rows) {
    const name = `${row.table_name}.${row.column_name}`
    if (row.data_type === 'text')
      expect([name, row.collation_name], 'texts compare by their bytes').toEqual([name, 'C'])
  }
  return rows.map((row) => ({
    table: String(row.table_name),
    column: String(row.column_name),
    type: String(row.data_type),
    required: row.is_nullable === 'NO',
    otherwise: row.column_default === null ? null : String(row.column_default).replace(/::\w+$/, ''),
  }))
}

function tablesOf(db: Database.Database): string[] {
  const named = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
  return (db.prepare(named).all() as { name: string }[]).map((row) => row.name)
}

/** `scores: unique guild_id, track_id, period, member_id`, and what refers to what. */
function sqliteKeys(db: Database.Database): string[] {
  return tablesOf(db).flatMap((table) => {
    const indexes = db.pragma(`index_list(${table})`) as { name: string; unique: number }[]
    const keys = indexes.map(({ name, unique }) => {
      const columns = (db.pragma(`index_xinfo(${name})`) as { name: string; desc: number; key: number }[])
        .filter((one) => one.key === 1)
        .map((one) => `${one.name}${one.desc ? ' desc' : ''}`)
      return `${table}: ${unique ? 'unique ' : ''}${columns.join(', ')}`
    })
    const references = db.pragma(`foreign_key_list(${table})`) as { from: string; table: string; to: string }[]
    return [...keys, ...references.map((one) => `${table}: ${one.from} -> ${one.table}.${one.to}`)]
  })
}

async function postgresKeys(url: string): Promise<string[]> {
  const indexes = await beside(url, "select tablename, indexdef from pg_indexes where schemaname = 'public'")
  const keys = indexes.map(({ tablename, indexdef }) => {
    const [, columns = ''] = /USING btree \(([^()]*)\)/.exec(String(indexdef)) ?? []
    return `${tablename}: ${String(indexdef).includes('UNIQUE') ? 'unique ' : ''}${columns.replaceAll(' DESC', ' desc')}`
  })
  const references = await beside(
    url,
    `select c.conrelid::regclass::text as from_table, a.attname as from_column, c.confrelid::regclass::text as to_table, b.attname as to_column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1] where c.contype = 'f'`,
  )
  return [
    ...keys,
    ...references.map((one) => `${one.from_table}: ${one.from_column} -> ${one.to_table}.${one.to_column}`),
  ]
}

const WHAT_TO_DO =
  'SQLite and PostgreSQL have other tables after the same migrations: a new migration must run on both (kysely builders, ' +
  'plain SQL, no pragma, no table made anew), and src/store/postgres/base.sql is what SQLite has after 0013-first-minutes'

test('all migrations lead to the same columns, keys and references on both', async () => {
  const file = join(tempFolder(), 'saegim.db')
  await (await openStore(file, { now: () => 0 })).close()
  const url = await emptyDatabase()
  const store = await openStore(url, { now: () => 0 }).catch((error: unknown) => {
    throw new Error(`a migration does not run on PostgreSQL: ${(error as Error).message}. ${WHAT_TO_DO}`)
  })
  await store.close()
  const db = new Database(file, { readonly: true })
  const inOrder = (columns: Column[]) => columns.map((one) => JSON.stringify(one)).sort()
  expect(inOrder(await postgresColumns(url)), WHAT_TO_DO).toEqual(inOrder(sqliteColumns(db)))
  expect((await postgresKeys(url)).sort(), WHAT_TO_DO).toEqual(sqliteKeys(db).sort())
  db.close()
})
