import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/core/language/edit-distance.ts'
import { lettersOf } from '../../../src/core/language/letter-names.ts'
import { LATIN, phonesOf } from '../../../src/core/language/phones.ts'
import { skeletonOf, soundsAlike, soundThreshold } from '../../../src/core/language/transliteration.ts'
import { PairIndex } from '../../../src/core/search/index/ngram-index.ts'
import { Texts } from '../../../src/core/search/index/texts.ts'
import { finish } from '../../../src/core/steps.ts'
import { often } from '../../often.ts'

const alike = (one: string, other: string) => soundsAlike(phonesOf(one), phonesOf(other))
const near = (one: string, other: string) => alike(one, other) >= soundThreshold(skeletonOf(phonesOf(one)))

test.each([
  ['키바나', 'kibana'],
  ['스트림', 'stream'],
  ['프록시', 'proxy'],
  ['게이트웨이', 'gateway'],
  ['퍼포먼스', 'performance'],
  ['클라우드', 'cloud'],
  ['스로틀링', 'throttling'],
  ['세션', 'session'],
  ['파이프라인', 'pipeline'],
  ['아키텍처', 'architecture'],
  ['파라메터', '파라미터'],
  ['스위치', 'switch'],
  ['배치', 'batch'],
  ['해시', 'hash'],
  ['푸시', 'push'],
  ['캐싱', 'caching'],
  ['이미지', 'image'],
  ['페이지', 'page'],
  ['해커', 'hacker'],
  ['에디터', 'editors'],
])('%s sounds like %s', (one, other) => {
  expect(near(one, other)).toBe(true)
  expect(near(other, one)).toBe(true)
})

test.each([
  ['기본', 'kibana'],
  ['제공', 'second'],
  ['그룹', 'global'],
  ['인증', 'in'],
  ['복구', 'vpc'],
])('%s does not sound like %s', (one, other) => {
  expect(near(one, other)).toBe(false)
})

test('what ends a word in English as 어 does in Korean sounds the same', () => {
  expect(alike('세션', 'session')).toBe(1)
  expect(alike('트리거', 'trigger')).toBe(1)
})

test('a word sounds like itself, and likeness is the same both ways', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvwyz'), minLength: 2, maxLength: 10 }),
    fc.string({ unit: fc.constantFrom(...'가나다라마바사아자차카타파하기니리스트프크'), minLength: 1, maxLength: 6 }),
  )
  fc.assert(
    fc.property(word, word, (one, other) => {
      if (phonesOf(one) !== '') expect(alike(one, one)).toBe(1)
      expect(alike(one, other)).toBeCloseTo(alike(other, one), 5)
    }),
  )
})

test('a spelling begins with no other letter than those that it is looked for by', () => {
  const parts =
    'a ca e i o u y tion sion ssion che tch ch sh age dge mb re ture tur er ors sch th ss ph gh ck cc qu queue x gn ng kn wr c g gg j k s z t d p f b v m n r l au aw h w ai ay ee ea ey ie oo ed ing ment'
  const words = parts.split(' ').flatMap((one) => parts.split(' ').map((other) => one + other))
  const others = new Set<string>()
  for (const [first, spelling] of LATIN)
    for (const word of words)
      for (let at = 0; at < word.length; at++) {
        spelling.lastIndex = at
        if (!first.includes(word.charAt(at)) && spelling.test(word)) others.add(`${spelling} in ${word}`)
      }
  expect([...others]).toEqual([])
})

test.each([
  ['알디에스', 'rds'],
  ['에스쓰리', 's3'],
  ['에이피아이', 'api'],
  ['유알엘', 'url'],
])('%s reads %s', (name, letters) => {
  expect(lettersOf(name)).toContain(letters)
})

test('words that are not letter names read as none', () => {
  for (const word of ['복제', '', 'abc', '가'.repeat(30)]) expect(lettersOf(word)).toEqual([])
})

/** The textbook's distance with swaps of neighbours, without a limit. */
function plainDistance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [i, ...Array<number>(other.length).fill(0)])
  for (let j = 0; j <= other.length; j++) (rows[0] as number[])[j] = j
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const changed = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : 99
      ;(rows[i] as number[])[j] = Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1)
    }
  }
  return at(one.length, other.length)
}

const short = fc.string({ unit: fc.constantFrom(...'abㄱㅏ'), maxLength: 9 })

test('edits are counted as in the textbook, up to the limit', () => {
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(plainDistance(one, other), limit + 1))
    }),
    { numRuns: often(150) },
  )
})

test('the pair index finds exactly the words within reach, if they are long enough to share a pair', () => {
  fc.assert(
    fc.property(fc.uniqueArray(short, { maxLength: 20 }), short, (words, word) => {
      const limit = word.length < 8 ? 1 : 2
      const texts = new Texts()
      for (const one of words) texts.add(one)
      texts.close()
      const pairs = new PairIndex(texts)
      finish(pairs.close())
      const found = pairs.near(word, limit).map(({ at }) => words[at])
      for (const one of found) expect(plainDistance(word, one ?? '')).toBeLessThanOrEqual(limit)
      if (word.length <= 3 * limit) return
      for (const one of words) if (plainDistance(word, one) <= limit) expect(found).toContain(one)
    }),
  )
})
