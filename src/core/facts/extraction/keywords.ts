import { codePoints } from '../../notes/normalize.ts'
import type { Statement } from '../../notes/types.ts'
import type { Vocabulary } from '../attributes.ts'
import type { Attribute } from '../types.ts'

/** An attribute that a statement may stand under. */
export interface Candidate {
  readonly attribute: Attribute
  readonly weight: number
  /** Taken only where another column has it too. */
  readonly onlyShared?: boolean
}

/** Those attributes whose words a statement holds that are near the best in their weight. */
export function candidatesOf(statement: Statement, vocabulary: Vocabulary): Candidate[] {
  const held = heldBy(statement, vocabulary)
  const most = Math.max(...held.map((one) => one.weight))
  return held.filter((one) => one.weight * 2 >= most)
}

/** Attributes whose words a statement holds; longer words count for more. */
export function heldBy(statement: Statement, vocabulary: Vocabulary): Candidate[] {
  const lower = statement.text.toLowerCase()
  return vocabulary.attributes.flatMap((attribute) => {
    const held = attribute.words.filter((word) => holdsWord(lower, word.toLowerCase()))
    const weight = held.reduce((sum, word) => sum + weightOf(word), 0)
    return weight > 0 ? [{ attribute, weight }] : []
  })
}

/** Whether a statement holds one of an attribute's words. */
export function holdsWordOf({ words }: Attribute, { text }: Statement): boolean {
  const lower = text.toLowerCase()
  return words.some((word) => holdsWord(lower, word.toLowerCase()))
}

/** A syllable of Hangul says as much as two or three Latin letters. */
function weightOf(word: string): number {
  return codePoints(word) + codePoints(word.replace(/[^가-힣]/g, ''))
}

/** So short that other words begin like it: `IP` and `IPsec`. */
const SHORT = 3

/** Latin words from their start on, short ones whole; Hangul anywhere: 복제 stands in 복제본. */
function holdsWord(text: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const opens = at === 0 || !/[a-z]/.test(text.charAt(at - 1))
    const ends =
      word.length > SHORT || !/[a-z0-9]$/.test(word) || /^(?:s?(?![a-z0-9]))/.test(text.slice(at + word.length))
    if (opens && ends) return true
  }
  return false
}
