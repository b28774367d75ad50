import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Channels } from '../../src/app.ts'
import type { Occurrence } from '../../src/core/schedule/types.ts'
import { createLanes } from '../../src/jobs/lanes.ts'
import { createPace } from '../../src/jobs/pace.ts'
import { runTick } from '../../src/jobs/tick.ts'
import type { Work } from '../../src/jobs/work.ts'
import type { Claim } from '../../src/store/schedule/occurrence-port.ts'
import type { PastQuestions } from '../../src/store/tracks/question-port.ts'
import { aQuestion, aSchedule, NINE } from '../store/values.ts'
import { aStage, SETTINGS } from './stage.ts'

/** A morning by a clock of its own: only timers make its time go on, so that it is the same on every machine. */

const MINUTE = 60_000
const time = { now: () => performance.now(), wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) }

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const NOTHING_PAST = {
  asked: new Map(),
  recent: new Set<string>(),
  refused: new Set<string>(),
  refusedIds: new Set<string>(),
} as unknown as PastQuestions

interface Morning {
  readonly servers: number
  readonly questions: number
  /** How many share the pace. */
  readonly processes: number
}

interface Row {
  readonly row: Occurrence
  heldUntil: number
  fence: number
  posted: number
}

/** Rows that are due at one minute, in a store that remembers no more than whose they are: what is tried is the way to Discord. */
async function aMorning({ servers, questions, processes }: Morning) {
  vi.useRealTimers()
  const { app } = await aStage()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const begun = performance.now()
  const now = () => NINE + performance.now() - begun
  const question = aQuestion()
  const rows = new Map<string, Row>()
  for (let at = 0; at < servers * questions; at++) {
    const server = Math.floor(at / questions)
    const place = { guildId: `1${server}`, trackId: 'main', channelId: `2${server}`, scheduleId: 's' }
    const shown = { localDate: '2026-11-23', number: (at % questions) + 1, ofDay: questions, dayNumber: 1 }
    const kept = {
      state: 'claimed',
      dueAt: NINE,
      fence: 0,
      replaced: 0,
      question,
      order: ['A', 'B', 'C', 'D'],
    } as const
    const row: Occurrence = {
      id: String(at).padStart(12, '0'),
      ...place,
      ...shown,
      ...kept,
      reveal: 'close',
      language: 'ko',
    }
    rows.set(row.id, { row, heldUntil: 0, fence: 0, posted: 0 })
  }
  const requests: number[] = []
  const asked = new Map<string, number>()
  const discord = async (many: number) => {
    for (let one = 0; one < many; one++) {
      requests.push(performance.now() - begun)
      await time.wait(150)
    }
  }
  const asking = (guildId: string) => (now() - (asked.get(guildId) ?? 0) < MINUTE ? 1 : 3)
  const channels = {
    asking,
    async permissions(guildId: string) {
      await discord(asking(guildId))
      asked.set(guildId, now())
      return { ok: true, missing: [], kind: 'text' }
    },
    async send({ nonce = '' }) {
      await discord(1)
      const one = rows.get(nonce.slice(1))
      if (one) one.posted++
      return { ok: true, messageId: nonce, sentAt: now() }
    },
    findOwn: async () => ({ ok: true, messageIds: [] }),
    role: () => 'unknown',
  } as unknown as Channels
  const ofLease = ({ id, fence }: { id: string; fence: number }) => {
    const one = rows.get(id)
    return one?.fence === fence && one.posted === 0 ? one : undefined
  }
  const store = {
    ...app.store,
    occurrences: {
      ...app.store.occurrences,
      ended: async () => [],
      async claim({ work, now, leaseMs, limit }: Claim) {
        const due = [...rows.values()].filter((one) => one.posted === 0 && one.heldUntil <= now)
        return (work === 'post' ? due.slice(0, limit) : []).map((one) => {
          one.heldUntil = now + leaseMs
          one.fence++
          return { ...one.row, fence: one.fence }
        })
      },
      mark: async (lease: { id: string; fence: number }) => ofLease(lease) !== undefined,
      record: async () => true,
    },
    schedules: {
      ...app.store.schedules,
      due: async () => [],
      of: async () => aSchedule(),
      tellDry: async () => undefined,
    },
    questions: { ...app.store.questions, past: async () => NOTHING_PAST },
    tracks: { ...app.store.tracks, find: async () => undefined },
    answers: { ...app.store.answers, count: async () => 0 },
    suggestions: { ...app.store.suggestions, suggesterOf: async () => undefined },
    exams: { ...app.store.exams, overdue: async () => [] },
  }
  const work: Work = {
    app: { ...app, store, channels, clock: { now } },
    settings: SETTINGS,
    owner: 'morning',
    turn: createPace(() => processes, 25, time),
    spare: async () => undefined,
    lanes: createLanes(),
    aside: { begin: () => undefined, idle: async () => undefined },
    again: () => undefined,
    stopping: () => false,
  }
  let looking = false
  const look = () => {
    if (!looking) {
      looking = true
      void runTick(work).finally(() => {
        looking = false
      })
    }
    setTimeout(look, SETTINGS.pollMs)
  }
  look()
  return { rows: [...rows.values()], requests, work }
}

/** Looks at the rows come for as long, a look at a time. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

test.each([
  ['of eight hundred servers', { servers: 800, questions: 1, processes: 1 }],
  ['of three hundred, on one of three processes', { servers: 300, questions: 1, processes: 3 }],
  ['of five questions each', { servers: 200, questions: 5, processes: 1 }],
])('where each post asks Discord first, a morning %s is posted, each once and claimed once', async (_, given) => {
  const { rows, requests } = await aMorning(given)
  const turns = rows.length * 4 * 40 * given.processes
  await pass(turns + MINUTE)
  const times = (of: 'posted' | 'fence') =>
    Object.fromEntries([...Map.groupBy(rows, (one) => one[of])].map(([many, all]) => [many, all.length]))
  expect([times('posted'), times('fence')]).toEqual([{ 1: rows.length }, { 1: rows.length }])
  // No more than the pace lets go, but for what is made up for and what one turn brings.
  const most = Math.ceil(25 / given.processes) + 5 + 20
  const withinSecond = requests.map((from, at) => requests.slice(at).filter((one) => one < from + 1_000).length)
  expect(Math.max(...withinSecond)).toBeLessThanOrEqual(most)
})
