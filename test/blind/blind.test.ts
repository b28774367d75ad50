import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { grade } from '../../src/core/quiz/grading.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { textOf } from '../../src/text/text.ts'
import { askedOn, type Filled, type SheetKind } from './sheets.ts'

/**
 * What readers answered who had seen neither keys nor bank (sessions of a language model), by question id: the chosen texts,
 * or what they wrote. `sheets.ts` makes the sheets, `fill.ts` files the answers; a question that was changed since counts as
 * unread.
 */
type Sheet = Readonly<Record<string, Filled>>

const { questions, judge } = readLibrary(join(import.meta.dirname, '../../content'), textOf('ko'))

function sheet(name: SheetKind): Sheet {
  const file = join(import.meta.dirname, `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function readQuestions(kind: SheetKind): { read: Question[]; right: Question[] } {
  const answers = sheet(kind)
  const read = questions.filter((one) => answers[one.id]?.asked === askedOn(kind, one))
  const right = read.filter((one) => {
    const answer = answers[one.id]?.answer ?? []
    const labels = one.choices.filter((choice) => answer.includes(choice.text)).map((choice) => choice.label)
    return grade(one, one.choices.length === 0 ? answer : labels, judge).right
  })
  return { read, right }
}

describe('readers who had not seen the keys', () => {
  test('agree with them when they have the cited sections', () => {
    const { read, right } = readQuestions('with-sections')
    expect(read.length).toBeGreaterThanOrEqual(230)
    expect(right.length / read.length).toBe(1)
  })

  test('cannot tell them from the choices alone', () => {
    const { read, right } = readQuestions('choices-only')
    expect(read.length).toBeGreaterThanOrEqual(120)
    expect(right.length / read.length).toBeLessThanOrEqual(0.35)
  })
})
