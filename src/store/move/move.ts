import { existsSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { hasTable, MOVING } from '../engine/migrate.ts'
import { StorageError } from '../engine/problem.ts'
import { takeOverRounds } from '../live/live.ts'
import { openStore } from '../open.ts'
import { isPostgresUrl } from '../postgres/url.ts'
import { takeOverBoardPosts } from '../schedule/board-posts.ts'
import { takeOverReminders } from '../study/reminders.ts'
import type { Tables } from '../tables.ts'
import { type TableName, WHOSE } from '../whose.ts'
import { type End, isSamePlace, keyOf, openEnd, shownPlace } from './end.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly now: number
  /** One line at a time to whoever waits. */
  readonly say: (line: string) => void
}

type Row = Readonly<Record<string, unknown>>

/** Rows of one transaction; of files, which may be large, fewer. */
const AT_ONCE = 500
const FILES_AT_ONCE = 20

/** Parents before what refers to them. */
const TABLES = (Object.keys(WHOSE) as TableName[])
  .toReversed()
  .filter((table) => table !== 'migrations' && table !== 'process_leases')

/**
 * Copies one store into another, in the order of the tables' keys, then holds every row of both against each other. A move
 * that was killed goes on where it was: until all rows are there and equal, nobody else can open the new store.
 */
export async function moveStore({ from, to, now, say }: Move): Promise<number> {
  if (isSamePlace(from, to)) throw new StorageError({ kind: 'itself', file: shownPlace(to) })
  if (!isPostgresUrl(from) && !existsSync(from)) throw new StorageError({ kind: 'missing', file: from })
  // Brings a file up to date; a server must be.
  await (await openStore(from, { now: () => now, guest: isPostgresUrl(from) })).close()
  const source = await openEnd(from, now)
  try {
    const target = await begin(to, shownPlace(from), now)
    try {
      for (const table of TABLES) await copy(table, source, target, say)
      let rows = 0
      for (const table of TABLES) rows += await compare(table, source, target)
      await finish(target.db)
      return rows
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** An empty store, or one into which the same move had begun. */
async function begin(to: string, from: string, now: number): Promise<End> {
  if (isPostgresUrl(to) || existsSync(to)) {
    const known = await openEnd(to, now)
    const begunFrom = (await hasTable(known.db, MOVING)) ? await source(known.db) : undefined
    if (begunFrom === from) return known
    await known.close()
    if (begunFrom !== undefined) throw occupied(to, `a move from ${begunFrom} has begun there and not ended`)
  }
  await (await openStore(to, { now: () => now })).close()
  const target = await openEnd(to, now)
  for (const table of TABLES) {
    if ((await page(target.db, table, await keyOf(target.db, table), undefined, 1)).length === 0) continue
    await target.close()
    throw occupied(to, `there are rows in ${table}`)
  }
  await sql`create table ${sql.table(MOVING)} (source text)`.execute(target.db)
  await sql`insert into ${sql.table(MOVING)} values (${from})`.execute(target.db)
  return target
}

function occupied(to: string, what: string): StorageError {
  return new StorageError({ kind: 'not-empty', file: shownPlace(to), what })
}

async function source(db: Kysely<Tables>): Promise<string | undefined> {
  return (await sql<{ source: string }>`select source from ${sql.table(MOVING)}`.execute(db)).rows[0]?.source
}

async function copy(table: TableName, from: End, to: End, say: (line: string) => void): Promise<void> {
  const key = await keyOf(from.db, table)
  const all = await count(from.db, table)
  let done = await count(to.db, table)
  let [last] = await page(to.db, table, key, undefined, 1, 'desc')
  if (done > 0 && done < all) say(`${table}: goes on behind ${done} of ${all} rows`)
  const limit = atOnce(table)
  for (;;) {
    const rows = await page(from.db, table, key, last, limit)
    if (rows.length > 0)
      await to.db
        .insertInto(table)
        .values(rows as never)
        .execute()
    last = rows.at(-1) ?? last
    done += rows.length
    if (rows.length < limit) break
    say(`${table}: ${done} of ${all} rows`)
  }
  if (all > 0) say(`${table}: all ${done} rows`)
}

/** Every row of both, in the same order; the first that differs is told by its key. */
async function compare(table: TableName, from: End, to: End): Promise<number> {
  const key = await keyOf(from.db, table)
  const limit = atOnce(table)
  let last: Row | undefined
  for (let rows = 0; ; ) {
    const [left, right] = [await page(from.db, table, key, last, limit), await page(to.db, table, key, last, limit)]
    const length = Math.max(left.length, right.length)
    for (let at = 0; at < length; at++) {
      if (told(left[at]) !== told(right[at])) throw differs(table, key, left[at] ?? right[at], to.shown)
    }
    rows += length
    last = left.at(-1)
    if (length < limit) return rows
  }
}

function differs(table: string, key: readonly string[], row: Row | undefined, shown: string): StorageError {
  const where = key.map((column) => `${column} ${String(row?.[column])}`).join(', ')
  return new StorageError({ kind: 'differs', file: shown, what: `${table} (${where})` })
}

/** Bytes as text, columns in order: the same for the same row, whichever engine gave it. */
function told(row: Row | undefined): string {
  const cells = Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    cells.map(([name, cell]) => [name, cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell]),
  )
}

/** Whoever held leases is gone, and the clock that they were told by may be another. */
async function finish(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('occurrences').set({ lease_until_ms: 0, owner: null }).where('lease_until_ms', '>', 0).execute()
  await takeOverBoardPosts(db)
  await takeOverRounds(db)
  await takeOverReminders(db)
  await sql`drop table ${sql.table(MOVING)}`.execute(db)
}

function atOnce(table: TableName): number {
  return table === 'track_files' ? FILES_AT_ONCE : AT_ONCE
}

async function count(db: Kysely<Tables>, table: TableName): Promise<number> {
  const counted = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`
  return Number((await counted.execute(db)).rows[0]?.n)
}

async function page(
  db: Kysely<Tables>,
  table: TableName,
  key: readonly string[],
  after: Row | undefined,
  limit: number,
  order: 'asc' | 'desc' = 'asc',
): Promise<readonly Row[]> {
  const columns = key.map((column) => sql.ref(column))
  const values = key.map((column) => sql`${after?.[column]}`)
  const behind = after ? sql`where (${sql.join(columns)}) > (${sql.join(values)})` : sql``
  const inOrder = sql.join(columns.map((column) => sql`${column} ${sql.raw(order)}`))
  const rows = sql<Row>`select * from ${sql.table(table)} ${behind} order by ${inOrder} limit ${sql.lit(limit)}`
  return (await rows.execute(db)).rows
}
