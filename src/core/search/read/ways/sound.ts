import { type Way, wayOfWords } from '../way.ts'

/** A word that the notes know has less need of another that sounds like it: only of one that does so nearly wholly. */
const LEAST_FOR_KNOWN = 0.84

export const sound: Way = wayOfWords({
  name: 'sound',
  guesses: true,
  why: 'the same sound in the other script: 키바나, Kibana',
  find({ token }, { index, terms }) {
    const known = terms.length > 0
    // What looks like a particle may be the end of a loanword: `게이트웨이`.
    const words = token.script === 'latin' ? [token.surface] : new Set([token.surface, token.term])
    const found = [...words].flatMap((word) => index.vocabulary.soundingLike(word, known))
    return known ? found.filter((one) => one.quality > LEAST_FOR_KNOWN) : found
  },
})
