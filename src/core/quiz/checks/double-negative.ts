import { askedPart, asksForTheOdd } from './choices.ts'
import type { ItemCheck } from './finding.ts'

const NEGATION = /않|아니|아닌|없|못하|못한|틀린|\bnot\b|\bnever\b|\bno\b|\bcannot\b|n't\b|\bexcept\b|\bwithout\b/giu

/** A question for what is not, about something that is not: who knows the answer trips over the words. */
export const doubleNegative: ItemCheck = ({ question }) => {
  const asked = askedPart(question.stem)
  const twice = (asked.match(NEGATION)?.length ?? 0) > 1
  const denied = asksForTheOdd(question.stem) && question.choices.some((choice) => choice.text.search(NEGATION) >= 0)
  return twice || denied ? [{ code: 'double-negative', line: question.line }] : []
}
