import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs, some } from '../postgres/databases.ts'
import { close, post, sqlBeside, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const MEMBERS = 6
/** Thousands of statements, one after the other: minutes on a machine that does other things. */
const LONGEST_MS = 10 * 60_000

const press = fc.record({
  member: fc.integer({ min: 1, max: MEMBERS }),
  pressId: fc.integer({ min: 1, max: 12 }),
  choice: fc.constantFrom('A', 'B'),
  // The last millisecond, and the first one that is too late.
  now: fc.constantFrom(2 * DAY + 1, 3 * DAY - 1, 3 * DAY),
  // Graded by a key that leaders have not decided on.
  corrected: fc.constantFrom(false, false, false, true),
})
type Press = typeof press extends fc.Arbitrary<infer One> ? One : never

/** Who answered on which date before, on that of the presses another question: nobody's streak is another's. */
const before = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: MEMBERS }), fc.constantFrom(0, 1, 2)), {
  selector: ([member, day]) => `${member} ${day}`,
})

interface Past {
  readonly reveal: 'press' | 'close'
  /** Whether a missed date a week is forgiven. */
  readonly freeze: boolean
  /** On which date a season begins. */
  readonly season: number
  /** How many dates lie behind that of the presses. */
  readonly dates: number
  /** Who answered on which date. */
  readonly answered: readonly (readonly number[])[]
}

const dateOf = (day: number) => new Date(NINE + day * DAY).toISOString().slice(0, 10)

/** A guild with dates behind it and two questions of the next one open. */
async function world(store: Store, guildId: string, { reveal, freeze, season, dates, answered }: Past) {
  const schedule = aSchedule({ id: `s${guildId}`, guildId, reveal, streakFreeze: freeze })
  await store.schedules.save(schedule)
  let id = ''
  for (const [day, number] of [
    ...Array.from({ length: dates + 1 }, (_, at) => [at, 1] as const),
    [dates, 2] as const,
  ]) {
    const at = NINE + day * DAY
    if (day === season && number === 1) await store.seasons.start(schedule, 'S', dateOf(day))
    await close(store, at)
    id = (await post(store, schedule, { localDate: dateOf(day), number, at })).id
    const plan = { occurrenceId: id, chosen: ['B'], correct: true, pressId: '1', now: at }
    for (const [member] of answered.filter(([, one]) => one === day && number === 1))
      await store.answers.record({ ...plan, memberId: String(member) })
  }
  // As in a store from before streaks were kept: all dates are looked at again.
  if (dates > 2) await sqlBeside(store, 'delete from streaks where guild_id = ?', guildId)
  const send = async ({ member, pressId, choice, now, corrected }: Press) => {
    const plan = { occurrenceId: id, memberId: String(member), chosen: [choice], correct: choice === 'B' }
    const keyChange = corrected ? { keyChange: { accepted: ['x'] } } : {}
    const result = await store.answers.record({
      ...plan,
      ...keyChange,
      pressId: String(pressId),
      now: NINE + (dates - 2) * DAY + now,
    })
    const { answer, broke } = { answer: undefined, broke: undefined, ...result }
    return { kind: result.kind, broke, answer: answer && { ...answer, occurrenceId: '', guildId: '' } }
  }
  const tables = async () => {
    const rows: unknown[] = []
    for (const [table, order] of [
      ['scores', 'period, member_id'],
      ['streaks', 'member_id'],
      ['cards', 'member_id'],
      ['reviews', 'member_id, ref'],
    ]) {
      const found = await sqlBeside(store, `select * from ${table} where guild_id = ? order by ${order}`, guildId)
      rows.push(found.map(({ guild_id, ref, ...row }) => row))
    }
    const events = `select member_id, press_id, chosen, correct, at_ms from answer_events where occurrence_id = ?
      order by member_id, press_id`
    return [...rows, await sqlBeside(store, events, id)]
  }
  return { send, tables }
}

let guilds = 0

/** Sends them at once in one guild, one after the other in its twin. */
async function bothWays(store: Store, past: Past, presses: readonly Press[]) {
  const together = await world(store, `t${guilds++}`, past)
  const alone = await world(store, `a${guilds}`, past)
  const expected: unknown[] = []
  for (const one of presses) expected.push(await alone.send(one))
  expect(await Promise.all(presses.map(together.send))).toEqual(expected)
  expect(await together.tables()).toEqual(await alone.tables())
  return expected
}

test('presses that come together are taken as though one came after the other', async () => {
  const store = await tempStore()
  const past = fc.record({
    reveal: fc.constantFrom('press' as const, 'close' as const),
    freeze: fc.boolean(),
    season: fc.integer({ min: 0, max: 3 }),
    dates: fc.constant(2),
    answered: before,
  })
  const presses = fc.array(press, { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(past, presses, async (one, sent) => void (await bothWays(store, one, sent))),
    { numRuns: runs(often(15)) },
  )
})

test('more presses than one batch takes, of members whose streaks are longer than one look back', {
  timeout: LONGEST_MS,
}, async () => {
  const store = await tempStore()
  const [dates, members] = [50, 25]
  // Some missed nothing, some one date long ago, some one of late.
  const missed = (member: number) => [undefined, 3, 46][member % 3]
  const all = Array.from({ length: members }, (_, at) => at + 1)
  const answered = all
    .slice(0, 3)
    .flatMap((member) =>
      Array.from({ length: dates }, (_, day) => [member, day]).filter(([, day]) => day !== missed(member)),
    )
  const presses = all.map((member) => ({
    member,
    pressId: 1,
    choice: 'B' as const,
    now: 2 * DAY + 1,
    corrected: false,
  }))
  for (const freeze of some([true, false])) {
    const told = await bothWays(store, { reveal: 'press', freeze, season: 45, dates, answered }, presses)
    const streaks = told.map((one) => (one as { readonly answer: { readonly streak: number } }).answer.streak)
    expect(streaks.slice(0, 4)).toEqual(freeze ? [50, 50, 51, 1] : [47, 4, 51, 1])
  }
})

test('that a streak is broken is said once a date, however many questions it has', async () => {
  const store = await tempStore()
  const on = async (day: number, number = 1) => {
    const at = NINE + day * DAY
    return (await post(store, aSchedule(), { localDate: `2026-11-${23 + day}`, number, at })).id
  }
  const press = async (occurrenceId: string, day: number) =>
    await store.answers.record({
      occurrenceId,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now: NINE + day * DAY,
    })
  for (const day of [0, 1, 2]) {
    const id = await on(day)
    if (day < 2) await press(id, day)
    await close(store, NINE + (day + 1) * DAY)
  }
  const [first, second] = [await on(3), await on(3, 2)]
  expect(await press(first, 3)).toMatchObject({ kind: 'recorded', broke: 2, answer: { streak: 1 } })
  expect(await press(second, 3)).not.toHaveProperty('broke')
})
