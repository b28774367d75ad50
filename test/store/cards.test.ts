import { describe, expect, test } from 'vitest'
import type { CardKey } from '../../src/core/study/cards.ts'
import { gradeOf, replayed } from '../../src/core/study/cards.ts'
import type { Store } from '../../src/store/store.ts'
import { close, post, sqlBeside, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const ME = '11'
const me = { guildId: '100', trackId: 'main', memberId: ME }
const keyOf = (questionId: string): CardKey => ({ ...me, questionId })
const Q1 = aQuestion({ id: 'q1' })

let presses = 1000

async function answer(store: Store, occurrenceId: string, correct: boolean, now: number, memberId = ME) {
  const pressId = String(presses++)
  await store.answers.record({ occurrenceId, memberId, chosen: [correct ? 'B' : 'A'], correct, now, pressId })
  return pressId
}

const practise = async (store: Store, id: string, questionId: string, correct: boolean, at: number, typed = false) => {
  await store.practice.start({ ...me, id, questionIds: [questionId], startedAt: at })
  const given = { roundId: id, place: 0, questionId, chosen: ['B'], correct, answeredAt: at }
  await store.practice.record(given, typed)
  await store.practice.record(given, typed)
}

describe('cards of daily answers', () => {
  test('are made at the close and not before, by what each member answered', async () => {
    const store = await tempStore()
    const { id } = await post(store, aSchedule(), { question: Q1 })
    await answer(store, id, true, NINE + HOUR)
    await answer(store, id, false, NINE + HOUR, '12')
    const guess = await answer(store, id, true, NINE + HOUR, '13')
    await store.answers.guess({ occurrenceId: id, memberId: '13', pressId: guess, guessed: true })
    expect(await store.cards.of(keyOf('q1'))).toBeUndefined()
    await close(store, NINE + DAY)
    const [hard, again] = [2, 1].map((grade) => replayed([{ at: NINE + HOUR, grade: grade as 1 | 2 }]))
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...hard })
    expect(await store.cards.of({ ...keyOf('q1'), memberId: '12' })).toMatchObject({ ...again })
    expect(await store.cards.of({ ...keyOf('q1'), memberId: '13' })).toMatchObject({ ...again })
  })

  test('are made at the press where that reveals, and graded anew when it was a guess', async () => {
    const store = await tempStore()
    const typed = aQuestion({ id: 'q1', kind: 'typed', choices: [], key: ['B'] })
    const { id } = await post(store, aSchedule({ reveal: 'press' }), { question: typed })
    const pressId = await answer(store, id, true, NINE + HOUR)
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed([{ at: NINE + HOUR, grade: 3 }]) })
    await store.answers.guess({ occurrenceId: id, memberId: ME, pressId, guessed: true })
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed([{ at: NINE + HOUR, grade: 1 }]) })
    await close(store, NINE + DAY)
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ reps: 1 })
  })

  test('a guess that is said behind the close moves the card back, reviews since then included', async () => {
    const store = await tempStore()
    const { id } = await post(store, aSchedule(), { question: Q1 })
    const pressId = await answer(store, id, true, NINE + HOUR)
    await close(store, NINE + DAY)
    const now = NINE + 3 * DAY
    await store.cards.grade({ ...keyOf('q1'), grade: 3, reps: 1, now })
    await store.answers.guess({ occurrenceId: id, memberId: ME, pressId, guessed: true })
    const reviews = [
      { at: NINE + HOUR, grade: 1 as const },
      { at: now, grade: 3 as const },
    ]
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed(reviews) })
  })
})

test('an answer in practice moves the card once, however often it is sent', async () => {
  const store = await tempStore()
  await practise(store, 'round0000001', 'q1', true, NINE)
  expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed([{ at: NINE, grade: 2 }]) })
  await practise(store, 'round0000002', 'q1', true, NINE + DAY, true)
  const both = [
    { at: NINE, grade: gradeOf({ typed: false, right: true, guessed: false }) },
    { at: NINE + DAY, grade: gradeOf({ typed: true, right: true, guessed: false }) },
  ]
  expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed(both) })
})

