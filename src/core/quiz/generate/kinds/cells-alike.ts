import { editDistance } from '../../../language/edit-distance.ts'
import { stemsOf } from '../terms.ts'
import { shareIn } from '../wording.ts'

const SHORTEST_PART = 6
const MOST_SHARED = 0.5

/** A cell as it is laid beside the others of its column, worked out once. */
export interface ComparedCell {
  readonly folded: string
  readonly stems: readonly string[]
  readonly numbers: string
  /** Says that there is none. */
  readonly denies: boolean
  /** In small letters, where it is one long word. */
  readonly word?: string
}

export function comparedCell(text: string, folded: string): ComparedCell {
  const word = text.trim().toLowerCase()
  return {
    folded,
    stems: [...new Set(stemsOf(text))],
    numbers: (text.match(/\d[\d.,]*/g) ?? []).join(' '),
    denies: DENIES.test(text),
    ...(word.length >= LONG_WORD && /^[a-z]+$/.test(word) ? { word } : {}),
  }
}

/** `No time commitment` and `No commitment required`; of `90 days` and `180 days` the numbers say which. */
export function isLike(one: ComparedCell, other: ComparedCell): boolean {
  if (one.numbers !== other.numbers) return false
  if (one.denies && other.denies) return true
  // One word, once mistyped.
  if (isMistyped(one.word, other.word)) return true
  return shareIn(one, other) >= MOST_SHARED && shareIn(other, one) >= MOST_SHARED
}

const LONG_WORD = 8

/** `Quantitatve` beside `Quantitative`. */
export function isMistyped(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && editDistance(one, other, 1) === 1
}

/** `No commitment` and `No long-term commitment`: that there is none is one thing to say. */
const DENIES = /^(?:no|not|without|never|none)\b|(?:없음|없다|안 ?함|불필요|않음|않는다)[.]?$/iu

/** Also `TP` of `UTP`: one is a sort of the other. */
export function isPart(text: string, other: string): boolean {
  return text.length >= SHORTEST_PART ? other.includes(text) : /^[a-z]+$/.test(other) && other.endsWith(text)
}
