import type { Way } from '../way.ts'

export const joinedWords: Way = {
  name: 'joined-words',
  why: 'words typed apart that the notes write as one: 데이터 베이스',
  find({ words }, { index }) {
    if (words.length === 1) return []
    const joined = index.vocabulary.id(words.map((word) => word[0]?.surface ?? '').join(''))
    return joined === undefined ? [] : [{ terms: [index.vocabulary.term(joined)], quality: 0.9, as: 'name' }]
  },
}
