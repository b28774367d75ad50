import type { Way } from '../way.ts'

export const joinedWords: Way = {
  name: 'joined-words',
  why: 'words typed apart that the notes write as one: 데이터 베이스, and what one is: 데이터 베이스란',
  find({ words }, { index: { vocabulary } }) {
    const last = words.at(-1)?.[0]
    if (words.length === 1 || last === undefined) return []
    const before = words
      .slice(0, -1)
      .map((word) => word[0]?.surface ?? '')
      .join('')
    const joined = vocabulary.id(before + last.surface) ?? vocabulary.id(before + last.surface.replace(/이?란$/, ''))
    return joined === undefined ? [] : [{ terms: [vocabulary.term(joined)], quality: 0.9, as: 'name' }]
  },
}
