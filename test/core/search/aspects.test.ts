import { expect, test } from 'vitest'
import { askedKind } from '../../../src/core/search/read/asked-kind.ts'
import { askedAspects } from '../../../src/core/search/read/aspects.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { notebookOf } from '../../notebook.ts'

const asked = (text: string) => askedAspects(text).map(({ name }) => name)
const heads = (query: string, title: string) => askedAspects(query).some((aspect) => aspect.heads?.test(title))

test('what is asked for stands as a word of its own, with a particle or none', () => {
  for (const [text, aspect] of [
    ['수레의 단점은?', 'drawback'],
    ['수레단점', 'drawback'],
    ['수레단점뭐야', 'drawback'],
    ['수레의 단점입니까', 'drawback'],
    ['수레의 한계가 뭐야', 'drawback'],
    ['수레 한계점 알려줘', 'drawback'],
    ['수레의 이점', 'advantage'],
    ['수레를 왜 만들었나', 'reason'],
    ['수레 만드는 이유가 뭐야', 'reason'],
    ['수레의 목적은?', 'reason'],
    ['수레와 지게의 차이점', 'difference'],
    ['수레 종류', 'list'],
    ['수레란?', 'definition'],
    ['수레 이란 무엇인가', 'definition'],
    ['수레의 정의', 'definition'],
  ] as const)
    expect([text, asked(text)[0]]).toEqual([text, aspect])
})

test('a word that only holds letters of what is asked with asks for nothing', () => {
  for (const text of [
    '한계비용',
    '왜곡',
    '임진왜선',
    '이란 혁명',
    '목적지',
    '목적지가',
    '의미론',
    '문제점수',
    '한계 효용',
    '비교적 큰 수레',
  ])
    expect([text, asked(text)]).toEqual([text, []])
  expect(asked('한계비용이란?')).toEqual(['definition'])
  expect(asked('한계 효용이 뭐야')).toEqual(['definition'])
  expect(asked('왜곡이란')).toEqual(['definition'])
  expect(asked('쿠키와 세션의 차이점')).toEqual(['difference'])
  expect(askedKind('쿠키와 세션의 차이점')).toBeUndefined()
  expect(askedKind('한계 효용이 뭐야')?.name).toBe('definition')
})

test('a heading of a difference tells no advantage, nor one of a marginal cost a drawback', () => {
  expect(heads('세션 장점', '차이점')).toBe(false)
  expect(heads('세션 장점', '장점과 단점')).toBe(true)
  expect(heads('세션 한계', '한계비용')).toBe(false)
  expect(heads('세션을 왜 쓰나', '왜곡')).toBe(false)
  expect(heads('세션을 왜 쓰나', '[사용하는 이유는?]')).toBe(true)
})

test('what the query names is not what it asks of it', () => {
  const search = buildSearch(
    notebookOf(
      ...['# 장', '', '## 한계비용', '', '- 하나를 더 만드는 데 드는 돈이다.', ''],
      ...['### 문제점', '', '- 재기가 어렵다.', ''],
      ...['## 사회 정의', '', '- 몫을 고르게 나누는 것이다.', ''],
      ...['### 정의', '', '- 책마다 다르게 적는다.', '', '### 한계', '', '- 몫을 셀 수 없다.'],
    ),
  )
  const first = (query: string) => search.find(query).results[0]?.section.title
  for (const query of ['한계비용', '한계비용이란?', '한계비용이 뭐야'])
    expect([query, first(query)]).toEqual([query, '한계비용'])
  expect(first('한계비용의 문제점')).toBe('문제점')
  expect(first('사회 정의')).toBe('사회 정의')
  expect(first('사회 정의의 한계')).toBe('한계')
})

test('what keeps a thing from happening is asked for in a sentence, and bare it is a name', () => {
  for (const text of [
    '불을 막으려면?',
    '불 막는 방법',
    '불 예방하려면',
    '불의 대책은',
    'how to prevent fire',
    'fire mitigations',
  ])
    expect([text, askedKind(text)?.name]).toEqual([text, 'remedy'])
  for (const text of ['불 예방', '대책상황실', '막대 모양']) expect([text, askedKind(text)]).toEqual([text, undefined])
  expect(heads('how to prevent fire', 'Fire countermeasures')).toBe(true)
  expect(heads('불을 막으려면?', '대응방안')).toBe(true)
})

test('where a thing is used is told under its uses, or under why', () => {
  expect(heads('수레는 어디에 쓰면 좋아', '[사용하면 좋은 경우]')).toBe(true)
  expect(heads('수레 왜 써요', '[사용하는 이유는?]')).toBe(true)
  expect(heads('when to use carts', 'Use cases')).toBe(true)
  expect(heads('수레는 어떤 조건에서 나가', '나가는 조건')).toBe(true)
})

test('what is asked stands under a heading of just that: countermeasures of the thing above', () => {
  const search = buildSearch(
    notebookOf(
      ...['# Fire', '', '- Burns what is dry.', '', '## Kinds of fire', '', '- Fire of oil and fire of wood.', ''],
      ...['## Countermeasures', '', '- Keep sand at hand.', '- Look after the stove.'],
    ),
  )
  expect(search.find('how to prevent fire').results[0]?.statement?.text).toBe('Keep sand at hand.')
})
