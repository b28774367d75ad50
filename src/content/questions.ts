import type { Errata } from '../core/facts/errata.ts'
import type { Checked, Fault } from '../core/fault.ts'
import type { Notebook } from '../core/notes/types.ts'
import { parseQuestions } from '../core/quiz/form/form.ts'
import { codeOf, isError } from '../core/quiz/form/problem.ts'
import { type QuestionBank, resolveQuestions } from '../core/quiz/form/resolve.ts'
import type { Text } from '../text/text.ts'
import { readFiles } from './files.ts'

/** Reads `questions/**`; what is ambiguous, broken or no longer proven is left out, with its line. */
export function readQuestions(content: string, notebook: Notebook, errata: Errata, text: Text): Checked<QuestionBank> {
  const files = readFiles(content, 'questions', ['.md', '.markdown'])
  const parsed = files.map((one) => ({ file: one.file, questions: parseQuestions(one.file, one.text) }))
  const bank = resolveQuestions(
    parsed.flatMap((one) => one.questions),
    notebook,
    errata,
  )
  const faults = bank.faults.map(({ file, line, problem }): Fault => {
    const severity = isError(problem) ? 'error' : 'warning'
    return {
      severity,
      file,
      line,
      code: codeOf(problem),
      message: text.questionForm.problem(problem, text.checks.quote),
    }
  })
  for (const { file, questions } of parsed) {
    if (questions.length > 0) continue
    faults.push({ severity: 'warning', file, line: 1, code: 'no-questions', message: text.questionForm.none() })
  }
  return { value: bank, faults }
}
