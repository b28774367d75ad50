import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { newestBackup } from '../backup/backups.ts'
import { StorageError } from './problem.ts'

/** The open connection; another one takes its place when the files beside it were tampered with. */
export interface OpenFile {
  database: Database.Database
}

const JOURNAL_LIMIT_BYTES = 67_108_864

/** WAL alone may lose the last commits with the power: FULL makes every confirmed answer durable. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file)
  try {
    refuseForeign(database, file)
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
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Before anything is set: the way in which it keeps its journal stands in the file, and is its program's. */
function refuseForeign(database: Database.Database, file: string): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  if (tables.length > 0 && !tables.includes('migrations')) throw new StorageError({ kind: 'foreign', file })
}

/** The file itself where it is a link: its lock and its write-ahead file stand there, whatever it is called here. */
export function itself(file: string): string {
  return existsSync(file) ? realpathSync(file) : file
}

/** A database that was there and is not any more must not be begun anew: everybody's points would seem to be gone. */
export function refuseLost(file: string): void {
  refuseDangling(file)
  const copy = newestBackup(file)
  const withCopy = copy === undefined ? {} : { copy }
  const isThere = existsSync(file)
  if (isThere && statSync(file).size === 0) throw new StorageError({ kind: 'empty', file, ...withCopy })
  if (!isThere && (copy !== undefined || existsSync(`${file}-wal`))) {
    throw new StorageError({ kind: 'lost', file, ...withCopy })
  }
}

/** A file of that name would take the place of the link, and the database where its disk is back would be forgotten. */
export function refuseDangling(file: string): void {
  const link = lstatSync(file, { throwIfNoEntry: false })
  if (!link?.isSymbolicLink() || existsSync(file)) return
  throw new StorageError({ kind: 'dangling', file, to: readlinkSync(file) })
}

/** What whoever starts the bot should know about how the file stands there. */
export function oddities(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const told: string[] = []
  if (lstatSync(file).isSymbolicLink()) {
    told.push(`${file} is a link to ${realpathSync(file)}: the database, its -wal and its lock are there`)
  }
  if (statSync(file).nlink > 1) {
    told.push(`${file} has a second name (a hard link): whoever opens it by that one damages it; make it a copy`)
  }
  return told
}

// The header's user_version says whether an owner has the file open: it is in the file itself, so that a copy of that
// alone tells on itself.
const [CLOSED, OPEN] = [0, 1]

/** `walStood`: from before the file was opened, which makes a new one. */
export function isIncomplete(database: Database.Database, walStood: boolean): boolean {
  return !walStood && database.pragma('user_version', { simple: true }) === OPEN
}

export function markOpen(database: Database.Database): void {
  database.pragma(`user_version = ${OPEN}`)
  database.pragma('wal_checkpoint(TRUNCATE)')
}

export function markClosed(database: Database.Database): void {
  database.pragma(`user_version = ${CLOSED}`)
}