/** Cards that are due: the first hundred wait the longest; what was due last is remembered least. */
async function backlog(store: Store, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => {
    const stability = at < 100 ? 10 + at : 1
    return `('100', 'main', '11', 'q${at}', ${NINE - (count - at) * DAY}, ${stability}, 5, 3, 0, 2, 10, ${NINE - (count + 20) * DAY})`
  })
  await sqlBeside(
    store,
    `insert into cards (guild_id, track_id, member_id, question_id, due_ms, stability, difficulty, reps, lapses, state,
      interval_days, last_review_ms) values ${rows.join(', ')}`,
  )
}

describe('a review', () => {
  test('moves the card once for what was shown; a second press is told that it moved on', async () => {
    const store = await tempStore()
    const plan = { ...keyOf('q1'), grade: 3 as const, reps: 0, now: NINE }
    expect(await store.cards.grade(plan)).toMatchObject({ reps: 1 })
    expect(await store.cards.grade({ ...plan, now: NINE + 1 })).toBeUndefined()
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...replayed([{ at: NINE, grade: 3 }]) })
    expect(await store.cards.counts(me, NINE, NINE)).toEqual({ due: 0, more: false, begun: 1, reviewed: 1, away: 0 })
  })

  test('the least remembered comes first; what is buried or put away does not come', async () => {
    const store = await tempStore()
    for (const [id, grade] of [
      ['easy', 4],
      ['again', 1],
      ['good', 3],
      ['later', 3],
      ['away', 3],
    ] as const) {
      await store.cards.grade({ ...keyOf(id), grade, reps: 0, now: NINE })
    }
    const now = NINE + 60 * DAY
    await store.cards.bury(keyOf('later'), now + 1)
    await store.cards.suspend(keyOf('away'), 'member')
    const ids = async (at: number) => (await store.cards.due(me, at, 10)).map((card) => card.questionId)
    expect(await ids(now)).toEqual(['again', 'good', 'easy'])
    expect(await ids(now + 1)).toContain('later')
    expect(await ids(NINE + HOUR)).toEqual([])
    expect(await store.cards.due({ ...me, memberId: '12' }, now, 10)).toEqual([])
    expect((await store.cards.counts(me, now, now)).away).toBe(1)
    await store.cards.resume(me, await store.cards.suspended(me, 'member'))
    expect(await ids(now)).toContain('away')
  })

  test('of a long backlog those that wait the longest come, the least remembered of them first', async () => {
    const store = await tempStore()
    await backlog(store, 300)
    expect((await store.cards.due(me, NINE, 3)).map((card) => card.questionId)).toEqual(['q0', 'q1', 'q2'])
    expect(await store.cards.due(me, NINE, 200)).toHaveLength(200)
    expect(await store.cards.counts(me, NINE, NINE)).toMatchObject({ due: 300, more: false })
  })

  test('of a backlog without end only a thousand are counted', async () => {
    const store = await tempStore()
    await backlog(store, 1_200)
    expect(await store.cards.counts(me, NINE, NINE)).toMatchObject({ due: 1_000, more: true })
  })

  test('a reset makes a question new, and stays through a rebuild', async () => {
    const store = await tempStore()
    const { id } = await post(store, aSchedule(), { question: Q1 })
    await answer(store, id, true, NINE + HOUR)
    await close(store, NINE + DAY)
    expect(await store.cards.unlearned(me, NINE + DAY)).toEqual([])
    await store.cards.reset(keyOf('q1'), NINE + 2 * DAY)
    expect(await store.cards.unlearned(me, NINE + DAY)).toEqual(['q1'])
    await store.scores.recompute()
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ reps: 0 })
    await store.cards.grade({ ...keyOf('q1'), grade: 3, reps: 0, now: NINE + 3 * DAY })
    const after = replayed([{ at: NINE + 3 * DAY, grade: 3 }])
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...after })
    await store.scores.recompute()
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ ...after })
  })

  test('an answer from before a reset brings the card back neither at the close nor later', async () => {
    const store = await tempStore()
    await practise(store, 'round0000001', 'q1', true, NINE - DAY)
    const { id } = await post(store, aSchedule(), { question: Q1 })
    await answer(store, id, true, NINE + HOUR)
    await store.cards.reset(keyOf('q1'), NINE + 2 * HOUR)
    await close(store, NINE + DAY)
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ reps: 0 })
    await store.scores.recompute()
    expect(await store.cards.of(keyOf('q1'))).toMatchObject({ reps: 0 })
  })

  test('retention counts what was learned before, not what was new', async () => {
    const store = await tempStore()
    for (const [reps, grade] of [3, 1, 3, 4, 3].entries()) {
      await store.cards.grade({ ...keyOf('q1'), grade: grade as 1 | 3 | 4, reps, now: NINE + reps * 9 * DAY })
    }
    expect(await store.cards.retention(me, NINE)).toEqual({ reviews: 4, remembered: 3 })
    expect(await store.cards.retention(me, NINE + 18 * DAY)).toEqual({ reviews: 3, remembered: 3 })
  })
})

