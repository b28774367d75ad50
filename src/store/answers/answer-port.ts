import type { KeyChange } from '../../core/quiz/corrections.ts'
import type { Occurrence, PostedOccurrence } from '../../core/schedule/types.ts'
import type { Answer, Chosen, PracticeAnswer, PracticeRound } from '../../core/study/types.ts'

/**
 * A press, judged by the core. Inside the transaction the store asks `core/study` for the streak, from the dates that the
 * member answered before, and for the points.
 */
export interface AnswerPlan {
  readonly occurrenceId: string
  readonly memberId: string
  readonly chosen: Chosen
  /** By the key that counts. */
  readonly correct: boolean
  /** By the key of the post, where leaders decided on another. */
  readonly asPosted?: boolean
  /** That decision: one that came in the meantime refuses the press. */
  readonly keyChange?: KeyChange
  readonly now: number
  /** The interaction's id: of a member's presses the greatest counts, in whatever order they come. */
  readonly pressId: string
  /** The public message that was pressed: fills in a record that got lost. Leave out for a private copy. */
  readonly messageId?: string
}

export interface Guess {
  readonly occurrenceId: string
  readonly memberId: string
  readonly pressId: string
  readonly guessed: boolean
}

export type AnswerResult =
  /** `broke`: how long the streak was that it begins anew. */
  | {
      readonly kind: 'recorded'
      readonly answer: Answer
      readonly occurrence: PostedOccurrence
      readonly broke?: number
    }
  /** It took the place of an earlier one. */
  | {
      readonly kind: 'changed'
      readonly answer: Answer
      readonly before: Answer
      readonly occurrence: PostedOccurrence
    }
  /** The press shows the result, or it is over, or a later press was here before: what counts is `answer`. */
  | { readonly kind: 'already'; readonly answer: Answer; readonly occurrence: PostedOccurrence }
  /** At or after the end, without an answer. */
  | { readonly kind: 'late'; readonly occurrence: PostedOccurrence }
  /** The press would show the result, and her data was erased since it was asked: she may have seen it. */
  | { readonly kind: 'erased' }
  /** The key was corrected since the press was graded: it is to be graded anew. */
  | { readonly kind: 'corrected' }
  /** No such occurrence, or never posted. */
  | { readonly kind: 'unknown' }

export type ChosenBy = Pick<Answer, 'memberId' | 'chosen' | 'correct'>

export interface Answers {
  record(plan: AnswerPlan): Promise<AnswerResult>
  /** Says of an answer whether it was a guess; the one that counts is returned, where there is one. */
  guess(guess: Guess): Promise<Answer | undefined>
  of(occurrenceId: string, memberId: string): Promise<Answer | undefined>
  /** Everyone's that counts, without those who left the server; the first first. */
  given(occurrence: Pick<Occurrence, 'id' | 'guildId'>): Promise<readonly ChosenBy[]>
  /** How many have answered. */
  count(occurrenceId: string): Promise<number>
}

export interface Practice {
  start(round: PracticeRound): Promise<void>
  round(id: string): Promise<PracticeRound | undefined>
  /** The answer that counts: a second one at the same place reads the first. `typed`: it was written, not chosen. */
  record(answer: PracticeAnswer, typed?: boolean): Promise<PracticeAnswer>
  answers(roundId: string): Promise<readonly PracticeAnswer[]>
}
