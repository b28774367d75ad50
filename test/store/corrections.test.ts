import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRight } from '../../src/core/quiz/corrections.ts'
import { streakBonus, streakOn } from '../../src/core/study/scoring.ts'
import type { Decision, IsRight } from '../../src/store/disputes/disputes.ts'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { close, post, sqlBeside, tempStore } from './fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from './values.ts'

const DAY = 24 * HOUR
const dateOf = (at: number) => new Date(NINE + at * DAY + 9 * HOUR).toISOString().slice(0, 10)
/** None of these is written. */
const byKey: IsRight = (question, change, answer) => isRight(question, change, answer, undefined as never)
const LABELS = ['A', 'B', 'C', 'D'] as const

let ids = 0
/** Nothing where it is so already. */
async function decide(store: Store, guildId: string, occurrenceId: string, decision: Decision) {
  const id = `c${String(ids++).padStart(11, '0')}`
  const question = (await store.occurrences.find(occurrenceId))?.question
  const decided = await store.corrections.decide({
    ...{ guildId, trackId: 'main', thing: occurrenceId, kind: 'asked', ref: occurrenceId, id, by: '9', now: NINE },
    ...{ decision, isRight: byKey, filesOf: () => [] },
    ...(question ? { question } : {}),
  })
  return decided?.id
}

async function undo(store: Store, guildId: string, of = ''): Promise<void> {
  const id = `c${String(ids++).padStart(11, '0')}`
  const plan = { guildId, trackId: 'main', id, by: '9', now: NINE, undoes: of, isRight: byKey, filesOf: () => [] }
  expect(await store.corrections.undo(plan)).toMatchObject({ what: 'undo', undoes: of })
}

const MEMBERS = ['1', '2', '3'] as const
/** She suggested that one: it is not asked of her, and earns her a right answer's points once it counts. */
const SUGGESTED = { questionId: 'q3', by: '3' }

async function suggest(store: Store, guildId: string): Promise<void> {
  const track = { guildId, trackId: 'main' }
  const id = `s${guildId.padStart(11, '0')}`
  const made = { ...track, id, memberId: SUGGESTED.by, fields: { stem: guildId }, madeAt: NINE }
  await store.suggestions.add(made, { ofOne: 9, ofAll: 9 })
  await store.suggestions.decide(track, { id, at: NINE, changeId: id, questionId: SUGGESTED.questionId })
}

const answer = fc.option(fc.record({ chosen: fc.constantFrom(...LABELS), guessed: fc.boolean(), again: fc.boolean() }))
const decision = fc.oneof(
  fc.record({ kind: fc.constant('key' as const), key: fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 1 }) }),
  fc.constant({ kind: 'void' as const }),
  fc.constant({ kind: 'undo' as const }),
)
const day = fc.record({
  questions: fc.array(
    fc.record({
      /** One of few: questions come again. */
      id: fc.constantFrom('q1', 'q2', 'q3'),
      answers: fc.tuple(answer, answer, answer),
      openHours: fc.constantFrom(5, 23, 47),
    }),
    { minLength: 0, maxLength: 2 },
  ),
  closes: fc.boolean(),
  deletes: fc.boolean(),
  decisions: fc.array(fc.record({ of: fc.nat({ max: 30 }), decision, whileOpen: fc.boolean() }), { maxLength: 2 }),
  otherZone: fc.boolean(),
  otherFreeze: fc.boolean(),
  forgotten: fc.boolean(),
})
type Day = Parameters<Parameters<typeof fc.property<[typeof day extends fc.Arbitrary<infer T> ? T : never]>>[1]>[0]

interface History {
  readonly days: readonly Day[]
  readonly reveal: 'press' | 'close'
  /** Leaders decide, and somebody's data is deleted. */
  readonly full: boolean
  readonly corrects: boolean
  readonly freeze: boolean
}

interface Played {
  readonly occurrences: readonly string[]
  readonly decided: readonly { readonly id: string; readonly occurrence: string; readonly what: string }[]
}

