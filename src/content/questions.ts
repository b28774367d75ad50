import type { Errata } from '../core/facts/errata.ts'
import type { Checked, Fault } from '../core/fault.ts'
import { readyToProve } from '../core/notes/quote.ts'
import type { Notebook } from '../core/notes/types.ts'
import { type ParsedQuestion, parseQuestions } from '../core/quiz/form/form.ts'
import { codeOf, isError } from '../core/quiz/form/problem.ts'
import { type QuestionBank, resolveQuestions } from '../core/quiz/form/resolve.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { attempt } from './attempt.ts'
import { readFiles } from './files.ts'

/** Reads `questions/**`; what is ambiguous, broken or no longer proven is left out, with its line. */
export function* readQuestions(
  content: string,
  notebook: Notebook,
  errata: Errata,
  text: Text,
): Steps<Checked<QuestionBank>> {
  const read = readFiles(content, 'questions', ['.md', '.markdown'], 'questions', text)
  const faults: Fault[] = [...read.faults]
  const parsed: { readonly file: string; readonly questions: readonly ParsedQuestion[] }[] = []
  for (const one of read.files) {
    const questions = attempt(one.file, faults, text, () => parseQuestions(one.file, one.text))
    if (questions) parsed.push({ file: one.file, questions })
    yield
  }
  if (parsed.length > 0) yield* readyToProve(notebook)
  const bank = yield* resolveQuestions(
    parsed.flatMap((one) => one.questions),
    notebook,
    errata,
  )
  for (const { file, line, problem } of bank.faults) {
    const message = text.questionForm.problem(problem, text.checks.quote)
    faults.push({ severity: isError(problem) ? 'error' : 'warning', file, line, code: codeOf(problem), message })
  }
  for (const { file, questions } of parsed) {
    if (questions.length > 0) continue
    faults.push({ severity: 'warning', file, line: 1, code: 'no-questions', message: text.questionForm.none() })
  }
  return { value: bank, faults }
}
