import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asWritten, isRight } from '../../src/core/quiz/corrections.ts'
import { grade } from '../../src/core/quiz/grading.ts'
import { gradeOf, replayed } from '../../src/core/study/cards.ts'
import type { IsRight } from '../../src/store/disputes/disputes.ts'
import type { Store } from '../../src/store/store.ts'
import { often } from '../often.ts'
import { runs } from '../postgres/databases.ts'
import { sqlBeside, tempStore } from './fixtures.ts'
import { aQuestion, HOUR, NINE } from './values.ts'

/** Exams and practice that asked a question whose key leaders decide on: as if it had been the key from the beginning. */

const TRACK = 'main'
const LABELS = ['A', 'B', 'C', 'D'] as const
const byKey: IsRight = (question, change, answer) => isRight(question, change, answer, undefined as never)
const byItsKey = (chosen: string) => (question: Parameters<typeof grade>[0]) =>
  grade(question, [chosen], undefined as never).right

let ids = 0
const newId = (start: string) => `${start}${String(ids++).padStart(11, '0')}`
let guilds = 900

interface Step {
  readonly kind: 'exam' | 'live' | 'practice' | 'key' | 'undo' | 'end'
  readonly member: string
  readonly chosen: (typeof LABELS)[number]
}

const step = fc.record({
  kind: fc.constantFrom(
    'exam' as const,
    'exam' as const,
    'live' as const,
    'practice' as const,
    'key' as const,
    'undo' as const,
    'end' as const,
  ),
  member: fc.constantFrom('1', '2'),
  chosen: fc.constantFrom(...LABELS),
})

/** One question, asked in exams and practised; a decision when the history says so. */
class Played {
  readonly decided: string[] = []
  readonly running = new Map<string, string>()
  readonly exams: string[] = []
  readonly rounds: string[] = []
  readonly live: string[] = []
  private readonly store: Store
  private readonly guildId: string
  private readonly decides: boolean
  private now = NINE

  constructor(store: Store, guildId: string, decides: boolean) {
    this.store = store
    this.guildId = guildId
    this.decides = decides
  }

  async take({ kind, member, chosen }: Step): Promise<void> {
    this.now += HOUR
    if (kind === 'exam') await this.answer(member, chosen)
    if (kind === 'end') await this.end(member)
    if (kind === 'live') await this.playLive(member, chosen)
    if (kind === 'practice') await this.practise(member, chosen)
    if (kind === 'key' && this.decides) await this.decide(chosen)
    if (kind === 'undo' && this.decides) await this.undo(this.decided.pop())
  }

  async endAll(): Promise<void> {
    for (const member of ['1', '2']) await this.end(member)
  }

  async undoAll(): Promise<void> {
    for (let last = this.decided.pop(); last !== undefined; last = this.decided.pop()) await this.undo(last)
  }

  private async end(member: string): Promise<void> {
    const id = this.running.get(member)
    if (id !== undefined) await this.store.exams.end(id, this.now, true)
    this.running.delete(member)
    const round = this.live.at(-1)
    if (round !== undefined) await this.store.live.end(round, 'finished', this.now)
  }

  /** Asks it in the channel where no round runs, and answers. */
  private async playLive(memberId: string, chosen: string): Promise<void> {
    const { guildId, now, store } = this
    const running = await store.live.running(`c${guildId}`)
    const id = running?.id ?? newId('l')
    if (!running) {
      const items = [{ place: 0, question: await this.asIs(), order: [...LABELS] }]
      const round = { id, guildId, trackId: TRACK, channelId: `c${guildId}`, startedBy: '1', items }
      await store.live.start({ ...round, language: 'ko', seconds: 60, startedAt: now, nextAt: now }, 3)
      this.live.push(id)
      const mine = { owner: id, now, leaseMs: HOUR, limit: 99, except: [] }
      const claimed = (await store.live.claim(mine)).find((one) => one.id === id)
      if (claimed) await store.live.ask(claimed, 0, now, now + 999 * HOUR)
    }
    const press = { roundId: id, place: 0, memberId, chosen: [chosen], now, pressId: String(now) }
    await store.live.answer({ ...press, isRight: byItsKey(chosen) })
  }

