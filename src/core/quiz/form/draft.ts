import type { Errata } from '../../facts/errata.ts'
import type { Notebook } from '../../notes/types.ts'
import { checkItem } from '../checks/check-bank.ts'
import type { CheckContext, Finding } from '../checks/finding.ts'
import type { Question } from '../types.ts'
import { questionsInSteps } from './form.ts'
import type { ParsedQuestion } from './parsed.ts'
import { type FormProblem, isError } from './problem.ts'
import { ownId, proveSource, type QuestionBank, type QuestionFault } from './resolve.ts'

/** A question that is not in a file yet, as the bank would see it. */
export interface Draft {
  /** Missing when an error keeps it from being asked. */
  readonly question?: Question
  /** Of the form, the sources and the id, errors first. */
  readonly problems: readonly QuestionFault[]
  readonly findings: readonly Finding[]
}

interface Known {
  readonly notebook: Notebook
  readonly errata: Errata
  readonly bank: QuestionBank
  readonly checks: CheckContext
}

/** Discord's form holds thousands of lines, each a list item to be read in one go; a question has dozens. */
const MAX_LINES = 400
/** Marks that may open or close something: each is looked for among all the others. */
const MARKS = /[*_[\]]/g
const MAX_MARKS = 600

type Code = FormProblem['code'] | Finding['code']

/** What an error brings with it: once it is mended, these are gone or can be told. */
const CONSEQUENCES: ReadonlyMap<Code, readonly Code[]> = new Map<Code, readonly Code[]>([
  ['choices-missing', ['rationale-unknown']],
  ['choices-equal', ['near-duplicate-options']],
  ['key-missing', ['erratum-without-key']],
  ['key-not-clear', ['erratum-without-key']],
  ['key-not-a-choice', ['erratum-without-key']],
  ['answer-missing', ['erratum-without-key']],
  ['id-repeated', ['near-duplicate-stem', 'asked-twice']],
])

/**
 * Reads, proves and checks a written question against the notes and all the others. Its author hears of everything at
 * once: what keeps it from being asked hides nothing else. Every `yield` is a place where others may have their turn.
 */
export function* readDraft(
  file: string,
  markdown: string,
  { notebook, errata, bank, checks }: Known,
): Generator<void, Draft> {
  const unread = unreadable(markdown)
  if (unread) return refusedFor(file, unread)
  const [parsed] = yield* questionsInSteps(file, markdown)
  yield
  if (!parsed) return refusedFor(file, { code: 'stem-missing' })
  const source = parsed.reading
  const { question, faults } = proveSource(source, source.id ?? ownId(source), notebook, errata)
  yield
  const problems = [...placed(parsed), ...faults, ...repeated(question, source.idLine, bank)]
  const findings = yield* checkItem({ source, question }, bank.taken, checks)
  const refused = problems.some(({ problem }) => isError(problem))
  const told = withoutConsequences(problems, findings, refused)
  return { ...told, ...(refused ? {} : { question }) }
}

/** What would hold everyone up while it is read. */
function unreadable(markdown: string): FormProblem | undefined {
  const lines = markdown.split('\n').length
  if (lines > MAX_LINES) return { code: 'lines-count', count: lines, max: MAX_LINES }
  const marks = markdown.match(MARKS)?.length ?? 0
  return marks > MAX_MARKS ? { code: 'marks-count', count: marks, max: MAX_MARKS } : undefined
}

function refusedFor(file: string, problem: FormProblem): Draft {
  return { problems: [{ file, line: 1, problem }], findings: [] }
}

function placed({ file, problems }: ParsedQuestion): QuestionFault[] {
  return problems.map(({ line, problem }) => ({ file, line, problem }))
}

function repeated({ id, file }: Question, line: number, bank: QuestionBank): QuestionFault[] {
  const first = bank.taken.find((one) => one.question.id === id)?.question
  if (!first) return []
  return [{ file, line, problem: { code: 'id-repeated', id, first: `${first.file}:${first.line}` } }]
}

function withoutConsequences(
  problems: readonly QuestionFault[],
  findings: readonly Finding[],
  refused: boolean,
): Pick<Draft, 'problems' | 'findings'> {
  const moot = new Set(problems.flatMap(({ problem }) => CONSEQUENCES.get(problem.code) ?? []))
  // An exception may be for a check that an unclear key kept from running.
  if (refused) moot.add('exception-unused')
  const rank = ({ problem }: QuestionFault) => (isError(problem) ? 0 : 1)
  return {
    problems: problems
      .filter(({ problem }) => !moot.has(problem.code))
      .sort((a, b) => rank(a) - rank(b) || a.line - b.line),
    findings: findings.filter((one) => !moot.has(one.code)),
  }
}
