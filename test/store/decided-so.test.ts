import { describe, expect, test } from 'vitest'
import { type Decided, isRight } from '../../src/core/quiz/corrections.ts'
import type { Decision, DecisionPlan, IsRight } from '../../src/store/disputes/disputes.ts'
import type { Store } from '../../src/store/store.ts'
import { close, openBeside, post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

/** What is so already is decided once, whoever presses, and whatever names the question. */

const TRACK = { guildId: '100', trackId: 'main' }
const DAY = 24 * HOUR
/** None of these is written. */
const byKey: IsRight = (question, change, answer) => isRight(question, change, answer, undefined as never)
const QUESTION = aQuestion()
const RETIRED = new TextEncoder().encode(`- {"id":"${QUESTION.id}"}\n`)

let ids = 0
const newId = () => `c${String(ids++).padStart(11, '0')}`

async function asked() {
  const store = await tempStore()
  const { id } = await post(store, aSchedule(), { question: QUESTION })
  const press = { occurrenceId: id, memberId: '1', chosen: ['A'], correct: false, pressId: '1', now: NINE }
  await store.answers.record(press)
  await close(store, NINE + DAY)
  const decide = (decision: Decision, thing: Partial<DecisionPlan> = {}, of: Store = store) =>
    of.corrections.decide({
      ...{ ...TRACK, thing: 'posted', kind: 'asked', ref: id, id: newId(), by: '9', now: NINE, decision },
      ...{ question: QUESTION, isRight: byKey },
      filesOf: () => (decision.what === 'retire' ? [{ path: 'retired.yaml', content: RETIRED }] : []),
      ...thing,
    })
  const undo = (undoes = '') =>
    store.corrections.undo({
      ...{ ...TRACK, id: newId(), by: '9', now: NINE, undoes, question: QUESTION, isRight: byKey },
      filesOf: () => [],
    })
  const report = (thing: string) =>
    store.reports.add(
      { ...TRACK, thing, kind: 'question', ref: thing, memberId: '1', reason: '?', at: NINE },
      { reports: 9, since: 0 },
    )
  const points = async () => (await store.scores.rank(TRACK, 'all', '1'))?.points ?? 0
  const made = async () =>
    (await store.corrections.history(TRACK, { limit: 9, offset: 0 })).map(({ what }): Decided => what)
  const told = async () => (await store.corrections.posts(NINE + 2 * DAY, 9)).map(({ correction }) => correction.id)
  return { store, id, decide, undo, report, points, made, told }
}

const PRACTICE = { thing: 'practised', kind: 'question', ref: 'practised' } as const

describe.each([
  ['key', { what: 'key', key: ['A'] }, 1],
  ['accept', { what: 'accept', accepted: ['A'] }, 1],
  ['void', { what: 'void' }, 1],
  ['retire', { what: 'retire' }, 0],
] as const satisfies readonly (readonly [string, Decision, number])[])('%s', (what, decision, posts) => {
  test('by two leaders at once is one decision, told once, and taken back by its end', async () => {
    const { store, id, decide, undo, made, told, points } = await asked()
    const before = await points()
    const both = await Promise.all([decide(decision), decide(decision, {}, await openBeside(store))])
    const [one, ...others] = both.filter((made) => made !== undefined)
    expect(others).toEqual([])
    expect([await made(), (await told()).length]).toEqual([[what], posts])
    expect(await undo(one?.id)).toMatchObject({ undoes: one?.id })
    const now = await store.occurrences.find(id)
    expect([now?.state, now?.question?.key, await points()]).toEqual(['closed', ['B'], before])
  })

  test('of what was reported elsewhere answers that report, and is not told again', async () => {
    const { store, decide, report, made, told } = await asked()
    const first = await decide(decision)
    const posted = await told()
    await report(PRACTICE.thing)
    // Void is only what was posted.
    const again = await decide(decision, what === 'void' ? { thing: PRACTICE.thing } : PRACTICE)
    expect(again?.id).toBe(first?.id)
    expect([await made(), await told()]).toEqual([[what], posted])
    expect(await store.reports.waiting(TRACK)).toEqual([])
    expect(await store.reports.decided(TRACK.guildId, '1')).toMatchObject([
      { thing: PRACTICE.thing, decision: { id: first?.id } },
    ])
  })
})

test('a key that the question has by itself is kept, where somebody waits, and nothing of it is told', async () => {
  const { decide, report, made, told } = await asked()
  const same = { what: 'key', key: ['B'] } as const
  expect(await decide(same, PRACTICE)).toBeUndefined()
  await report(PRACTICE.thing)
  expect(await decide(same, PRACTICE)).toMatchObject({ what: 'keep' })
  expect([await made(), await told()]).toEqual([['keep'], []])
})

test('what was decided otherwise since, or of a question that reads otherwise, is decided', async () => {
  const { decide, made } = await asked()
  for (const key of [['A'], ['C'], ['A']]) expect(await decide({ what: 'key', key })).toBeDefined()
  const anew = aQuestion({ stem: 'Which endpoint reads?' })
  expect(await decide({ what: 'key', key: ['A'] }, { question: anew })).toBeDefined()
  expect(await made()).toEqual(['key', 'key', 'key', 'key'])
})

test('of two answers that were accepted, each report hears of its own, and of the key itself none', async () => {
  const { decide, report } = await asked()
  const first = await decide({ what: 'accept', accepted: ['A'] })
  await decide({ what: 'accept', accepted: ['C'] })
  await report(PRACTICE.thing)
  expect((await decide({ what: 'accept', accepted: ['A'] }, PRACTICE))?.id).toBe(first?.id)
  await report('again')
  const kept = await decide({ what: 'accept', accepted: QUESTION.key }, { ...PRACTICE, thing: 'again' })
  expect(kept?.what).toBe('keep')
})