async function play(store: Store, guildId: string, history: History): Promise<Played> {
  const { days, reveal, full, corrects } = history
  let schedule = aSchedule({ id: `s${guildId}`, guildId, reveal, streakFreeze: history.freeze })
  await suggest(store, guildId)
  let suggested: string | undefined
  const occurrences: string[] = []
  const decided: { id: string; occurrence: string; what: string; undone?: true }[] = []
  const decideAll = async (one: Day, whileOpen: boolean) => {
    for (const { of, decision, ...when } of corrects ? one.decisions : []) {
      const occurrence = occurrences[of % Math.max(1, occurrences.length)]
      if (!occurrence || when.whileOpen !== whileOpen) continue
      const last = decided.findLast((made) => !made.undone)
      if (decision.kind === 'undo') {
        if (!last) continue
        await undo(store, guildId, last.id)
        last.undone = true
        continue
      }
      const state = (await store.occurrences.find(occurrence))?.state ?? ''
      // Once it was void, nobody can answer it any more: the twin would differ.
      if (decision.kind === 'void' && (whileOpen ? !full : state !== 'closed')) continue
      if (decision.kind === 'void' && state === 'void') continue
      const what = decision.kind === 'void' ? { what: 'void' as const } : { what: 'key' as const, key: decision.key }
      const id = await decide(store, guildId, occurrence, what)
      if (id !== undefined) decided.push({ id, occurrence, what: decision.kind })
    }
  }
  for (const [at, one] of days.entries()) {
    const now = NINE + at * DAY
    if (one.closes) await close(store, now, ...(one.deletes ? (['deleted'] as const) : []))
    if (one.otherZone)
      schedule = { ...schedule, zone: schedule.zone === 'Asia/Seoul' ? 'America/New_York' : 'Asia/Seoul' }
    if (one.otherFreeze && full) schedule = { ...schedule, streakFreeze: !schedule.streakFreeze }
    await decideAll(one, false)
    for (const [index, { id: drawn, answers, openHours }] of one.questions.entries()) {
      const number = index + 1
      // None comes again while it is open; which of two is counted first would be anybody's guess.
      const questionId = drawn === SUGGESTED.questionId && (await isOpen(store, suggested, now)) ? 'q1' : drawn
      const { id } = await post(store, schedule, {
        ...{ localDate: dateOf(at), number, at: now + number, openHours, question: aQuestion({ id: questionId }) },
      })
      occurrences.push(id)
      if (questionId === SUGGESTED.questionId) suggested = id
      for (const [place, given] of answers.entries()) {
        const memberId = MEMBERS[place] ?? '1'
        if (questionId === SUGGESTED.questionId && memberId === SUGGESTED.by) continue
        if (given) await press(store, id, memberId, given, now + number * 100)
      }
    }
    await decideAll(one, true)
    if (one.forgotten && full) await forget(store, guildId, MEMBERS[at % 3] ?? '1')
  }
  await store.schedules.save(schedule)
  return { occurrences, decided: decided.filter((made) => !made.undone) }
}

async function press(
  store: Store,
  occurrenceId: string,
  memberId: string,
  { chosen, guessed, again }: { readonly chosen: string; readonly guessed: boolean; readonly again: boolean },
  now: number,
): Promise<void> {
  for (const [at, label] of (again ? ['D', chosen] : [chosen]).entries()) {
    const found = await store.occurrences.find(occurrenceId)
    const { key = [] } = found?.question ?? {}
    const { corrected } = found ?? {}
    await store.answers.record({
      ...{ occurrenceId, memberId, chosen: [label], correct: key.includes(label), now: now + at },
      pressId: String(at + 1),
      ...(corrected ? { asPosted: corrected.postedKey.includes(label), keyChange: corrected.change } : {}),
    })
    if (guessed) await store.answers.guess({ occurrenceId, memberId, pressId: String(at + 1), guessed })
  }
}

