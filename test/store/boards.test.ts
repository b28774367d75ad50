import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mainTrack } from '../../src/core/track.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, countAnswers, post, sqlBeside, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR

/** A day's question is opened, answered by someone, or everything beyond its end is closed, in any order. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), number: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      which: fc.nat({ max: 5 }),
      member: fc.constantFrom('1', '2', '3'),
      // In any order, and again.
      pressId: fc.constantFrom('9', '10', '11', '12'),
      correct: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
)

test('whatever happens in whatever order, the boards say what the answers say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('press' as const, 'close' as const),
      fc.array(event, { maxLength: 40 }),
      async (reveal, events) => {
        const store = await tempStore()
        const schedule = aSchedule({ reveal })
        const open: string[] = []
        const used = new Set<string>()
        let now = NINE
        for (const one of events) {
          const localDate = new Date(now + 9 * HOUR).toISOString().slice(0, 10)
          if (one.kind === 'open' && !used.has(`${localDate} ${one.number}`)) {
            used.add(`${localDate} ${one.number}`)
            open.push(
              (
                await post(store, schedule, {
                  localDate,
                  number: one.number,
                  at: now,
                  openHours: 60,
                  question: aQuestion(),
                })
              ).id,
            )
          }
          const id = one.kind === 'press' ? open.at(-1 - one.which) : undefined
          if (one.kind === 'press' && id !== undefined) {
            const { member: memberId, correct, pressId } = one
            await store.answers.record({
              occurrenceId: id,
              memberId,
              chosen: [correct ? 'B' : 'A'],
              correct,
              pressId,
              now,
            })
          }
          if (one.kind === 'pass') {
            now += one.hours * HOUR
            await close(store, now)
          }
        }
        await close(store, now + 4 * DAY)
        expect(await store.scores.recompute()).toEqual([])
        const board = await store.scores.board(mainTrack('100'), 'all', 10)
        const answered = board.reduce((sum, row) => sum + row.answered, 0)
        let counted = 0
        for (const id of open) counted += await countAnswers(store, id)
        expect(answered).toBe(counted)
      },
    ),
    { numRuns: runs(often(16)) },
  )
})

test('the streak of a board is the highest of its newest date, whichever question was answered first', async () => {
  const store = await tempStore()
  const schedule = aSchedule({ reveal: 'press' })
  const on = async (localDate: string, number: number, at: number) =>
    (await post(store, schedule, { localDate, number, at, openHours: 72 })).id
  const ids = [
    await on('2026-11-24', 1, NINE + DAY),
    await on('2026-11-23', 1, NINE),
    await on('2026-11-24', 2, NINE + DAY),
  ]
  for (const occurrenceId of ids) {
    await store.answers.record({
      occurrenceId,
      memberId: '1',
      chosen: ['B'],
      correct: true,
      pressId: '1',
      now: NINE + DAY,
    })
  }
  expect(await store.scores.rank(mainTrack('100'), 'all', '1')).toMatchObject({
    answered: 3,
    streak: 2,
    lastDate: '2026-11-24',
  })
  expect(await store.scores.recompute()).toEqual([])
})

test('members with the same points share a rank, also beyond the rows shown', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule({ reveal: 'press' }))
  for (const [memberId, correct] of [
    ['1', false],
    ['2', true],
    ['3', true],
    ['4', false],
  ] as const) {
    await store.answers.record({ occurrenceId: id, memberId, chosen: ['B'], correct, pressId: '1', now: NINE })
  }
  expect((await store.scores.board(mainTrack('100'), 'all', 3)).map((row) => [row.memberId, row.rank])).toEqual([
    ['2', 1],
    ['3', 1],
    ['1', 3],
  ])
  expect((await store.scores.rank(mainTrack('100'), 'all', '4'))?.rank).toBe(3)
  expect(await store.scores.size(mainTrack('100'), 'all')).toBe(4)
  expect(await store.scores.rank(mainTrack('100'), 'all', '5')).toBeUndefined()
})

test('of a board of hundreds all places are those that the points say; of a large one ten seconds later', async () => {
  const clock = { now: NINE }
  const store = await tempStore(() => clock.now)
  const track = mainTrack('100')
  const members = Array.from({ length: 700 }, (_, at) => ({ id: `m${at}`, points: (at * 7919) % 300 }))
  const rows = members.map(({ id, points }) => `('100', 'main', 'all', '${id}', ${points}, 1, 1, 1, '2026-11-23')`)
  await sqlBeside(
    store,
    `insert into scores (guild_id, track_id, period, member_id, points, correct, answered, streak, last_date)
      values ${rows.join(', ')}`,
  )
  const placeOf = (points: number) => 1 + members.filter((one) => one.points > points).length
  for (const { id, points } of members.filter((_, at) => at % 90 === 0))
    expect((await store.scores.rank(track, 'all', id))?.rank).toBe(placeOf(points))
  const asked = members.slice(0, 10)
  expect(await store.scores.ranks(track, 'all', [...asked.map(({ id }) => id), 'nobody'])).toEqual(
    new Map(asked.map(({ id, points }) => [id, placeOf(points)])),
  )
  expect(await store.scores.size(track, 'all')).toBe(700)
  const [first] = await store.scores.board(track, 'all', 10, 650)
  expect(first?.rank).toBe(placeOf(first?.points ?? 0))
  // Whoever left is no longer counted, at the latest then.
  await store.memberChecks.save('100', members.find(({ points }) => points === 299)?.id ?? '', false)
  clock.now += 10_000
  expect(await store.scores.size(track, 'all')).toBe(699)
  const last = members.find(({ points }) => points === 0)
  expect((await store.scores.rank(track, 'all', last?.id ?? ''))?.rank).toBe(placeOf(0) - 1)
})

test('in practice the first answer at a place counts, and nothing enters a board', async () => {
  const store = await tempStore()
  const round = {
    id: 'round0000001',
    guildId: '100',
    trackId: 'main',
    memberId: '1',
    questionIds: ['a', 'b'],
    startedAt: NINE,
  }
  await store.practice.start(round)
  const answer = { roundId: round.id, place: 0, questionId: 'a', chosen: ['A'], correct: false, answeredAt: NINE }
  expect(await store.practice.record(answer)).toEqual(answer)
  expect(await store.practice.record({ ...answer, chosen: ['B'], correct: true })).toEqual(answer)
  expect(await store.practice.round(round.id)).toEqual(round)
  expect(await store.practice.answers(round.id)).toEqual([answer])
  expect(await store.scores.size(mainTrack('100'), 'all')).toBe(0)
})
