import type { Subject } from '../facts/types.ts'
import { hash32 } from '../hash.ts'
import type { Citation } from '../notes/types.ts'
import { shuffled } from '../seeded.ts'
import type { Question } from './types.ts'

/** A question that the guild was asked before, and when last. */
export interface AskedQuestion {
  readonly questionId: string
  readonly lastDate: string
}

/** Why this one: never asked, with how many others; or longest ago, since all were asked. */
export type PickReason =
  | { readonly kind: 'new'; readonly left: number }
  | { readonly kind: 'again'; readonly lastDate: string }

export interface PickedQuestion {
  readonly question: Question
  readonly reason: PickReason
}

/** Those about one of the services; all of them when none is named. */
export function questionsAbout(questions: readonly Question[], services: readonly string[]): readonly Question[] {
  if (services.length === 0) return questions
  return questions.filter((question) => question.services.some((service) => services.includes(service)))
}

/** Those that rest on what the notes say of a subject: in and beneath its section, or in the lines of a term. */
export function questionsOn(
  { kind, section, citations }: Subject,
  questions: readonly Question[],
): readonly Question[] {
  const whole = kind === 'service' || kind === 'section'
  const below = `${section.id} > `
  const isOn = (cited: Citation) =>
    whole
      ? cited.section === section.id || cited.section.startsWith(below)
      : citations.some((own) => own.file === cited.file && own.line <= cited.lastLine && cited.line <= own.lastLine)
  return questions.filter((question) => question.citations.some(isOn))
}

/** Days that a question rests once it was asked: sooner, its answer is remembered, not known. */
export const REST_DAYS = 30

/**
 * The question for a guild on a local date: one it was never asked, or, when all were, the one asked longest ago, if that
 * was long enough ago. `used-up`: every question of the bank was asked within the last days, or on that very date.
 */
export function pickQuestion(
  bank: readonly Question[],
  asked: readonly AskedQuestion[],
  date: string,
  random: () => number,
): PickedQuestion | 'used-up' | undefined {
  if (bank.length === 0) return undefined
  const lastAsked = new Map(asked.map((one) => [one.questionId, one.lastDate]))
  const unasked = bank.filter((question) => !lastAsked.has(question.id))
  const [fresh] = shuffled(unasked, random)
  if (fresh) return { question: fresh, reason: { kind: 'new', left: unasked.length } }
  const latest = Temporal.PlainDate.from(date).subtract({ days: REST_DAYS }).toString()
  const rested = bank
    .map((question) => ({ question, lastDate: lastAsked.get(question.id) ?? '' }))
    .filter((one) => one.lastDate <= latest)
  const lastDate = rested.reduce((oldest, one) => (one.lastDate < oldest ? one.lastDate : oldest), '~')
  const [again] = shuffled(
    rested.filter((one) => one.lastDate === lastDate),
    random,
  )
  return again ? { question: again.question, reason: { kind: 'again', lastDate } } : 'used-up'
}

/** Labels of the choices as authored, in the order to show; kept where the text names letters, and for O and X. */
export function choiceOrder(question: Question, random: () => number): readonly string[] {
  const labels = question.choices.map((choice) => choice.label)
  return question.shuffle && question.kind !== 'ox' ? shuffled(labels, random) : labels
}

/** The same for questions that are shown the same: one that Discord refused is tried again once its text has changed. */
export function questionFingerprint(question: Question): string {
  const { id, kind, stem, choices } = question
  return hash32(JSON.stringify([id, kind, stem, choices.map((choice) => [choice.label, choice.text])]))
}
