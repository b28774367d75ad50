import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { startPostgres } from '../postgres/server.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import type { Figure } from './report.ts'

const ANSWERS = 1_000
/** Members who press while others wait. */
const AT_ONCE = 50
const GUILDS = 4

/** What must be written of an answer, whoever does it: its row, and the member's points. */
function bare(folder: string): number {
  const db = new Database(join(folder, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'create table answers (occurrence text, member text, chosen text, at integer, primary key (occurrence, member))',
  )
  db.exec('create table scores (guild text, member text, points integer, primary key (guild, member))')
  const answer = db.prepare('insert into answers values (?, ?, ?, ?)')
  const score = db.prepare(
    'insert into scores values (?, ?, 15) on conflict (guild, member) do update set points = points + 15',
  )
  const both = db.transaction((member: string) => {
    answer.run('occurrence', member, '["B"]', NINE)
    score.run('100', member)
  })
  const began = performance.now()
  for (let at = 0; at < ANSWERS; at++) both(String(at))
  const took = performance.now() - began
  db.close()
  return rate(took)
}

function rate(tookMs: number): number {
  return (ANSWERS / tookMs) * 1000
}

/** Answers of as many members, to the questions of some servers. */
async function throughStore(store: Store): Promise<number> {
  const ids: string[] = []
  for (let guild = 0; guild < GUILDS; guild++) ids.push(await open(store, guild))
  const press = async (at: number) => {
    const plan = { chosen: ['B'], correct: true, pressId: '1', now: NINE + 1 }
    await store.answers.record({ occurrenceId: ids[at % GUILDS] ?? '', memberId: String(at), ...plan })
  }
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < ANSWERS) await press(next++)
    }),
  )
  return rate(performance.now() - began)
}

async function open(store: Store, guild: number): Promise<string> {
  const schedule = aSchedule({ id: `sched${guild}`, guildId: String(100 + guild), reveal: 'press', nextDueAt: NINE })
  await store.schedules.save(schedule)
  const rows = [{ id: `occ${guild}`, localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 24 * HOUR, rows })
  const [row] = await store.occurrences.claim({ work: 'post', owner: 'bench', now: NINE, leaseMs: 120_000, limit: 10 })
  if (!row) throw new Error('nothing was claimed')
  await store.occurrences.prepare(row, aQuestion(), ['A', 'B', 'C', 'D'])
  await store.occurrences.mark(row, NINE, NINE + 24 * HOUR)
  await store.occurrences.record(row, `9${guild}`)
  return row.id
}

export async function benchAnswers(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-answers-'))
  try {
    const plain = bare(folder)
    const file = await openStore(join(folder, 'saegim.db'), { now: () => NINE })
    const sqlite = await throughStore(file)
    await file.close()
    return [
      { name: 'answers/s, bare better-sqlite3, two statements', value: plain, unit: '/s' },
      { name: 'answers/s through the store on SQLite', value: sqlite, unit: '/s' },
      { name: 'the same against bare better-sqlite3', value: sqlite / plain, unit: 'x', least: 0.4 },
      ...(await onPostgres()),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As it is delivered: every commit is on the disk. */
async function onPostgres(): Promise<Figure[]> {
  const server = await startPostgres([])
  try {
    const store = await openStore(server.url('postgres'), { now: () => NINE, leasesByOwnClock: true })
    const value = await throughStore(store)
    await store.close()
    return [{ name: 'answers/s through the store on PostgreSQL', value, unit: '/s' }]
  } finally {
    await server.remove()
  }
}
