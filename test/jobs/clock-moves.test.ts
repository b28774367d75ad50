import { expect, onTestFinished, test } from 'vitest'
import type { Occurrence } from '../../src/core/schedule/types.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { mainTrack } from '../../src/core/track.ts'
import { startJobs } from '../../src/jobs/jobs.ts'
import { some } from '../postgres/databases.ts'
import { HOUR, NINE } from '../store/values.ts'
import { aStage, noReason, SETTINGS, someQuestions } from './stage.ts'

const DAY = 24 * HOUR
/** By how much a clock is wrong, once or from one to the next. */
const WRONG = [30 * DAY, 365 * DAY, -HOUR, -DAY, HOUR, DAY, 20 * 60_000, -20 * 60_000, -30 * DAY]
/** Minutes before and behind a question is due, which is when the one before it closes. */
const AROUND = [-10, 0, 10]

const UNDER_WAY: ReadonlySet<string> = new Set(['sending', 'claimed', 'closing'])
/** A clock that was ahead may have closed it already. */
const IS_POSTED: ReadonlySet<string> = new Set(['open', 'closed'])

/** Mornings on which a clock is moved to and fro between looks, within a send and within an edit, and then four on which it is right. */
async function moved(seed: string) {
  const random = seededRandom(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const stage = await aStage({}, someQuestions(60))
  const { discord, store } = stage
  const lines: { level: string; text: string }[] = []
  const of = (level: string) => (_: unknown, text?: string) => void lines.push({ level, text: text ?? '' })
  const log = { debug: () => {}, info: of('info'), warn: of('warn'), error: of('error') }
  /** True time, how wrong the clock is, and how wrong it will be when a request is on its way. */
  let time = NINE
  let ahead = 0
  let onTheWay: number[] = []
  const tell = () => {
    stage.now = time + ahead
    discord.botAheadMs = ahead
  }
  const say: string[] = []
  for (const name of ['send', 'edit'] as const) {
    const request = discord[name].bind(discord) as (...given: unknown[]) => Promise<unknown>
    Object.assign(discord, {
      [name]: async (...given: unknown[]) => {
        const next = onTheWay.shift()
        if (next === undefined) return await request(...given)
        const answered = random() < 0.5 ? await request(...given) : undefined
        say.push(`${name} ${next / HOUR}h`)
        ahead = next
        tell()
        return answered ?? (await request(...given))
      },
    })
  }
  const jobs = startJobs({ ...stage.app, log }, { ...SETTINGS, pollMs: 5 }, noReason)
  onTestFinished(() => jobs.stop())
  let looks = 0
  const { overdue } = store.exams
  store.exams.overdue = (now, limit) => {
    looks++
    return overdue(now, limit)
  }
  const looked = async () => {
    const before = looks
    while (looks < before + 3) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await looked()
  const settled = async (isSo: (rows: readonly Occurrence[]) => boolean) => {
    for (let tries = 0; ; tries++) {
      const rows = await store.occurrences.recent(mainTrack('100'), 400)
      if (isSo(rows) || tries === 3_000) return rows
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  let moves = 0
  for (let day = 1; day <= 3; day++) {
    for (const minutes of AROUND) {
      time = NINE + day * DAY + minutes * 60_000
      tell()
      if (random() < 0.6) onTheWay = [pick(WRONG), ...(random() < 0.5 ? [0] : [])]
      await looked()
      for (let times = Math.floor(random() * 3); times > 0; times--) {
        ahead = pick([0, ...WRONG])
        say.push(`${day} ${minutes} ${ahead / HOUR}h`)
        moves++
        tell()
        await looked()
      }
    }
  }
  moves += say.length
  onTheWay = []
  ahead = 0
  time = NINE + 3 * DAY + HOUR
  tell()
  await looked()
  const wrong = lines.length
  const errors = lines.filter(({ level }) => level === 'error')
  // From here on it is right: three mornings, minutes behind each.
  const mornings: string[] = []
  for (let day = 4; day <= 7; day++)
    for (const minutes of [-5, 0, 1, 5, 20]) {
      time = NINE + day * DAY + minutes * 60_000
      tell()
      await looked()
      if (minutes !== 20) continue
      // What was begun takes its turns by the real time, however many looks go by.
      const date = new Date(time).toISOString().slice(0, 10)
      await settled((all) => all.some((row) => row.localDate === date && IS_POSTED.has(row.state)))
      mornings.push(date)
    }
  const rows = await settled((all) => !all.some(({ state }) => UNDER_WAY.has(state)))
  return { discord, rows, mornings, wrong, moves, errors, say }
}

/** Twenty with FAULTS=full; those of a test beside one another, since most of their time is waiting. */
const SEEDS = Array.from({ length: process.env.FAULTS === 'full' ? 4 : 2 }, (_, at) =>
  Array.from({ length: process.env.FAULTS === 'full' ? 5 : 3 }, (_, next) => `clock ${5 * at + next}`),
)

test.each(some(SEEDS).map((seeds) => [some(seeds).join(', '), some(seeds)] as const))(
  'however a clock goes to and fro, it posts once a date and floods nothing: %s',
  async (_, seeds) => {
    await Promise.all(seeds.map(keepsItsPromises))
  },
)

async function keepsItsPromises(seed: string): Promise<void> {
  const { discord, rows, mornings, wrong, moves, errors, say } = await moved(seed)
  const told = say.join(', ')
  expect(errors, told).toEqual([])
  expect(wrong, told).toBeLessThan(3 * moves + 10)
  for (const date of mornings) {
    const ofDate = rows.filter((row) => row.localDate === date)
    expect(
      ofDate.map(({ state }) => IS_POSTED.has(state)),
      `${date}: ${JSON.stringify(ofDate)} ${told}`,
    ).toEqual([true])
  }
  const standing = discord
    .standing()
    .map(({ message }) => JSON.stringify(message).match(/quiz\.[a-z]+:([0-9a-z]{12})/)?.[1])
  expect(new Set(standing).size, told).toBe(standing.length)
  // All but what was posted within the last day have their results.
  const late = rows.filter((row) => row.state === 'open' && row.closesAt !== undefined && row.closesAt < NINE + 7 * DAY)
  expect(late, told).toEqual([])
  expect(
    rows.filter(({ state }) => UNDER_WAY.has(state)),
    told,
  ).toEqual([])
}
