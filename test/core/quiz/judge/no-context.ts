import type { JudgeContext } from '../../../../src/core/quiz/judge/judge.ts'

/** A judge that knows the question alone. */
export const NO_CONTEXT: JudgeContext = { terms: [], aliases: [] }
