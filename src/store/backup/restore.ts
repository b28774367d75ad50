import { existsSync, mkdirSync, realpathSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { itself, refuseDangling } from '../engine/database.ts'
import { lockInstance } from '../engine/instance-lock.ts'
import { StorageError } from '../engine/problem.ts'
import { openStore } from '../open.ts'
import { explained } from '../open-trouble.ts'
import { backUp, backupFolder, backupName, putInPlace, removeDatabase, verify } from './backup.ts'
import { isSealed, unseal } from './sealed.ts'

export interface Restored {
  /** Where what stood there before is now. */
  readonly setAside?: string
}

/**
 * Puts a copy in the database's place: verified first, the present one set aside, under the bot's own lock, so that it
 * cannot be running. Opens it then, which brings it up to date, and takes care that nothing of the gap is posted twice.
 */
export async function restore(copy: string, file: string, now: () => number, dataKey?: string): Promise<Restored> {
  if (statSync(copy, { throwIfNoEntry: false })?.isDirectory()) throw new StorageError({ kind: 'folder', file: copy })
  refuseDangling(file)
  try {
    return isSealed(copy) ? await restoreSealed(copy, file, now, dataKey) : await restorePlain(copy, file, now, dataKey)
  } catch (error) {
    throw explained(error, file)
  }
}

type Restore = (copy: string, file: string, now: () => number, dataKey?: string) => Promise<Restored>

const restoreSealed: Restore = async (copy, file, now, dataKey) => {
  mkdirSync(dirname(file), { recursive: true })
  const plain = `${itself(file)}.unsealed`
  try {
    unseal(copy, plain, dataKey)
    return await restorePlain(plain, file, now, dataKey)
  } finally {
    removeDatabase(plain)
  }
}

const restorePlain: Restore = async (copy, file, now, dataKey) => {
  verifyCopy(copy)
  if (existsSync(file) && realpathSync(copy) === realpathSync(file)) throw new StorageError({ kind: 'itself', file })
  mkdirSync(dirname(file), { recursive: true })
  const real = itself(file)
  const lock = lockInstance(real, now())
  try {
    const unfinished = `${real}.restored`
    await backUp(copy, unfinished)
    await refuseNewer(unfinished, now)
    const stamp = new Date(now()).toISOString().slice(0, 19).replaceAll(':', '-')
    const setAside = existsSync(real) ? await aside(real, file, stamp, dataKey) : undefined
    removeDatabase(real)
    putInPlace(unfinished, real)
    removeDatabase(unfinished)
    const store = await openStore(file, { now, lock, dataKey })
    await store.occurrences.restored(now())
    await store.close()
    return setAside === undefined ? {} : { setAside }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What is wrong with the copy is mended by naming another, not by bringing one back. */
function verifyCopy(copy: string): void {
  try {
    verify(copy)
  } catch (error) {
    const isNone = error instanceof StorageError && NO_BACKUP.has(error.problem.kind)
    throw isNone ? new StorageError({ kind: 'no-backup', file: copy }) : error
  }
}

const NO_BACKUP: ReadonlySet<string> = new Set(['not-a-database', 'corrupt', 'empty', 'foreign'])

/** Before anything is touched. An older one is brought up to date in its place. */
async function refuseNewer(file: string, now: () => number): Promise<void> {
  try {
    await (await openStore(file, { now, guest: true })).close()
  } catch (error) {
    if (!(error instanceof StorageError && error.problem.kind === 'older')) throw error
  }
}

/** Whole where it can be read; else as it stands, with what is beside it. */
async function aside(real: string, file: string, stamp: string, dataKey?: string): Promise<string> {
  const target = join(backupFolder(file), backupName(file, `before-restore-${stamp}`))
  try {
    await backUp(real, target, dataKey)
    return target
  } catch {
    const damaged = `${real}.damaged-${stamp}`
    for (const end of ['', '-wal']) if (existsSync(`${real}${end}`)) renameSync(`${real}${end}`, `${damaged}${end}`)
    return damaged
  }
}
