import { guessedSegmentsOf } from '../segmentation.ts'
import { wayOfUnknown } from '../unknown.ts'
import { bestOf } from '../way.ts'

export const guessedSegments = wayOfUnknown({
  name: 'guessed-segments',
  guesses: true,
  why: 'a compound of which one end has a slip: 보안그릅, 보안 그룹',
  find({ token }, context) {
    if (context.phrases.some(({ as }) => as === 'pieces' || as === 'one word')) return []
    const { index } = context
    const cut = guessedSegmentsOf(token.term, index.vocabulary, (one) => index.frequency(one) > 0)
    if (!cut || cut.quality <= bestOf(context.terms, context)) return []
    return [{ terms: cut.pieces, quality: cut.quality, as: 'one word' }]
  },
})
