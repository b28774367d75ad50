import { button, type Rows, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { isTyped } from '../core/quiz/grading.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Answer } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'

/** Opens the form in which a member says what is wrong. */
export function reportButton(customId: string, { reports }: Text): ReturnType<typeof button> {
  return button(customId, reports.report, undefined, '🚩')
}

/** The same for an answer of one's own words that was marked wrong. */
export function claimButton(customId: string, { reports }: Text): ReturnType<typeof button> {
  return button(customId, reports.claim, undefined, '🙋')
}

/** All that was written, for leaders alone. */
export function givenButton(occurrenceId: string, { reports }: Text): ReturnType<typeof button> {
  return button(writeCustomId('manage.given', occurrenceId), reports.givenOpen, undefined, '✍️')
}

/** Under a question whose result the member may know. */
export function reportRow({ id, question }: PostedOccurrence, answer: Answer | undefined, text: Text): Rows {
  const mayClaim = answer && !answer.correct && isTyped(question)
  return [
    row([
      reportButton(writeCustomId('quiz.report', id), text),
      ...(mayClaim ? [claimButton(writeCustomId('quiz.claim', id), text)] : []),
    ]),
  ]
}
