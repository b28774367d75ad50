import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { readItem } from './item.ts'
import { splitItems } from './items.ts'
import { narrowLabels } from './labels.ts'
import { lossesOf, upTo, withoutLosses } from './losses.ts'
import type { ParsedQuestion } from './parsed.ts'
import { withoutCode, withPicture } from './pictured.ts'
import { readTitle } from './pieces.ts'

/** Reads every question of a file in our own form. Never throws; each one is either taken or has an error. */
export function parseQuestions(file: string, text: string): ParsedQuestion[] {
  return finish(questionsInSteps(file, text))
}

/** As much as so many characters read. */
const WORK_OF_ITEM = 500

export function* questionsInSteps(file: string, text: string): Steps<ParsedQuestion[]> {
  const narrow = narrowLabels(text)
  yield
  const { items, outside, problems } = yield* splitItems(narrow)
  const { lost, end } = lossesOf(problems)
  const questions: ParsedQuestion[] = []
  const lines = narrow.split('\n')
  const below = end?.line ?? lines.length + 1
  const ends = items.map((_, at) => (items[at + 1]?.line ?? below) - 1)
  yield* eachInSteps(items, WORK_OF_ITEM, (item, at) => {
    const own = lines.slice(item.line - 1, ends[at]).map((text, below) => ({ text, line: item.line + below }))
    const read = withPicture(readItem(item, file), withoutCode(own), isAnswer)
    questions.push(withoutLosses(read, own, outside, lost))
  })
  return end ? upTo(end, questions, file) : questions
}

function isAnswer({ text }: { readonly text: string }): boolean {
  return /^#/.test(text) && readTitle(text.replace(/^#+/, ''))?.piece === 'answer'
}
