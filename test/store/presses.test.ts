import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, post, sqlBeside, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const MEMBERS = 6

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

/** A guild with two dates behind it and two questions of a third one open. */
async function world(
  store: Store,
  guildId: string,
  reveal: 'press' | 'close',
  answered: readonly (readonly number[])[],
) {
  const schedule = aSchedule({ id: `s${guildId}`, guildId, reveal })
  let id = ''
  for (const [day, number] of [
    [0, 1],
    [1, 1],
    [2, 1],
    [2, 2],
  ] as const) {
    const at = NINE + day * DAY
    await close(store, at)
    id = (await post(store, schedule, { localDate: `2026-11-${23 + day}`, number, at })).id
    const plan = { occurrenceId: id, chosen: ['B'], correct: true, pressId: '1', now: at }
    for (const [member] of answered.filter(([, one]) => one === day && number === 1))
      await store.answers.record({ ...plan, memberId: String(member) })
  }
  const send = async ({ member, pressId, choice, now, corrected }: Press) => {
    const plan = { occurrenceId: id, memberId: String(member), chosen: [choice], correct: choice === 'B' }
    const keyChange = corrected ? { keyChange: { accepted: ['x'] } } : {}
    const result = await store.answers.record({ ...plan, ...keyChange, pressId: String(pressId), now: NINE + now })
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

test('presses that come together are taken as though one came after the other', async () => {
  const store = await tempStore()
  let guilds = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(press, { minLength: 2, maxLength: 12 }),
      fc.constantFrom('press' as const, 'close' as const),
      before,
      async (presses, reveal, answered) => {
        const together = await world(store, `t${guilds++}`, reveal, answered)
        const alone = await world(store, `a${guilds}`, reveal, answered)
        const expected: unknown[] = []
        for (const one of presses) expected.push(await alone.send(one))
        expect(await Promise.all(presses.map(together.send))).toEqual(expected)
        expect(await together.tables()).toEqual(await alone.tables())
      },
    ),
    { numRuns: runs(often(15)) },
  )
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