  private async answer(memberId: string, chosen: string): Promise<void> {
    const { guildId, now } = this
    const question = await this.asIs()
    const id = this.running.get(memberId) ?? newId('x')
    if (!this.running.has(memberId)) {
      const items = [
        { place: 0, question, order: [...LABELS], marked: false },
        { place: 1, question: aQuestion({ id: 'other' }), order: [...LABELS], marked: false },
      ]
      await this.store.exams.start({
        guildId,
        trackId: TRACK,
        id,
        memberId,
        startedAt: now,
        endsAt: now + 999 * HOUR,
        items,
      })
      this.running.set(memberId, id)
      this.exams.push(id)
    }
    for (const place of [0, 1]) {
      const press = { examId: id, place, chosen: [chosen], now, pressId: String(now) }
      await this.store.exams.answer({ ...press, isRight: byItsKey(chosen) })
    }
  }

  private async practise(memberId: string, chosen: string): Promise<void> {
    const { guildId, now } = this
    const question = await this.asIs()
    const id = newId('p')
    const round = { id, guildId, trackId: TRACK, memberId, questionIds: [question.id], startedAt: now }
    await this.store.practice.start(round)
    const answer = { roundId: id, place: 0, questionId: question.id, chosen: [chosen], answeredAt: now }
    await this.store.practice.record({ ...answer, correct: byItsKey(chosen)(question) })
    this.rounds.push(id)
  }

  /** As the library has it: with what was decided. */
  private async asIs() {
    const question = aQuestion({ id: 'asked' })
    const standing = await this.store.corrections.standing({ guildId: this.guildId, trackId: TRACK }, question.id)
    const key = standing.at(-1)?.key
    return key ? { ...question, key: [...key], writtenKey: question.key } : question
  }

  private async decide(key: string): Promise<void> {
    const id = newId('c')
    const thing = { thing: 'asked', kind: 'question' as const, ref: 'asked' }
    const plan = { guildId: this.guildId, trackId: TRACK, ...thing, id, by: '9', now: this.now, filesOf: () => [] }
    const question = aQuestion({ id: 'asked' })
    const decision = { what: 'key' as const, key: [key] }
    const decided = await this.store.corrections.decide({ ...plan, decision, isRight: byKey, question })
    // Nothing where it is so already.
    if (decided) this.decided.push(id)
  }

  private async undo(undoes: string | undefined): Promise<void> {
    if (undoes === undefined) return
    const plan = { guildId: this.guildId, trackId: TRACK, id: newId('c'), by: '9', now: this.now, filesOf: () => [] }
    await this.store.corrections.undo({ ...plan, undoes, isRight: byKey, question: aQuestion({ id: 'asked' }) })
  }
}

const REVIEWS = `select member_id, question_id, source, grade, at_ms from reviews where guild_id = ? order by 1, 2, at_ms, 3`
const CARDS = `select member_id, question_id, due_ms, stability, reps, lapses from cards where guild_id = ? order by 1, 2`

async function told(store: Store, guildId: string, { exams, rounds, live }: Played) {
  const played = await Promise.all(live.map((id) => store.live.answers(id)))
  const asked = await Promise.all(live.map((id) => store.live.find(id)))
  const items = await Promise.all(exams.map(async (id) => (await store.exams.find(id))?.items ?? []))
  const practised = await Promise.all(rounds.map((id) => store.practice.answers(id)))
  return {
    items: items.map((all) => all.map(({ question, chosen, correct }) => ({ question, chosen, correct }))),
    played: played.map((all) => all.map(({ chosen, correct }) => ({ chosen, correct }))),
    keys: asked.map((one) => one?.items[0]?.question.key),
    practised: practised.map((all) => all.map(({ chosen, correct }) => ({ chosen, correct }))),
    reviews: await sqlBeside(store, REVIEWS, guildId),
    cards: await sqlBeside(store, CARDS, guildId),
  }
}

