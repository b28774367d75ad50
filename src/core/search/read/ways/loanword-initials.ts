import { initialSounds } from '../../../language/initial-sounds.ts'
import { phonesOf } from '../../../language/phones.ts'
import type { InvertedIndex } from '../../index/inverted-index.ts'
import { isInitials, type Way } from '../way.ts'

const HEARD = 0.9
/** More names than this are a chance. */
const MOST = 4
/** Fewer letters that are typed apart are initials of several words, or of the two that a name is made of: MailBox. */
const LEAST_APART = 5
/** The same letter five times is a laugh, and to look what may sound so would take long. */
const OVER_AND_OVER = /(.)\1{4}/u

export const loanwordInitials: Way = {
  name: 'loanword-initials',
  why: 'initial consonants of a loanword that the notes spell in Latin, over blanks as well: ㅋㅂㄴ, Kibana',
  find({ words, place }, { index, terms }) {
    if (!place.few || place.counted || words.some(([word]) => !isInitials(word?.surface ?? ''))) return []
    const typed = words.map(([word]) => word?.surface ?? '')
    const initials = typed.join('')
    const known = OVER_AND_OVER.test(initials) || terms.some(({ quality }) => quality === 1)
    const sounds = known ? undefined : initialSounds(initials)
    if (!sounds) return []
    const isApart = words.length > 1
    const names = index.names.soundingAs(sounds)
    const isSure = !isApart || initials.length >= LEAST_APART
    const found = index.vocabulary
      .soundingAs(sounds)
      .filter((term) => index.frequency(term) > 0 && (isSure || isMadeOf(typed, index.vocabulary.term(term), index)))
    const heard = few(found, index, MOST - names.length)
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

/** Whether a name is made of two words that the notes have, each of the initials of one that was typed. */
function isMadeOf([first = '', second = '', ...more]: readonly string[], name: string, index: InvertedIndex): boolean {
  if (more.length > 0) return false
  const sounds = (initials: string, word: string) =>
    index.vocabulary.id(word) !== undefined && initialSounds(initials, SHORTEST)?.test(phonesOf(word)) === true
  for (let cut = SHORTEST; cut <= name.length - SHORTEST; cut++)
    if (sounds(first, name.slice(0, cut)) && sounds(second, name.slice(cut))) return true
  return false
}
const SHORTEST = 2
