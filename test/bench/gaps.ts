import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { App } from '../../src/app.ts'
import { createAside } from '../../src/jobs/aside.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import { planDueSchedules } from '../../src/jobs/plan.ts'
import type { Work } from '../../src/jobs/work.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aQuestion, aSchedule, NINE } from '../store/values.ts'
import { longestGap } from './longest-gap.ts'
import type { Figure } from './report.ts'

const GUILDS = 2_000
const [MEMBERS, DAYS] = [1_000, 365]
const DAY_MS = 86_400_000
const MOST_MS = 50

function fill(file: string): void {
  const db = new Database(file)
  const schedule = db.prepare('select * from schedules').get() as Record<string, unknown>
  const occurrence = (id: string, guild: string, date: string, state: string, results: string | null) => ({
    id,
    schedule_id: schedule.id,
    guild_id: guild,
    channel_id: '1',
    local_date: date,
    number: 1,
    of_day: 1,
    day_number: 1,
    state,
    due_at_ms: NINE - DAY_MS,
    opened_at_ms: NINE - DAY_MS,
    closes_at_ms: NINE - 1,
    message_id: '1',
    fence: 1,
    lease_until_ms: 0,
    question_id: 'q',
    question: JSON.stringify(aQuestion()),
    choice_order: '["A","B","C","D"]',
    reveal: 'close',
    language: 'ko',
    results,
  })
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    db.prepare(`insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`).run(row)
  }
  db.transaction(() => {
    for (let at = 1; at < GUILDS; at++) {
      insert('schedules', { ...schedule, id: `more${at}`, guild_id: `g${at}`, channel_id: `c${at}` })
      insert('occurrences', {
        ...occurrence(`open${at}`, `g${at}`, '2026-11-22', 'open', null),
        schedule_id: `more${at}`,
      })
    }
    const answer = db.prepare(`insert into answers
      (occurrence_id, member_id, guild_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak)
      values (?, ?, '100', ?, '["B"]', 1, 0, 15, 5, ?)`)
    for (let day = 0; day <= DAYS; day++) {
      const date = new Date(NINE - (DAYS + 1 - day) * DAY_MS).toISOString().slice(0, 10)
      insert(
        'occurrences',
        occurrence(`day${day}`, '100', date, day === DAYS ? 'open' : 'closed', day === DAYS ? null : '{}'),
      )
      for (let member = 0; member < MEMBERS; member++) answer.run(`day${day}`, `m${member}`, date, day + 1)
    }
  })()
  db.close()
}

function workOn(store: Store): Work {
  const app = {
    store,
    clock: { now: () => NINE },
    random: Math.random,
    log: { error: console.error },
  } as unknown as App
  return {
    app,
    settings: { pollMs: 15_000, leaseMs: 120_000, nonceWindowMs: 60_000 },
    owner: 'bench',
    turn: async () => undefined,
    spare: async () => undefined,
    lanes: createLanes(),
    aside: createAside((error) => console.error(error)),
    again: () => undefined,
    stopping: () => false,
  }
}

/** How long the loop serves nobody while the store has much to do. */
export async function benchGaps(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-gaps-'))
  const file = join(folder, 'saegim.db')
  try {
    const first = await openStore(file, { now: () => NINE })
    await first.schedules.save(aSchedule())
    await first.close()
    fill(file)
    const store = await openStore(file, { now: () => NINE })
    const gap = async (name: string, work: () => Promise<unknown>): Promise<Figure[]> => {
      const { wall, own } = await longestGap(work)
      return [
        { name: `${name}: longest gap of the loop`, value: wall, unit: 'ms' },
        { name: `${name}: longest computing`, value: own, unit: 'ms', goal: MOST_MS },
      ]
    }
    const ids = await store.occurrences.ended(NINE)
    const figures = [
      ...(await gap('nothing to do', () => wait(3_000))),
      ...(await gap(`${GUILDS} schedules due at once`, () => planDueSchedules(workOn(store), async () => undefined))),
      ...(await gap(`${GUILDS} questions ended at once, one of ${MEMBERS} answers`, async () => {
        for (const id of ids) await store.occurrences.settleEnded(id, NINE)
      })),
      ...(await gap(`scores of ${MEMBERS * DAYS} answers recomputed`, () => store.scores.recompute())),
      ...(await gap('the daily backup', () => store.upkeep.backUpDaily('2026-11-23'))),
      ...(await gap('the write-ahead file taken in', () => store.upkeep.checkpoint())),
    ]
    await store.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
