import type { Errata } from '../facts/errata.ts'
import type { Notebook } from '../notes/types.ts'
import { checkItem } from './checks/check-bank.ts'
import type { CheckContext, Finding } from './checks/finding.ts'
import { parseQuestions } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { type AuthoredQuestion, type QuestionBank, type QuestionFault, resolveQuestions } from './resolve.ts'
import type { Question } from './types.ts'

/** A question that is not in a file yet, as the bank would see it. */
export interface Draft {
  /** Missing when an error keeps it from being asked. */
  readonly question?: Question
  readonly problems: readonly QuestionFault[]
  readonly findings: readonly Finding[]
}

interface Known {
  readonly notebook: Notebook
  readonly errata: Errata
  readonly bank: QuestionBank
  readonly checks: CheckContext
}

/** Reads, proves and checks a written question against the notes and all the others. */
export function readDraft(file: string, markdown: string, { notebook, errata, bank, checks }: Known): Draft {
  const { taken, faults } = resolveQuestions(parseQuestions(file, markdown), notebook, errata)
  const [item] = taken
  const first = item && bank.taken.find((one) => one.question.id === item.question.id)
  if (!item || first) return { problems: first ? [...faults, repeated(file, item, first)] : faults, findings: [] }
  return { question: item.question, problems: faults, findings: checkItem(item, bank.taken, checks) }
}

function repeated(file: string, item: AuthoredQuestion | undefined, first: AuthoredQuestion): QuestionFault {
  const problem: FormProblem = {
    code: 'id-repeated',
    id: first.question.id,
    first: `${first.question.file}:${first.question.line}`,
  }
  return { file, line: item?.source.idLine ?? 1, problem }
}
