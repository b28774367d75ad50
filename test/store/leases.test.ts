import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import type { Claim } from '../../src/store/schedule/occurrence-port.ts'
import type { Store } from '../../src/store/store.ts'
import { post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const claimAt = (now: number, owner = 'a'): Claim => ({ work: 'post', owner, now, leaseMs: 1000, limit: 10 })

async function planned(store: Store, count = 1): Promise<void> {
  const schedule = aSchedule({ count })
  await store.schedules.save(schedule)
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `occ00000000${at}`,
    localDate: '2026-11-23',
    number: at + 1,
    dueAt: NINE,
  }))
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 24 * HOUR, rows })
}

test('of several claimers each row goes to one, in order', async () => {
  const store = await tempStore()
  await planned(store, 5)
  const claims = await Promise.all(
    ['a', 'b', 'c'].map((owner) => store.occurrences.claim({ ...claimAt(NINE, owner), limit: 2 })),
  )
  const taken = claims.map((rows) => rows.map((row) => row.number))
  expect(taken.flat().toSorted()).toEqual([1, 2, 3, 4, 5])
  // Claimers that come at once pass over what another has just locked: who gets which row is not said, its order is.
  for (const rows of taken) {
    expect(rows).toEqual(rows.toSorted())
    expect(rows.length).toBeLessThanOrEqual(2)
  }
})

test('nothing is claimed before its time', async () => {
  const store = await tempStore()
  await planned(store)
  expect(await store.occurrences.claim(claimAt(NINE - 1))).toEqual([])
  expect(await store.occurrences.claim(claimAt(NINE))).toHaveLength(1)
})

test('an owner that lost its lease writes nothing any more', async () => {
  const store = await tempStore()
  await planned(store)
  const [old] = await store.occurrences.claim(claimAt(NINE, 'old'))
  expect(await store.occurrences.claim(claimAt(NINE + 999, 'new'))).toEqual([])
  const [heir] = await store.occurrences.claim(claimAt(NINE + 1000, 'new'))
  if (!old || !heir) throw new Error('not claimed')
  await store.occurrences.prepare(heir, aQuestion(), ['A'])
  expect(await store.occurrences.prepare(old, aQuestion({ id: 'other' }), ['B'])).toBeUndefined()
  expect(await store.occurrences.mark(old, NINE, NINE + HOUR)).toBe(false)
  expect(await store.occurrences.mark(heir, NINE + 1000, NINE + HOUR)).toBe(true)
  expect(await store.occurrences.record(old, '1')).toBe(false)
  expect(await store.occurrences.end(old, 'failed', 'refused')).toBe(false)
  expect(await store.occurrences.release(old, 0, true)).toBe(false)
  expect(await store.occurrences.replace(old, 'occ999999999', NINE, 'discord')).toBe(false)
  expect(await store.occurrences.record(heir, '2')).toBe(true)
  expect(await store.occurrences.find(heir.id)).toMatchObject({
    state: 'open',
    messageId: '2',
    question: { id: 'aurora-endpoint-1' },
  })
})

test('what was marked stays marked: question, order, first instant and end are kept by whoever takes over', async () => {
  const store = await tempStore()
  await planned(store)
  const [first] = await store.occurrences.claim(claimAt(NINE))
  if (!first) throw new Error('not claimed')
  await store.occurrences.prepare(first, aQuestion(), ['D', 'C', 'B', 'A'])
  await store.occurrences.mark(first, NINE, NINE + HOUR)
  const [second] = await store.occurrences.claim(claimAt(NINE + 5000))
  if (!second) throw new Error('not claimed')
  expect(second).toMatchObject({ state: 'sending', openedAt: NINE, closesAt: NINE + HOUR, order: ['D', 'C', 'B', 'A'] })
  expect((await store.occurrences.prepare(second, aQuestion({ id: 'other' }), ['A']))?.question?.id).toBe(
    'aurora-endpoint-1',
  )
  await store.occurrences.mark(second, NINE + 5000, NINE + 9 * HOUR)
  expect(await store.occurrences.find(second.id)).toMatchObject({ openedAt: NINE, closesAt: NINE + HOUR })
})

test('released for later, nobody takes it before; known not to be sent, it is due again', async () => {
  const store = await tempStore()
  await planned(store)
  const [row] = await store.occurrences.claim(claimAt(NINE))
  if (!row) throw new Error('not claimed')
  await store.occurrences.prepare(row, aQuestion(), ['A'])
  await store.occurrences.mark(row, NINE, NINE + HOUR)
  await store.occurrences.release(row, NINE + 60_000, true)
  expect(await store.occurrences.claim(claimAt(NINE + 59_999))).toEqual([])
  const [again] = await store.occurrences.claim(claimAt(NINE + 60_000))
  expect(again).toMatchObject({ state: 'claimed', fence: 2 })
  expect(again?.openedAt).toBeUndefined()
})

test('a refused question starts over under a new id and is remembered as refused', async () => {
  const store = await tempStore()
  await planned(store)
  const [row] = await store.occurrences.claim(claimAt(NINE))
  if (!row) throw new Error('not claimed')
  await store.occurrences.prepare(row, aQuestion(), ['A'])
  await store.occurrences.mark(row, NINE, NINE + HOUR)
  expect(await store.occurrences.replace(row, 'occ999999999', NINE, 'discord')).toBe(true)
  expect(await store.occurrences.find(row.id)).toBeUndefined()
  const [again] = await store.occurrences.claim(claimAt(NINE))
  expect(again).toMatchObject({ id: 'occ999999999', number: 1, localDate: '2026-11-23', state: 'claimed' })
  expect(again?.question).toBeUndefined()
  expect((await store.questions.refused(mainTrack('100'))).size).toBe(1)
  // A word filter is the whole server's: neither does another of its tracks try it.
  expect((await store.questions.past({ guildId: '100', trackId: 'k8sk8s' }, '2026-11-01')).refused.size).toBe(1)
  // Another server may well be asked it.
  expect((await store.questions.refused(mainTrack('101'))).size).toBe(0)
  expect(await store.notices.unseen('100')).toMatchObject([{ notice: { kind: 'question-refused', by: 'discord' } }])
  expect(await store.questions.used(mainTrack('100'))).toEqual([])
})

