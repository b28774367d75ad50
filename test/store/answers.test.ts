import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { close, countAnswers, post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR

test('a press is one answer: the second one, whatever it chose, reads the first', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  const press = (chosen: string, correct: boolean) =>
    store.answers.record({ occurrenceId: id, memberId: '1', chosen: [chosen], correct, pressId: '1', now: NINE + HOUR })
  const results = await Promise.all([press('A', false), press('B', true), press('B', true)])
  expect(results.map((one) => one.kind)).toEqual(['recorded', 'already', 'already'])
  for (const result of results) expect(result).toMatchObject({ answer: { chosen: ['A'], correct: false, points: 0 } })
  expect(await countAnswers(store, id)).toBe(1)
})

test('an answer counts until the last millisecond before the end, and not at it', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  const press = (memberId: string, now: number) =>
    store.answers.record({ occurrenceId: id, memberId, chosen: ['B'], correct: true, pressId: '1', now })
  expect(await press('1', NINE + DAY - 1)).toMatchObject({ kind: 'recorded' })
  expect(await press('2', NINE + DAY)).toMatchObject({ kind: 'late' })
  expect(await press('1', NINE + DAY)).toMatchObject({ kind: 'already', answer: { chosen: ['B'] } })
  expect(await countAnswers(store, id)).toBe(1)
})

test('an occurrence that was never posted takes no answer', async () => {
  const store = await tempStore()
  const now = NINE
  expect(
    await store.answers.record({
      occurrenceId: 'nosuchnosuch',
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now,
    }),
  ).toEqual({ kind: 'unknown' })
})

test('a press on the message fills in a record that got lost, and the sender may record it again', async () => {
  const store = await tempStore()
  const schedule = aSchedule()
  await store.schedules.save(schedule)
  const rows = [{ id: 'occ000000001', localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + DAY, rows })
  const [row] = await store.occurrences.claim({ work: 'post', owner: 'a', now: NINE, leaseMs: 1000, limit: 1 })
  if (!row) throw new Error('nothing claimed')
  await store.occurrences.prepare(row, aQuestion(), ['A', 'B', 'C', 'D'])
  await store.occurrences.mark(row, NINE, NINE + DAY)
  const plan = { occurrenceId: row.id, chosen: ['B'], correct: true, pressId: '1', now: NINE + 5 }
  expect(await store.answers.record({ ...plan, memberId: '1' })).toMatchObject({ kind: 'recorded' })
  expect(await store.occurrences.find(row.id)).toMatchObject({ state: 'sending' })
  expect(await store.answers.record({ ...plan, memberId: '2', messageId: '77' })).toMatchObject({ kind: 'recorded' })
  expect(await store.occurrences.find(row.id)).toMatchObject({ state: 'open', messageId: '77', openedAt: NINE })
  expect(await store.occurrences.record(row, '77')).toBe(true)
  const later = { work: 'post', owner: 'b', now: NINE + 2 * HOUR, leaseMs: 1000, limit: 10 } as const
  expect(await store.occurrences.claim(later)).toEqual([])
})

test('points enter the board at the press or at the close, as the row says, and only once', async () => {
  const store = await tempStore()
  for (const [guildId, reveal] of [
    ['100', 'press'],
    ['101', 'close'],
  ] as const) {
    const schedule = aSchedule({ id: `sched${guildId}`, guildId, reveal })
    const { id } = await post(store, schedule, { question: aQuestion({ difficulty: 3 }) })
    const plan = { occurrenceId: id, memberId: '1', chosen: ['B'], correct: true, pressId: '1', now: NINE + HOUR }
    await store.answers.record(plan)
    await store.answers.record(plan)
    const before = await store.scores.rank(mainTrack(guildId), 'all', '1')
    expect(before?.points).toBe(reveal === 'press' ? 20 : undefined)
  }
  await close(store, NINE + DAY)
  await close(store, NINE + 2 * DAY)
  for (const guildId of ['100', '101']) {
    for (const period of ['all', '2026-W48', '2026-11']) {
      expect(await store.scores.board(mainTrack(guildId), period, 10)).toMatchObject([
        { memberId: '1', rank: 1, points: 20, correct: 1, answered: 1, streak: 1, lastDate: '2026-11-23' },
      ])
    }
  }
  expect(await store.scores.recompute()).toEqual([])
})

