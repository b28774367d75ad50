import { contentShare } from '../../../language/function-words.ts'
import type { Way } from '../way.ts'

/** Shorter names sound like too many others. */
const LEAST_SYLLABLES = 4
const SURELY = 0.8
const MOST_WORDS = 3

export const heardNames: Way = {
  name: 'heard-names',
  guesses: true,
  why: 'a name that sounds like several words together, one of them unknown: 라이프 사이클, lifecycle',
  find({ words }, { index, phrases }) {
    const tokens = words.flatMap(([token]) => (token ? [token] : []))
    if (words.length === 1 || words.length > MOST_WORDS || phrases.length > 0) return []
    const { vocabulary, names } = index
    if (tokens.every(({ term }) => index.frequency(vocabulary.id(term) ?? -1) > 0)) return []
    if (!tokens.every(({ surface, term }) => /^[가-힣]+$/.test(surface) && contentShare(surface, term) === 1)) return []
    const whole = tokens.map(({ surface, term }, i) => (i === tokens.length - 1 ? term : surface)).join('')
    if (whole.length < LEAST_SYLLABLES) return []
    const heard = vocabulary
      .soundingLike(whole, true)
      .map(({ term, quality }) => ({ terms: [vocabulary.term(term)], quality }))
    return [...heard, ...names.near(whole)]
      .filter(({ quality }) => quality >= SURELY)
      .map((one) => ({ ...one, as: 'name' as const }))
  },
}