describe('what is new', () => {
  test('is what the track was asked and counted; nothing that is open or to come', async () => {
    const store = await tempStore()
    await post(store, aSchedule(), { question: Q1 })
    await close(store, NINE + DAY)
    const at = NINE + DAY
    await post(store, aSchedule(), { question: aQuestion({ id: 'open' }), localDate: '2026-11-24', at })
    expect(await store.cards.unlearned(me, at)).toEqual(['q1'])
    await store.cards.bury(keyOf('q1'), at + DAY)
    expect(await store.cards.unlearned(me, at)).toEqual([])
    expect(await store.cards.unlearned(me, at + DAY)).toEqual(['q1'])
    expect(await store.cards.unlearned({ ...me, trackId: 'other' }, at)).toEqual([])
  })

  test('is also what only she met and made new again; nothing that she never met and put off', async () => {
    const store = await tempStore()
    await practise(store, 'round0000001', 'q1', true, NINE)
    await practise(store, 'round0000002', 'q2', true, NINE)
    await store.cards.reset(keyOf('q1'), NINE + DAY)
    await store.cards.bury(keyOf('q3'), NINE + DAY)
    expect(await store.cards.unlearned(me, NINE + 2 * DAY)).toEqual(['q1'])
    await store.cards.suspend(keyOf('q1'), 'member')
    expect(await store.cards.unlearned(me, NINE + 2 * DAY)).toEqual([])
  })
})

describe('recompute', () => {
  test('rebuilds cards and their gradings from the answers; what was put away stays so', async () => {
    const store = await tempStore()
    const { id } = await post(store, aSchedule(), { question: Q1 })
    await answer(store, id, true, NINE + HOUR)
    await close(store, NINE + DAY)
    await practise(store, 'round0000001', 'q1', false, NINE + 2 * DAY)
    await store.cards.grade({ ...keyOf('q1'), grade: 3, reps: 2, now: NINE + 5 * DAY })
    await store.cards.suspend(keyOf('q1'), 'member')
    const right = await store.cards.of(keyOf('q1'))
    await sqlBeside(store, 'update cards set stability = 99, due_ms = 1, reps = 7')
    await sqlBeside(store, "delete from reviews where source = 'daily'")
    await store.scores.recompute()
    expect(await store.cards.of(keyOf('q1'))).toEqual(right)
    expect(right?.suspended).toBe('member')
  })

  test('answers from before there were cards are taken in when the member comes', async () => {
    const store = await tempStore()
    const { id } = await post(store, aSchedule(), { question: Q1 })
    await answer(store, id, true, NINE + HOUR)
    await close(store, NINE + DAY)
    const right = await store.cards.of(keyOf('q1'))
    for (const table of ['cards', 'reviews']) await sqlBeside(store, `delete from ${table}`)
    await store.cards.catchUp({ ...me, memberId: '12' })
    expect(await store.cards.of(keyOf('q1'))).toBeUndefined()
    await store.cards.catchUp(me)
    expect(await store.cards.of(keyOf('q1'))).toEqual(right)
  })
})
