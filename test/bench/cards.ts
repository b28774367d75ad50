import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../src/store/open.ts'
import { NINE } from '../store/values.ts'
import { type Figure, median } from './report.ts'

const [MEMBERS, QUESTIONS] = [200, 500]
const DAY_MS = 86_400_000
const RUNS = 200
const GOAL_MS = 2

/** Members who have met every question, a fifth of them due. */
function fill(file: string): void {
  const db = new Database(file)
  const card = db.prepare(`insert into cards
    (guild_id, track_id, member_id, question_id, due_ms, stability, difficulty, reps, lapses, state, interval_days, last_review_ms)
    values ('100', 'main', ?, ?, ?, ?, 5, 3, 0, 2, 10, ?)`)
  db.transaction(() => {
    for (let member = 0; member < MEMBERS; member++) {
      for (let at = 0; at < QUESTIONS; at++) {
        const due = NINE + ((at % 50) - 10) * DAY_MS
        card.run(`m${member}`, `q${at}`, due, 1 + (at % 40), due - 10 * DAY_MS)
      }
    }
  })()
  db.close()
}

/** How long the store takes to name what a member reviews next. */
export async function benchCards(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-cards-'))
  const file = join(folder, 'saegim.db')
  try {
    await (await openStore(file, { now: () => NINE })).close()
    fill(file)
    const store = await openStore(file, { now: () => NINE })
    const learner = (at: number) => ({ guildId: '100', trackId: 'main', memberId: `m${at % MEMBERS}` })
    const times: number[] = []
    for (let at = 0; at < RUNS; at++) {
      const began = performance.now()
      await store.cards.due(learner(at), NINE, 1)
      times.push(performance.now() - began)
    }
    await store.close()
    return [{ name: `next due of ${MEMBERS * QUESTIONS} cards`, value: median(times), unit: 'ms', goal: GOAL_MS }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
