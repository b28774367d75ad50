import { initialSounds } from '../../../language/initial-sounds.ts'
import type { InvertedIndex } from '../../index/inverted-index.ts'
import { isInitials, type Way } from '../way.ts'

const HEARD = 0.9
/** More names than this are a chance. */
const MOST = 4
/** Fewer letters that are typed apart are initials of several words, unless one heading alone sounds so. */
const LEAST_APART = 5
/** The same letter five times is a laugh, and to look what may sound so would take long. */
const OVER_AND_OVER = /(.)\1{4}/u

export const loanwordInitials: Way = {
  name: 'loanword-initials',
  why: 'initial consonants of a loanword that the notes spell in Latin, over blanks as well: ㅋㅂㄴ, Kibana',
  find({ words, place }, { index, terms }) {
    if (!place.few || place.counted || words.some(([word]) => !isInitials(word?.surface ?? ''))) return []
    const initials = words.map(([word]) => word?.surface ?? '').join('')
    const known = OVER_AND_OVER.test(initials) || terms.some(({ quality }) => quality === 1)
    const sounds = known ? undefined : initialSounds(initials)
    if (!sounds) return []
    const isApart = words.length > 1
    const names = index.names.soundingAs(sounds)
    const heard = few(
      index.vocabulary.soundingAs(sounds).filter((term) => index.frequency(term) > 0),
      index,
      MOST - names.length,
    )
    const isSure = !isApart || initials.length >= LEAST_APART
    if (!isSure && (names.length > 0 || heard.length !== 1 || !heard.every((term) => index.namedBy.has(term))))
      return []
    if (names.length > MOST) return []
    return [
      ...heard.map((term) =>
        isApart
          ? { terms: [index.vocabulary.term(term)], quality: HEARD, as: 'name' as const }
          : { term, quality: HEARD },
      ),
      ...names.map((name) => ({ terms: name, quality: HEARD, as: 'name' as const })),
    ]
  },
}

/** Those that the notes have, or of more of them those that headings begin with; none where these are too many as well. */
function few(terms: readonly number[], index: InvertedIndex, most: number): readonly number[] {
  const headed = terms.length > most ? terms.filter((term) => index.namedBy.has(term)) : terms
  return headed.length > most ? [] : headed
}
