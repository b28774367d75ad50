import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { createAnswers } from './answers.ts'
import { type InstanceLock, lockInstance } from './instance-lock.ts'
import { takeOverLeases } from './leases.ts'
import { type Migration, migrate, pendingMigrations } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { createNotices } from './notices.ts'
import { createOccurrences } from './occurrences.ts'
import { createPractice } from './practice.ts'
import { StorageError, type StorageProblem } from './problem.ts'
import { createSchedules } from './schedules.ts'
import { createScores } from './scores.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { createUsedQuestions } from './used-questions.ts'

export interface StoreOptions {
  readonly now: () => number
  /** Beside a running bot, for one transaction of the operator's: no lock, nothing created, nothing migrated. */
  readonly guest?: boolean
  /** For tests. */
  readonly migrations?: readonly Migration[]
}

const JOURNAL_LIMIT_BYTES = 67_108_864

/**
 * Opens the database file, new where there is none, and takes over what a dead owner left half done. Throws
 * `StorageError` for a file that it must not use; it never writes over one.
 */
export async function openStore(file: string, options: StoreOptions): Promise<Store> {
  const guest = options.guest === true
  if (guest && !existsSync(file)) throw new StorageError({ kind: 'missing', file })
  let lock: InstanceLock | undefined
  let db: Kysely<Tables> | undefined
  try {
    if (!guest) lock = openLock(file, options.now())
    db = openDatabase(file)
    await upgrade(db, file, options, guest)
    if (!guest) await takeOverLeases(db)
    return storeOver(db, lock)
  } catch (error) {
    await db?.destroy()
    lock?.release()
    throw explained(error, file)
  }
}

function openLock(file: string, now: number): InstanceLock {
  mkdirSync(dirname(file), { recursive: true })
  return lockInstance(file, now)
}

/** WAL alone may lose the last commits with the power: FULL makes every confirmed answer durable. */
function openDatabase(file: string): Kysely<Tables> {
  const database = new Database(file)
  try {
    const mode = database.pragma('journal_mode = WAL', { simple: true })
    if (mode !== 'wal') throw new StorageError({ kind: 'unwritable', file, cause: `journal_mode is ${mode}` })
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 5000')
    database.pragma('trusted_schema = OFF')
    database.pragma(`journal_size_limit = ${JOURNAL_LIMIT_BYTES}`)
    const check = database.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') throw new StorageError({ kind: 'corrupt', file })
    // From here on whoever must wait waits asleep.
    database.pragma('busy_timeout = 0')
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<Tables>({ dialect: sqliteDialect(database) })
}

async function upgrade(db: Kysely<Tables>, file: string, options: StoreOptions, guest: boolean): Promise<void> {
  const migrations = options.migrations ?? MIGRATIONS
  const pending = await pendingMigrations(db, file, migrations)
  const [next] = pending
  if (!next) return
  if (guest) throw new StorageError({ kind: 'older', file })
  if (pending.length < migrations.length) copyBefore(file, next.name)
  await migrate(db, pending, options.now())
}

/** A whole copy beside the file, complete or not there at all. */
function copyBefore(file: string, migration: string): void {
  const copy = `${file}.before-${migration}`
  rmSync(`${copy}.tmp`, { force: true })
  const source = new Database(file, { readonly: true })
  try {
    source.prepare('VACUUM INTO ?').run(`${copy}.tmp`)
  } finally {
    source.close()
  }
  renameSync(`${copy}.tmp`, copy)
}

function storeOver(db: Kysely<Tables>, lock: InstanceLock | undefined): Store {
  return {
    schedules: createSchedules(db),
    occurrences: createOccurrences(db),
    answers: createAnswers(db),
    practice: createPractice(db),
    scores: createScores(db),
    questions: createUsedQuestions(db),
    notices: createNotices(db),
    async close() {
      await db.destroy()
      lock?.release()
    },
  }
}

function explained(error: unknown, file: string): unknown {
  const copy = newestCopy(file)
  const withCopy = copy === undefined ? {} : { copy }
  if (error instanceof StorageError) {
    const { problem } = error
    return 'copy' in problem || !COPY_HELPS.has(problem.kind) ? error : new StorageError({ ...problem, ...withCopy })
  }
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'SQLITE_NOTADB') return new StorageError({ kind: 'not-a-database', file, ...withCopy })
  if (code.startsWith('SQLITE_CORRUPT')) return new StorageError({ kind: 'corrupt', file, ...withCopy })
  if (UNWRITABLE.test(code)) return new StorageError({ kind: 'unwritable', file, cause: message })
  return error
}

const COPY_HELPS: ReadonlySet<StorageProblem['kind']> = new Set(['corrupt', 'not-a-database', 'newer'])
const UNWRITABLE =
  /^(?:SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)/

/** The newest copy made before a migration. */
function newestCopy(file: string): string | undefined {
  const folder = dirname(file)
  if (!existsSync(folder)) return undefined
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.before-`) && !name.endsWith('.tmp'))
    .map((name) => join(folder, name))
  return copies.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
}