test('whatever is decided and when, exams, rounds, practice and cards say what the key that counts says; taken back, what they said', async () => {
  const store = await tempStore()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      const [guildId, twin] = [String(guilds++), String(guilds++)]
      const [here, there] = [new Played(store, guildId, true), new Played(store, twin, false)]
      for (const one of steps) {
        await here.take(one)
        await there.take(one)
      }
      const standing = await store.corrections.standing({ guildId, trackId: TRACK }, 'asked')
      const key = standing.at(-1)?.key ?? ['B']
      const now = await told(store, guildId, here)
      for (const { question, chosen, correct } of now.items.flat()) {
        const counts = question.id === 'asked' ? key : ['B']
        expect([question.key, asWritten(question).key]).toEqual([counts, ['B']])
        expect(correct).toBe(counts.includes(chosen?.[0] ?? ''))
      }
      for (const { chosen, correct } of now.played.flat()) expect(correct).toBe(key.includes(chosen[0] ?? ''))
      for (const one of now.keys) expect(one).toEqual(key)
      for (const { chosen, correct } of now.practised.flat()) expect(correct).toBe(key.includes(chosen[0] ?? ''))
      for (const card of now.cards) {
        const own = now.reviews.filter(
          (one) => one.member_id === card.member_id && one.question_id === card.question_id,
        )
        const memory = replayed(own.map((one) => ({ at: Number(one.at_ms), grade: Number(one.grade) as 1 })))
        expect([Number(card.due_ms), Number(card.reps)]).toEqual([memory?.due, memory?.reps])
      }
      await here.endAll()
      await there.endAll()
      await here.undoAll()
      expect(await told(store, guildId, here)).toEqual(await told(store, twin, there))
    }),
    { numRuns: runs(often(8)) },
  )
})

test('an answer that was graded before a decision, and is kept after it, counts by the decision', async () => {
  const store = await tempStore()
  const guildId = String(guilds++)
  const here = new Played(store, guildId, true)
  await here.take({ kind: 'exam', member: '1', chosen: 'C' })
  const id = here.exams[0] ?? ''
  await here.take({ kind: 'key', member: '1', chosen: 'C' })
  const late = { examId: id, place: 0, chosen: ['C'], now: NINE + 9 * HOUR, pressId: String(NINE * 2) }
  await store.exams.answer({ ...late, isRight: byItsKey('C') })
  expect((await store.exams.find(id))?.items[0]).toMatchObject({ correct: true, question: { key: ['C'] } })
  await here.take({ kind: 'end', member: '1', chosen: 'C' })
  const [review] = await sqlBeside(store, `${REVIEWS.replace('order', "and question_id = 'asked' order")}`, guildId)
  expect(Number(review?.grade)).toBe(gradeOf({ typed: false, right: true, guessed: false }))
})

test('a question that was written anew since is another one: its exams keep their grades', async () => {
  const store = await tempStore()
  const guildId = String(guilds++)
  const question = aQuestion({ id: 'asked', stem: 'Which endpoint reads?', key: ['A'] })
  const items = [{ place: 0, question, order: [...LABELS], marked: false }]
  const exam = { guildId, trackId: TRACK, id: newId('x'), memberId: '1', startedAt: NINE, endsAt: NINE + HOUR, items }
  await store.exams.start(exam)
  await store.exams.answer({
    ...{ examId: exam.id, place: 0, chosen: ['A'], now: NINE + 1, pressId: '1', isRight: byItsKey('A') },
  })
  await store.exams.end(exam.id, NINE + 2, true)
  await new Played(store, guildId, true).take({ kind: 'key', member: '1', chosen: 'C' })
  expect((await store.exams.find(exam.id))?.items[0]).toMatchObject({ correct: true, question: { key: ['A'] } })
})