test('a streak grows by the dates answered before; one missed date breaks it, an open or deleted one does not', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ reveal: 'press' })
  const day = (at: number) => `2026-11-${23 + at}`
  const on = async (at: number, openHours: number) =>
    (
      await post(store, schedule, {
        localDate: day(at),
        at: NINE + at * DAY,
        openHours,
        question: aQuestion({ id: `q${at}` }),
      })
    ).id
  const answer = async (occurrenceId: string, now: number) => {
    const result = await store.answers.record({
      occurrenceId,
      memberId: '1',
      chosen: ['A'],
      correct: false,
      pressId: '1',
      now,
    })
    return result.kind === 'recorded' ? [result.answer.streak, result.answer.bonus] : result.kind
  }
  const first = await on(0, 1)
  expect(await answer(first, NINE)).toEqual([1, 0])
  const second = await on(1, 72)
  const third = await on(2, 1)
  expect(await answer(third, NINE + 2 * DAY)).toEqual([2, 1])
  expect(await answer(second, NINE + 2 * DAY + 5)).toEqual([2, 1])
  // The fourth is missed, the fifth deleted.
  await on(3, 1)
  await close(store, NINE + 3 * DAY + HOUR)
  const sixth = await on(5, 1)
  expect(await answer(sixth, NINE + 5 * DAY)).toEqual([1, 0])
  await close(store, NINE + 5 * DAY + HOUR)
  await on(6, 1)
  const now = NINE + 6 * DAY + HOUR
  for (const row of await store.occurrences.claim({ work: 'close', owner: 'x', now, leaseMs: 1000, limit: 9 })) {
    await store.occurrences.settle(row, now)
    await store.occurrences.closed(row, now, 'deleted')
  }
  const eighth = await on(7, 1)
  expect(await answer(eighth, NINE + 7 * DAY)).toEqual([2, 1])
  expect((await store.scores.rank(mainTrack('100'), 'all', '1'))?.points).toBe(3)
})

test('a streak of more dates than are read at once is whole', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ reveal: 'press' })
  let last: unknown
  for (let at = 0; at < 90; at++) {
    const localDate = new Date(NINE + at * DAY).toISOString().slice(0, 10)
    const { id } = await post(store, schedule, { localDate, at: NINE + at * DAY })
    last = await store.answers.record({
      occurrenceId: id,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now: NINE + at * DAY,
    })
  }
  expect(last).toMatchObject({ answer: { streak: 90, bonus: 5, points: 15 } })
})

test('results are counted once: a second close finds the first', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  for (const [memberId, chosen] of [
    ['3', 'B'],
    ['1', 'A'],
    ['2', 'B'],
  ] as const) {
    const now = NINE + 10 - Number(memberId)
    await store.answers.record({
      occurrenceId: id,
      memberId,
      chosen: [chosen],
      correct: chosen === 'B',
      pressId: '1',
      now,
    })
  }
  const claim = { work: 'close', owner: 'a', now: NINE + DAY, leaseMs: 1000, limit: 10 } as const
  const [first] = await store.occurrences.claim(claim)
  if (!first) throw new Error('nothing to close')
  const settled = await store.occurrences.settle(first, NINE + DAY)
  expect(settled?.results).toEqual({ answers: 3, counts: { A: 1, B: 2, C: 0, D: 0 }, right: ['3', '2'] })
  const board = await store.scores.board(mainTrack('100'), 'all', 10)
  const [second] = await store.occurrences.claim({ ...claim, owner: 'b', now: NINE + DAY + 2000 })
  if (!second) throw new Error('a lost lease is not taken over')
  expect((await store.occurrences.settle(second, NINE + DAY + 2000))?.results).toEqual(settled?.results)
  expect(await store.scores.board(mainTrack('100'), 'all', 10)).toEqual(board)
  expect(await store.occurrences.closed(first, NINE + DAY)).toBe(false)
  expect(await store.occurrences.closed(second, NINE + DAY)).toBe(true)
})
