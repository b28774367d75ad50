import type { AuthoredQuestion } from '../form/resolve.ts'
import type { QuestionChoice } from '../types.ts'

export interface Sides {
  readonly right: readonly QuestionChoice[]
  readonly wrong: readonly QuestionChoice[]
}

/** The choices that a member weighs against each other; none for OX, typed and cloze. */
export function sidesOf({ question }: AuthoredQuestion): Sides | undefined {
  if (question.kind !== 'single' && question.kind !== 'several') return undefined
  const isRight = (choice: QuestionChoice) => question.key.includes(choice.label)
  const right = question.choices.filter(isRight)
  const wrong = question.choices.filter((choice) => !isRight(choice))
  return right.length > 0 && wrong.length > 0 ? { right, wrong } : undefined
}

export function lineOf(item: AuthoredQuestion, label: string): number {
  return item.source.choices.find((choice) => choice.label === label)?.line ?? item.question.line
}

/** Whether all right choices, and no wrong one, look like that. */
export function setsRightApart(item: AuthoredQuestion, looks: (text: string) => boolean): boolean {
  const { right = [], wrong = [] } = sidesOf(item) ?? {}
  return right.length > 0 && right.every((one) => looks(one.text)) && !wrong.some((one) => looks(one.text))
}

/** The last sentence of a stem: what is asked. */
export function askedPart(stem: string): string {
  const sentences = stem.split(/(?<=[.?!。？])\s+|\n/u).filter((one) => one.trim() !== '')
  return sentences.at(-1) ?? stem
}

/** "Which is **not** …": the right choice is the odd one out. */
export function asksForTheOdd(stem: string): boolean {
  return /(?:않은|않는|아닌|없는|못하는|틀린|잘못된|거리가 먼)[*_\s]*(?:것|설명|경우|보기|문장)|\bnot\b|\bexcept\b|\bincorrect\b|\bfalse\b/iu.test(
    askedPart(stem),
  )
}
