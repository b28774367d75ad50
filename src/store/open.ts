import { join } from 'node:path'
import { databaseClock, ownClock } from './engine/lease-clock.ts'
import { eraseAgain } from './members/own-data.ts'
import { createTombstones, NO_TOMBSTONES } from './members/tombstones.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { openAsGuest, openAsOwner } from './open-file.ts'
import { erasedAgain, explained } from './open-trouble.ts'
import { isPostgresUrl, shownUrl } from './postgres/url.ts'
import type { Store } from './store.ts'
import type { StoreOptions } from './store-options.ts'
import { storeOver } from './store-over.ts'

/**
 * Opens the database file, new where there is none, and takes over what a dead owner left half done; or a PostgreSQL by
 * its URL, which other processes may have open as well. Throws `StorageError` for one that it must not use; it never
 * writes over one.
 */
export async function openStore(file: string, options: StoreOptions): Promise<Store> {
  if (isPostgresUrl(file)) return await openServer(file, options)
  try {
    return options.guest ? await openAsGuest(file, options) : await openAsOwner(file, options)
  } catch (error) {
    throw explained(error, file)
  }
}

async function openServer(url: string, options: StoreOptions): Promise<Store> {
  const { now, guest = false, say = () => {}, migrations = MIGRATIONS } = options
  // Its driver is read by who needs it only.
  const { openPostgres } = await import('./postgres/open.ts')
  const { db, leases, upkeep, close } = await openPostgres(url, { now, guest, say, migrations })
  const clock = options.leasesByOwnClock ? ownClock() : databaseClock(now)
  const { folder } = options
  const tombstones = folder === undefined ? NO_TOMBSTONES : createTombstones(join(folder, 'postgres.erased'))
  const again = guest ? 0 : await eraseAgain(db, tombstones, now())
  if (again > 0) say(erasedAgain(shownUrl(url), again))
  return storeOver({ db, leases, now, clock, upkeep, tombstones, close })
}
