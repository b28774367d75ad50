import { contentShare } from '../../../language/function-words.ts'
import { type Way, wayOfWords } from '../way.ts'

export const verbs: Way = wayOfWords({
  name: 'verbs',
  why: 'what is written for an everyday verb: 옮겨지나요, 이전',
  find({ token: { surface, term, script } }, { expansions, phrases, index }) {
    if (script !== 'hangul' || phrases.length > 0 || contentShare(surface, term) < 1) return []
    const written = expansions.ofVerb(surface).flatMap((terms) => (terms.length === 1 ? terms : []))
    if (written.length === 0) return []
    // Notes in the other language say it in that.
    const stands = written.some((one) => index.frequency(index.vocabulary.id(one) ?? -1) > 0)
    const terms = stands ? written : written.flatMap((one) => expansions.translationsOf(one))
    return [{ terms, quality: 0.9, as: 'any' }]
  },
})
