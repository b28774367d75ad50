import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { isBroken } from '../../../../src/core/quiz/generate/broken.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { placeFor, tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import type { Point } from '../../../../src/core/quiz/generate/types.ts'
import { isAside, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// Each row is a cause for which two of three readers without keys threw an item of the hundred out.

function made(...lines: string[]) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
}
const rightOf = (kind: string, ...lines: string[]) =>
  made(...lines)
    .filter((one) => one.kind === kind)
    .map(({ question }) => question.choices.find(({ label }) => question.key.includes(label))?.text)

describe('the words give the name away', () => {
  test.each([
    ['객차에서 물을 소비하는 주체', 'Consumer', true],
    ['끝난 뒤 스스로 검증된다', 'Self-Validating', true],
    ['how to say it in a letter', 'Saying no', true],
    ['carries 10 tons', '10Base2', true],
    ['carries 100 tons', '10Base2', false],
    ['객차에서 물을 나르는 주체', 'Consumer', false],
  ])('%s: %s %s', (words, name, told) => expect(tells(words, name)).toBe(told))

  test.each([
    ['비밀번호를 두는 곳', undefined],
    ['쪽지를 두는 곳', ['쪽지를 두는 곳']],
  ])('where it stands: %s', (place, shown) => {
    const point = { path: [place], hasChapter: false } as unknown as Point
    expect(placeFor(point, 'Password', 'Password', ['Ticket', 'Timetable'])).toEqual(shown)
  })

  test.each([
    ['\\', 0],
    ['/', 1],
  ])('the only cell with a sign of code: %s', (mark, count) => {
    const rows = ['| Kind | Written |', '| --- | --- |', `| North line | a${mark}gate |`]
    const others = ['| South line | b/lamp |', '| East line | c/door |', '| West line | d/rail |']
    expect(
      rightOf('table-cell', '# Rail', '## Signs', ...rows, ...others).filter((one) => one?.endsWith('gate')),
    ).toHaveLength(count)
  })
})

describe('names nothing', () => {
  test.each([
    'Books',
    'Free version',
    'Gain shared context',
    '나뉘지 않은 객차',
    'E.g. Night train',
    '과거',
    'Depot에서 객차를 분석',
  ])('%s', (label) => expect(isTerm(label)).toBe(false))
  test.each([
    'Booking',
    'Versioning',
    '나뉜 객차',
    'Version vector',
    'Gain margin',
    'Ask price',
    'Listen queue',
    'Avoid list',
  ])('%s does', (label) => expect(isTerm(label)).toBe(true))

  test.each(['E.g. Night train (1988)', 'Talks', 'Boarding Example 1'])('nothing is asked under %s', (title) =>
    expect(isAside(title)).toBe(true),
  )
  test.each([
    'The train tends to towards the north gate',
    'It is of the the same sort as others',
    '열차의 종류를 알아본다',
  ])('garbled, or talk: %s', (text) => expect(isRefused(text)).toBe(true))
  test.each([
    'The A platform maps a train to its gate',
    'In the A zone of the station trains wait',
    'The limit for for loops is set at the depot',
    'Joins tickets with AND AND OR in one line',
    'Adds the name to to-do lists of the guard',
  ])('neither is: %s', (text) => expect(isRefused(text)).toBe(false))
  test.each(['Example reject a ticket that was torn', 'rail -3 -b 00:09 -h 44:60 mon0'])('%s describes none', (words) =>
    expect(isBroken(words)).toBe(true),
  )
})

const CARS = [
  '  - 침대차: 밤에 누워서 가도록 칸마다 자리를 편 객차',
  '  - 식당차: 달리는 동안 더운 밥을 지어 파는 객차',
]

test.each([
  [
    'one label beside plain lines is a side of the name above',
    ['  - 앞뒤가 트여 있고 길이가 짧다', '  - 새 규칙: 위층과 이어 작은 칸을 계속 붙이도록 한 것'],
    0,
  ],
  [
    'beside others it is a name',
    ['  - 짐차: 앞뒤가 트여 있고 길이가 짧은 것', '  - 새 규칙: 위층과 이어 작은 칸을 계속 붙이도록 한 것'],
    1,
  ],
])('%s', (_, lines, count) => {
  const all = ['# 철도', '### 차량', '- 이층차', ...lines, '- 다른 것', ...CARS]
  expect(rightOf('name', ...all).filter((one) => one === '새 규칙')).toHaveLength(count)
})

test.each([
  ['### (3) 신호의 기능', 0],
  ['### (3) 신호의 순서', 1],
])('numbers are steps by their heading, not by what one of them is called: %s', (title, least) => {
  const steps = [
    '순서화: 보낸 차례를 적는 기능',
    '주소화: 서로 찾아가게 하는 기능',
    '다중화: 한 길로 여럿이 가는 기능',
    '동기화: 때를 서로 맞추는 기능',
    '분할: 큰 것을 나누는 기능',
  ]
  const found = rightOf('next-step', '# 철도', title, ...steps.map((one, at) => `${at + 1}. ${one}`))
  expect(Math.min(1, found.length)).toBe(least)
})

describe('a number in passing', () => {
  const others = ['45분', '10분', '20분', '60분'].map((value) => `- 다른 곳의 대기 시간은 ${value}까지만 허용한다`)
  test.each([
    ['- 1996년 밤 열차의 표를 취소하는 기한은 최대 출발 전 30분이다', 0],
    ['- 표를 취소하는 기한은 최대 출발 전 30분이다', 1],
  ])('%s', (line, count) =>
    expect(
      rightOf('value', '# 철도', '### 표', line, '### 곳', ...others).filter((one) => one === '30분'),
    ).toHaveLength(count),
  )
})

test('a name that begins with a number has cells to ask for, a number alone has none', () => {
  const table = (...names: string[]) => [
    ...['# Rail', '## Laws', '| Law | What it allows |', '| --- | --- |'],
    ...['trains at night', 'coal on a barge', 'dogs in a coach', 'bells at a gate'].map(
      (what, at) => `| ${names[at]} | ${what} |`,
    ),
  ]
  expect(rightOf('table-cell', ...table('1st Act', '2nd Act', '3rd Act', '4th Act'))).not.toEqual([])
  expect(rightOf('table-cell', ...table('1st', '2nd', '3rd', '4th'))).toEqual([])
})

test('what the notes say the like of elsewhere is no wrong choice', () => {
  const lines = (words: string) => [
    '# 철도',
    '### 알림',
    `- 깃발: ${words}`,
    '- 나팔: 역무원이 승객에게 지연 사실을 소리로 전해 스스로 기다리게 하는 기술',
    '- 등불: 밤에 다리 위로 길을 비추는 도구',
    '- 종탑: 매일 정오마다 높이 울려 때를 세는 건물',
  ]
  const choices = (words: string) =>
    made(...lines(words))
      .filter(({ kind, question }) => kind === 'name' && question.line === 3)
      .flatMap(({ question }) => question.choices.map(({ text }) => text))
  expect(choices('중간의 역무원이 반대쪽에 보내 지연을 알림')).not.toContain('나팔')
  expect(choices('막대에 천을 매달아 멀리서 보게 만든 표시')).toContain('나팔')
})
