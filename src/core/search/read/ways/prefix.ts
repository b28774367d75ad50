import type { Near } from '../../index/near.ts'
import { type Meaning, type Way, wayOfWords } from '../way.ts'

/** The last word may be unfinished: its completions are worth at least this. */
const AS_TYPED = 0.7
/** A completion that is this good is most likely the word. */
const FINISHED = 0.85

/** Letters that are a whole name: `DI` begins too much, but `placement gr` only what stands behind that word. */
const SHORT = /^[a-z]{1,2}$/

export const prefix: Way = wayOfWords({
  name: 'prefix',
  guesses: true,
  why: 'the beginning of a word, half a syllable included: 데잍, 데이터',
  find({ token, place: { last, previous } }, context) {
    if (SHORT.test(token.surface)) return last && previous ? nextTo(previous.term, token.surface, context) : []
    const typed = last ? token.surface : token.term
    const { vocabulary } = context.index
    const found = typed.length > 1 || last ? completed(typed, last, context) : []
    return typed === token.term ? found : [...found, ...vocabulary.completions(token.term)]
  },
})

/** What a word begins; of an unfinished one also what its end would sound like in the other script. */
function completed(typed: string, last: boolean, { index, terms }: Meaning & { readonly terms: readonly Near[] }) {
  const { vocabulary } = index
  const found = vocabulary.completions(typed, last ? AS_TYPED : undefined)
  const best = found.reduce<Near | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined)
  const known = terms.some(({ quality }) => quality === 1)
  if (!last || known || !best || best.quality < FINISHED) return found
  const sounds = vocabulary.soundingLike(vocabulary.term(best.term), true)
  return [...found, ...sounds.map(({ term, quality }) => ({ term, quality: quality * best.quality }))]
}

/** Words that begin so and stand right behind another one in the notes. */
function nextTo(previous: string, typed: string, { index }: Meaning): Near[] {
  const { vocabulary } = index
  const before = vocabulary.id(previous)
  if (before === undefined) return []
  return index.wordsBehind(before).flatMap((term) => {
    const whole = vocabulary.term(term)
    return whole.startsWith(typed) && whole.length > typed.length ? [{ term, quality: AS_TYPED }] : []
  })
}
