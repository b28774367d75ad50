import { type Way, wayOfWords } from '../way.ts'

/** A word that the notes know has less need of another that sounds like it: only of one that does so nearly wholly. */
const LEAST_FOR_KNOWN = 0.84

export const sound: Way = wayOfWords({
  name: 'sound',
  guesses: true,
  why: 'the same sound in the other script: 키바나, Kibana',
  find({ token }, { index, terms }) {
    const known = terms.length > 0
    const found = index.vocabulary.soundingLike(token.script === 'latin' ? token.surface : token.term, known)
    return known ? found.filter((one) => one.quality > LEAST_FOR_KNOWN) : found
  },
})
