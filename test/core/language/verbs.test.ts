import { expect, test } from 'vitest'
import { verbNoun, verbStem } from '../../../src/core/language/verbs.ts'

test.each([
  ['확장됩니다', '확장돼요'],
  ['복제하지 않습니다', '복제하지 않는다'],
  ['복제 안 함', '복제하지 않음'],
  ['확장된다', '확장됨'],
  ['지원하지 않아요', '지원 안 함'],
  ['권한이 없습니다', '권한이 없음'],
])('"%s" and "%s" are one verb', (one, other) => {
  expect(verbStem(one).replaceAll(' ', '')).toBe(verbStem(other).replaceAll(' ', ''))
})

test('a verb and what it denies are two', () => {
  expect(verbStem('복제합니다')).not.toBe(verbStem('복제하지 않습니다'))
})

test('a noun that is done is found in its verb', () => {
  expect(['승격시킨다', '가능하다', '있습니다', '승격'].map(verbNoun)).toEqual(['승격', '가능', undefined, undefined])
})
