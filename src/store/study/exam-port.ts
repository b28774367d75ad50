import type { Question } from '../../core/quiz/types.ts'
import type { CardKey } from '../../core/study/cards.ts'
import type { Exam } from '../../core/study/exams.ts'
import type { Chosen } from '../../core/study/types.ts'

export interface ExamAnswer {
  readonly examId: string
  readonly place: number
  readonly chosen: Chosen
  /** By the question as it counts when the answer is kept: its key may have been corrected since it was shown. */
  readonly isRight: (question: Question) => boolean
  readonly now: number
  /** The interaction's id: of a question's presses the greatest counts, in whatever order they come. */
  readonly pressId: string
}

/** One a member and track at a time; every press is kept as it comes. */
export interface Exams {
  /** The exam that runs then: this one, or the one that ran before. */
  start(exam: Exam): Promise<Exam>
  /** The one that runs, or ended by the clock while nobody looked. */
  current(learner: Omit<CardKey, 'questionId'>): Promise<Exam | undefined>
  find(id: string): Promise<Exam | undefined>
  /** False once it is over: nothing was kept. */
  answer(answer: ExamAnswer): Promise<boolean>
  mark(examId: string, place: number, marked: boolean): Promise<void>
  /** Grades the cards of what was answered, once. `seen`: the member is shown the result. */
  end(id: string, now: number, seen: boolean): Promise<void>
  /** Ids of those whose time is over and that nobody has ended. */
  overdue(now: number, limit: number): Promise<readonly string[]>
  /** As if it had never been begun. */
  drop(id: string): Promise<void>
}
