import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { itself, type OpenFile, openDatabase } from '../engine/database.ts'
import { type InstanceLock, lockInstance } from '../engine/instance-lock.ts'
import { StorageError } from '../engine/problem.ts'
import type { Tables } from '../tables.ts'
import { backupFolder, backupName, keepCopy, removeDatabase } from './backup.ts'
import { backUpDaily, newestBackup } from './backups.ts'
import type { FileTrouble, Upkeep } from './upkeep-port.ts'

interface Owner {
  readonly lock: InstanceLock
  readonly now: () => number
  /** What copies are encrypted with. */
  readonly dataKey?: string | undefined
}

/** Looks after the files of an open database. `owner`: whoever has the lock. */
export function createUpkeep(
  file: string,
  open: OpenFile,
  db: Kysely<Tables>,
  owner?: Owner,
): Upkeep & { readonly release: () => void } {
  const real = itself(file)
  let held = owner?.lock
  let isFailing = false
  let touchedAt: number | undefined
  const stood = fingerprint(real)
  const beside = () => ['-wal', '-shm'].map((end) => fingerprint(`${real}${end}`))
  let stoodBeside = beside()
  /** Between two transactions. */
  const alone = <T>(work: () => T | Promise<T>): Promise<T> => db.connection().execute(async () => await work())
  const reopen = () => {
    open.database.pragma('wal_checkpoint(TRUNCATE)')
    open.database.close()
    open.database = openDatabase(real)
  }
  const lockAgain = (now: number) => {
    held?.release()
    held = undefined
    try {
      held = lockInstance(real, now)
    } catch (error) {
      if (!(error instanceof StorageError && error.problem.kind === 'in-use')) throw error
    }
    return held !== undefined
  }
  const checkFiles = async (): Promise<FileTrouble | undefined> => {
    if (fingerprint(real) !== stood) return { kind: 'replaced', rescued: await alone(() => rescue(file, open, owner)) }
    // Others make new ones: what is written to those that were deleted would end with the process.
    if (beside().some((one, at) => one === 'none' || one !== stoodBeside[at])) {
      await alone(reopen)
      stoodBeside = beside()
      return { kind: 'wal-deleted' }
    }
    if (owner && held && !held.isIntact()) {
      return { kind: lockAgain(owner.now()) ? 'lock-deleted' : 'lock-lost' }
    }
    return undefined
  }
  return {
    async backUpDaily(date) {
      try {
        const made = await backUpDaily(file, date, owner?.dataKey)
        isFailing = false
        return made
      } catch (error) {
        isFailing = true
        throw error
      }
    },
    isBackupFailing: () => isFailing,
    backedUpAt() {
      const newest = newestBackup(file)
      return newest === undefined ? undefined : statSync(newest, { throwIfNoEntry: false })?.mtimeMs
    },
    async checkpoint() {
      await alone(() => open.database.pragma('wal_checkpoint(PASSIVE)'))
    },
    async checkFiles() {
      const trouble = await checkFiles()
      if (trouble) touchedAt = owner?.now()
      return trouble
    },
    touchedAt: () => touchedAt,
    release: () => held?.release(),
  }
}

/** What the open connection still has goes to a file of its own. */
async function rescue(file: string, open: OpenFile, owner: Owner | undefined): Promise<string> {
  const stamp = new Date(owner?.now() ?? 0).toISOString().slice(0, 19).replaceAll(':', '-')
  const target = join(backupFolder(file), backupName(file, `rescued-${stamp}`))
  mkdirSync(backupFolder(file), { recursive: true })
  const unfinished = `${target}.tmp`
  try {
    await open.database.backup(unfinished)
    keepCopy(unfinished, target, owner?.dataKey)
  } finally {
    removeDatabase(unfinished)
  }
  return target
}

function fingerprint(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.dev} ${stat.ino}` : 'none'
}