async function isOpen(store: Store, id: string | undefined, now: number): Promise<boolean> {
  const found = id === undefined ? undefined : await store.occurrences.find(id)
  return found !== undefined && (found.state === 'open' || (found.closesAt ?? 0) > now)
}

async function forget(store: Store, guildId: string, memberId: string): Promise<void> {
  for (const table of ['answers', 'scores', 'streaks', 'cards', 'reviews']) {
    await sqlBeside(store, `delete from ${table} where guild_id = ? and member_id = ?`, guildId, memberId)
  }
}

const rows = (store: Store, sql: string, guildId: string) => sqlBeside(store, sql, guildId)

const ANSWERS = `select o.id, o.local_date, o.number, o.state, o.key_change, o.question, o.results,
  a.member_id, a.chosen, a.correct, a.points, a.bonus, a.streak
  from answers a join occurrences o on o.id = a.occurrence_id where a.guild_id = ? order by 2, 3, a.member_id`
const SCORES = `select period, member_id, points, correct, answered, streak, last_date from scores
  where guild_id = ? order by 1, 2`
const CARDS = `select member_id, question_id, due_ms, stability, reps, lapses from cards where guild_id = ? order by 1, 2`

/** Everything derived says what its answers and the keys that count say. */
async function holds(store: Store, guildId: string): Promise<void> {
  for (const row of await rows(store, ANSWERS, guildId)) {
    const change = row.key_change ? (JSON.parse(String(row.key_change)) as { key: string[] }) : undefined
    const key = change?.key ?? (JSON.parse(String(row.question)) as { key: string[] }).key
    const [chosen = ''] = JSON.parse(String(row.chosen)) as string[]
    const right = key.includes(chosen)
    expect([row.id, row.correct, row.points]).toEqual([row.id, right ? 1 : 0, right && row.state !== 'void' ? 15 : 0])
    if (row.results === null) continue
    const results = JSON.parse(String(row.results)) as { right: string[] }
    expect(results.right.includes(String(row.member_id))).toBe(right)
  }
  const cards = await rows(store, CARDS, guildId)
  expect(await store.scores.recompute()).toEqual([])
  expect(await rows(store, CARDS, guildId)).toEqual(cards)
}

const shown = (all: readonly Record<string, unknown>[]) =>
  all.map(({ id: _, question: __, results: ___, ...row }) => row)

let guilds = 100
test('after any history of answers, changes and corrections all that is derived says what they say', async () => {
  const store = await tempStore()
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 4, maxLength: 9 }),
      fc.constantFrom('press' as const, 'close' as const),
      async (days, reveal) => {
        const guildId = String(guilds++)
        await play(store, guildId, { days, reveal, full: true, corrects: true, freeze: false })
        await holds(store, guildId)
        await close(store, NINE + 30 * DAY)
        await holds(store, guildId)
      },
    ),
    { numRuns: runs(often(4)) },
  )
})

test('what is taken back is as though it had never been decided: points, streaks, boards and cards', async () => {
  const store = await tempStore()
  await fc.assert(
    fc.asyncProperty(
      fc.array(day, { minLength: 4, maxLength: 9 }),
      fc.constantFrom('press' as const, 'close' as const),
      fc.boolean(),
      async (days, reveal, freeze) => {
        const [guildId, twin] = [String(guilds++), String(guilds++)]
        const { decided } = await play(store, guildId, { days, reveal, full: false, corrects: true, freeze })
        await play(store, twin, { days, reveal, full: false, corrects: false, freeze })
        for (const { id } of decided.toReversed()) await undo(store, guildId, id)
        for (const at of [0, 30]) {
          await close(store, NINE + at * DAY)
          for (const sql of [ANSWERS, SCORES, CARDS]) {
            expect(shown(await rows(store, sql, guildId))).toEqual(shown(await rows(store, sql, twin)))
          }
        }
      },
    ),
    { numRuns: runs(often(4)) },
  )
})

interface AskedOnce {
  readonly id: string
  readonly date: string
  readonly openedAt: number
  readonly closesAt: number
  readonly isVoid: boolean
  readonly questionId: string
}

