import { existsSync, realpathSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { itself, markClosed, openDatabase } from '../engine/database.ts'
import { isPostgres } from '../engine/engine.ts'
import { lockInstance } from '../engine/instance-lock.ts'
import { StorageError } from '../engine/problem.ts'
import { sqliteDialect } from '../engine/sqlite.ts'
import { PostgresKysely, postgresDialect } from '../postgres/dialect.ts'
import { createPool } from '../postgres/pool.ts'
import { isPostgresUrl, shownUrl } from '../postgres/url.ts'
import type { Tables } from '../tables.ts'

/** One of the two stores of a move: nobody else has it. */
export interface End {
  readonly db: Kysely<Tables>
  readonly shown: string
  close(): Promise<void>
}

export function shownPlace(place: string): string {
  return isPostgresUrl(place) ? shownUrl(place) : place
}

/** The same for two spellings of one place. */
export function isSamePlace(a: string, b: string): boolean {
  const real = (place: string) => (!isPostgresUrl(place) && existsSync(place) ? realpathSync(place) : place)
  return real(a) === real(b)
}

/** As it stands, for whoever stopped all that used it. */
export async function openEnd(place: string, now: number): Promise<End> {
  return isPostgresUrl(place) ? await openServerEnd(place) : openFileEnd(place, now)
}

function openFileEnd(file: string, now: number): End {
  const real = itself(file)
  const lock = lockInstance(real, now)
  try {
    const database = openDatabase(real)
    const db = new Kysely<Tables>({ dialect: sqliteDialect({ database }) })
    const close = async () => {
      markClosed(database)
      await db.destroy()
      lock.release()
    }
    return { db, shown: file, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** One that was closed just now is there for a moment. */
const LINGERING = { tries: 20, everyMs: 100 }

async function openServerEnd(url: string): Promise<End> {
  const db = new PostgresKysely({ dialect: postgresDialect(createPool(url, 'saegim move-store')) })
  const shown = shownUrl(url)
  const others = sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name like 'saegim%' and backend_type = 'client backend'
    and pid <> pg_backend_pid()`
  try {
    for (let tries = 1; ; tries++) {
      const { rows } = await others.execute(db)
      if (rows[0]?.n === 0) break
      const busy = `${rows[0]?.n} connection(s) of Saegim are open to it; stop every process of the bot first`
      if (tries >= LINGERING.tries) throw new StorageError({ kind: 'server', file: shown, cause: busy })
      await wait(LINGERING.everyMs)
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, shown, close: () => db.destroy() }
}

/** Its key, in its order. */
export async function keyOf(db: Kysely<Tables>, table: string): Promise<readonly string[]> {
  const found = isPostgres(db)
    ? sql<{ name: string }>`select a.attname as name from pg_index i
        cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = ${table}::regclass and i.indisprimary order by k.place`
    : sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`
  return (await found.execute(db)).rows.map((row) => row.name)
}
