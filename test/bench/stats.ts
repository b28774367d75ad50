import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { standingOf } from '../../commands/me/standing.ts'
import { statsPicture } from '../../commands/me/stats-picture.ts'
import type { App } from '../../src/app.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openPictures } from '../../src/pictures/open.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { aSchedule, NINE } from '../store/values.ts'
import { type Figure, median } from './report.ts'

const [MEMBERS, DAYS, REVIEWS_A_DAY, CARDS] = [200, 182, 20, 400]
const DAY_MS = 86_400_000
const RUNS = 60
const GOAL_MS = 20

/** Half a year of a group of 200, of whom one reviews twenty questions a day. */
function fill(file: string, questionIds: readonly string[]): void {
  const db = new Database(file)
  const columns = (db.pragma('table_info(occurrences)') as { name: string }[]).map((one) => one.name)
  const own = ['id', 'local_date', 'question_id', 'state', 'results', 'sure_answers', 'sure_right']
  const copied = columns.map((name) => (own.includes(name) ? '?' : name)).join(', ')
  const ordered = columns.filter((name) => own.includes(name))
  const occurrence = db.prepare(`insert into occurrences select ${copied} from occurrences limit 1`)
  const answer =
    db.prepare(`insert into answers (occurrence_id, member_id, guild_id, track_id, local_date, chosen, correct,
    answered_at_ms, points, bonus, streak, press_id, guessed) values (?, ?, '100', 'main', ?, '["B"]', 1, ?, 10, 0, 1, '1', 0)`)
  const review =
    db.prepare(`insert into reviews (guild_id, track_id, member_id, question_id, source, ref, at_ms, grade, first)
    values ('100', 'main', 'm0', ?, ?, ?, ?, ?, 0)`)
  const card = db.prepare(`insert into cards
    (guild_id, track_id, member_id, question_id, due_ms, stability, difficulty, reps, lapses, state, interval_days, last_review_ms)
    values ('100', 'main', 'm0', ?, ?, ?, 5, 3, 0, 2, 10, ?)`)
  const questionAt = (at: number) => questionIds[at % questionIds.length] ?? ''
  db.transaction(() => {
    for (let day = 0; day < DAYS; day++) {
      const at = NINE - day * DAY_MS
      const localDate = new Date(at).toISOString().slice(0, 10)
      const row = { id: `o${day}`, local_date: localDate, question_id: questionAt(day), state: 'closed' }
      const values = { ...row, results: '{"answers":200,"counts":{},"right":[]}', sure_answers: 200, sure_right: 120 }
      if (day > 0) occurrence.run(ordered.map((name) => values[name as keyof typeof values]))
      if (day > 0) for (let member = 0; member < MEMBERS; member++) answer.run(`o${day}`, `m${member}`, localDate, at)
      review.run(questionAt(day), 'daily', `o${day}`, at, 3)
      for (let one = 0; one < REVIEWS_A_DAY; one++) {
        review.run(questionAt(day * 7 + one), 'review', `${at + one * 40_000}`, at + one * 40_000, 1 + (one % 4))
      }
    }
    for (let at = 0; at < Math.min(CARDS, questionIds.length); at++) {
      card.run(questionAt(at), NINE + (at % 30) * DAY_MS, 1 + (at % 40), NINE - 5 * DAY_MS)
    }
  })()
  db.close()
}

/** How long `/me stats` takes to be known, and to be drawn. */
export async function benchStats(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-stats-'))
  const file = join(folder, 'saegim.db')
  const pictures = openPictures({ cacheBytes: 0 })
  try {
    const first = await openStore(file, { now: () => NINE })
    const rows = [{ id: 'o0', localDate: '2026-11-23', number: 1, dueAt: NINE }]
    await first.schedules.save(aSchedule())
    await first.occurrences.plan({ schedule: aSchedule(), nextDueAt: NINE + DAY_MS, rows })
    await first.close()
    const { questions, generated } = shippedLibrary
    fill(
      file,
      [...questions, ...generated].map((one) => one.id),
    )
    const store = await openStore(file, { now: () => NINE })
    const track = mainTrack('100')
    const app = { store, track, library: shippedLibrary, clock: { now: () => NINE } } as unknown as App
    const learner = { ...track, memberId: 'm0' }
    const known: number[] = []
    const drawn: number[] = []
    for (let at = 0; at < RUNS; at++) {
      const began = performance.now()
      const standing = await standingOf(learner, app)
      known.push(performance.now() - began)
      if (!standing) throw new Error('nothing to tell')
      const picture = statsPicture(standing, textOf('ko'))
      const drawing = performance.now()
      await pictures.stats({ ...picture, title: `${at}` })
      drawn.push(performance.now() - drawing)
    }
    await store.close()
    return [
      {
        name: `/me stats, ${DAYS * (REVIEWS_A_DAY + 1)} gradings (median)`,
        value: median(known),
        unit: 'ms',
        goal: GOAL_MS,
      },
      { name: '/me stats, its picture (median)', value: median(drawn), unit: 'ms' },
    ]
  } finally {
    await pictures.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
