import { hash32 } from '../hash.ts'
import { shuffled } from '../seeded.ts'
import { type Need, type Needs, needsOf, restedOn } from './needs.ts'
import type { AskedQuestion, Question } from './types.ts'

/** Why this one: never asked, with how many others; or again, since all were asked. `need`: what spoke for it among those. */
export type PickReason = {
  readonly need?: Need
} & ({ readonly kind: 'new'; readonly left: number } | { readonly kind: 'again'; readonly lastDate: string })

export interface PickedQuestion {
  readonly question: Question
  readonly reason: PickReason
}

/** Those about one of the services; all of them when none is named. */
export function questionsAbout(questions: readonly Question[], services: readonly string[]): readonly Question[] {
  if (services.length === 0) return questions
  return questions.filter((question) => question.services.some((service) => services.includes(service)))
}

/**
 * The question for a track on a local date: of those that it was never asked the one that is needed most; when all were, of those
 * that rested long enough the one that was asked least, is known least and was asked longest ago. `used-up`: every question of the
 * bank, or its twin, was asked within the last days, or on that very date.
 */
export function pickQuestion(
  bank: readonly Question[],
  asked: readonly AskedQuestion[],
  date: string,
  random: () => number,
  needs: Needs = needsOf({ bank, asked, recent: [] }, date),
): PickedQuestion | 'used-up' | undefined {
  if (bank.length === 0) return undefined
  const before = new Map(asked.map((one) => [one.questionId, one]))
  const unasked = bank.filter((question) => !before.has(question.id))
  const { best: fresh } = mostNeeded(unasked, needs.freshNeed, needs, random)
  if (fresh) return { question: fresh, reason: { kind: 'new', left: unasked.length, need: needs.told(fresh) } }
  // Those that wait for their twin to rest are the bank's still: nothing comes again before them.
  if (unasked.length > 0) return 'used-up'
  const rested = bank.filter((question) => (before.get(question.id)?.lastDate ?? '') <= restedOn(date))
  const { best: again } = mostNeeded(rested, needs.againNeed, needs, random)
  if (!again) return 'used-up'
  const lastDate = before.get(again.id)?.lastDate ?? ''
  return { question: again, reason: { kind: 'again', lastDate, need: needs.told(again) } }
}

/** The one that is needed most, and the same of those that `isKept`; of equal ones any. */
export function mostNeeded(
  candidates: readonly Question[],
  need: (question: Question) => number,
  needs: Needs,
  random: () => number,
  isKept: (question: Question) => boolean = () => false,
): { readonly best?: Question; readonly kept?: Question } {
  let [best, kept]: { readonly question: Question; readonly need: number }[] = []
  for (const question of shuffled(candidates, random)) {
    const own = need(question)
    // Asked of as few as can be: banks are large, and this is what costs.
    if (kept && own <= kept.need && best && own <= best.need) continue
    if (needs.isTwin(question)) continue
    if (!best || own > best.need) best = { question, need: own }
    if ((!kept || own > kept.need) && isKept(question)) kept = { question, need: own }
  }
  return { ...(best ? { best: best.question } : {}), ...(kept ? { kept: kept.question } : {}) }
}

/** Labels of the choices as authored, in the order to show; kept where the text names letters, and for O and X. */
export function choiceOrder(question: Question, random: () => number): readonly string[] {
  const labels = question.choices.map((choice) => choice.label)
  return question.shuffle && question.kind !== 'ox' ? shuffled(labels, random) : labels
}

/** The same for questions that are shown the same: one that Discord refused is tried again once its text has changed. */
export function questionFingerprint(question: Question): string {
  const known = fingerprints.get(question)
  if (known !== undefined) return known
  const { id, kind, stem, choices } = question
  const own = hash32(JSON.stringify([id, kind, stem, choices.map((choice) => [choice.label, choice.text])]))
  fingerprints.set(question, own)
  return own
}

const fingerprints = new WeakMap<Question, string>()
