import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { isEmptyCell, isSumRow } from '../../../../src/core/quiz/generate/kinds/shared.ts'
import { isFile, isHeadlines, isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside, isForeign, isRefused, isUnderAside } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// More of the same: each row is a cause for which a reader without keys threw an item out.

function made(...lines: string[]) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
}

function count(kind: string, ...lines: string[]): number {
  return made(...lines).filter((one) => one.kind === kind).length
}

describe('a headline, a file or a part of a note is no name', () => {
  test.each([
    'social',
    'difference',
    'Tests',
    'Today',
    'Recommended',
    'Lightweight',
    'Second',
    'Three elements',
    '배차 비용 절감',
    '좌석 부족',
    '높은 신뢰성 보장',
    '승객 친화적',
    '다양한 열차 종류',
    '빠른 시작 속도',
    '보안 관련 용어',
    'Easier boarding',
    'Fewer stops',
    'Unit 7',
    '1900-present / unit 8',
    'scripts/',
    'src/rail/line.ts',
    'Physical, visible',
    'Fig 10.2',
    '시사점',
  ])('%s', (label) => expect(isTerm(label)).toBe(false))
  test.each(['404 Not Found', 'Easement', '빠른 재전송', 'Social Contract', '왕권'])('%s is one', (label) =>
    expect(isTerm(label)).toBe(true),
  )
  test.each(['Merits (✅)', '장점과 특징', 'Disadvantages'])('%s heads headlines', (title) =>
    expect(isHeadlines(title)).toBe(true),
  )
})

describe('plans, advice and quizzes are not asked about', () => {
  test.each([
    'Implementation Plan',
    'Domain 7: Practice Questions',
    'Next Steps',
    'To-do',
    'Final Advice',
    'Objective',
    '핵심 질문 (Quiz)',
    '1. 비유 — 기차와 역',
    '팀원',
    'Members',
  ])('%s', (title) => expect(isAside(title)).toBe(true))
  test.each(['멤버 함수', 'Directory structure', '파일 구조', 'Planning a line'])('%s is of the matter', (title) =>
    expect(isAside(title)).toBe(false),
  )
  test.each([
    '승객의 나이를 출력하는 문장을 작성해 주세요',
    '밤 열차를 타고 요금을 재어봤다',
    '다음 코드는 열차를 세우는 상황이다.',
    '여러분이 무조건 알아야 할 노선만 골랐다',
    'why use two signals at one station',
    'A company uses a private line for its trains.',
  ])('%s', (text) => expect(isRefused(text)).toBe(true))
  test.each([
    ['列车在每一站都停车，乘客可以上下车。', true],
    ['列車は駅ごとに止まる', true],
    ['KTX(高速列車)는 빠른 열차이다', false],
    ['A train that halts at each station', false],
    ['El tren que para en las estaciones del valle es de la ciudad', true],
    ['Der Zug, der nicht im Dorf hält, ist das schnellste und beste Mittel', true],
    ['O trem que não para é uma das máquinas mais rápidas de todas', true],
    ['Los Angeles, Las Vegas and El Paso are towns with a station in the southwest.', false],
    ['Engines die when they rust, lamps die in frost, and batteries die too.', false],
    ['A de facto rule is one that trains keep de facto and not de jure.', false],
  ])('a language that nothing is asked in: %s %s', (text, foreign) => expect(isForeign(text)).toBe(foreign))
})

describe('a cell that tells nothing', () => {
  test.each(['-', 'N/A', 'none', 'Yes', 'Either', 'Moderate', 'Very high', '높음', '매우 높음', '✅ Fast', '@driver'])(
    '%s',
    (cell) => expect(isEmptyCell(cell)).toBe(true),
  )
  test.each(['Fastest line', '높은 곳의 역', '128bit', 'Node.js'])('%s tells something', (cell) =>
    expect(isEmptyCell(cell)).toBe(false),
  )
  test.each(['전체', 'Total', '합계'])('%s sums up', (name) => expect(isSumRow(name)).toBe(true))
  test.each(['src/rail/line.py', 'package.json', 'Fig 8.1'])('%s is a file', (name) => expect(isFile(name)).toBe(true))
  test.each(['Node.js', 'TCP/IP', '10.0.0.0/8'])('%s is none', (name) => expect(isFile(name)).toBe(false))

  const rows = (names: readonly string[], head = '구간') => [
    `| ${head} | 장소 |`,
    '| --- | --- |',
    ...names.map((name, at) => `| ${name} | ${['바닷가 옆 차고', '언덕 위의 기지', '강 건너 창고'][at]} |`),
  ]
  test.each([
    ['names', ['서울', '대전', '부산'], '구간', 3],
    ['records', ['D001', 'D002', 'D003'], '구간', 0],
    ['places in a list', ['1', '2', '3'], '작업 번호', 0],
    ['files', ['a/b.py', 'a/c.py', 'a/d.py'], '파일', 0],
  ])('rows that are %s', (_, names, head, asked) =>
    expect(count('table-cell', '# 철도', '### 표', ...rows(names, head))).toBe(asked),
  )

  test('a heading that says the cell', () => {
    const cells = (title: string) =>
      made('# 철도', `### ${title}`, ...rows(['서울', '대전', '부산'])).filter(
        ({ kind, question }) => kind === 'table-cell' && question.stem.includes('「서울」'),
      )
    expect(cells('표')).toHaveLength(1)
    expect(cells('바닷가')).toHaveLength(0)
  })
  test('a letter that opens its cell', () => {
    const head = ['| Mark | Meaning |', '| --- | --- |']
    expect(count('table-cell', '# Railway', '### Marks', ...head, '| T | Tram |', '| M | Metro |', '| B | Bus |')).toBe(
      0,
    )
    expect(count('table-cell', '# Railway', '### Marks', ...head, '| T | Metro |', '| M | Bus |', '| B | Tram |')).toBe(
      3,
    )
  })
  test.each([
    ['Category', 0],
    ['Feature', 3],
  ])('columns of a table whose corner is %s', (corner, asked) => {
    const table = [
      `| ${corner} | Tram | Metro |`,
      '| --- | --- | --- |',
      '| Place | above the ground | in a tunnel |',
      '| Current | from a wire | out of a rail |',
      '| Halts | wherever somebody waves | at stations alone |',
    ]
    expect(count('column', '# Railway', '### Two ways', ...table)).toBe(asked)
  })
})

