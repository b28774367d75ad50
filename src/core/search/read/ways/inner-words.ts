import { bestOf, type Way, wayOfWords } from '../way.ts'

/** The word is there, within another: little beside one that stands alone, much where none does. */
const WITHIN = { known: 0.6, unknown: 0.8 } as const

export const innerWords: Way = wayOfWords({
  name: 'inner-words',
  why: 'the second part of a word written without spaces: 전략, 재해복구전략',
  find({ token }, context) {
    if (token.script !== 'hangul') return []
    const quality = bestOf(context.terms, context) === 1 ? WITHIN.known : WITHIN.unknown
    return context.index.vocabulary.holding(token.term).map((term) => ({ term, quality }))
  },
})
