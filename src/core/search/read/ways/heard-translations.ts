import { type Found, type Way, wayOfWords } from '../way.ts'

/** Heard less well it is too often another word. */
const SURELY = 0.85
/** Shorter words sound like too many others. */
const LEAST_SYLLABLES = 3
const TRANSLATED = 0.8

export const heardTranslations: Way = wayOfWords({
  name: 'heard-translations',
  why: 'what the dictionary calls a loanword that is heard: 데드락, deadlock, 교착상태',
  find({ words, token }, { expansions, index, terms, phrases }) {
    if (token.script !== 'hangul' || token !== words[0]?.[0] || phrases.length > 0) return []
    if (token.term.length < LEAST_SYLLABLES) return []
    return terms.flatMap(({ term, quality }): Found[] => {
      const heard = index.vocabulary.term(term)
      if (quality < SURELY || !/^[a-z]/.test(heard)) return []
      return expansions
        .of(heard)
        .filter(({ source }) => source === 'translations')
        .map((one) => ({ terms: one.terms, quality: TRANSLATED * quality, as: 'name' }))
    })
  },
})
