import { initialSounds } from '../../../language/initial-sounds.ts'
import { isInitials, type Way } from '../way.ts'

const HEARD = 0.9
/** More names than this are a chance. */
const MOST = 4

export const loanwordInitials: Way = {
  name: 'loanword-initials',
  why: 'initial consonants of a loanword that the notes spell in Latin, over blanks as well: ㅋㅂㄴ, Kibana',
  find({ words, place }, { index, terms }) {
    if (!place.few || place.counted || words.some(([word]) => !isInitials(word?.surface ?? ''))) return []
    const known = terms.some(({ quality }) => quality === 1)
    const sounds = known ? undefined : initialSounds(words.map(([word]) => word?.surface ?? '').join(''))
    if (!sounds) return []
    const heard = words.length > 1 ? [] : index.vocabulary.soundingAs(sounds)
    const names = index.names.soundingAs(sounds)
    if (heard.length + names.length > MOST) return []
    return [
      ...heard.map((term) => ({ term, quality: HEARD })),
      ...names.map((name) => ({ terms: name, quality: HEARD, as: 'name' as const })),
    ]
  },
}
