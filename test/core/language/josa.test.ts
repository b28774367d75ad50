import { hasBatchim } from 'es-hangul'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { josa, takesParticle } from '../../../src/core/language/josa.ts'

test.each([
  ['데이터베이스', '이라/라', '라'],
  ['복제본', '이라/라', '이라'],
  ['오로라', '으로/로', '로'],
  ['리전', '으로/로', '으로'],
  ['테이블', '으로/로', '로'],
  ['RDS', '을/를', '를'],
  ['SQL', '은/는', '은'],
  ['SQL', '으로/로', '로'],
  ['VPN', '이/가', '이'],
  ['Aurora', '와/과', '와'],
  ['Stream', '와/과', '과'],
  ['Global Table', '이/가', '이'],
  ['Endpoint', '은/는', '는'],
  ['Snapshot', '은/는', '은'],
  ['Backup', '을/를', '을'],
  ['Network', '을/를', '를'],
  ['15', '은/는', '는'],
  ['10', '은/는', '은'],
  ['9:01', '으로/로', '로'],
  ['B', '으로/로', '로'],
  ['Multi-AZ (다중 AZ)', '이/가', '가'],
  ['보기 "A"', '이/가', '가'],
  ['', '은/는', '는'],
  ['🙂', '은/는', '는'],
] as const)('%s: %s → %s', (word, particle, expected) => {
  expect(josa(word, particle)).toBe(expected)
})

test('a closed syllable takes 을, an open one 를, and 로 follows ㄹ as it does a vowel', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (code) => {
      const word = `말${String.fromCharCode(code)}`
      const isL = (code - 0xac00) % 28 === 8
      expect(['을', '를', '으로', '로'].map((particle) => takesParticle(word, particle))).toEqual([
        hasBatchim(word),
        !hasBatchim(word),
        hasBatchim(word) && !isL,
        !hasBatchim(word) || isL,
      ])
    }),
  )
  expect(['을', '를'].map((particle) => takesParticle('API', particle))).toEqual([true, true])
})