const ASKED = `select id, local_date, opened_at_ms, closes_at_ms, state, reason, question_id from occurrences where guild_id = ?`
const CAME = `select a.occurrence_id, a.member_id, a.streak, a.bonus, (select min(e.at_ms) from answer_events e
  where e.occurrence_id = a.occurrence_id and e.member_id = a.member_id) as at from answers a where a.guild_id = ?`

/** What an answer earns for coming back, from what counts now, as though nothing had been decided behind it. */
function comingBack(
  asked: readonly AskedOnce[],
  before: ReadonlySet<string>,
  own: AskedOnce & { readonly memberId: string },
  at: number,
  freeze: boolean,
) {
  const stood = asked.filter(
    (one) =>
      one.date <= own.date && one.openedAt <= at && (before.has(one.id) || (!one.isVoid && !isHers(one, own.memberId))),
  )
  const days = [...Map.groupBy(stood, ({ date }) => date)].map(([date, all]) => ({
    date,
    answered: all.some(({ id }) => before.has(id)),
    open: all.some(({ closesAt }) => closesAt > at),
  }))
  const streak = streakOn(own.date, days, undefined, freeze)
  const first = !days.some((one) => one.date === own.date && one.answered)
  return [streak, first ? streakBonus(streak) : 0]
}

const isHers = ({ questionId }: AskedOnce, memberId: string) =>
  questionId === SUGGESTED.questionId && memberId === SUGGESTED.by

test('whatever is made void and when, streaks and freezes are those of what counts, and so is who is credited', async () => {
  const store = await tempStore()
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 6, maxLength: 14 }), fc.boolean(), async (days, freeze) => {
      const guildId = String(guilds++)
      // What is deleted is so from its close on, and not before.
      const kept = days.map((one) => ({ ...one, deletes: false }))
      await play(store, guildId, { days: kept, reveal: 'close', full: false, corrects: true, freeze })
      await close(store, NINE + 60 * DAY)
      const asked = (await rows(store, ASKED, guildId)).map(
        (row): AskedOnce => ({
          ...{ id: String(row.id), date: String(row.local_date), questionId: String(row.question_id) },
          ...{ openedAt: Number(row.opened_at_ms), closesAt: Number(row.closes_at_ms), isVoid: row.state === 'void' },
        }),
      )
      const came = (await rows(store, CAME, guildId)).toSorted((a, b) => Number(a.at) - Number(b.at))
      for (const [at, one] of came.entries()) {
        const own = asked.find(({ id }) => id === one.occurrence_id)
        const earlier = came.slice(0, at).filter((other) => other.member_id === one.member_id)
        const before = new Set(earlier.map((other) => String(other.occurrence_id)))
        const memberId = String(one.member_id)
        const earned = own && comingBack(asked, before, { ...own, memberId }, Number(one.at), freeze)
        expect([memberId, own?.date, Number(one.streak), Number(one.bonus)]).toEqual([
          memberId,
          own?.date,
          ...(earned ?? []),
        ])
      }
      const [credit] = await rows(
        store,
        'select credited_occurrence_id as id from suggestions where guild_id = ?',
        guildId,
      )
      const counts = asked.filter((one) => one.questionId === SUGGESTED.questionId && !one.isVoid)
      const [first] = counts.toSorted((a, b) => a.closesAt - b.closesAt || a.openedAt - b.openedAt)
      expect(credit?.id ?? undefined).toBe(first?.id)
      expect(await store.scores.recompute()).toEqual([])
    }),
    { numRuns: runs(often(6)) },
  )
})

