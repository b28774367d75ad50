import { expect, test } from 'vitest'
import { isOneVerb, verbRoot } from '../../../src/core/language/verb-root.ts'

test.each([
  ['죽', '죽은 죽더라도 죽으면 죽었다고'],
  ['띄우', '띄워주는 띄워지는 띄우고'],
  ['느리', '느려져 느린 느려서 느려지'],
  ['막', '막으려면 막는 막기'],
  ['바꾸', '바꿔 바꿀 바꾸는 바꿨다'],
  ['만드', '만들면 만든 만들어지는 만들기'],
  ['옮기', '옮기기 옮겨'],
  ['나누', '나눠줬던 나누는'],
])('a verb is %s whatever its ending: %s', (root, forms) => {
  for (const form of forms.split(' ')) expect([form, verbRoot(form)]).toEqual([form, root])
})

test.each(['쓰기', '크기', '수레', '계산기', 'read', '가'])('%s is no verb that can be told from others', (word) => {
  expect(verbRoot(word)).toBeUndefined()
})

test.each([
  ['문자', '문서', false],
  ['단지', '단서', false],
  ['전도', '전기', false],
  ['죽은', '죽더라도', true],
  ['막는', '막기', true],
  ['죽었다고', '죽은', true],
])('%s and %s are of one verb: %s', (one, other, is) => {
  const root = verbRoot(one) ?? ''
  expect(verbRoot(other)).toBe(root)
  expect(isOneVerb(root, one, other)).toBe(is)
})
