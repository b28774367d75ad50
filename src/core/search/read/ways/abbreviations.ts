import { wayOfUnknown } from '../unknown.ts'
import { bestOf } from '../way.ts'

const ABBREVIATED = 0.8

export const abbreviations = wayOfUnknown({
  name: 'abbreviations',
  why: 'letters that abbreviate a heading beyond its initials: MDB for Mail Database',
  find({ token }, context) {
    if (bestOf(context.terms, context) > 0) return []
    const phrases = context.index.names.abbreviatedAs(token.surface)
    return phrases.map((terms) => ({ terms, quality: ABBREVIATED, as: 'one word' }))
  },
})
