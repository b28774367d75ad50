import type { Question } from './types.ts'

/** Labels of the choices in the order shown. O and X, and a question whose text names a letter, keep theirs. */
export function shuffledOrder(question: Question, random: () => number): readonly string[] {
  const labels = question.choices.map((choice) => choice.label)
  if (!question.shuffle || question.kind === 'ox') return labels
  for (let at = labels.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [here, there] = [labels[at], labels[other]]
    if (here === undefined || there === undefined) continue
    labels[at] = there
    labels[other] = here
  }
  return labels
}
