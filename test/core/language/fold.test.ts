import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords, foldName, foldPasted, foldText, foldWithPlaces } from '../../../src/core/language/fold.ts'
import { analyse } from '../../../src/core/language/tokens.ts'

test.each([
  ['full width', 'ＲＤＳ ３５일', 'RDS 35일'],
  ['squared units', '128㎇', '128GB'],
  ['zero width', 'R\u200bD\u2060S\ufeff', 'RDS'],
  ['fillers', '\u3164RDS\u115f\uffa0', ' RDS  '],
  ['a dot between words', '읽기ㆍ쓰기・삭제', '읽기·쓰기·삭제'],
  ['a member', '<@123456789012345678> 오로라', '  오로라'],
  ['a custom emoji', '<:aws:123456789012345678>오로라<a:party:1>', ' 오로라 '],
  ['a channel and a command', '<#12> </search:34>', '   '],
  ['a moment', '<t:1700000000:R>', ' '],
])('%s: %j is read as %j', (_, text, expected) => {
  expect(foldPasted(text)).toBe(expected)
})

test.each(['List<String>', '<a:b>', 'a < b', 'ㄱㅏ', '①', 'ㄴ비'])('%s stays as it is', (text) => {
  expect(foldPasted(text)).toBe(text)
})

test('places lead back to what was pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aＢ\u200b㎇ㆍ\u3164<:>1가\uD800') }), (source) => {
      const { text, from } = foldWithPlaces(source)
      expect(from === undefined).toBe(text === source)
      if (!from) return
      expect(from.length).toBe(text.length + 1)
      expect(from.every((at, i) => at >= (from[i - 1] ?? 0) && at <= source.length)).toBe(true)
    }),
  )
})

test('a token of pasted text stands where it was pasted', () => {
  const source = '<:aws:123456789012345678>ＲＤＳ\u200b를'
  const [token] = analyse(source)
  expect(token?.term).toBe('rds')
  expect(source.slice(token?.start, token?.end)).toBe('ＲＤＳ')
})

test('letters typed alone stay letters typed alone', () => {
  expect(foldText(' ㅂㅇ  Ａ ')).toBe('ㅂㅇ a')
  expect(foldName('읽기 전용-복제본')).toBe('읽기전용복제본')
  expect(foldedWords('ＤＢ클러스터')).toEqual(['db', '클러스터'])
})

test('what holds nothing pasted is folded to the same, the short way', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ9가힣+#-.(  \n\r\tＢé') }), (text) => {
      expect(foldText(text)).toBe(foldPasted(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
      expect(foldName(text)).toBe(foldText(text).replace(/[^\p{L}\p{N}+#]+/gu, ''))
    }),
  )
})
