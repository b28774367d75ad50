import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, openBeside, post, sqlBeside, tempStore } from './fixtures.ts'
import { aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR

const press = fc.record({
  member: fc.constantFrom('1', '2'),
  // One digit and two: they are compared as numbers.
  pressId: fc.integer({ min: 1, max: 15 }),
  process: fc.constantFrom(0, 1),
})
const chosenBy = (pressId: number) => (['A', 'B', 'C', 'D'] as const)[pressId % 4] ?? 'A'

test('in whatever order, how often and through which process presses come, the one pressed last counts', async () => {
  const store = await tempStore()
  const stores = [store, await openBeside(store)]
  let at = 0
  await fc.assert(
    fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 12 }), fc.boolean(), async (presses, atOnce) => {
      const guildId = `g${at++}`
      const { id } = await post(store, aSchedule({ id: `s${at}`, guildId }))
      const send = async ({ member: memberId, pressId, process }: (typeof presses)[number]) => {
        const chosen = chosenBy(pressId)
        const plan = { occurrenceId: id, memberId, chosen: [chosen], correct: chosen === 'B' }
        await stores[process]?.answers.record({ ...plan, pressId: String(pressId), now: NINE + 1 })
      }
      if (atOnce) await Promise.all(presses.map(send))
      else for (const one of presses) await send(one)
      const members = [...new Set(presses.map((one) => one.member))]
      for (const memberId of members) {
        const ids = presses.filter((one) => one.member === memberId).map((one) => one.pressId)
        const last = Math.max(...ids)
        expect(await store.answers.of(id, memberId)).toMatchObject({
          pressId: String(last),
          chosen: [chosenBy(last)],
          points: chosenBy(last) === 'B' ? 15 : 0,
          streak: 1,
        })
        const events = 'select press_id from answer_events where occurrence_id = ? and member_id = ?'
        const kept = (await sqlBeside(store, events, id, memberId)).map((row) => Number(row.press_id))
        expect(kept.sort((a, b) => a - b)).toEqual([...new Set(ids)].sort((a, b) => a - b))
      }
      await close(store, NINE + DAY)
      expect(await store.scores.recompute()).toEqual([])
      expect((await store.occurrences.find(id))?.results?.answers).toBe(members.length)
      const board = await store.scores.board(mainTrack(guildId), 'all', 9)
      expect(board.map((row) => row.answered)).toEqual(members.map(() => 1))
    }),
    { numRuns: runs(often(12)) },
  )
})

test('a changed answer keeps the streak and the bonus of the first, and no change is taken after the close', async () => {
  const store = await tempStore()
  const on = async (localDate: string, at: number) => (await post(store, aSchedule(), { localDate, at })).id
  const first = await on('2026-11-23', NINE)
  const base = { memberId: '1', correct: true, chosen: ['B'], pressId: '1' }
  await store.answers.record({ ...base, occurrenceId: first, now: NINE })
  await close(store, NINE + DAY)
  const plan = { ...base, occurrenceId: await on('2026-11-24', NINE + DAY), now: NINE + DAY }
  expect(await store.answers.record(plan)).toMatchObject({ kind: 'recorded', answer: { points: 15, bonus: 1 } })
  const wrong = { ...plan, chosen: ['A'], correct: false, pressId: '2', now: NINE + 2 * DAY - 1 }
  const changed = { kind: 'changed', answer: { points: 0, bonus: 1, streak: 2, chosen: ['A'] } }
  expect(await store.answers.record(wrong)).toMatchObject(changed)
  const late = { ...plan, pressId: '3', now: NINE + 2 * DAY }
  expect(await store.answers.record(late)).toMatchObject({ kind: 'already', answer: { chosen: ['A'] } })
  await close(store, NINE + 2 * DAY)
  expect(await store.scores.rank(mainTrack('100'), 'all', '1')).toMatchObject({ points: 16, correct: 1, answered: 2 })
  expect(await store.scores.recompute()).toEqual([])
})

test('where the press reveals, the first stands whatever its id', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule({ reveal: 'press' }))
  const plan = { occurrenceId: id, memberId: '1', chosen: ['A'], correct: false, now: NINE }
  await store.answers.record({ ...plan, pressId: '5' })
  const later = { ...plan, chosen: ['B'], correct: true, pressId: '6' }
  expect(await store.answers.record(later)).toMatchObject({ kind: 'already', answer: { chosen: ['A'] } })
  expect((await store.scores.rank(mainTrack('100'), 'all', '1'))?.points).toBe(0)
})
