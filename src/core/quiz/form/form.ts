import { NOTE_LIMITS } from '../../notes/limits.ts'
import { marksIn } from '../../notes/markdown.ts'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { readItem } from './item.ts'
import { splitItems } from './items.ts'
import { narrowLabels } from './labels.ts'
import type { ParsedQuestion } from './parsed.ts'
import { withPicture } from './pictured.ts'
import { readTitle } from './pieces.ts'
import type { FormProblem } from './problem.ts'

/** Reads every question of a file in our own form. Never throws; each one is either taken or has an error. */
export function parseQuestions(file: string, text: string): ParsedQuestion[] {
  return finish(questionsInSteps(file, text))
}

/** As much as so many characters read. */
const WORK_OF_ITEM = 500

export function* questionsInSteps(file: string, text: string): Steps<ParsedQuestion[]> {
  const narrow = narrowLabels(text)
  yield
  const items = yield* splitItems(narrow)
  const questions: ParsedQuestion[] = []
  const lines = narrow.split('\n')
  const ends = items.map((_, at) => (items[at + 1]?.line ?? lines.length + 1) - 1)
  yield* eachInSteps(items, WORK_OF_ITEM, (item, at) => {
    const own = lines.slice(item.line - 1, ends[at]).map((text, below) => ({ text, line: item.line + below }))
    questions.push(withoutLosses(withPicture(readItem(item, file), own, isAnswer), own))
  })
  return questions
}

/** A line that Markdown is not read from would be missing from the question without a word. */
function withoutLosses(read: ParsedQuestion, lines: readonly SourceLine[]): ParsedQuestion {
  const problems = lines.flatMap(({ text, line }) => {
    const problem = lossOf(text)
    return problem ? [{ problem, line }] : []
  })
  if (problems.length === 0) return read
  const { source: _, ...left } = read
  return { ...left, problems }
}

function lossOf(text: string): FormProblem | undefined {
  const { lineCharacters, lineMarks } = NOTE_LIMITS
  if (text.length > lineCharacters) return { code: 'line-too-long', length: text.length, max: lineCharacters }
  const count = text.length > lineMarks ? marksIn(text) : 0
  return count > lineMarks ? { code: 'marks-count', count, max: lineMarks } : undefined
}

interface SourceLine {
  readonly text: string
  readonly line: number
}

function isAnswer({ text }: { readonly text: string }): boolean {
  return /^#/.test(text) && readTitle(text.replace(/^#+/, ''))?.piece === 'answer'
}
