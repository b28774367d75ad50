import { latinTyped } from '../../../language/keyboard-layout.ts'
import { isInitials, spelt, type Way } from '../way.ts'

/** Fewer letters are no word that was typed on the wrong layout. */
const LEAST_LATIN = 3

export const initials: Way = {
  name: 'initials',
  why: 'initial consonants: ㄱㅇㅅ for 가용성; the same keys may be meant as Latin letters: ㄴ비, sql',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted || !isInitials(token.surface)) return []
    const latin = latinTyped(token.surface)
    return [
      ...context.index.vocabulary.withInitials(token.surface),
      ...spelt(latin && latin.length >= LEAST_LATIN ? [latin] : [], 0.9, context),
    ]
  },
}
