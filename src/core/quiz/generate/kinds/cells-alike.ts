import { editDistance } from '../../../language/edit-distance.ts'
import { shareOfStems } from '../terms.ts'

const SHORTEST_PART = 6
const MOST_SHARED = 0.5

/** `No time commitment` and `No commitment required`; of `90 days` and `180 days` the numbers say which. */
export function isLike(one: string, other: string): boolean {
  const numbers = (text: string) => (text.match(/\d[\d.,]*/g) ?? []).join(' ')
  if (numbers(one) !== numbers(other)) return false
  if (DENIES.test(one) && DENIES.test(other)) return true
  // One word, once mistyped.
  if (isMistyped(one, other)) return true
  return shareOfStems(one, other) >= MOST_SHARED && shareOfStems(other, one) >= MOST_SHARED
}

const LONG_WORD = 8

/** `Quantitatve` beside `Quantitative`. */
export function isMistyped(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => text.trim().toLowerCase())
  const isWord = (text = '') => text.length >= LONG_WORD && /^[a-z]+$/.test(text)
  return isWord(left) && isWord(right) && editDistance(left ?? '', right ?? '', 1) === 1
}

/** `No commitment` and `No long-term commitment`: that there is none is one thing to say. */
const DENIES = /^(?:no|not|without|never|none)\b|(?:없음|없다|안 ?함|불필요|않음|않는다)[.]?$/iu

/** Also `TP` of `UTP`: one is a sort of the other. */
export function isPart(text: string, other: string): boolean {
  return text.length >= SHORTEST_PART ? other.includes(text) : /^[a-z]+$/.test(other) && other.endsWith(text)
}
