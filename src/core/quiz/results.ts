import type { Results } from '../schedule/types.ts'
import type { Answer } from '../study/types.ts'
import type { Question } from './types.ts'

/** What was chosen, and who was right. Answers come in the order in which they were given. */
export function countResults(question: Question, answers: readonly Answer[]): Results {
  const labels = question.choices.map((choice) => choice.label)
  return {
    answers: answers.length,
    counts: Object.fromEntries(
      labels.map((label) => [label, answers.filter((answer) => answer.chosen.includes(label)).length]),
    ),
    right: answers.filter((answer) => answer.correct).map((answer) => answer.memberId),
  }
}
