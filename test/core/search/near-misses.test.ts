import { expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { buildSearch } from '../../../src/core/search/search.ts'

const search = buildSearch(
  buildNotebook([
    {
      file: 'notes/1 - 나루.md',
      text: [
        ...['# 나루', '', '### Heron', '', '- 나룻배를 타려면 3,000원을 낸다.', '- 나룻배는 두 마을을 잇는다.', ''],
        ...['- 나룻배의 나팔은 440Hz로 울린다.', '- 나룻배는 물가에서 20m 떨어져 선다.', ''],
        ...['- 나룻배는 목수 한 사람이 1893년에 만들었다.', '- 나룻배 점검 주기: 보름', ''],
        ...['### Kestrel', '', '- 그물을 던져 고기를 잡는다.', '- 그물을 깁는 데에는 비용이 든다.', ''],
        ...['- 그물은 어부가 손질한다.', '- 청소 순서와 그물 상자 정리', ''],
        ...['### 창고', '', '- 요금표와 열쇠는 문 옆에 건다.', '- 열쇠는 어부가 지킨다.'],
      ].join('\n'),
    },
    {
      file: 'notes/2 - Ferret.md',
      text: ['# Ferret', '', '- 굴을 파서 산다.', '', '### 굴', '', '- 굴은 깊다.'].join('\n'),
    },
  ]).notebook,
)
const said = (query: string) => search.find(query).results[0]?.statement?.text

test.each([
  ['나룻배 요금 얼마야?', '나룻배를 타려면 3,000원을 낸다.'],
  ['나룻배 가격', '나룻배를 타려면 3,000원을 낸다.'],
  ['나룻배 주파수', '나룻배의 나팔은 440Hz로 울린다.'],
  ['나룻배 거리', '나룻배는 물가에서 20m 떨어져 선다.'],
  ['나룻배를 만든 사람', '나룻배는 목수 한 사람이 1893년에 만들었다.'],
  ['나룻배를 만든 연도', '나룻배는 목수 한 사람이 1893년에 만들었다.'],
  ['나룻배 점검 기간', '나룻배 점검 주기: 보름'],
  ['Heron 주파수', '나룻배의 나팔은 440Hz로 울린다.'],
  ['그물 비용', '그물을 깁는 데에는 비용이 든다.'],
])('a value that is asked for by its noun is answered by what tells it: %s', (query, answer) => {
  expect(said(query)).toBe(answer)
})

test.each([
  ['what it costs is not told, only that it does', '그물 비용 얼마야?'],
  ['no distance', '그물 거리'],
  ['no frequency', '그물 주파수'],
  ['no time', '그물 던지는 시간'],
  ['nobody made it', '그물을 만든 사람'],
  ['no year', '그물이 나온 연도'],
  ['a word of many, which the notes have elsewhere', 'Kestrel 열쇠 요금표 그물 점검'],
  ['the price of another thing under the same heading', 'Heron 그물 요금'],
  ['another chapter, which it does not speak of', 'Ferret 그물 손질'],
])('what the notes do not say of a thing that they have is not answered: %s', (_, query) => {
  expect(search.find(query).results.map(({ statement }) => statement?.text)).toEqual([])
})

test('which one is meant is said by a verb: what is described is no name', () => {
  expect(said('마을 잇는 나룻배 그물')).toBe('나룻배는 두 마을을 잇는다.')
})
