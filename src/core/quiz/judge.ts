import { normalizeAnswer } from './answer-text.ts'
import type { Question } from './types.ts'

/** What the judge may know besides the question. */
export interface JudgeContext {
  /** Terms of the notebook: an answer that is another of them is not a slip of the pen. */
  readonly terms: readonly string[]
  /** Other names of one thing, from the glossary: `[['읽기 전용 복제본', 'read replica'], …]`. */
  readonly aliases: readonly (readonly string[])[]
}

export interface Verdict {
  readonly right: boolean
  /** `exact`: an accepted form; `alias`: another name of one; `slip`: a near miss that counts; `near`: one that does not; `far`. */
  readonly how: 'exact' | 'alias' | 'slip' | 'near' | 'far'
  /** The accepted form that it was measured against: what to show. */
  readonly form: string
  /** 0 (nothing in common) to 1 (the same). */
  readonly closeness: number
}

export const NO_CONTEXT: JudgeContext = { terms: [], aliases: [] }

/** Judges a typed answer to a typed or cloze question. Never throws; an empty answer is far. */
export function judge(answer: string, question: Pick<Question, 'key'>, _context: JudgeContext): Verdict {
  const given = normalizeAnswer(answer)
  const exact = question.key.find((form) => normalizeAnswer(form) === given)
  const shown = exact ?? question.key[0] ?? ''
  if (given !== '' && exact !== undefined) return { right: true, how: 'exact', form: shown, closeness: 1 }
  return { right: false, how: 'far', form: shown, closeness: 0 }
}
