import { distanceTo } from './distance.ts'
import { isSameThing, type KnownNames } from './known-names.ts'
import { nameScore } from './name.ts'
import { nameWords, squeeze, stemOf } from './text.ts'

/** Another term of the notebook that is as near to what was typed as the form is. */
export function hasNearerTerm(
  given: readonly string[],
  form: string,
  own: ReadonlySet<string>,
  names: KnownNames,
): boolean {
  const edits = Math.min(...given.map((text) => distanceTo(form, text).edits))
  const sizes = given.map((text) => squeeze(text).length)
  return names.terms.some(({ text: term, squeezed }) => {
    if (own.has(squeezed)) return false
    // A term of another length cannot be as near.
    const near = given.some((text, at) => {
      return Math.abs(squeezed.length - (sizes[at] ?? 0)) <= edits && distanceTo(term, text).edits <= edits
    })
    return near && !isSameThing(term, form, names)
  })
}

/**
 * Whether a name in the other script is rather another term's: one that what was typed sounds more like; or, where it is
 * a term itself, one of its script that the form sounds more like.
 */
export function soundsMoreLike(text: string, form: string, score: number, names: KnownNames): boolean {
  if (score >= 1) return false
  const [own, typed] = [squeeze(form), squeeze(text)]
  const isTerm = names.isTerm.has(typed)
  return names.terms.some(({ text: term, squeezed }) => {
    if (squeezed === own || squeezed === typed) return false
    if (nameScore(term, text, names.others, score) > score && !isSameThing(term, form, names)) return true
    return (
      isTerm &&
      nameScore(form, term, names.others, score) > score &&
      !isSameThing(term, text, names) &&
      !distanceTo(term, text).slip
    )
  })
}

/** In front of a word they turn it round: 동기 and 비동기. */
const OPPOSITES = /^(?:비|불|미|무|반|탈|역|재|다중|단일|non|un|in|dis|a|anti|multi|de|re|sub)$/u

/** The same word with 비-, un- … in front of one of the two. */
export function isTurnedRound(text: string, form: string): boolean {
  const turned = (word: string, base: string) =>
    word.endsWith(base) && OPPOSITES.test(word.slice(0, word.length - base.length))
  const either = (a: string, b: string) => turned(a, b) || turned(b, a)
  if (either(squeeze(text), squeeze(form))) return true
  const [one, other] = [nameWords(text), nameWords(form)]
  return one.some((word) => !other.includes(word) && other.some((base) => base.length > 1 && either(word, base)))
}

/** Word by word, what differs is a word that the notes or the dictionary know: 수직 확장 is no slip of 수평 확장. */
export function swapsKnownWord(text: string, form: string, { isWord }: KnownNames): boolean {
  const [one, other] = [nameWords(text), nameWords(form)]
  if (one.length !== other.length || one.length < 2) return false
  return one.some((word, at) => stemOf(word) !== stemOf(other[at] ?? '') && (isWord(word) || isWord(stemOf(word))))
}