/** One question a date, answered by the third member on some of them; ids in their order. */
async function datesOf(store: Store, questions: readonly string[], answeredOn: readonly number[], freeze = false) {
  const asked: string[] = []
  for (const [at, id] of questions.entries()) {
    const now = NINE + at * DAY
    await close(store, now)
    const schedule = aSchedule({ streakFreeze: freeze })
    asked.push((await post(store, schedule, { localDate: dateOf(at), at: now, question: aQuestion({ id }) })).id)
    const given = { chosen: 'B', guessed: false, again: false }
    if (answeredOn.includes(at)) await press(store, asked[at] ?? '', '3', given, now + 1)
  }
  await close(store, NINE + questions.length * DAY)
  return asked
}

test.each([
  ['a freeze that a void date had used is there for the next missed one', ['q1', 'q2', 'q4', 'q5'], true],
  ['a date on which only her own suggestion was asked breaks nothing', ['q1', 'q2', 'q3', 'q5'], false],
] as const)('%s', async (_, questions, freeze) => {
  const store = await tempStore()
  await suggest(store, '100')
  const asked = await datesOf(store, questions, [0, 3], freeze)
  const last = async () => await store.answers.of(asked[3] ?? '', '3')
  expect(await last()).toMatchObject({ streak: 1, bonus: 0 })
  const id = await decide(store, '100', asked[1] ?? '', { what: 'void' })
  expect(await last()).toMatchObject({ streak: 2, bonus: 1 })
  expect(await store.scores.recompute()).toEqual([])
  await undo(store, '100', id)
  expect(await last()).toMatchObject({ streak: 1, bonus: 0 })
  expect(await store.scores.recompute()).toEqual([])
})

test.each([
  ['ends with', 'end'],
  ['begins behind', 'start'],
] as const)(
  'a season %s a date whose question was made void: its bonus stays on the side where it was counted',
  async (_, when) => {
    const store = await tempStore()
    const track = { guildId: '100', trackId: 'main' }
    if (when === 'end') await store.seasons.start(track, '', dateOf(0))
    const asked = await datesOf(store, ['q1', 'q2', 'q3'], [0, 1, 2])
    expect(await store.answers.of(asked[2] ?? '', '3')).toMatchObject({ bonus: 2 })
    await decide(store, '100', asked[2] ?? '', { what: 'void' })
    if (when === 'end') expect(await store.seasons.end(track, dateOf(3))).toMatchObject({ to: dateOf(2) })
    else expect(await store.seasons.start(track, '', dateOf(2))).toMatchObject({ from: dateOf(3) })
    expect(await store.scores.recompute()).toEqual([])
  },
)

test('who suggested a question that is made void is credited when it counts: another time, or again where that is taken back', async () => {
  const store = await tempStore()
  await suggest(store, '100')
  const track = { guildId: '100', trackId: 'main' }
  const week = async (period: string) => (await store.scores.rank(track, period, '3'))?.points
  const [first = ''] = await datesOf(store, ['q3'], [])
  expect([await week('2026-W48'), await week('all')]).toEqual([15, 15])
  const id = await decide(store, '100', first, { what: 'void' })
  expect([await week('2026-W48'), await week('all')]).toEqual([undefined, undefined])
  expect(await store.scores.recompute()).toEqual([])
  const later = { localDate: dateOf(40), at: NINE + 40 * DAY, question: aQuestion({ id: 'q3' }) }
  const again = await post(store, aSchedule(), later)
  await close(store, NINE + 41 * DAY)
  expect([await week('2026-W48'), await week('2027-W01'), await week('2026-W53'), await week('all')]).toContain(15)
  expect(await week('2026-W48')).toBeUndefined()
  await undo(store, '100', id)
  expect([await week('2026-W48'), await week('all')]).toEqual([15, 15])
  expect(await store.scores.recompute()).toEqual([])
  await decide(store, '100', first, { what: 'void' })
  await decide(store, '100', again.id, { what: 'void' })
  expect(await week('all')).toBeUndefined()
  // One that is void before its end is counted then, and credits nobody.
  const open = await post(store, aSchedule(), { ...later, localDate: dateOf(80), at: NINE + 80 * DAY })
  await decide(store, '100', open.id, { what: 'void' })
  await store.occurrences.settleEnded(open.id, NINE + 82 * DAY)
  expect(await week('all')).toBeUndefined()
  expect(await store.scores.recompute()).toEqual([])
})

