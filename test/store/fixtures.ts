import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Occurrence, OccurrenceReason, Schedule } from '../../src/core/schedule/types.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aQuestion, HOUR, NINE } from './values.ts'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store on a file of its own, closed and deleted with the test. */
export async function tempStore(now: () => number = () => NINE): Promise<Store> {
  const file = join(tempFolder(), 'saegim.db')
  const store = await openStore(file, { now })
  fileOf.set(store, file)
  onTestFinished(() => store.close())
  return store
}

const fileOf = new WeakMap<Store, string>()

export function fileOfStore(store: Store): string {
  return fileOf.get(store) ?? ''
}

/** A second connection to the store's file, as another process has one. */
export function besideStore(store: Store): Database.Database {
  const db = new Database(fileOf.get(store), { fileMustExist: true, timeout: 0 })
  onTestFinished(() => void db.close())
  return db
}

/** Rows in the file itself, whatever the store says. */
export function countAnswers(store: Store, occurrenceId: string): number {
  const db = new Database(fileOf.get(store), { readonly: true, fileMustExist: true })
  const row = db.prepare('SELECT count(*) AS n FROM answers WHERE occurrence_id = ?').get(occurrenceId)
  db.close()
  return (row as { n: number }).n
}

export interface PostedOptions {
  readonly localDate?: string
  readonly number?: number
  readonly question?: Question
  readonly at?: number
  readonly openHours?: number
}

/** Plans, claims, marks and records one occurrence: it is open. */
export async function post(store: Store, schedule: Schedule, options: PostedOptions = {}): Promise<Occurrence> {
  const { localDate = '2026-11-23', number = 1, question = aQuestion(), at = NINE, openHours = 24 } = options
  const id = randomId(Math.random)
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
    await store.occurrences.settle(row)
    await store.occurrences.closed(row, now, reason)
  }
}
