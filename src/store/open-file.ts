import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely } from 'kysely'
import { backUp, backupFolder, backupName, putInPlace, removeDatabase } from './backup/backup.ts'
import { createUpkeep } from './backup/upkeep.ts'
import {
  isIncomplete,
  itself,
  markClosed,
  markOpen,
  type OpenFile,
  oddities,
  openDatabase,
  refuseLost,
} from './engine/database.ts'
import { lockInstance } from './engine/instance-lock.ts'
import { ownClock } from './engine/lease-clock.ts'
import { migrate, pendingOf } from './engine/migrate.ts'
import { StorageError } from './engine/problem.ts'
import { sqliteDialect } from './engine/sqlite.ts'
import { takeOverRounds } from './live/live.ts'
import { eraseAgain } from './members/own-data.ts'
import { createTombstones, tombstoneFile } from './members/tombstones.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { erasedAgain, incomplete } from './open-trouble.ts'
import { takeOverBoardPosts } from './schedule/board-posts.ts'
import { takeOverLeases } from './schedule/claims.ts'
import type { Store } from './store.ts'
import type { StoreOptions } from './store-options.ts'
import { storeOver } from './store-over.ts'
import { takeOverReminders } from './study/reminders.ts'
import type { Tables } from './tables.ts'

/** Beside whoever has it. */
export async function openAsGuest(file: string, options: StoreOptions): Promise<Store> {
  if (!existsSync(file)) throw new StorageError({ kind: 'missing', file })
  refuseLost(file)
  const walStood = existsSync(`${itself(file)}-wal`)
  const open: OpenFile = { database: openDatabase(file) }
  const db = kyselyOver(open)
  try {
    const migrations = options.migrations ?? MIGRATIONS
    const pending = await pendingOf(db, file, migrations)
    if (pending.length === migrations.length) throw new StorageError({ kind: 'empty', file })
    if (pending.length > 0) throw new StorageError({ kind: 'older', file })
  } catch (error) {
    await db.destroy()
    throw error
  }
  const close = async () => {
    await db.destroy()
    // The last one out took a dead owner's write-ahead file into the database: it is whole.
    if (!walStood || existsSync(`${itself(file)}-wal`)) return
    const whole = openDatabase(file)
    markClosed(whole)
    whole.close()
  }
  const tombstones = createTombstones(tombstoneFile(itself(file)))
  return storeOver({ db, now: options.now, clock: ownClock(), upkeep: createUpkeep(file, open, db), tombstones, close })
}

/** Alone: made where it is not there, and brought up to date. */
export async function openAsOwner(file: string, options: StoreOptions): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true })
  refuseLost(file)
  const lock = options.lock ?? lockInstance(itself(file), options.now())
  let db: Kysely<Tables> | undefined
  try {
    if (!existsSync(file)) await createFile(file, options)
    for (const sentence of oddities(file)) options.say?.(sentence)
    const walStood = existsSync(`${itself(file)}-wal`)
    const open: OpenFile = { database: openDatabase(file) }
    db = kyselyOver(open)
    if (isIncomplete(open.database, walStood)) options.say?.(incomplete(file))
    await upgrade(db, file, options)
    await takeOverLeases(db)
    // What an older version kept has neither yet.
    if (options.migrations === undefined) {
      await takeOverBoardPosts(db)
      await takeOverRounds(db)
      await takeOverReminders(db)
    }
    const tombstones = createTombstones(tombstoneFile(itself(file)))
    const again = await eraseAgain(db, tombstones, options.now())
    if (again > 0) options.say?.(erasedAgain(file, again))
    markOpen(open.database)
    const upkeep = createUpkeep(file, open, db, { lock, now: options.now, dataKey: options.dataKey })
    return storeOver({
      db,
      now: options.now,
      clock: ownClock(),
      upkeep,
      tombstones,
      close: closeOwned(open, db, upkeep),
    })
  } catch (error) {
    await db?.destroy()
    lock.release()
    throw error
  }
}

function closeOwned(open: OpenFile, db: Kysely<Tables>, upkeep: { readonly release: () => void }) {
  return async () => {
    // After whatever still waits for the store.
    await db.connection().execute(async () => markClosed(open.database))
    await db.destroy()
    upkeep.release()
  }
}

/** Under another name until it is whole: a kill in the middle leaves no empty database. */
async function createFile(file: string, { now, migrations = MIGRATIONS }: StoreOptions): Promise<void> {
  const unfinished = `${file}.new`
  removeDatabase(unfinished)
  const db = kyselyOver({ database: openDatabase(unfinished) })
  try {
    await migrate(db, migrations, now())
  } finally {
    await db.destroy()
  }
  putInPlace(unfinished, file)
}

function kyselyOver(open: OpenFile): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqliteDialect(open) })
}

async function upgrade(db: Kysely<Tables>, file: string, options: StoreOptions): Promise<void> {
  const migrations = options.migrations ?? MIGRATIONS
  const pending = await pendingOf(db, file, migrations)
  const [next] = pending
  if (!next) return
  // A file that is begun here has its tables before it has its name.
  if (pending.length === migrations.length) throw new StorageError({ kind: 'empty', file })
  await backUp(file, join(backupFolder(file), backupName(file, `before-${next.name}`)), options.dataKey)
  await migrate(db, pending, options.now())
}