describe('a number that is no amount of the thing', () => {
  const others = [45, 10, 20, 60].map((one) => `- Other trains wait for ${one} minutes at the last station.`)
  test.each([
    ['Every passenger can hold a platform door open for 30 minutes.', 1],
    ['30 minutes in the morning at the platform door.', 0],
    ['Every passenger can hold a platform door open for 15 to 30 minutes.', 0],
    ['Every passenger can hold a platform door from 30 minutes to an hour.', 0],
    ['If a passenger opened the platform door 30 minutes ago, it closes now.', 0],
    ['Every passenger can hold a platform door open for nearly 30 minutes.', 0],
    ['The passenger had held the platform door open for 30 minutes.', 0],
    ['Every passenger can hold a platform door open for 2^30 minutes.', 0],
  ])('%s', (line, asked) => {
    const all = made('# Railway', '### Doors', `- ${line}`, '### Places', ...others)
    expect(all.filter(({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line)).toHaveLength(
      asked,
    )
  })
  test('one of several is no wrong amount', () => {
    const lines = [2, 3, 4, 5].map(
      (one) => `- Line ${'ABCD'[one - 2]}${'ABCD'[one - 2]} keeps a lost bag for up to ${one} years at its office.`,
    )
    const all = made('# Railway', ...lines.flatMap((line, at) => [`### Office ${'abcd'[at]}`, line])).filter(
      ({ kind }) => kind === 'value',
    )
    expect(all.length).toBeGreaterThan(0)
    for (const { question } of all) expect(question.choices.map(({ text }) => text)).not.toContain('1 years')
  })
})

test.each([
  ['출발 순서', 3],
  ['2단계: 출발 준비', 0],
])('a list under %s', (title, least) => {
  const steps = [
    '차장이 문을 모두 닫고 잠근다',
    '차장이 손을 두 번 크게 흔든다',
    '열차가 천천히 앞으로 움직인다',
    '역무원이 승강장의 불을 끈다',
    '역장이 다음 역으로 신호를 보낸다',
  ]
  const asked = count('next-step', '# 철도', `### ${title}`, ...steps.map((one, at) => `${at + 1}. ${one}`))
  if (least === 0) expect(asked).toBe(0)
  else expect(asked).toBeGreaterThanOrEqual(least)
})

test('a claim about something else does not define its heading', () => {
  const lines = (first: string) => [
    '# 철도',
    '## 급행 편성',
    first,
    '## 완행 편성',
    '느리고 값도 싸면서 역마다 빠짐없이 멈추는 차편이다.',
    '## 화물 편성',
    '무거운 짐을 싣고 어두운 밤에만 달리는 차량이다.',
  ]
  const asked = (first: string) => made(...lines(first)).filter(({ question }) => question.line === 3)
  expect(asked('값이 비싸고 빨리 가면서 큰 도시에만 서는 운행이다.').length).toBeGreaterThan(0)
  expect(asked('승객이 빨리 가는 유일한 방법은 비싼 표를 사는 것이다.')).toHaveLength(0)
})

test('of two names of which one holds the other only one is offered', () => {
  const lines = [
    '- 완행: 역마다 빠짐없이 멈추는 느린 편성',
    '- 급행: 큰 도시에만 빠르게 닿는 비싼 차량',
    '- 화물: 무거운 짐을 싣고 밤에 달리는 차',
    '- 화물 관리: 창고에서 상자를 세고 적어 두는 일',
  ]
  const all = made('# 철도', '### 노선', ...lines).filter(
    ({ kind, question }) => kind === 'name' && question.stem.includes('역마다'),
  )
  expect(all).toHaveLength(1)
  const texts = all.flatMap(({ question }) => question.choices.map(({ text }) => text))
  expect(texts.includes('화물') && texts.includes('화물 관리')).toBe(false)
})

test.each([
  [['OS', '📑 목차', 'Paging'], false],
  [['기술 면접 질문', 'TCP'], false],
  [['OS', '목차'], true],
  [['OS', '예제', 'Paging'], true],
  [['Domain 4 — Communication and Network Security: Practice Questions', 'TCP'], true],
])('what stands beneath a table of contents or a chapter for interviews: %j', (path, aside) =>
  expect(isUnderAside(path)).toBe(aside),
)
