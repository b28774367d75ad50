import { rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { StorageError } from './problem.ts'
import { isBusy } from './sqlite.ts'

export interface InstanceLock {
  /** False once somebody has deleted or replaced its file: another process would not see it. */
  isIntact(): boolean
  release(): void
}

/**
 * One process a database file. The lock is the operating system's own, held through a second SQLite file beside it: it
 * ends with its owner, however that dies, and a process number that came round again fools nobody. The row inside says
 * who holds it.
 */
export function lockInstance(file: string, now: number): InstanceLock {
  const path = `${file}.lock`
  const lock = openLockFile(file, path)
  try {
    lock.exec('BEGIN IMMEDIATE')
    lock.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER, host TEXT, since_ms INTEGER)')
    lock.exec('DELETE FROM owner')
    lock.prepare('INSERT INTO owner VALUES (?, ?, ?)').run(process.pid, hostname(), now)
    lock.exec('COMMIT')
    // Held, and never committed, until release: a reader may still look who it is.
    lock.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const pid = isBusy(error) ? ownerOf(lock) : undefined
    lock.close()
    if (!isBusy(error)) throw error
    throw new StorageError({ kind: 'in-use', file, ...(pid === undefined ? {} : { pid }) })
  }
  const { ino } = statSync(path)
  return {
    isIntact: () => statSync(path, { throwIfNoEntry: false })?.ino === ino,
    release: () => void lock.close(),
  }
}

function openLockFile(file: string, path: string): Database.Database {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    return lock
  } catch (error) {
    lock.close()
    // Whoever takes it this moment lets nobody read, nor tell who it is.
    if (isBusy(error)) throw new StorageError({ kind: 'in-use', file })
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error
    // It remembers nothing worth keeping.
    rmSync(path)
    return new Database(path, { timeout: 0 })
  }
}

function ownerOf(lock: Database.Database): number | undefined {
  try {
    const row = lock.prepare('SELECT pid FROM owner').get() as { pid: number } | undefined
    return row?.pid
  } catch {
    return undefined
  }
}
