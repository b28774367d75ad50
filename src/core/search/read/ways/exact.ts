import { spelt, type Way } from '../way.ts'

export const exact: Way = {
  name: 'exact',
  why: 'the word itself, with or without its ending: 지도를, 지도',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted) return []
    return spelt([...new Set([token.term, token.surface])], 1, context)
  },
}
