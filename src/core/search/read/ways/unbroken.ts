import { wayOfUnknown } from '../unknown.ts'

export const unbroken = wayOfUnknown({
  name: 'unbroken',
  why: 'words that the dictionary has other words for, typed without their blanks: 장애조치, failover',
  find({ token }, { index, expansions, phrases }) {
    const stands = (term: string) => index.frequency(index.vocabulary.id(term) ?? NONE) > 0
    // Where the notes have its parts, those say which place is meant.
    if (phrases.some(({ as, terms }) => as === 'pieces' && terms.every(stands))) return []
    return expansions.ofUnbroken(token.term).map(({ terms, quality }) => ({ terms, quality, as: 'name' }))
  },
})

/** No term of the notes. */
const NONE = -1
