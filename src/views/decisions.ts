import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { isTyped } from '../core/quiz/grading.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Correction } from '../store/disputes/disputes.ts'
import type { Text } from '../text/text.ts'
import { type Asked, keyShown, labelsShown } from './question-text.ts'

const LONGEST = 300

/** What was decided, in a sentence. `asked`: the question, in the order in which its choices stood. */
export function decisionShown(decision: Correction, asked: Asked | undefined, { reports }: Text): string {
  const { decided } = reports
  switch (decision.what) {
    case 'accept':
      return decided.accept(formsOf(decision))
    case 'key':
      return decided.key(keyOf(decision, asked))
    default:
      return decided[decision.what]
  }
}

/** The same for the channel; none of what is not told there. */
export function noticeShown(decision: Correction, occurrence: PostedOccurrence, text: Text): string | undefined {
  const { notice } = text.reports
  const date = text.quiz.pastDate(occurrence.localDate)
  const said = {
    key: () => notice.key(date, keyShown(occurrence)),
    accept: () => notice.accept(date, formsOf(decision)),
    void: () => notice.void(date),
    undo: () => notice.undo(date),
    keep: () => undefined,
    retire: () => undefined,
    note: () => undefined,
  }[decision.what]()
  return said === undefined || decision.changed === 0 ? said : `${said} ${text.reports.regraded(decision.changed)}`
}

function formsOf({ accepted = [] }: Correction): string {
  return truncate(escapeText(accepted.join(', ')), LONGEST)
}

function keyOf({ key = [] }: Correction, asked: Asked | undefined): string {
  if (asked && !isTyped(asked.question)) return labelsShown(asked, key)
  return truncate(escapeText(key.join(', ')), LONGEST)
}
