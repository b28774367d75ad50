import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../../src/core/quiz/types.ts'
import { NO_REST } from '../../src/core/study/items.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, post, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const TRACK = mainTrack('100')
const DAY = 24 * HOUR

interface Given {
  readonly member: string
  readonly choice: string
  readonly guessed: boolean
}

/** A day on which these members answered, counted at its end. */
async function aDay(store: Store, at: number, question: Question, given: readonly Given[]): Promise<void> {
  const now = NINE + at * DAY
  const localDate = new Date(now).toISOString().slice(0, 10)
  const { id: occurrenceId } = await post(store, aSchedule(), { localDate, question, at: now })
  for (const { member: memberId, choice, guessed } of given) {
    const correct = question.key.includes(choice)
    await store.answers.record({ occurrenceId, memberId, chosen: [choice], correct, now, pressId: '1' })
    if (guessed) await store.answers.guess({ occurrenceId, memberId, pressId: '1', guessed })
  }
  await close(store, now + 2 * DAY)
}

const answers = fc.uniqueArray(
  fc.record({
    member: fc.constantFrom('1', '2', '3', '4', '5'),
    choice: fc.constantFrom('A', 'B', 'C'),
    guessed: fc.boolean(),
  }),
  { selector: (one) => one.member, maxLength: 5 },
)

test('the sums are those that one counts by hand from all answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), answers), { minLength: 1, maxLength: 6 }), async (days) => {
      const store = await tempStore()
      for (const [at, [which, given]] of days.entries())
        await aDay(store, at * 2, aQuestion({ id: `q${which}` }), given)
      const found = await store.items.of(TRACK)
      const all = days.flatMap(([which, given]) =>
        given.map((one) => ({ ...one, id: `q${which}`, x: one.choice === 'B' ? 1 : 0 })),
      )
      expect(new Set(found.map((one) => one.question.id))).toEqual(new Set(days.map(([which]) => `q${which}`)))
      for (const { question, tally } of found) {
        const own = all.filter((one) => one.id === question.id)
        const sure = own.filter((one) => !one.guessed)
        const count = (of: readonly { readonly x: number }[]) => of.reduce((sum, one) => sum + one.x, 0)
        expect(tally).toMatchObject({
          times: days.filter(([which]) => `q${which}` === question.id).length,
          answers: sure.length,
          right: count(sure),
          guessed: own.length - sure.length,
          guessedRight: count(own.filter((one) => one.guessed)),
        })
        for (const label of ['A', 'B', 'C']) {
          expect(tally.chosen[label] ?? 0).toBe(sure.filter((one) => one.choice === label).length)
        }
        const rest = sure.reduce((sum, { member, x }) => {
          const theirs = all.filter((one) => one.member === member)
          if (theirs.length < 2) return sum
          const r = (count(theirs) - x) / (theirs.length - 1)
          return { n: sum.n + 1, x: sum.x + x, r: sum.r + r, rr: sum.rr + r * r, xr: sum.xr + x * r }
        }, NO_REST)
        for (const name of ['n', 'x', 'r', 'rr', 'xr'] as const) expect(tally.rest[name]).toBeCloseTo(rest[name], 9)
      }
    }),
    { numRuns: runs(often(8)) },
  )
})

test('a question that was mended begins anew, and what is counted later is not forgotten', async () => {
  const store = await tempStore()
  const given = [{ member: '1', choice: 'B', guessed: false }]
  await aDay(store, 0, aQuestion({ id: 'q' }), given)
  expect(await store.items.of(TRACK)).toMatchObject([{ tally: { times: 1, answers: 1, right: 1 } }])
  await aDay(store, 2, aQuestion({ id: 'q', stem: 'Mended?', key: ['A'] }), given)
  expect(await store.items.of(TRACK)).toMatchObject([
    { question: { stem: 'Mended?' }, tally: { times: 1, answers: 1, right: 0 } },
  ])
})

test('practice stands apart, and nothing of another track or of an open question is in it', async () => {
  const store = await tempStore()
  const given = [{ member: '1', choice: 'B', guessed: false }]
  await aDay(store, 0, aQuestion({ id: 'q' }), given)
  const round = { id: 'round0000001', ...TRACK, memberId: '1', questionIds: ['q'], startedAt: NINE }
  await store.practice.start(round)
  await store.practice.record({
    roundId: round.id,
    place: 0,
    questionId: 'q',
    chosen: ['A'],
    correct: false,
    answeredAt: NINE,
  })
  expect(await store.items.of(TRACK)).toMatchObject([{ tally: { answers: 1, practised: 1, practisedRight: 0 } }])
  expect(await store.items.of({ guildId: '100', trackId: 'other0' })).toEqual([])
  await post(store, aSchedule(), { localDate: '2026-12-10', question: aQuestion({ id: 'open' }), at: NINE + 17 * DAY })
  expect((await store.items.of(TRACK)).map((one) => one.question.id)).toEqual(['q'])
})
