import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { grade } from '../../src/core/quiz/grading.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { textOf } from '../../src/text/text.ts'

/**
 * What readers answered who had seen neither keys nor bank (sessions of a language model, 2026-11-22), by question id: the
 * chosen texts, or what they wrote. `sheets.ts` makes the sheets, `fill.ts` files the answers; a question whose choices were
 * changed since counts as unread.
 */
type Sheet = Readonly<Record<string, readonly string[]>>

const { questions, judge } = readLibrary(join(import.meta.dirname, '../../content'), textOf('ko'))

function sheet(name: string): Sheet {
  const file = join(import.meta.dirname, `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Labels of what was chosen; undefined where the question has other choices since it was read. */
function labels(question: Question, answer: readonly string[]): readonly string[] | undefined {
  const found = answer.map((text) => question.choices.find((choice) => choice.text === text)?.label)
  return found.every((label) => label !== undefined) ? found : undefined
}

function readQuestions(answers: Sheet): { read: Question[]; right: Question[] } {
  const read = questions.filter((one) => {
    const answer = answers[one.id]
    return answer !== undefined && (one.choices.length === 0 || labels(one, answer) !== undefined)
  })
  const right = read.filter((one) => {
    const answer = answers[one.id] ?? []
    return grade(one, one.choices.length === 0 ? answer : (labels(one, answer) ?? []), judge).right
  })
  return { read, right }
}

describe('readers who had not seen the keys', () => {
  test('agree with them when they have the cited sections', () => {
    const { read, right } = readQuestions(sheet('with-sections'))
    expect(read.length).toBeGreaterThanOrEqual(110)
    expect(right.length / read.length).toBeGreaterThanOrEqual(0.99)
  })

  test('cannot tell them from the choices alone', () => {
    const { read, right } = readQuestions(sheet('choices-only'))
    expect(read.length).toBeGreaterThanOrEqual(60)
    expect(right.length / read.length).toBeLessThanOrEqual(0.35)
  })
})