test('a date has its rows once, whatever is planned again', async () => {
  const store = await tempStore()
  await planned(store)
  const schedule = { ...aSchedule(), nextDueAt: NINE + 24 * HOUR }
  const rows = [{ id: 'other0000000', localDate: '2026-11-23', number: 1, dueAt: NINE + HOUR }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 48 * HOUR, rows })
  expect((await store.occurrences.recent(mainTrack('100'), 10)).map((row) => row.id)).toEqual(['occ000000000'])
})

test('a plan made before an admin changed the schedule is dropped', async () => {
  const store = await tempStore()
  const schedule = aSchedule()
  await store.schedules.save({ ...schedule, nextDueAt: NINE + HOUR })
  const rows = [{ id: 'occ000000000', localDate: '2026-11-23', number: 1, dueAt: NINE }]
  await store.occurrences.plan({ schedule, nextDueAt: NINE + 24 * HOUR, rows })
  expect(await store.occurrences.recent(mainTrack('100'), 10)).toEqual([])
  expect((await store.schedules.of(mainTrack('100')))?.nextDueAt).toBe(NINE + HOUR)
})

test('a failure stops the schedule where it must, and leaves a notice until it is seen', async () => {
  const store = await tempStore()
  await planned(store)
  const [row] = await store.occurrences.claim(claimAt(NINE))
  if (!row) throw new Error('not claimed')
  expect(await store.notices.unseen('100')).toEqual([])
  await store.occurrences.end(row, 'failed', 'no-permission', 'no-permission')
  expect(await store.schedules.of(mainTrack('100'))).toMatchObject({ paused: 'no-permission' })
  const reason = 'no-permission'
  const notice = { kind: 'not-posted', localDate: '2026-11-23', reason, paused: reason }
  expect(await store.notices.unseen('100')).toMatchObject([{ notice, times: 1 }])
  await store.schedules.resume(mainTrack('100'))
  expect((await store.schedules.of(mainTrack('100')))?.paused).toBeUndefined()
  // The date got no question all the same, and nobody has seen that yet.
  const { paused: _, ...past } = notice
  expect((await store.notices.unseen('100')).map((one) => one.notice)).toEqual([past])
})

test('an admin who pauses takes back what was due and not yet sent', async () => {
  const store = await tempStore()
  await planned(store)
  await store.schedules.pause(mainTrack('100'))
  expect(await store.occurrences.claim(claimAt(NINE))).toEqual([])
  expect(await store.occurrences.recent(mainTrack('100'), 1)).toMatchObject([{ state: 'skipped', reason: 'paused' }])
  expect(await store.schedules.due(NINE + 99 * HOUR, 10)).toEqual([])
})

test('the newest date is what today means, and days are counted by dates with a question', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ count: 2 })
  await post(store, schedule, { number: 1 })
  await post(store, schedule, { number: 2, question: aQuestion({ id: 'second' }) })
  expect(
    (await store.occurrences.newest(mainTrack('100'))).map((one) => [one.number, one.ofDay, one.dayNumber]),
  ).toEqual([
    [1, 2, 1],
    [2, 2, 1],
  ])
  await post(store, schedule, { localDate: '2026-11-25', at: NINE + 48 * HOUR, question: aQuestion({ id: 'third' }) })
  expect((await store.occurrences.newest(mainTrack('100'))).map((one) => [one.localDate, one.dayNumber])).toEqual([
    ['2026-11-25', 2],
  ])
  expect((await store.questions.used(mainTrack('100'))).map((one) => one.questionId).sort()).toEqual([
    'aurora-endpoint-1',
    'second',
    'third',
  ])
  expect(await store.occurrences.newest(mainTrack('999'))).toEqual([])
})

test('a server that is left keeps the row that is being sent just now, and ends the others', async () => {
  const store = await tempStore()
  await planned(store)
  const [row] = await store.occurrences.claim(claimAt(NINE))
  if (!row) throw new Error('not claimed')
  await store.occurrences.prepare(row, aQuestion(), ['A'])
  await store.occurrences.mark(row, NINE, NINE + HOUR)
  await store.schedules.leave('100', NINE)
  expect(await store.schedules.of(mainTrack('100'))).toMatchObject({ paused: 'bot-removed' })
  // Its sender learns what became of it: that message may stand.
  expect(await store.occurrences.record(row, '1')).toBe(true)
  await store.schedules.leave('100', NINE)
  expect(await store.occurrences.find(row.id)).toMatchObject({ state: 'open' })
})

test('a row that nobody sends any more ends with its server', async () => {
  const store = await tempStore()
  await planned(store)
  const [row] = await store.occurrences.claim(claimAt(NINE))
  if (!row) throw new Error('not claimed')
  await store.occurrences.mark(row, NINE, NINE + HOUR)
  await store.schedules.leave('100', NINE + 1000)
  expect(await store.occurrences.find(row.id)).toMatchObject({ state: 'failed', reason: 'bot-removed' })
  expect(await store.occurrences.record(row, '1')).toBe(false)
})
