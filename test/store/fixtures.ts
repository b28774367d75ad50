import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Occurrence, OccurrenceReason, Schedule } from '../../src/core/schedule/types.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { beside, lendDatabase, onPostgres } from '../postgres/databases.ts'
import { QUICK_DISK } from '../quick-disk.ts'
import { aQuestion, HOUR, NINE } from './values.ts'

export function tempFolder(): string {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Where a new store may be opened: a file that is not there yet, or where these tests run on PostgreSQL, a database in it. */
export async function tempPlace(): Promise<string> {
  return onPostgres() ? await lendDatabase() : join(tempFolder(), 'saegim.db')
}

/** A store on a file or in a database of its own, gone with the test. */
export async function tempStore(now: () => number = () => NINE): Promise<Store> {
  const place = await tempPlace()
  if (!onPostgres()) copyFileSync(await newFile(), place)
  const store = await openAt(place, now)
  placeOf.set(store, place)
  return store
}

let madeFile: Promise<string> | undefined

/** A new store's file, closed: its tables are made once a worker. That they are made is what `open.test.ts` is about. */
function newFile(): Promise<string> {
  madeFile ??= (async () => {
    const folder = mkdtempSync(join(QUICK_DISK, 'saegim-store-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'new.db')
    await (await openStore(file, { now: () => 0 })).close()
    return file
  })()
  return madeFile
}

/** As another process opens it. */
export async function openBeside(store: Store, now: () => number = () => NINE): Promise<Store> {
  return await openAt(fileOfStore(store), now, true)
}

async function openAt(place: string, now: () => number, guest = false): Promise<Store> {
  // The tests' clock stands still, and the server's does not.
  const store = await openStore(place, { now, guest, leasesByOwnClock: true })
  onTestFinished(() => store.close())
  return store
}

const placeOf = new WeakMap<Store, string>()

/** Its file, or its URL. */
export function fileOfStore(store: Store): string {
  return placeOf.get(store) ?? ''
}

/** One statement on a connection of its own, as another program has one; `?` for each parameter. */
export async function sqlBeside(
  store: Store,
  text: string,
  ...parameters: unknown[]
): Promise<Record<string, unknown>[]> {
  const place = fileOfStore(store)
  let at = 0
  if (onPostgres())
    return await beside(
      place,
      text.replaceAll('?', () => `$${++at}`),
      parameters,
    )
  const statement = new Database(place, { fileMustExist: true, timeout: 0 }).prepare(text)
  try {
    if (statement.reader) return statement.all(...parameters) as Record<string, unknown>[]
    statement.run(...parameters)
    return []
  } finally {
    statement.database.close()
  }
}

/** A second connection to the store's file, as another process has one; SQLite's alone. */
export function besideStore(store: Store): Database.Database {
  const db = new Database(fileOfStore(store), { fileMustExist: true, timeout: 0 })
  onTestFinished(() => void db.close())
  return db
}

/** Rows in the database itself, whatever the store says. */
export async function countAnswers(store: Store, occurrenceId: string): Promise<number> {
  const [row] = await sqlBeside(store, 'SELECT count(*) AS n FROM answers WHERE occurrence_id = ?', occurrenceId)
  return Number(row?.n)
}

export interface PostedOptions {
  readonly localDate?: string
  readonly number?: number
  readonly question?: Question
  readonly at?: number
  readonly openHours?: number
}

/** In the order in which they were made: no test hangs on which of two of a time is read first. */
let posted = 0

/** Plans, claims, marks and records one occurrence: it is open. */
export async function post(store: Store, schedule: Schedule, options: PostedOptions = {}): Promise<Occurrence> {
  const { localDate = '2026-11-23', number = 1, question = aQuestion(), at = NINE, openHours = 24 } = options
  posted++
  const id = `p${posted.toString(36).padStart(11, '0')}`
  await store.schedules.save({ ...schedule, nextDueAt: at })
  const rows = [{ id, localDate, number, dueAt: at }]
  await store.occurrences.plan({ schedule: { ...schedule, nextDueAt: at }, nextDueAt: at + 24 * HOUR, rows })
  const claimed = await store.occurrences.claim({ work: 'post', owner: 'test', now: at, leaseMs: 120_000, limit: 10 })
  const row = claimed.find((one) => one.id === id)
  if (!row) throw new Error('the planned row was not claimed')
  await store.occurrences.prepare(row, question, ['B', 'A', 'D', 'C'])
  await store.occurrences.mark(row, at, at + openHours * HOUR)
  await store.occurrences.record(row, `9${at}${number}`)
  const open = await store.occurrences.find(id)
  if (!open) throw new Error('the recorded row is gone')
  return open
}

/** Claims, settles and closes what is open beyond its end. */
export async function close(store: Store, now: number, reason?: OccurrenceReason): Promise<void> {
  for (const row of await store.occurrences.claim({ work: 'close', owner: 'test', now, leaseMs: 1000, limit: 100 })) {
    await store.occurrences.settle(row, now)
    await store.occurrences.closed(row, now, reason)
  }
}
