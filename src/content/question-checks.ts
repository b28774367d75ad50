import type { Fault } from '../core/fault.ts'
import { checkBank } from '../core/quiz/checks/check-bank.ts'
import { checkContext } from '../core/quiz/checks/context.ts'
import { readQuestionText } from '../core/quiz/form/shapes.ts'
import { finish } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { readFound } from './files.ts'
import type { Library } from './library.ts'
import { folderSource } from './source.ts'

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

export const QUESTIONS_ONLY = /\.(?:gift|apkg|colpkg|[ct]sv)$/i
/** Fewer questions in a note are an exercise at its end. */
export const A_FILE_OF = 5

/** Files of questions that lie among the notes, where nobody is asked them. Read by `check`. */
export function questionsAmongNotes(content: string, text: Text): Fault[] {
  return folderSource(content)
    .walk('notes')
    .files.flatMap((found): Fault[] => {
      const isText = /\.(?:md|markdown|txt|json)$/i.test(found.file)
      if (!isText && !QUESTIONS_ONLY.test(found.file)) return []
      const [read] = /\.(?:apkg|colpkg)$/i.test(found.file) ? [] : finish(readFound(found, 'notes', text)).files
      const questions = read ? readQuestionText(read).questions : []
      const taken = questions.filter((one) => one.source && one.source.choices.length > 0).length
      if (isText && taken < A_FILE_OF) return []
      const to = found.file.replace(/^notes\//, 'questions/')
      const message = text.questionForm.amongNotes(isText ? taken : questions.length, to)
      return [{ severity: 'warning', file: found.file, line: 1, code: 'questions-among-notes', message }]
    })
}
