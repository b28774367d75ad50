import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isFile, isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// What was refused for its look, and has a certain key: each is asked, and what stands beside it that has none is not.

const made = (kind: string, ...lines: string[]) => {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const phrases = { ko: ko.generated, en: en.generated }
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}
const rightOf = ({ choices, key }: Question) => choices.find((one) => key.includes(one.label))?.text ?? ''

describe('a second sheet', () => {
  test.each([
    ['변경 이력 추적', '모든 수정 사항을 시간순으로 남겨 두는 데 쓰인다', 0],
    ['변경 이력 원장', '모든 수정 사항을 시간순으로 남겨 두는 데 쓰인다', 1],
  ])('%s', (label, words, count) => {
    const lines = [
      '# 철도',
      '### 운행 기록',
      `- ${label}: ${words}`,
      '- 정차 시각 목록: 역마다 선 때를 적어 나란히 놓은 종이',
      '- 승객 이름 명부: 탄 사람을 좌석에 따라 적어 놓은 책',
    ]
    expect(made('name', ...lines).filter((one) => rightOf(one) === label)).toHaveLength(count)
  })
  test('a letter and its number', () => {
    expect(tells('Works at Gauge 7 alone', 'G7 Switch')).toBe(true)
    expect(tells('Works at Gauge 4 alone', 'G7 Switch')).toBe(false)
  })
})

test('lines of one glossary are told apart though they share words', () => {
  const lines = [
    '# 철도',
    '### 운행 상태',
    '- 대기: 열차가 승강장에서 출발 신호를 기다리는 상태',
    '- 운행: 열차가 선로 위를 달리고 있는 상태',
  ]
  const all = made('name', ...lines, '- 회송: 열차가 차고로 돌아간 상태')
  expect(all.map(rightOf).sort()).toEqual(['대기', '운행', '회송'])
})

test.each([
  [
    'four steps',
    [
      '기관사가 열차의 문을 모두 닫는다',
      '차장이 앞쪽의 신호를 확인한다',
      '기관사가 제동을 천천히 풀어 준다',
      '제한 속도까지 출력을 올려 간다',
    ],
    3,
  ],
  [
    'three',
    ['기관사가 열차의 문을 모두 닫는다', '차장이 앞쪽의 신호를 확인한다', '기관사가 제동을 천천히 풀어 준다'],
    0,
  ],
])('%s under what says how it runs', (_, steps, count) =>
  expect(
    made('next-step', '# 철도', '### 출발의 동작 방식', ...steps.map((one, at) => `${at + 1}. ${one}`)),
  ).toHaveLength(count),
)

describe('causes that readers named', () => {
  test.each([
    ['the only number that nobody rounded', '- 새 선로의 이음매는 최대 17,310개에 이른다', 0],
    ['a round one', '- 새 선로의 이음매는 최대 17,000개에 이른다', 1],
    ['an order without its object', '- Retain for up to 5 years in the archive of the line', 0],
    ['with its subject', '- The archive keeps every ticket for up to 5 years after the ride', 1],
  ])('%s', (_, line, count) => expect(made('value', '# Rail', '## Store', line)).toHaveLength(count))

  test.each(['Route9498.java', 'week1.ipynb', 'notes.md'])('%s is a file', (name) => expect(isFile(name)).toBe(true))
  test.each(['Node.js', 'ASP.NET'])('%s is a name', (name) => expect(isFile(name)).toBe(false))

  test('letters in capitals at the head of a name', () => {
    expect(tells('Reads what the SQL of a script creates', 'SQLDepot')).toBe(true)
    expect(tells('Reads what a script creates', 'SQLDepot')).toBe(false)
  })

  test('a table of what one should have learned', () => {
    const table = [
      '| 역 | 역할 |',
      '|---|---|',
      '| 가람 | 승객의 표를 끊는다 |',
      '| 나루 | 무거운 짐을 싣는다 |',
      '| 다솔 | 기관차에 물을 채운다 |',
    ]
    expect(made('table-cell', '# 철도', '### 역마다 하는 일', ...table)).not.toEqual([])
    expect(made('table-cell', '# 철도', '### 2주차 종합 점검', ...table)).toEqual([])
  })
})

test.each([
  ['두 역의 출처가 같아야 하나의 노선으로 본다', false],
  ['출처: 어느 역의 게시판', true],
  ['데이터 링크 계층은 선로의 이음매를 살핀다', false],
  ['자세한 것은 링크를 참고', true],
  ['그림자는 역의 시계가 없던 때에 쓰였다', false],
  ['그림에서 보듯 역은 둘로 나뉜다', true],
  ['this 값이 없으면 전역 객체로 바꾸지 않는다', false],
  ['this is what a train does at night', true],
])('%s: refused %s', (text, is) => expect(isRefused(text)).toBe(is))

test.each([
  ['Six Sigma', true],
  ['Two-phase commit', true],
  ['Normal distribution', true],
  ['Seven old sins', false],
  ['Simple change', false],
])('%s: %s', (name, is) => expect(isTerm(name)).toBe(is))
