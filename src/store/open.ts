import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely } from 'kysely'
import { createAnswers } from './answers.ts'
import { backUp, backupFolder, backupName, putInPlace, removeDatabase } from './backup.ts'
import { newestBackup } from './backups.ts'
import { createBoardPosts, takeOverBoardPosts } from './board-posts.ts'
import { createCards } from './cards.ts'
import { createCorrections } from './corrections.ts'
import {
  isIncomplete,
  itself,
  markClosed,
  markOpen,
  type OpenFile,
  oddities,
  openDatabase,
  refuseLost,
} from './database.ts'
import { createExams } from './exams.ts'
import { createGaps } from './gaps.ts'
import { createStoreHealth } from './health.ts'
import { type InstanceLock, lockInstance } from './instance-lock.ts'
import { createItems } from './items.ts'
import { databaseClock, type LeaseClock, ownClock } from './lease-clock.ts'
import { takeOverLeases } from './leases.ts'
import { createLeftServers } from './left-servers.ts'
import { createLinks } from './links.ts'
import { createLiveRounds, takeOverRounds } from './live.ts'
import { createMemberChecks } from './member-checks.ts'
import { createMemberServers } from './member-servers.ts'
import { createMemberSettings } from './member-settings.ts'
import { type Migration, migrate, pendingOf } from './migrate.ts'
import { MIGRATIONS } from './migrations/list.ts'
import { createNotices } from './notices.ts'
import { createOccurrences } from './occurrences.ts'
import { createOwnData, eraseAgain } from './own-data.ts'
import { isPostgresUrl, shownUrl } from './postgres/url.ts'
import { createPractice } from './practice.ts'
import { StorageError, type StorageProblem } from './problem.ts'
import { createProcesses } from './processes.ts'
import { createReminders } from './reminders.ts'
import { createReports } from './reports.ts'
import { createSchedules } from './schedules.ts'
import { createScores } from './scores.ts'
import { createSeasons } from './seasons.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Store } from './store.ts'
import { createStudyStats } from './study-stats.ts'
import { createSuggestions } from './suggestions.ts'
import type { Tables } from './tables.ts'
import { createTombstones, NO_TOMBSTONES, type Tombstones, tombstoneFile } from './tombstones.ts'
import { createTrackFiles } from './track-files.ts'
import { createTracks } from './tracks.ts'
import { createUpkeep } from './upkeep.ts'
import { createUsedQuestions } from './used-questions.ts'
import { createWaiting } from './waiting.ts'
import { createWelcomes } from './welcomes.ts'

export interface StoreOptions {
  readonly now: () => number
  /** Beside a running bot, for the operator's tools: no lock, nothing created, nothing migrated. */
  readonly guest?: boolean
  /** Sentences for whoever starts the bot: what is odd about the file, and no reason not to start. */
  readonly say?: (sentence: string) => void
  /** Held already, and handed over. */
  readonly lock?: InstanceLock
  /** Beside a server: where that somebody's data was erased is kept, as beside a file. */
  readonly folder?: string
  /** What copies are encrypted with; without, they are not. */
  readonly dataKey?: string | undefined
  /** For tests of a server: leases by `now`, not by the database's clock. */
  readonly leasesByOwnClock?: boolean
  /** For tests. */
  readonly migrations?: readonly Migration[]
}

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

async function openAsGuest(file: string, options: StoreOptions): Promise<Store> {
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

async function openAsOwner(file: string, options: StoreOptions): Promise<Store> {
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

interface Parts {
  readonly db: Kysely<Tables>
  /** For leases, claims and health, where they would wait behind presses. */
  readonly leases?: Kysely<Tables>
  readonly now: () => number
  readonly clock: LeaseClock
  readonly upkeep: Store['upkeep']
  readonly tombstones: Tombstones
  readonly close: () => Promise<void>
}

function storeOver({ db, leases = db, now, clock, upkeep, tombstones, close }: Parts): Store {
  let closing: Promise<void> | undefined
  return {
    tracks: createTracks(db),
    trackFiles: createTrackFiles(db),
    links: createLinks(db),
    schedules: createSchedules(db, clock, now),
    notices: createNotices(db),
    welcomes: createWelcomes(db),
    occurrences: createOccurrences(db, clock, leases),
    answers: createAnswers(db, tombstones, now),
    practice: createPractice(db),
    scores: createScores(db, now),
    seasons: createSeasons(db),
    boardPosts: createBoardPosts(db, clock, leases),
    memberChecks: createMemberChecks(db, now),
    memberSettings: createMemberSettings(db),
    stats: createStudyStats(db),
    waiting: createWaiting(db),
    health: createStoreHealth(leases),
    ownData: createOwnData(db, tombstones),
    leftServers: createLeftServers(db),
    cards: createCards(db),
    exams: createExams(db),
    live: createLiveRounds(db, clock, leases),
    memberServers: createMemberServers(db),
    reminders: createReminders(db),
    questions: createUsedQuestions(db),
    items: createItems(db),
    reports: createReports(db),
    corrections: createCorrections(db),
    suggestions: createSuggestions(db),
    gaps: createGaps(db),
    processes: createProcesses(leases, now, clock),
    upkeep,
    close() {
      closing ??= close()
      return closing
    },
  }
}

function incomplete(file: string): string {
  const copy = newestBackup(file)
  const compare = copy === undefined ? '' : `; the newest backup is ${copy}`
  return (
    `${file} was not closed, and its write-ahead file (-wal) is not there: deleted, or the file was copied alone. ` +
    `What was saved last may be missing${compare}`
  )
}

function erasedAgain(file: string, count: number): string {
  return `${file} is older than ${count} erasure(s) that members asked for (${tombstoneFile(file)}): carried out again`
}

function explained(error: unknown, file: string): unknown {
  const copy = newestBackup(file)
  const withCopy = copy === undefined ? {} : { copy }
  if (error instanceof StorageError) {
    const { problem } = error
    return 'copy' in problem || !COPY_HELPS.has(problem.kind)
      ? error
      : new StorageError({ ...problem, ...withCopy } as StorageProblem)
  }
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'SQLITE_NOTADB') return new StorageError({ kind: 'not-a-database', file, ...withCopy })
  if (code.startsWith('SQLITE_CORRUPT')) return new StorageError({ kind: 'corrupt', file, ...withCopy })
  if (UNWRITABLE.test(code)) return new StorageError({ kind: 'unwritable', file, cause: message })
  return error
}

const COPY_HELPS: ReadonlySet<StorageProblem['kind']> = new Set(['corrupt', 'empty', 'not-a-database', 'newer'])
const UNWRITABLE =
  /^(?:SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)/
