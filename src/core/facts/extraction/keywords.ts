import { isParticle, koreanStem } from '../../language/stems.ts'
import { codePoints } from '../../notes/normalize.ts'
import type { Statement } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import type { Attribute } from '../types.ts'
import { headWords } from './head-words.ts'

/** An attribute that a statement may stand under. */
export interface Candidate {
  readonly attribute: Attribute
  readonly weight: number
  /** Taken only where another column has it too. */
  readonly onlyShared?: boolean
}

/** Those attributes whose words the head of a statement holds that are near the best in their weight; weak ones where no other is held. */
export function candidatesOf(statement: Statement, vocabulary: AttributeSet): Candidate[] {
  const all = heldBy(statement, vocabulary)
  const strong = all.filter(({ attribute }) => !attribute.weak)
  const held = strong.length > 0 ? strong : all
  const most = Math.max(...held.map((one) => one.weight))
  return held.filter((one) => one.weight * 2 >= most)
}

/** Attributes whose words the head of a statement says and does not deny; longer words count for more. */
function heldBy({ text }: Statement, vocabulary: AttributeSet): Candidate[] {
  // What stands in parentheses is said by the way.
  const lower = headWords(text.replace(/[(（][^()（）]*[^()（）\d][)）]/g, ' ')).toLowerCase()
  return vocabulary.attributes.flatMap((attribute) => {
    if (attribute === vocabulary.opening || (needsNumber(attribute) && !/\d/.test(lower))) return []
    // What is told by an example is no example: one begins with such a word.
    const said = attribute.id === EXAMPLE ? lower.slice(0, AT_START) : lower
    const held = attribute.words.filter((word) => placeOf(said, word.toLowerCase(), !DENIES.test(word)) !== undefined)
    const weight = held.reduce((sum, word) => sum + weightOf(word), 0)
    return weight > 0 ? [{ attribute, weight }] : []
  })
}

const EXAMPLE = 'example'
const AT_START = 12

/** What says itself that something is not so: `필요 없`, `cannot`. */
const DENIES = /없|않|못|불가|안 된|\b(?:not|cannot)\b/

/** A limit without a number is none. */
function needsNumber({ group, weak }: Attribute): boolean {
  return group === 'numbers' && weak === true
}

/** Whether a statement holds one of an attribute's words, denied or not. */
export function holdsWordOf({ words }: Attribute, { text }: Statement): boolean {
  const lower = text.toLowerCase()
  return words.some((word) => placeOf(lower, word.toLowerCase(), false) !== undefined)
}

/** Whether one of an attribute's words is what a statement is about, and not said in it by the way. */
export function isAboutWordOf({ words }: Attribute, { text }: Statement): boolean {
  const head = headWords(text).toLowerCase()
  return words.some((word) => placeOf(head, word.toLowerCase(), true) !== undefined)
}

/** Whether a name has one of an attribute's words as a whole word: `요금 제도` has 요금. */
export function namesWordOf({ words }: Attribute, name: string): boolean {
  const lower = name.toLowerCase()
  return words.some((word) => placeOf(lower, word.toLowerCase(), false) !== undefined)
}

/** A syllable of Hangul says as much as two or three Latin letters. */
function weightOf(word: string): number {
  return codePoints(word) + codePoints(word.replace(/[^가-힣]/g, ''))
}

/** Where a word stands in a text as a word of its own, and is not denied if that is asked for. */
function placeOf(text: string, word: string, affirmed: boolean): number | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWhole(text, word, at) && !(affirmed && isDenied(text, at, word))) return at
  }
  return undefined
}

/** So short that other words begin like it: `IP` and `IPsec`. */
const SHORT = 3

function isWhole(text: string, word: string, at: number): boolean {
  const rest = text.slice(at + word.length)
  if (/^[a-z0-9]/.test(word)) {
    // `Equal-Cost Load Balancing` is about no cost.
    // Nor is `a cost/benefit analysis`, or a `cost-of-repair theory`.
    const opens = !/(?:[a-z]|[a-z][-/])$/.test(text.slice(0, at)) && !/^(?:\/|-of-)[a-z]/.test(rest)
    return opens && (word.length > SHORT || !/[a-z0-9]$/.test(word) || /^(?:s?(?![a-z0-9]))/.test(rest))
  }
  // A phrase is no piece of another word, nor is what no Hangul goes on from: `O(`.
  if (!/^[가-힣]+$/.test(word)) return true
  if (/[가-힣]/.test(text.charAt(at - 1))) return false
  const tail = /^[가-힣]*/.exec(rest)?.[0] ?? ''
  return tail === '' || isParticle(tail) || koreanStem(`${word}${tail}`) === word || VERBAL.test(tail)
}

/** What makes a verb or an adjective of a noun. */
const VERBAL = /^(?:하|한|할|해|했|함|합|되|된|될|됐|됨|돼|됩|시키|시킨|시킬|적|성|용|화)/

/** `요금이 없다`, `without cost`: what is denied is not what is told. */
function isDenied(text: string, at: number, word: string): boolean {
  const rest = text.slice(at + word.length)
  if (
    /^(?:하지|되지|할 수|될 수)?\s*(?:이|가|은|는|을|를|도|와는|과는)?\s*(?:전혀 |따로 |아무 )?(?:없|아니|않|못)/.test(
      rest,
    )
  )
    return true
  return /\b(?:no|without|not an?|never|non)[ -]$/.test(text.slice(Math.max(0, at - 10), at))
}