test('whoever missed a question that is made void missed nothing, and whoever answered it keeps the day', async () => {
  const store = await tempStore()
  const asked: string[] = []
  for (const at of [0, 1, 2, 3]) {
    await close(store, NINE + at * DAY)
    asked.push((await post(store, aSchedule(), { localDate: dateOf(at), at: NINE + at * DAY })).id)
    for (const memberId of at === 1 ? ['2'] : ['1', '2']) {
      const given = { chosen: 'B', guessed: false, again: false }
      await press(store, asked[at] ?? '', memberId, given, NINE + at * DAY + 1)
    }
  }
  await close(store, NINE + 4 * DAY)
  const earned = async (memberId: string) => {
    const all = await Promise.all(asked.map((id) => store.answers.of(id, memberId)))
    const board = await store.scores.rank({ guildId: '100', trackId: 'main' }, 'all', memberId)
    const { points, correct, answered, streak } = board ?? {}
    return [all.map((one) => one && [one.points, one.bonus, one.streak]), { points, correct, answered, streak }]
  }
  const missed = [[[15, 0, 1], undefined, [15, 0, 1], [15, 1, 2]], { points: 46, correct: 3, answered: 3, streak: 2 }]
  const never = [
    [15, 0, 1],
    [15, 1, 2],
    [15, 2, 3],
    [15, 3, 4],
  ]
  expect(await earned('1')).toEqual(missed)
  const id = await decide(store, '100', asked[1] ?? '', { what: 'void' })
  expect(await earned('1')).toEqual([
    [[15, 0, 1], undefined, [15, 1, 2], [15, 2, 3]],
    { points: 48, correct: 3, answered: 3, streak: 3 },
  ])
  const [first, , ...more] = never
  expect(await earned('2')).toEqual([[first, [0, 1, 2], ...more], { points: 51, correct: 3, answered: 3, streak: 4 }])
  expect(await store.scores.streak({ guildId: '100', trackId: 'main' }, '1', NINE + 4 * DAY)).toEqual({
    now: 3,
    best: 3,
  })
  expect(await store.scores.recompute()).toEqual([])
  await undo(store, '100', id)
  expect(await earned('1')).toEqual(missed)
  expect(await earned('2')).toEqual([never, { points: 66, correct: 4, answered: 4, streak: 4 }])
})

test('an open question is corrected out of sight: what is hidden stays hidden, and its close counts by the new key', async () => {
  const store = await tempStore()
  const { id } = await post(store, aSchedule())
  const press = { occurrenceId: id, chosen: ['C'], correct: false, now: NINE + 1, pressId: '1' }
  await store.answers.record({ ...press, memberId: '1' })
  const decided = await decide(store, '100', id, { what: 'key', key: ['C'] })
  expect(await store.corrections.find(decided ?? '')).toMatchObject({ changed: 1, key: ['C'], what: 'key' })
  expect(await store.corrections.posts(NINE + HOUR, 9)).toEqual([])
  expect(await store.scores.rank({ guildId: '100', trackId: 'main' }, 'all', '1')).toBeUndefined()
  // Graded before the key was another one.
  expect(await store.answers.record({ ...press, memberId: '2' })).toEqual({ kind: 'corrected' })
  const change = (await store.occurrences.find(id))?.corrected?.change
  expect(change).toEqual({ key: ['C'], accepted: [] })
  if (!change) return
  await store.answers.record({ ...press, memberId: '2', correct: true, asPosted: false, keyChange: change })
  await close(store, NINE + DAY)
  expect((await store.occurrences.find(id))?.results?.right).toEqual(['1', '2'])
  expect((await store.corrections.posts(NINE + DAY, 9)).map((one) => one.occurrence.id)).toEqual([id])
  expect(await store.scores.rank({ guildId: '100', trackId: 'main' }, 'all', '1')).toMatchObject({ points: 15 })
})
