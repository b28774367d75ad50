import { expect, test } from 'vitest'
import {
  isNameParticle,
  withoutInnerParticle,
  withoutParticle,
  withoutSureParticle,
} from '../../../src/core/language/particles.ts'

test.each([
  ['리더로', '리더'],
  ['리전에서는', '리전'],
  ['백업으로', '백업'],
  // No particle of Korean stands there: the syllable is the noun's own.
  ['게이트웨이', '게이트웨이'],
  ['회로', '회'],
  ['으로', '으로'],
  ['DAX는', 'DAX'],
])('"%s" without what stands behind it is "%s"', (text, stem) => {
  expect(withoutParticle(text)).toBe(stem)
})

test('within a phrase a word keeps what may be its own last syllable', () => {
  expect(['복제본을', '차이의', '조의', '백업으로'].map(withoutInnerParticle)).toEqual([
    '복제본',
    '차이',
    '조의',
    '백업으로',
  ])
})

test('in a name only what cannot be its own is cut', () => {
  expect(['리전에서', '오로라로', '경로', '백업은'].map(withoutSureParticle)).toEqual([
    '리전',
    '오로라',
    '경로',
    '백업은',
  ])
  expect(['에서', '리전'].map(isNameParticle)).toEqual([true, false])
})
