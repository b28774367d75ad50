import Database from 'better-sqlite3'
import { LOOKED_AT } from '../../commands/review/session.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import type { PressedAxis } from './growth.ts'

const DAY_MS = 24 * HOUR

/** What stands in a store before anybody presses. */
export interface Filled {
  readonly guilds: number
  /** Of each guild. */
  readonly members: number
  /** Dates on which each of them answered. */
  readonly dates: number
  /** Of each member. */
  readonly cards: number
}

const memberId = (at: number) => String(900_000_000_000_000_000n + BigInt(at))
const guildId = (at: number) => String(100 + at)
const dateOf = (daysAgo: number) => new Date(NINE - daysAgo * DAY_MS).toISOString().slice(0, 10)

/** A store with that in it, and so many open questions in the first guild, to be answered. */
export async function filledStore(file: string, filled: Filled, open: number): Promise<Store> {
  const first = await openStore(file, { now: () => NINE })
  const schedule = aSchedule({ nextDueAt: NINE })
  await first.schedules.save(schedule)
  const rows = [{ id: 'open0', localDate: dateOf(0), number: 1, dueAt: NINE }]
  await first.occurrences.plan({ schedule, nextDueAt: NINE + DAY_MS, rows })
  const [row] = await first.occurrences.claim({ work: 'post', owner: 'b', now: NINE, leaseMs: HOUR, limit: 1 })
  if (!row) throw new Error('nothing was claimed')
  await first.occurrences.prepare(row, aQuestion(), ['A', 'B', 'C', 'D'])
  await first.occurrences.mark(row, NINE, NINE + DAY_MS)
  await first.occurrences.record(row, '9')
  await first.close()
  fill(file, filled, open)
  return await openStore(file, { now: () => NINE })
}

function fill(file: string, { guilds, members, dates, cards }: Filled, open: number): void {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  const copy = (table: string, own: readonly string[]) => {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map((one) => one.name)
    const values = columns.map((name) => (own.includes(name) ? `@${name}` : name)).join(', ')
    return db.prepare(`insert into ${table} select ${values} from ${table} where rowid = 1`)
  }
  const occurrence = copy('occurrences', [
    'id',
    'guild_id',
    'schedule_id',
    'local_date',
    'number',
    'state',
    'message_id',
  ])
  const schedule = copy('schedules', ['id', 'guild_id', 'channel_id', 'next_due_ms'])
  const answer =
    db.prepare(`insert into answers (occurrence_id, member_id, guild_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak)
    values (?, ?, ?, ?, '["A"]', 1, 0, 10, 5, ?)`)
  const streak = db.prepare(
    `insert into streaks (guild_id, track_id, member_id, through_date, length) values (?, 'main', ?, ?, ?)`,
  )
  const score =
    db.prepare(`insert into scores (guild_id, track_id, period, member_id, points, correct, answered, streak, last_date)
    values (?, 'main', ?, ?, ?, ?, ?, ?, ?)`)
  const card = db.prepare(`insert into cards
    (guild_id, track_id, member_id, question_id, due_ms, stability, difficulty, reps, lapses, state, interval_days, last_review_ms)
    values (?, 'main', ?, ?, ?, ?, 5, 3, 0, 2, 10, ?)`)
  const review =
    db.prepare(`insert into reviews (guild_id, track_id, member_id, question_id, source, ref, at_ms, grade, first)
    values (?, 'main', ?, ?, 'review', ?, ?, 3, 0)`)
  db.transaction(() => {
    for (let at = 1; at < open; at++)
      occurrence.run({
        id: `open${at}`,
        guild_id: '100',
        schedule_id: 'sched0000001',
        local_date: dateOf(0),
        number: at + 1,
        state: 'open',
        message_id: `9${at}`,
      })
    for (let guild = 0; guild < guilds; guild++) {
      const id = guildId(guild)
      const place = { guild_id: id, schedule_id: guild === 0 ? 'sched0000001' : `sched${guild}` }
      if (guild > 0)
        schedule.run({
          id: place.schedule_id,
          guild_id: id,
          channel_id: String(1_000 + guild),
          next_due_ms: NINE + DAY_MS,
        })
      for (let day = dates; day > 0; day--) {
        const old = {
          id: `old${guild}-${day}`,
          local_date: dateOf(day),
          number: 1,
          state: 'closed',
          message_id: `8${guild}-${day}`,
        }
        occurrence.run({ ...place, ...old })
        for (let at = 0; at < members; at++) answer.run(old.id, memberId(at), id, old.local_date, dates - day + 1)
      }
      for (let at = 0; at < members; at++) {
        streak.run(id, memberId(at), dateOf(1), dates)
        for (const period of ['all', '2026-W48', '2026-11'])
          score.run(id, period, memberId(at), (at * 7919) % 3000, dates, dates, dates, dateOf(1))
        for (let one = 0; one < cards; one++) {
          const due = NINE + ((one % 50) - 10) * DAY_MS
          card.run(id, memberId(at), `q${one}`, due, 1 + (one % 40), due - 10 * DAY_MS)
          for (let ago = 1; ago <= 3; ago++)
            review.run(id, memberId(at), `q${one}`, `${ago}`, NINE - ((one % 50) + ago) * DAY_MS)
        }
      }
    }
  })()
  db.close()
}

const TRACK = { guildId: '100', trackId: 'main' }

/** What members do, each time another of them. */
export function asked(store: Store, members: number): PressedAxis {
  return {
    'an answer': (at) =>
      store.answers.record({
        occurrenceId: `open${at}`,
        memberId: memberId(at % members),
        chosen: ['B'],
        correct: true,
        pressId: String(at + 1),
        now: NINE + 1,
      }),
    'a page of the board': async (at) => {
      await store.scores.board(TRACK, 'all', 10, 0)
      await store.scores.size(TRACK, 'all')
      await store.scores.rank(TRACK, 'all', memberId((at * 37) % members))
    },
    'the next card': async (at) => {
      const learner = { ...TRACK, memberId: memberId(at % members) }
      await store.cards.due(learner, NINE, LOOKED_AT)
      await store.cards.counts(learner, NINE, NINE)
      await store.cards.unlearned(learner, NINE)
    },
  }
}
