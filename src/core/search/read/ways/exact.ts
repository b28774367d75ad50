import { spelt, type Way } from '../way.ts'

export const exact: Way = {
  name: 'exact',
  why: 'the word itself, with or without its ending: 지도를, 지도',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted) return []
    const plurals = token.script === 'latin' ? spelt(otherNumber(token.term), PLURAL, context) : []
    return [...spelt([...new Set([token.term, token.surface])], 1, context), ...plurals]
  },
}

const PLURAL = 0.95

/** A short word keeps its -s, which may be its own: `pods`, pod; `bus`. */
function otherNumber(term: string): string[] {
  if (/^[a-z]{3}$/.test(term)) return [`${term}s`]
  return /^[a-z]{2}[^siu]s$/.test(term) ? [term.slice(0, -1)] : []
}
