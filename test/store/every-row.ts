import type Database from 'better-sqlite3'
import { type TableName, WHOSE } from '../../src/store/whose.ts'

/** Two members in each of two servers. */
export const [ANNE, BOB] = ['111111111111111111', '222222222222222222']
export const HERE = '333333333333333333'
const THERE = '444444444444444444'

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

export function tablesIn(db: Database.Database): readonly string[] {
  const named = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  return (db.prepare(named).all() as { name: string }[]).map((row) => row.name)
}

export function columnsOf(db: Database.Database, table: string): readonly Column[] {
  return db.pragma(`table_info(${table})`) as Column[]
}

/** A row of one member in every table, with whatever it refers to. */
function fill(db: Database.Database, guildId: string, memberId: string): void {
  for (const table of (Object.keys(WHOSE) as TableName[]).toReversed()) {
    if (table === 'migrations') continue
    const references = db.pragma(`foreign_key_list(${table})`) as Reference[]
    const columns = columnsOf(db, table)
    // An older database has fewer tables.
    if (columns.length === 0) continue
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

/** Rows of both in both, in every table. */
export function fillAll(db: Database.Database): void {
  for (const guildId of [HERE, THERE]) for (const memberId of [ANNE, BOB]) fill(db, guildId, memberId)
}
