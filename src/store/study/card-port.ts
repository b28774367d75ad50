import type { Card, CardKey, Grade, Suspended } from '../../core/study/cards.ts'

/** A member within a track. */
export type Learner = Omit<CardKey, 'questionId'>

export interface GradePlan extends CardKey {
  readonly grade: Grade
  /** Gradings that the card had when it was shown: of two presses one counts. */
  readonly reps: number
  readonly now: number
}

export interface CardCounts {
  readonly due: number
  /** At least that many are due: of a very long backlog not all are counted. */
  readonly more: boolean
  /** Cards that were first graded in a review since `since`. */
  readonly begun: number
  /** Reviews since `since`. */
  readonly reviewed: number
  /** Put away by the member. */
  readonly away: number
}

/** What members remember: made and moved by answers whose result they may know, and by reviews. */
export interface Cards {
  /** Answers from before there were cards are taken in. */
  catchUp(learner: Learner): Promise<void>
  of(key: CardKey): Promise<Card | undefined>
  /** Those that are due, the least remembered first. */
  due(learner: Learner, now: number, limit: number): Promise<readonly Card[]>
  /** All that something is known of, but for what is suspended. */
  all(learner: Learner): Promise<readonly Card[]>
  counts(learner: Learner, now: number, since: number): Promise<CardCounts>
  /** Ids of questions without a card that may be shown: asked in the track and counted, or met by the member. */
  unlearned(learner: Learner, now: number): Promise<readonly string[]>
  /** The card as it is then; undefined when it has moved on since it was shown. */
  grade(plan: GradePlan): Promise<Card | undefined>
  bury(key: CardKey, until: number): Promise<void>
  suspend(key: CardKey, why: Suspended): Promise<void>
  suspended(learner: Learner, why: Suspended): Promise<readonly string[]>
  /** Not suspended any more. */
  resume(learner: Learner, questionIds: readonly string[]): Promise<void>
  /** It is as if it had never been met. */
  reset(key: CardKey, now: number): Promise<void>
  /** Of reviews since then of what was learned before: all, and how many were remembered. */
  retention(learner: Learner, since: number): Promise<{ readonly reviews: number; readonly remembered: number }>
}
