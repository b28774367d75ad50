import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from '../../../src/core/language/word-table.ts'

test('what is worked out of a word is found where the word stands, whatever else stands around it', () => {
  const table = new WordTable((word) => `of ${word}`)
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '가', '각'), minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (source, from, length) => {
      const word = source.slice(from, from + length)
      expect(table.of(source, Math.min(from, source.length), Math.min(from + length, source.length))).toBe(`of ${word}`)
    }),
  )
})

test('a short word is worked out once, until more words came than are kept', () => {
  const worked: string[] = []
  const table = new WordTable((word) => worked.push(word) && word)
  const find = (word: string) => table.of(`(${word})`, 1, 1 + word.length)
  for (const _ of 'twice ') for (const word of ['wave', '파도', '']) expect(find(word)).toBe(word)
  expect(worked).toEqual(['wave', '파도', ''])
  const many = Array.from({ length: 120_000 }, (_, at) => `${at}`)
  expect(many.filter((word) => find(word) !== word)).toEqual([])
  expect(find('wave')).toBe('wave')
  expect(worked.filter((word) => word === 'wave')).toHaveLength(2)
  // A long one may keep the text that it was cut from.
  for (const _ of 'twice ') find('a word that is long')
  expect(worked.filter((word) => word === 'a word that is long')).toHaveLength(6)
})
