import type { Way } from '../way.ts'

export const apart: Way = {
  name: 'apart',
  why: 'a word that the notes also write as two: 교착상태, 교착 상태',
  find({ words, token }, { index }) {
    if (words.length > 1 || token !== words[0]?.[0]) return []
    const parts = index.apart.get(index.vocabulary.id(token.term) ?? -1)
    if (!parts) return []
    return [{ terms: parts.map((part) => index.vocabulary.term(part)), quality: 0.9, as: 'one word' }]
  },
}
