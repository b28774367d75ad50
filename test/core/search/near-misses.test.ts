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
        ...['### 창고', '', '- 요금표와 열쇠는 문 옆에 건다.', '- 열쇠는 어부가 지킨다.', '- 열쇠는 구리로 만든다.'],
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
  ['what a name of four words ends in', '나룻배 점검 주기 색깔'],
  ['the act', '나룻배 두 마을 정리하는 방법'],
  ['the act, a noun', '나룻배 두 마을 정리 방법'],
  ['what is counted', '나룻배 두 마을 열쇠 수'],
  ['who made it: how it is made is no answer', '열쇠를 만든 사람'],
  ['the time of something else under the same heading', 'Heron 열쇠 점검 주기'],
])('what the notes do not say of a thing that they have is not answered: %s', (_, query) => {
  expect(search.find(query).results.map(({ statement }) => statement?.text)).toEqual([])
})

test('a year answers without its unit, and the year of a neighbour does not', () => {
  const years = buildSearch(
    buildNotebook([
      {
        file: 'notes/a.md',
        text: [
          ...['# 옛 나라', '', '## 달마루', '', '- 698년 건국: 떠나온 이들', ''],
          ...['## 통일', '', '- 한 사람이 918 솔내 건국을 알린다.', '', '## 뒷날', '', '- 솔내는 오래 간다.'],
        ].join('\n'),
      },
    ]).notebook,
  )
  expect(years.find('솔내 건국 몇 년').results[0]?.statement?.text).toContain('918')
})

test('a thing that says nothing of what is asked gives way to what stands under it and does', () => {
  const below = buildSearch(
    buildNotebook([
      {
        file: 'notes/a.md',
        text: [
          ...['# Burden', '', 'A burden is measured by a scale. The scale of burden was made long ago.', ''],
          ...['## Rates of 2023', '', '| Event | Rate |', '|---|---|', '| Moving | 20 |', '| Retirement | 45 |', ''],
        ].join('\n'),
      },
      { file: 'notes/b.md', text: '# Rivers\n\n## Boats\n\n- Boats carry wood.' },
    ]).notebook,
  )
  expect(below.find('retirement burden').results[0]?.section.title).toBe('Rates of 2023')
})

test('what is told of another thing is a guess, and only where nothing nearer is', () => {
  const near = search.find('Kestrel 나룻배 점검 기간').suggestions.map(({ section }) => section.title)
  expect(near).not.toEqual([])
})

test('who makes a thing is another question than who made it', () => {
  expect(said('그물은 누가 만들어서 손질해?')).toBe('그물은 어부가 손질한다.')
})

test('which one is meant is said by a verb: what is described is no name', () => {
  expect(said('마을 잇는 나룻배 그물')).toBe('나룻배는 두 마을을 잇는다.')
})

const kinds = buildSearch(
  buildNotebook([
    {
      file: 'notes/1 - 물길.md',
      text: [
        ...['# 물길', '', '### 물길과 둑 쌓기', '', '- 물길을 넓히고 둑을 쌓으면 물이 줄지만 흙이 더 든다.', ''],
        ...[
          '### 둑이 터지는 일을 낮추는 법',
          '',
          '- 돌을 나란히 놓는다.',
          '',
          '### 멱등',
          '',
          '- 두 번 해도 같다.',
          '',
        ],
        ...['### Sieve(체, 거름망)', '', '- 체에 대해 알아보자.', '- 흙을 거르는 그물이다.', '- Sieve를 턴다.', ''],
        ...['### 다리', '', '- 둑길의 단점과 물레 이야기', '- 대용량 물통을 다리 밑에 둔다.'],
      ].join('\n'),
    },
  ]).notebook,
)

test.each([
  ['줄이다 is 낮추다', '둑이 터지는 일을 줄이려면?', '돌을 나란히 놓는다.'],
  ['what is asked politely', '멱등한가요', '두 번 해도 같다.'],
  [
    'a preface is no definition, and a comma in brackets joins no two things',
    'Sieve가 뭐예요',
    '흙을 거르는 그물이다.',
  ],
  ['what it means', 'Sieve가 무슨 뜻이야', '흙을 거르는 그물이다.'],
])('what is asked in other words is found: %s', (_, query, answer) => {
  expect(kinds.find(query).results[0]?.statement?.text).toBe(answer)
})

const usage = buildSearch(
  buildNotebook([
    {
      file: 'notes/3 - 연장.md',
      text: [
        ...['# 연장', '', '### Rake', '', '- 잎을 모으기 위해 갈퀴가 여럿 달려 있다.', '- 마당을 쓸 때 유용하다.', ''],
        ...['### Spade', '', '- 삽은 흙을 뜨기 위해 날이 넓다.', '- 손잡이가 길다.', ''],
        ...[
          '### 광에서 곳간으로',
          '',
          '- 광에 있는 짐을 수레에 실어 곳간에 내린다.',
          '  - 하지만 이사하면 짐이 상한다.',
          '',
        ],
        ...[
          '### 문과 창',
          '',
          '- 문과 창은 볕을 들인다.',
          '- 창: 벽에 낸 구멍이다.',
          '- 문은 볕을 부른다.',
          '- 문 하나만 밖으로 난다.',
        ],
      ].join('\n'),
    },
  ]).notebook,
)

test.each([
  ['what it is used for, before why it is made so', 'Rake는 왜 써?', '마당을 쓸 때 유용하다.'],
  ['why, where no use is told', 'Spade는 왜 써?', '삽은 흙을 뜨기 위해 날이 넓다.'],
  [
    'what is nested and goes on is no answer by itself',
    '광에서 곳간으로 짐을 어떻게 이사해?',
    '광에 있는 짐을 수레에 실어 곳간에 내린다.',
  ],
  ['one is a number', '문은 몇 개야?', '문 하나만 밖으로 난다.'],
])('the excerpt is the statement that answers: %s', (_, query, answer) => {
  expect(usage.find(query, { cut: false }).results[0]?.statement?.text).toBe(answer)
})

test('what is said around a question asks for nothing, and is no word that the notes lack', () => {
  const notes = buildSearch(
    buildNotebook([
      {
        file: 'notes/1.md',
        text: '# 창고\n\n### 기록\n\n- 감사 기록은 창고에 둔다.\n- 열쇠는 최대 3개다.\n\n### AS\n\n- 수리를 맡긴다.',
      },
    ]).notebook,
  )
  expect(notes.find('감사합니다!').results).toEqual([])
  expect(notes.find('감사').results[0]?.statement?.text).toBe('감사 기록은 창고에 둔다.')
  expect(notes.find('그런데 열쇠는 몇 개까지 되나요?').results[0]?.statement?.text).toBe('열쇠는 최대 3개다.')
  expect(notes.find('AS').results[0]?.section.title).toBe('AS')
})

test('a name with a capital that the notes do not have is that of another thing', () => {
  expect(said('나룻배 나팔 440Hz')).toBeDefined()
  expect(said('나룻배 Quokka 나팔 440Hz')).toBeUndefined()
})
