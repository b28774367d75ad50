import { pickDaily } from '../../src/core/quiz/daily-pick.ts'
import { runwayOf } from '../../src/core/quiz/runway.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { addDays } from '../../src/core/schedule/local-time.ts'
import { aQuestion } from '../store/values.ts'
import { type Figure, median } from './report.ts'

const [QUESTIONS, ASKED, RUNS] = [10_000, 3_000, 20]
const GOAL_MS = 50
const FIRST = '2026-11-23'

function bank(): Question[] {
  return Array.from({ length: QUESTIONS }, (_, at) => {
    const citation = { file: 'n.md', line: at, lastLine: at, section: `Notes > S${at % 400}` }
    const quotes = [{ section: citation.section, words: `words ${at}`, citation }]
    const made = at % 2 === 0 ? { origin: 'generated' as const, madeBy: `k${at % 7}` } : {}
    return aQuestion({ id: `q${at}`, citations: [citation], quotes, difficulty: ((at % 3) + 1) as 1 | 2 | 3, ...made })
  })
}

/** How long choosing the day's question holds the loop, on a bank that no group has written yet. */
export function benchPicking(): Figure[] {
  const all = bank()
  const asked = all.slice(0, ASKED).map((one, at) => ({
    questionId: one.id,
    lastDate: addDays(FIRST, -(at % 900) - 1),
    times: 1,
    answers: 20,
    right: at % 20,
  }))
  const recent = all.slice(0, 150).map((question, at) => ({ localDate: addDays(FIRST, -(at % 30)), question }))
  const pool = {
    questions: all.filter((one) => one.origin === 'authored'),
    generated: all.filter((one) => one.origin === 'generated'),
    asked,
    recent,
    refused: new Set(['another']),
    refusedIds: new Set(['q1']),
    source: 'both' as const,
    perDay: 1,
    beforeExam: 200,
  }
  const place = (at: number) => ({ guildId: '100', trackId: 'main', localDate: addDays(FIRST, at), number: 1 })
  const first = timed(() => pickDaily(pool, place(0)))
  const picks = Array.from({ length: RUNS }, (_, at) => timed(() => pickDaily(pool, place(at))))
  const dates = Array.from({ length: 366 }, (_, at) => addDays(FIRST, at))
  return [
    { name: `pick of ${QUESTIONS} questions, the first`, value: first, unit: 'ms', goal: GOAL_MS },
    { name: `pick of ${QUESTIONS} questions, median`, value: median(picks), unit: 'ms', goal: GOAL_MS },
    {
      name: `how long ${QUESTIONS} questions last`,
      value: timed(() => runwayOf(pool, dates)),
      unit: 'ms',
      goal: GOAL_MS,
    },
  ]
}

function timed(work: () => unknown): number {
  // Of the processor: beside others the clock tells of them as well.
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
