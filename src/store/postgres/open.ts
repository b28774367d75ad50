import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { HandleEmptyInListsPlugin, type Kysely, replaceWithNoncontingentExpression, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Upkeep } from '../backup/upkeep-port.ts'
import { createMigrations, type Migration, pendingOf, record } from '../engine/migrate.ts'
import { StorageError } from '../engine/problem.ts'
import type { Tables } from '../tables.ts'
import { PostgresKysely, postgresDialect } from './dialect.ts'
import { CONNECTIONS, createPool } from './pool.ts'
import { isLost } from './trouble.ts'
import { shownUrl } from './url.ts'

interface Opening {
  readonly now: () => number
  readonly guest: boolean
  readonly say: (sentence: string) => void
  readonly migrations: readonly Migration[]
}

interface Opened {
  readonly db: Kysely<Tables>
  /** Connections of their own, for what must not wait behind presses. */
  readonly leases: Kysely<Tables>
  readonly upkeep: Upkeep
  readonly close: () => Promise<void>
}

/** Any number of processes may have it open: whoever comes first brings it up to date, and each claims rows of its own. */
export async function openPostgres(url: string, opening: Opening): Promise<Opened> {
  const pool = createPool(url)
  const over = (one: Pool) => new PostgresKysely({ dialect: postgresDialect(one), plugins: [EMPTY_LISTS] })
  const db = over(pool)
  try {
    const encoding = await reached(pool, url, opening)
    if (encoding !== 'UTF8') throw new StorageError({ kind: 'server', file: shownUrl(url), cause: notUtf8(encoding) })
    await upgrade(db, shownUrl(url), opening)
  } catch (error) {
    await db.destroy()
    throw explained(error, url)
  }
  const leases = over(createPool(url, 'saegim', CONNECTIONS.leases))
  return {
    db,
    leases,
    upkeep: NOTHING_TO_DO,
    async close() {
      await leases.destroy()
      await db.destroy()
    },
  }
}

/** SQLite takes `in ()`, which nothing is in. */
const EMPTY_LISTS = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })

/** Backups, checkpoints and files are the server's own affair. */
const NOTHING_TO_DO: Upkeep = {
  backUpDaily: async () => undefined,
  checkpoint: async () => {},
  checkFiles: async () => undefined,
  backedUpAt: () => undefined,
  isBackupFailing: () => false,
  touchedAt: () => undefined,
}

const WAIT = { everyMs: 1_000, upToMs: 60_000 }

function notUtf8(encoding: string): string {
  return `its encoding is ${encoding}, which cannot hold every text; create one with encoding 'UTF8' template template0, nothing was changed`
}

/** Whoever starts both at once starts the bot first, now and then. Resolves to the encoding of the database. */
async function reached(pool: Pool, url: string, { say, guest }: Opening): Promise<string> {
  const end = performance.now() + WAIT.upToMs
  for (let said = false; ; said = true) {
    try {
      const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding')
      return rows[0]?.server_encoding ?? ''
    } catch (error) {
      if (guest || !isLost(error) || performance.now() > end) throw error
      if (!said) say(`The database ${shownUrl(url)} cannot be reached yet (${(error as Error).message}). Trying again.`)
    }
    await wait(WAIT.everyMs)
  }
}

/** Of `migrations/list.ts`, what `base.sql` stands for. */
const BASE = '0013-first-minutes'

async function upgrade(db: PostgresKysely, shown: string, { guest, migrations, now }: Opening): Promise<void> {
  if (guest) {
    const pending = await pendingOf(db, shown, migrations)
    if (pending.length > 0) throw new StorageError({ kind: 'older', file: shown })
    return
  }
  if ((await pendingOf(db, shown, migrations)).length === 0) return
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`set local lock_timeout = 0`.execute(tx)
    // Another process may have been quicker: a transaction waits for its advisory lock.
    const pending = await pendingOf(tx, shown, migrations)
    const fresh = pending.length === migrations.length
    if (fresh) await createMigrations(tx)
    if (fresh) for (const statement of baseStatements()) await sql.raw(statement).execute(tx)
    for (const migration of pending) {
      if (!(fresh && migration.name <= BASE)) await migration.up(tx as unknown as Kysely<unknown>)
      await record(tx, migration, now())
    }
  })
}

function baseStatements(): readonly string[] {
  const text = readFileSync(new URL('./base.sql', import.meta.url), 'utf8').replaceAll(/^--.*$/gm, '')
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** What a server says of a database that is not there, a name or password that is wrong, a table that one may not make. */
const SETTLED: Readonly<Record<string, string>> = {
  '3D000': 'there is no such database on that server; create it, or name another in DATABASE_URL',
  '28P01': 'the server does not accept the name or the password in DATABASE_URL',
  '28000': 'the server does not accept the name in DATABASE_URL from here',
  '42501': 'the name in DATABASE_URL may not create tables there; grant it CREATE on the schema',
}

function explained(error: unknown, url: string): unknown {
  if (error instanceof StorageError) return asServer(error)
  const { code = '', message } = error as { readonly code?: string; readonly message: string }
  const cause = SETTLED[code] ?? (isLost(error) ? `it cannot be reached: ${message}` : undefined)
  return cause === undefined ? error : new StorageError({ kind: 'server', file: shownUrl(url), cause })
}

/** What is said of a file would name a backup to bring back. */
function asServer(error: StorageError): StorageError {
  const { problem } = error
  const { file } = problem
  if (problem.kind === 'newer') {
    const cause = `a newer Saegim brought it up to date (${problem.migration}); update this one, nothing was changed`
    return new StorageError({ kind: 'server', file, cause })
  }
  if (problem.kind !== 'foreign') return error
  const cause = "there are another program's tables; name a database or schema of Saegim's own, nothing was changed"
  return new StorageError({ kind: 'server', file, cause })
}
