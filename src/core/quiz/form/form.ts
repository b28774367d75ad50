import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { readItem } from './item.ts'
import { splitItems } from './items.ts'
import { narrowLabels } from './labels.ts'
import type { ParsedQuestion } from './parsed.ts'

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
  yield* eachInSteps(items, WORK_OF_ITEM, (item) => questions.push(readItem(item, file)))
  return questions
}
