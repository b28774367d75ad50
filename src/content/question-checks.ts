import type { Fault } from '../core/fault.ts'
import { checkBank } from '../core/quiz/checks/check-bank.ts'
import { checkContext } from '../core/quiz/checks/context.ts'
import type { Text } from '../text/text.ts'
import type { Library } from './library.ts'

/** Whether the questions are good ones. Read by `check`, not at every start: a flawed question can still be asked. */
export function questionFaults(library: Library, text: Text): Fault[] {
  const { findings, bank } = checkBank(library.questionBank.taken, checkContext(library))
  const items = findings.map(({ item, finding }): Fault => {
    const message = text.questionChecks.finding(finding)
    return { severity: 'warning', file: item.question.file, line: finding.line, code: finding.code, message }
  })
  const whole = bank.map((finding): Fault => {
    return {
      severity: 'error',
      file: 'questions',
      line: 1,
      code: finding.code,
      message: text.questionChecks.bank(finding),
    }
  })
  return [...items, ...whole]
}
