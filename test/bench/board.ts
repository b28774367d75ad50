import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openPictures } from '../../src/pictures/open.ts'
import type { BoardPicture } from '../../src/pictures/pictures.ts'
import { openStore } from '../../src/store/open.ts'
import { NINE } from '../store/values.ts'
import { type Figure, median, percentile } from './report.ts'

const [MEMBERS, DAYS] = [5_000, 200]
const RUNS = 300
const GOAL_MS = 5
const TRACK = { guildId: '100', trackId: 'main' }
const WARM = 40

/** A million answers as their roll-up: a row a member, for all time and for two weeks; a tenth of the members have left. */
function fill(file: string): void {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  const score = db.prepare(`insert into scores
    (guild_id, track_id, period, member_id, points, correct, answered, streak, last_date)
    values ('100', 'main', ?, ?, ?, ?, ?, 1, '2026-11-23')`)
  const answer = db.prepare(`insert into answers
    (occurrence_id, member_id, guild_id, track_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak)
    values (?, ?, '100', 'main', '2026-01-01', '["A"]', 1, 0, 10, 0, 1)`)
  const occurrence = db.prepare(`insert into occurrences
    (id, schedule_id, guild_id, track_id, channel_id, local_date, number, of_day, day_number, state, due_at_ms, fence, lease_until_ms,
     choice_order, reveal, language)
    values (?, 's', '100', 'main', '1', ?, 1, 1, 1, 'closed', 0, 1, 0, '[]', 'close', 'ko')`)
  const gone = db.prepare(`insert into member_checks (guild_id, member_id, here, at_ms) values ('100', ?, 0, ?)`)
  db.transaction(() => {
    for (let day = 0; day < DAYS; day++) {
      occurrence.run(`o${day}`, `date ${day}`)
      for (let at = 0; at < MEMBERS; at++) answer.run(`o${day}`, memberId(at))
    }
    for (let at = 0; at < MEMBERS; at++) {
      for (const period of ['all', '2026-W47', '2026-W48'])
        score.run(period, memberId(at), (at * 7919) % 3000, 100, 200)
      if (at % 10 === 0) gone.run(memberId(at), NINE)
    }
  })()
  db.close()
}

const memberId = (at: number) => String(900_000_000_000_000_000n + BigInt(at))

/** What a look at the board asks of the store, and the picture of it. */
export async function benchBoard(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-board-'))
  const file = join(folder, 'saegim.db')
  try {
    await (await openStore(file, { now: () => NINE })).close()
    fill(file)
    const store = await openStore(file, { now: () => NINE })
    const pages: number[] = []
    const ranks: number[] = []
    for (let at = 0; at < RUNS; at++) {
      pages.push(await cpuOf(() => store.scores.board(TRACK, 'all', 10, (at % 20) * 10)))
      ranks.push(await cpuOf(() => store.scores.rank(TRACK, 'all', memberId((at * 37) % MEMBERS))))
    }
    await store.close()
    const name = `board of ${MEMBERS} members over ${MEMBERS * DAYS} answers`
    return [
      { name: `${name}: a page, p99`, value: percentile(pages, 99), unit: 'ms', goal: GOAL_MS },
      { name: `${name}: own rank, p99`, value: percentile(ranks, 99), unit: 'ms', goal: GOAL_MS },
      ...(await picture()),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function picture(): Promise<Figure[]> {
  const pictures = openPictures()
  const row = (at: number): BoardPicture['rows'][number] => ({
    rank: String(at + 1),
    name: `멤버 ${at}`,
    unnamed: '',
    move: { kind: 'up', text: '▲ 1' },
    points: '10점',
    detail: '1/2',
    own: false,
  })
  const boardOf = (n: number) => ({
    title: `순위 ${n}`,
    rows: Array.from({ length: 10 }, (_, at) => row(at)),
    footer: '',
    alt: '',
  })
  await pictures.board(boardOf(-1))
  const times: number[] = []
  for (let n = 0; n < WARM; n++) {
    const began = performance.now()
    await pictures.board(boardOf(n))
    times.push(performance.now() - began)
  }
  await pictures.close()
  return [{ name: 'board picture, warm (median)', value: median(times), unit: 'ms', goal: 20 }]
}

/** Of this thread: beside others the clock tells of them as well. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
