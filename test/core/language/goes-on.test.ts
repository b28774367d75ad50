import { expect, test } from 'vitest'
import { goesOn } from '../../../src/core/language/goes-on.ts'

test('what joins a sentence to the one before, or points back to it, goes on', () => {
  for (const text of [
    '하지만 무디다.',
    '다만, 무디다.',
    '단, 무디다.',
    '그래도 쓴다.',
    '따라서 쓴다.',
    '이때 쓴다.',
    'Therefore it is used.',
    'Although blunt, it is used.',
    'As above, it is used.',
  ])
    expect([text, goesOn(text)]).toEqual([text, true])
})

test('a word that only begins like that does not', () => {
  for (const text of [
    '단 것은 사탕이다.',
    '단추는 둥글다.',
    '반면교사는 남의 잘못이다.',
    '위의는 엄숙한 모습이다.',
    'Thusly named.',
    'Butter melts.',
    '따라서쓰기는 놀이다.',
  ])
    expect([text, goesOn(text)]).toEqual([text, false])
})
