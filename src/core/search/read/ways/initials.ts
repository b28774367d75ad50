import { latinTyped } from '../../../language/keyboard-layout.ts'
import { isInitials, spelt, type Way } from '../way.ts'

/** Fewer letters are no word that was typed on the wrong layout. */
const LEAST_LATIN = 3

export const initials: Way = {
  name: 'initials',
  guesses: true,
  why: 'initial consonants: ㄱㅇㅅ for 가용성; the same keys may be meant as Latin letters: ㄴ비, sql',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted || !isInitials(token.surface)) return []
    const latin = latinTyped(token.surface)
    const { vocabulary } = context.index
    const found = vocabulary.withInitials(token.surface)
    return [
      ...found,
      ...found
        .filter(({ quality }) => quality === 1)
        .flatMap(({ term }) => vocabulary.soundingLike(vocabulary.term(term), true)),
      ...spelt(latin && latin.length >= LEAST_LATIN ? [latin] : [], 0.9, context),
    ]
  },
}
