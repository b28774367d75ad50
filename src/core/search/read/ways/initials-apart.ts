import { INFLECTED } from '../../index/initials-index.ts'
import type { Near } from '../../index/near.ts'
import type { Meaning } from '../way.ts'
import { isInitials, type Phrase, type Way } from '../way.ts'

/** Shorter pieces begin too many words. */
const SHORTEST = 2
const QUALITY = 0.9
/** Letters; nobody types more of them without a blank. */
const LONGEST = 12
/** Cuts that are tried. */
const MOST_CUTS = 3

export const initialsApart: Way = {
  name: 'initials-apart',
  why: 'initial consonants of several words without a blank: ㅂㅈㄱㄱ, 보존 기간; and of one word with a blank',
  find({ words, token, place }, context) {
    if (!place.few || place.counted || words.some(([word]) => !isInitials(word?.surface ?? ''))) return []
    const initials = words.map(([word]) => word?.surface ?? '').join('')
    if (words.length > 1) return together(initials, context)
    if (token.surface.length > LONGEST || context.terms.some(({ quality }) => quality >= QUALITY)) return []
    return cutsOf(token.surface, context)
      .map((cut) => context.index.standingTogether(cut))
      .filter((choices) => choices.length > 0)
      .map((choices) => ({ terms: [], choices: choices.map(asNear), quality: QUALITY, as: 'choices' }))
  },
}

function together(initials: string, context: Meaning): Phrase[] {
  const found = wholly(initials, context)
  return found.length === 0 ? [] : [{ terms: [], choices: [found], quality: QUALITY, as: 'choices' }]
}

function asNear(terms: ReadonlySet<number>): Near[] {
  return [...terms].map((term) => ({ term, quality: 1 }))
}

/** Words of exactly these initials. */
function wholly(initials: string, { index }: Meaning): Near[] {
  return index.vocabulary
    .withInitials(initials)
    .filter(({ term, quality }) => quality >= INFLECTED && index.frequency(term) > 0)
}

/** The ways to cut letters into initials of words, as their terms, those of the fewest words first. */
function cutsOf(letters: string, context: Meaning): ReadonlySet<number>[][] {
  const cuts: ReadonlySet<number>[][][] = [[[]]]
  const known = new Map<string, ReadonlySet<number>>()
  const termsOf = (piece: string) =>
    known.getOrInsertComputed(piece, () => new Set(wholly(piece, context).map(({ term }) => term)))
  for (let end = SHORTEST; end <= letters.length; end++) {
    for (let start = 0; start <= end - SHORTEST; start++) {
      const heads = cuts[start] ?? []
      const terms = heads.length === 0 ? NONE : termsOf(letters.slice(start, end))
      if (terms.size === 0) continue
      const longer = heads.map((head) => [...head, terms])
      cuts[end] = [...(cuts[end] ?? []), ...longer].sort((a, b) => a.length - b.length).slice(0, MOST_CUTS)
    }
  }
  return (cuts[letters.length] ?? []).filter((cut) => cut.length > 1)
}

const NONE: ReadonlySet<number> = new Set()
