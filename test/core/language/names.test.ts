import fc from 'fast-check'
import Fuse from 'fuse.js'
import { expect, test, vi } from 'vitest'
import { buildNames } from '../../../src/core/language/names/names.ts'
import { shippedGlossary } from '../search/worlds.ts'

const NAMES = [
  'Aurora',
  'Aurora Serverless',
  'Global Aurora',
  'RDS',
  'RDS Proxy for Lambda',
  'Endpoint',
  'Custom Endpoint',
  '보안',
  '주요 기능',
  'DynamoDB',
  'Asia/Seoul',
]
const names = buildNames(
  NAMES.map((name) => ({ value: name, name, aliases: name === 'Asia/Seoul' ? ['서울'] : [] })),
  shippedGlossary,
)

test.each([
  ['a', 'Aurora', 'the first keystroke'],
  ['aurora', 'Aurora', 'the name itself before what begins with it'],
  ['ser', 'Aurora Serverless', 'the beginning of a word inside'],
  ['봉', '보안', 'the middle of a syllable'],
  ['보안은', '보안', 'after a particle'],
  ['ㅂㅇ', '보안', 'initials'],
  ['오로라', 'Aurora', 'the other script'],
  ['다이나', 'DynamoDB', 'the beginning of a sound'],
  ['알디에스', 'RDS', 'letters read out'],
  ['dhfhfk', 'Aurora', 'the wrong layout, then the sound'],
  ['ㅁㅕ개', 'Aurora', 'the wrong layout'],
  ['edpoint', 'Endpoint', 'a slip'],
  ['Aroura', 'Aurora', 'letters in another order'],
  ['custom 앤드포인트', 'Custom Endpoint', 'two scripts'],
  ['rds proxy', 'RDS Proxy for Lambda', 'several words'],
  ['proxy rds', 'RDS Proxy for Lambda', 'words in any order'],
  ['DDB', 'DynamoDB', 'a nickname of the glossary'],
  ['서울', 'Asia/Seoul', 'an alias'],
])('%s suggests %s first: %s', (typed, expected) => {
  expect(names.suggest(typed)[0]).toBe(expected)
})

test('nothing typed suggests everything, in its own order; nonsense nothing', () => {
  expect(names.suggest('')).toEqual(NAMES)
  expect(names.suggest('', 3)).toEqual(NAMES.slice(0, 3))
  expect(names.suggest('qqqqqqq')).toEqual([])
})

test('a name sent unpicked is resolved when it is near enough', () => {
  expect(names.resolve('endpoint')).toBe('Endpoint')
  expect(names.resolve('오로라')).toBe('Aurora')
  expect(names.resolve('카산드라')).toBeUndefined()
  expect(names.resolve('')).toBeUndefined()
})

test('each value stands once, at most as many as asked for, always in the same order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('a', 'ㅂ', '오', 'end')),
      fc.integer({ min: 1, max: 25 }),
      (typed, limit) => {
        const found = names.suggest(typed, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found).size).toBe(found.length)
        expect(names.suggest(typed, limit)).toEqual(found)
      },
    ),
  )
})

test('looks for slips of nothing that is longer than every name', () => {
  const search = vi.spyOn(Fuse.prototype, 'search')
  expect(names.resolve('오로라 클러스터 '.repeat(12))).toBeUndefined()
  expect(search).not.toHaveBeenCalled()
  names.resolve('enpdoint')
  expect(search).toHaveBeenCalled()
  search.mockRestore()
})
