import type { Chosen } from '../study/types.ts'
import { type JudgeContext, judge, type Verdict } from './judge/judge.ts'
import { squeeze } from './judge/text.ts'
import type { Question } from './types.ts'

/** A choice as a member sees it. */
export interface ShownChoice {
  /** `A`-`F` by its place; O and X keep theirs. */
  readonly shown: string
  /** As authored: what answers are kept by. */
  readonly label: string
  readonly text: string
  readonly right: boolean
  readonly rationale?: string
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The choices in the order of the occurrence's row; what the row does not name comes last, so that none is ever lost. */
export function shownChoices(question: Question, order: readonly string[]): readonly ShownChoice[] {
  const place = (label: string): number => (order.includes(label) ? order.indexOf(label) : order.length)
  return question.choices
    .toSorted((a, b) => place(a.label) - place(b.label))
    .map(({ label, text }, at) => {
      const rationale = question.rationales[label]
      const shown = question.kind === 'ox' ? label : (LETTERS[at] ?? label)
      return { shown, label, text, right: question.key.includes(label), ...(rationale ? { rationale } : {}) }
    })
}

/** Whether the answer is written, not chosen. */
export function isTyped(question: Question): boolean {
  return question.kind === 'typed' || question.kind === 'cloze'
}

/**
 * Places as pressed, from 0 in the order shown, as the labels that are kept. Undefined for what the post never offered: no
 * such place, none at all, or several where one is asked for.
 */
export function chosenAt(question: Question, order: readonly string[], places: readonly number[]): Chosen | undefined {
  const choices = shownChoices(question, order)
  const labels = [...new Set(places)].map((place) => choices[place]?.label)
  if (labels.length === 0 || (labels.length > 1 && question.kind !== 'several')) return undefined
  return labels.every((label) => label !== undefined) ? labels.toSorted() : undefined
}

export interface Grade {
  readonly right: boolean
  /** What the judge said of a written answer. */
  readonly verdict?: Verdict
}

/**
 * Several right choices are all or nothing; of a question that asks for one, each that leaders named right. A written answer goes
 * to the judge.
 */
export function grade(question: Question, chosen: Chosen, context: JudgeContext): Grade {
  if (isTyped(question)) {
    const verdict = judge(chosen[0] ?? '', question, context)
    return { right: verdict.right, verdict }
  }
  const key = new Set(question.key)
  const enough = question.kind === 'several' ? key.size : 1
  return { right: chosen.length === enough && chosen.every((label) => key.has(label)) }
}

/** Whether the answer is one of the accepted forms but for case, spacing and punctuation; else the exact form is worth saying. */
export function isAcceptedForm(question: Question, written: string): boolean {
  return question.key.some((form) => squeeze(form) === squeeze(written))
}
