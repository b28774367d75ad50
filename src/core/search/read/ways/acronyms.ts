import { lettersOf } from '../../../language/letter-names.ts'
import { acronymTerm } from '../../acronym-term.ts'
import { spelt, type Way } from '../way.ts'

export const acronyms: Way = {
  name: 'acronyms',
  why: 'initials of English phrases in the notes: IA for Infrequent Access',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted) return []
    if (token.script === 'latin') return spelt([acronymTerm(token.surface)], 1, context)
    return spelt(lettersOf(token.term).map(acronymTerm), 0.9, context)
  },
}
