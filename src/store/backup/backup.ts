import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { StorageError } from '../engine/problem.ts'
import { isSealed, seal } from './sealed.ts'

/** All pages in one step: a reader's snapshot, which no writer restarts. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * A whole copy of the database, also beside a running bot: SQLite's online backup, which takes in what stands in the
 * write-ahead file. It is verified before it gets its name, encrypted where there is a key, and replaces nothing but an older
 * copy. Holds the thread.
 */
export async function backUp(source: string, target: string, key?: string): Promise<void> {
  if (!existsSync(source)) throw new StorageError({ kind: 'missing', file: source })
  if (statSync(source).size === 0) throw new StorageError({ kind: 'empty', file: source })
  mkdirSync(dirname(target), { recursive: true })
  refuseOthersFile(source, target)
  const unfinished = `${target}.tmp`
  removeDatabase(unfinished)
  const database = new Database(source, { fileMustExist: true })
  try {
    await database.backup(unfinished, { progress: () => ALL_PAGES })
    verify(unfinished, source)
    settle(unfinished)
    keepCopy(unfinished, target, key)
  } catch (error) {
    throw notCopied(error, source)
  } finally {
    removeDatabase(unfinished)
    database.close()
  }
}

/** Gives a finished copy its name, encrypted where there is a key. */
export function keepCopy(unfinished: string, target: string, key: string | undefined): void {
  if (key === undefined) {
    putInPlace(unfinished, target)
    return
  }
  const sealed = `${target}.sealed.tmp`
  try {
    seal(unfinished, sealed, key)
    putInPlace(sealed, target)
  } finally {
    removeDatabase(sealed)
    removeDatabase(unfinished)
  }
}

/** Throws unless every page is sound and the tables are Saegim's. `file`: what is named then. */
export function verify(copy: string, file = copy): void {
  if (!existsSync(copy)) throw new StorageError({ kind: 'no-copy', file })
  if (statSync(copy).size === 0) throw new StorageError({ kind: 'empty', file })
  const database = new Database(copy, { readonly: true, fileMustExist: true })
  try {
    const isWhole = database.pragma('integrity_check(1)', { simple: true }) === 'ok'
    // SQLite takes a cut last page for whole, and what is missing for zeros.
    if (!isWhole || statSync(copy).size % Number(database.pragma('page_size', { simple: true })) !== 0) {
      throw new StorageError({ kind: 'corrupt', file })
    }
    const ours = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'migrations'").get()
    if (!ours) throw new StorageError({ kind: 'foreign', file })
  } catch (error) {
    throw explained(error, file)
  } finally {
    database.close()
  }
}

/** One file that stands alone: nothing beside it is needed, and nobody has it open. */
function settle(file: string): void {
  const database = new Database(file)
  database.pragma('journal_mode = DELETE')
  database.pragma('user_version = 0')
  database.close()
}

/** On the disk before it has its name, and its name on the disk before anybody is told. */
export function putInPlace(from: string, to: string): void {
  flush(from)
  renameSync(from, to)
  flush(dirname(to))
}

/** SQLite's own files beside a database. */
const BESIDE = ['-wal', '-shm', '-journal']

/** With what stands beside it: a stale write-ahead file would be taken for the next database's. */
export function removeDatabase(file: string): void {
  for (const end of ['', ...BESIDE]) rmSync(`${file}${end}`, { force: true })
}

export function backupFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/** `saegim-2026-11-28.db` */
export function backupName(file: string, what: string): string {
  return `${basename(file, '.db')}-${what}.db`
}

function refuseOthersFile(source: string, target: string): void {
  // Even where it is not there now: SQLite would take it for what belongs to the database.
  const own = BESIDE.map((end) => `${realpathSync(source)}${end}`)
  const named = join(realpathSync(dirname(target)), basename(target))
  if (own.includes(named)) throw new StorageError({ kind: 'itself', file: target })
  if (!existsSync(target)) return
  if (statSync(target).isDirectory()) throw new StorageError({ kind: 'folder', file: target })
  if (realpathSync(target) === realpathSync(source)) throw new StorageError({ kind: 'itself', file: target })
  if (isSealed(target)) return
  try {
    verify(target)
  } catch (error) {
    if (error instanceof StorageError && error.problem.kind === 'corrupt') return
    throw new StorageError({ kind: 'occupied', file: target })
  }
}

/** What SQLite says of a file that is to be a database. */
function explained(error: unknown, file: string): unknown {
  const { code = '' } = error as { code?: string }
  if (code === 'SQLITE_NOTADB') return new StorageError({ kind: 'not-a-database', file })
  return code.startsWith('SQLITE_CORRUPT') ? new StorageError({ kind: 'corrupt', file }) : error
}

/** It names no file itself. */
function notCopied(error: unknown, source: string): unknown {
  const known = explained(error, source)
  if (known instanceof StorageError) return known
  const { code = '', message } = error as NodeJS.ErrnoException
  return NO_ROOM.test(code) ? new StorageError({ kind: 'not-copied', file: source, cause: message }) : error
}

const NO_ROOM = /^(?:SQLITE_FULL|SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_READONLY|ENOSPC|EDQUOT|EROFS|EACCES|EPERM)/

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
