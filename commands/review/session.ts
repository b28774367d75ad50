import type { App } from '../../src/app.ts'
import { hash32 } from '../../src/core/hash.ts'
import { choiceOrder } from '../../src/core/quiz/picking.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { addDays, daysBetween, instantOf, localDateAt } from '../../src/core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { Card } from '../../src/core/study/cards.ts'
import { newADay } from '../../src/core/study/review-plan.ts'
import type { Learner } from '../../src/store/study/card-port.ts'
import type { Asked } from '../../src/views/question-text.ts'
import { openQuestionIds } from '../quiz/practice.ts'

/** Cards looked at for one to show: those whose question is gone, or open now, are passed over. */
export const LOOKED_AT = 50
/** Where none of those can be shown. */
const LOOKED_FURTHER = 1_000

/** A question to review, and the card that it has, where it was met before. */
export interface Reviewed extends Asked {
  readonly key: string
  readonly card?: Card
}

export interface Turn {
  readonly next?: Reviewed
  /** With the one that is shown. */
  readonly due: number
  /** There may be more. */
  readonly more: boolean
  readonly fresh: number
}

interface Asking {
  readonly guildId: string
  readonly member: { readonly id: string }
}

export function learnerOf({ member }: Asking, { track }: App): Learner {
  return { guildId: track.guildId, trackId: track.trackId, memberId: member.id }
}

/** Due first, the least remembered of them at the head; then what the member may meet, up to a day's measure. */
export async function nextTurn(request: Asking, app: App, lookedAt = LOOKED_AT): Promise<Turn> {
  const learner = learnerOf(request, app)
  const now = app.clock.now()
  const open = await openQuestionIds(request.guildId, app)
  const bank = byKey(app)
  const askable = (id: string) => bank.has(hash32(id)) && !open.has(id)
  const cards = await app.store.cards.due(learner, now, lookedAt)
  const gone = cards.filter((card) => !bank.has(hash32(card.questionId)))
  for (const card of gone) await app.store.cards.suspend(card, 'gone')
  const due = cards.filter((card) => askable(card.questionId))
  const mayBeMore = cards.length === lookedAt && due.length === 0
  if (mayBeMore && (gone.length > 0 || lookedAt < LOOKED_FURTHER)) return await nextTurn(request, app, LOOKED_FURTHER)
  const { start, today } = await dayOf(app)
  const counts = await app.store.cards.counts(learner, now, start)
  const unlearned = (await app.store.cards.unlearned(learner, now)).filter(askable)
  const fresh = Math.max(0, newADay(unlearned.length, daysToExam(today, app)) - counts.begun)
  const left = {
    due: counts.due - (cards.length - gone.length - due.length),
    more: counts.more,
    fresh: Math.min(fresh, unlearned.length),
  }
  const [first] = due
  const id = first?.questionId ?? (left.fresh > 0 ? inOrder(unlearned, learner)[0] : undefined)
  const question = id === undefined ? undefined : bank.get(hash32(id))
  return question ? { ...left, next: reviewed(question, learner, first) } : left
}

/** The one that a custom id names, as it stands now; `refused`: why it is not shown. */
export async function reviewedFor(
  key: string,
  request: Asking,
  app: App,
): Promise<Reviewed | { readonly refused: 'gone' | 'openNow' | 'moved' }> {
  const question = byKey(app).get(key)
  if (!question) return { refused: 'gone' }
  if ((await openQuestionIds(request.guildId, app)).has(question.id)) return { refused: 'openNow' }
  const learner = learnerOf(request, app)
  const card = await app.store.cards.of({ ...learner, questionId: question.id })
  if (card && card.reps > 0) return reviewed(question, learner, card)
  // Nobody is shown what they never met and the track was never asked.
  const may = await app.store.cards.unlearned(learner, app.clock.now())
  return may.includes(question.id) ? reviewed(question, learner, card) : { refused: 'moved' }
}

/** Choices stand in the same order until the card is graded, whichever process shows them. */
function reviewed(question: Question, { memberId }: Learner, card: Card | undefined): Reviewed {
  const order = choiceOrder(question, seededRandom(`${memberId} ${question.id} ${card?.lastReview ?? 0}`))
  return { key: hash32(question.id), question, order, ...(card ? { card } : {}) }
}

/** Other members meet them in another order. */
function inOrder(ids: readonly string[], { memberId }: Learner): readonly string[] {
  const place = (id: string) => hash32(`${memberId} ${id}`)
  return ids.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

const keysOf = new WeakMap<readonly Question[], ReadonlyMap<string, Question>>()

/** Custom ids have no room for an author's number: questions are named by its hash. */
export function byKey({ library }: App): ReadonlyMap<string, Question> {
  const questions = allQuestions(library)
  const known = keysOf.get(questions) ?? new Map(questions.map((question) => [hash32(question.id), question]))
  keysOf.set(questions, known)
  return known
}

/** The track's day: where it began, and where it and the next ones end. */
export async function dayOf(app: App): Promise<{
  readonly today: string
  readonly start: number
  readonly ends: readonly number[]
}> {
  const zone = (await app.store.schedules.of(app.track))?.zone ?? STANDARD_ZONE
  const now = app.clock.now()
  const today = localDateAt(now, zone)
  const midnight = (days: number) => instantOf(addDays(today, days), '00:00', zone) ?? now
  return { today, start: midnight(0), ends: [1, 2, 3, 4, 5, 6, 7].map(midnight) }
}

export function daysToExam(today: string, { track }: App): number | undefined {
  return track.examDate === undefined ? undefined : daysBetween(today, track.examDate)
}
