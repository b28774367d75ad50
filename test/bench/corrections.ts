import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isRight } from '../../src/core/quiz/corrections.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { longestGap, moment } from './longest-gap.ts'
import type { Figure } from './report.ts'

const ANSWERS = 5_000
const DAY = 24 * HOUR
const GOAL = { ms: 1_000, gapMs: 50 }

/** An open question that so many have answered, half of them B. */
async function asked(store: Store, file: string): Promise<void> {
  const schedule = aSchedule()
  await store.schedules.save(schedule)
  const rows = [{ id: 'asked0000001', localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + DAY, rows })
  const claim = { work: 'post', owner: 'bench', now: NINE, leaseMs: 120_000, limit: 10 } as const
  for (const row of await store.occurrences.claim(claim)) {
    await store.occurrences.prepare(row, aQuestion(), ['A', 'B', 'C', 'D'])
    await store.occurrences.mark(row, NINE, NINE + DAY)
    await store.occurrences.record(row, '1')
  }
  const db = new Database(file)
  db.exec(`with recursive members(n) as (select 1 union all select n + 1 from members where n < ${ANSWERS})
    insert into answers (occurrence_id, member_id, guild_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak)
    select 'asked0000001', 'm' || n, '100', '2026-11-23',
      case n % 2 when 0 then '["B"]' else '["C"]' end, 1 - n % 2, ${NINE}, 15 * (1 - n % 2), 0, 1 from members`)
  db.exec(
    `insert into answer_events select occurrence_id, member_id, press_id, chosen, correct, answered_at_ms, 0 from answers`,
  )
  db.close()
}

/** How long a changed key takes, and whom it keeps waiting. */
export async function benchCorrections(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-corrections-'))
  const file = join(folder, 'saegim.db')
  const store = await openStore(file, { now: () => NINE })
  try {
    await asked(store, file)
    await store.occurrences.settleEnded('asked0000001', NINE + DAY)
    const of = { guildId: '100', trackId: 'main', thing: 'x', kind: 'asked', ref: 'asked0000001' } as const
    const decide = (id: string, decision: { what: 'key'; key: string[] } | { what: 'void' }) =>
      store.corrections.decide({
        ...{ ...of, id, by: '1', now: NINE, decision, question: aQuestion(), filesOf: () => [] },
        isRight: (question, change, answer) => isRight(question, change, answer, undefined as never),
      })
    const timed = async (name: string, work: () => Promise<unknown>): Promise<Figure[]> => {
      const began = moment()
      const { wall, own } = await longestGap(work)
      const ended = moment()
      return [
        { name: `${name}: wall clock`, value: ended.wall - began.wall, unit: 'ms' },
        { name: `${name}: computing`, value: ended.own - began.own, unit: 'ms', goal: GOAL.ms },
        { name: `${name}: longest gap of the loop`, value: wall, unit: 'ms' },
        { name: `${name}: longest computing`, value: own, unit: 'ms', goal: GOAL.gapMs },
      ]
    }
    return [
      ...(await timed(`${ANSWERS} answers, key changed`, () => decide('c1', { what: 'key', key: ['C'] }))),
      ...(await timed(`${ANSWERS} answers, made void`, () => decide('c2', { what: 'void' }))),
    ]
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
