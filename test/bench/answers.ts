import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { startPostgres } from '../postgres/server.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { type Figure, median } from './report.ts'

const ANSWERS = 1_000
/** Members who press while others wait. */
const AT_ONCE = 50
const GUILDS = 4
/** In turn, since the machine is noisy: its disk above all. */
const ROUNDS = 3

interface Rate {
  readonly perSecond: number
  /** Of this thread, for one answer. */
  readonly computingMs: number
}

async function measured(run: () => Promise<void> | void): Promise<Rate> {
  const [began, before] = [performance.now(), process.threadCpuUsage()]
  await run()
  const { user, system } = process.threadCpuUsage(before)
  return {
    perSecond: (ANSWERS / (performance.now() - began)) * 1000,
    computingMs: (user + system) / 1000 / ANSWERS,
  }
}

/** What must be written of an answer, whoever does it: its row, and the member's points; as durable as in the store. */
async function bare(file: string): Promise<Rate> {
  const db = new Database(file)
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
  const rate = await measured(() => {
    for (let at = 0; at < ANSWERS; at++) both(String(at))
  })
  db.close()
  return rate
}

/** Answers of as many members, to the questions of some servers. */
async function throughStore(store: Store, atOnce = AT_ONCE): Promise<Rate> {
  const ids: string[] = []
  for (let guild = 0; guild < GUILDS; guild++) ids.push(await open(store, guild))
  const press = async (at: number) => {
    const plan = { chosen: ['B'], correct: true, pressId: '1', now: NINE + 1 }
    await store.answers.record({ occurrenceId: ids[at % GUILDS] ?? '', memberId: String(at), ...plan })
  }
  let next = 0
  return await measured(async () => {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < ANSWERS) await press(next++)
      }),
    )
  })
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
  const [plain, together, alone]: [Rate[], Rate[], Rate[]] = [[], [], []]
  try {
    for (let round = 0; round < ROUNDS; round++) {
      plain.push(await bare(join(folder, `bare${round}.db`)))
      together.push(await onFile(join(folder, `together${round}.db`), AT_ONCE))
      alone.push(await onFile(join(folder, `alone${round}.db`), 1))
    }
    const rate = (of: readonly Rate[]) => median(of.map((one) => one.perSecond))
    const computing = (of: readonly Rate[]) => median(of.map((one) => one.computingMs))
    return [
      { name: 'answers/s, bare better-sqlite3, two statements', value: rate(plain), unit: '/s' },
      { name: `answers/s through the store on SQLite, ${AT_ONCE} members at once`, value: rate(together), unit: '/s' },
      { name: 'the same against bare better-sqlite3', value: rate(together) / rate(plain), unit: 'x', least: 0.4 },
      { name: 'one member at a time against bare better-sqlite3', value: rate(alone) / rate(plain), unit: 'x' },
      { name: 'computing for one answer, bare', value: computing(plain), unit: 'ms' },
      { name: `computing for one answer, ${AT_ONCE} members at once`, value: computing(together), unit: 'ms' },
      { name: 'computing for one answer, one member at a time', value: computing(alone), unit: 'ms' },
      ...(await onPostgres()),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onFile(file: string, atOnce: number): Promise<Rate> {
  const store = await openStore(file, { now: () => NINE })
  const rate = await throughStore(store, atOnce)
  await store.close()
  return rate
}

/** As it is delivered: every commit is on the disk. */
async function onPostgres(): Promise<Figure[]> {
  const server = await startPostgres([])
  try {
    const store = await openStore(server.url('postgres'), { now: () => NINE, leasesByOwnClock: true })
    const { perSecond } = await throughStore(store)
    await store.close()
    return [
      { name: `answers/s through the store on PostgreSQL, ${AT_ONCE} members at once`, value: perSecond, unit: '/s' },
    ]
  } finally {
    await server.remove()
  }
}
