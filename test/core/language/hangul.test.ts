import { disassemble, getChoseong } from 'es-hangul'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromKeys, initialsOf, toKeys } from '../../../src/core/language/hangul.ts'
import { hangulTyped, latinTyped } from '../../../src/core/language/keyboard-layout.ts'

const syllables = fc.string({
  unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 12,
})

/** Letters that were typed alone, those of two keys among them, and what is no Hangul. */
const mixed = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x3130, max: 0x318f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'각힣가 aZ7-é한😀'),
  ),
})

test.each([
  ['syllables', syllables],
  ['letters and other signs', mixed],
])('keystrokes are those of es-hangul: %s', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(toKeys(text)).toBe(disassemble(text))
    }),
  )
})

test('keystrokes typed again make the same text', () => {
  fc.assert(
    fc.property(syllables, (text) => {
      expect(fromKeys(toKeys(text))).toBe(text)
    }),
  )
})

test('initials are those of es-hangul', () => {
  fc.assert(
    fc.property(syllables, (text) => {
      expect(initialsOf(text)).toBe(getChoseong(text))
    }),
  )
})

test('half a syllable is a prefix: 데잍 of 데이터', () => {
  expect(toKeys('데이터').startsWith(toKeys('데잍'))).toBe(true)
})

test('what was typed in the wrong layout comes back from both sides', () => {
  fc.assert(
    fc.property(syllables, (text) => {
      const latin = latinTyped(text) ?? ''
      // ㅃ and ㅂ are one key in lower case; a text without such letters comes back whole.
      if (!/[ㅃㅉㄸㄲㅆㅒㅖ]/.test(toKeys(text))) expect(hangulTyped(latin)).toBe(text)
    }),
  )
})

test.each([['how do I'], ['hod'], ['s3'], ['']])('ordinary English is left alone: "%s"', (text) => {
  expect(() => hangulTyped(text)).not.toThrow()
})

test('no string makes them throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fromKeys(toKeys(text))
      hangulTyped(text)
      latinTyped(text)
      initialsOf(text)
    }),
  )
})
