import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { isEmptyCell } from '../../../../src/core/quiz/generate/kinds/shared.ts'
import { bareTitle } from '../../../../src/core/quiz/generate/point.ts'
import { selectGenerated } from '../../../../src/core/quiz/generate/select.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isHeadlines, isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// Walks through a console, forms, records, and sheets that gave their answers away: each row is a cause that readers named.

function made(...lines: string[]) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
}

function count(kinds: readonly string[], ...lines: string[]): number {
  return made(...lines).filter(({ kind }) => kinds.includes(kind)).length
}

const TABLE = ['table-cell', 'column']

describe('where a button stands, and what a course is like, is not the matter', () => {
  test.each([
    'Click on the ticket desk to see every train of the day',
    'Select East from the list of all the lines',
    'Press Next until the door of the train opens',
    'On the page that comes up, click on the button at the end of the list',
    'The Sell button is at the bottom of the screen',
    '왼쪽 메뉴에서 노선을 고르고 버튼을 누른다',
    '승차권 발매 창을 오른쪽 클릭하고 노선을 고른다',
    '위 3단계가 쉬지 않고 이어진다',
    'Practical sessions are timetabled for 2 hours at the depot',
    '이번 수업 시간에는 열차의 문을 연다',
    '문을 닫으려면 창에서 [Ctrl] + [C]',
    '요즘은 표를 종이보다 전화기로 산다',
    '역에 서는 열차에서 a.txt, b.txt만 보인다',
  ])('%s', (text) => expect(isRefused(text)).toBe(true))
  test.each([
    'A button element is shown where the passenger opens a door',
    'The express train selects its track by itself at each junction',
    '승객은 문 옆의 버튼으로 문을 열 수 있다',
    '운영 위원회는 3단계로 노선을 정한다',
    'A session of a passenger ends with the last ride',
  ])('%s is of the matter', (text) => expect(isRefused(text)).toBe(false))
})

test.each(['[모의 역량테스트] 늦은 열차', 'A late train (Go to Problem)'])('%s is a problem of a contest', (title) =>
  expect(isAside(title)).toBe(true),
)

describe('tables of which nothing is known', () => {
  const table = (head: string, ...rows: string[]) => [head, head.replace(/[^|]+/g, ' --- '), ...rows]
  const asked = (...lines: string[]) => count(TABLE, '# 철도', '### 표', ...table(lines[0] ?? '', ...lines.slice(1)))
  test.each([
    [
      'a form',
      '| Field | Value |',
      '| Line | East coast night line |',
      '| Car | Third of the train |',
      '| Desk | Behind the gate |',
    ],
    ['a form in Korean', '| 설정 | 값 |', '| 노선 | 동해안 야간선 |', '| 칸 | 셋째 칸 |', '| 창구 | 개찰구 뒤 |'],
    [
      'people',
      '| 이름 | 나이 | 수강과목 |',
      '| 홍길동 | 20 | 기관차 정비 |',
      '| 이순신 | 21 | 선로 보수 |',
      '| 이산 | 22 | 신호 조작 |',
    ],
    [
      'people in English',
      '| First Name | Surname | Address |',
      '| Tim | Illem | 85 Lillian Way, Southsea |',
      '| Nell | Olsson | 18424 Kenwood Court, Havant |',
      '| Janeva | Gillicuddy | 6999 Kings Park, Portsmouth |',
    ],
    [
      'a network',
      '| 구간 | 다음 역 |',
      '| 10.0.0.0/8 | 동해의 북쪽 역 |',
      '| 10.1.0.0/16 | 서해의 남쪽 역 |',
      '| 10.2.0.0/16 | 남해의 섬 나루 |',
    ],
    [
      'places in a list',
      '| 단계 | 함수 |',
      '| ① | 문을 닫는다 |',
      '| ② | 손을 흔든다 |',
      '| ③ | 떠난다 |',
      '| ④ | 선다 |',
    ],
  ])('%s', (_, ...lines) => expect(asked(...lines)).toBe(0))
  test.each([
    [
      'a value of something',
      '| Signal | Value |',
      '| Halt | Red light over white |',
      '| Slow | Two yellow lamps |',
      '| Go | Green lamp alone |',
    ],
    [
      'persons of the matter',
      '| 이름 | 업적 |',
      '| 장영실 | 물시계를 만듦 |',
      '| 정약용 | 수원에 거중기를 세움 |',
      '| 김정호 | 큰 지도를 그림 |',
    ],
  ])('%s is asked about', (_, ...lines) => expect(asked(...lines)).toBeGreaterThan(0))

  const aspects = table(
    '| Issue | Tram | Metro |',
    '| Date of opening | late in the sixties | a century before |',
    '| Power supply | from a wire overhead | out of a third rail |',
    '| Typical speed | as fast as a bicycle | faster than any car |',
    '| Error recovery | the driver steps out | a controller decides |',
  )
  test('rows that are aspects of the columns are asked of the columns', () => {
    expect(count(['table-cell', 'swapped-cell'], '# Railway', '### Metro', ...aspects)).toBe(0)
    expect(count(['column'], '# Railway', '### Metro', ...aspects)).toBeGreaterThan(0)
  })
  test('a corner that is one of the rows', () => {
    const lines = table(
      '| Track 1 | Tram | Metro | Bus |',
      '| Track 2 | stones and sand | a slab of concrete | tar on the road |',
      '| Fuel | wires overhead | a rail beside it | oil from a tank |',
      '| Seats | made of wood | made of cloth | made of plastic |',
    )
    expect(count(['table-cell', 'swapped-cell'], '# Railway', '### Ways', ...lines)).toBe(0)
  })
  test.each(['--detach-doors, --signal', 'Leave unchanged'])('%s tells nothing', (cell) =>
    expect(isEmptyCell(cell)).toBe(true),
  )
})

describe('what gives the answer away', () => {
  test('initials in front of what explains each', () => {
    const words =
      'Tables (what one eats at), Rooms (what one sleeps in), Air (what one breathes), Motor (what moves it)'
    expect(tells(words, 'TRAM')).toBe(true)
    expect(tells(words, 'BUS')).toBe(false)
    expect(tells('A Big Urban Ship that halts anywhere', 'BUSs')).toBe(true)
  })
  test.each([
    ['the train is about to start', 'loadstart', true],
    ['한 역을 두 번 지나지 않는 경로', '단순경로', true],
    ['한 역을 두 번 지나지 않는 길', '단순경로', false],
    ['로그 공간', 'log', true],
    ['the train is about to start', 'timeout', false],
  ])('a word within the name: %s', (words, name, told) => {
    expect(tells(words, name)).toBe(told)
  })
  test('a heading beside the table spells a column out', () => {
    const lines = [
      '# 철도',
      '## 깊은 굴속 철도(DGM)',
      '굴을 파서 만든다.',
      '## DGM vs TRM 비교',
      '| 특성 | DGM | TRM |',
      '| --- | --- | --- |',
      '| 길 | 깊은 굴속 | 너른 들판 |',
      '| 전기 | 셋째 레일에서 얻음 | 머리 위의 줄에서 얻음 |',
    ]
    const stems = made(...lines).flatMap(({ kind, question }) => (kind === 'column' ? [question.stem] : []))
    expect(stems.some((one) => one.includes('레일') || one.includes('머리'))).toBe(true)
    expect(stems.some((one) => one.includes('> 깊은 굴속'))).toBe(false)
  })
  test.each([
    ['객차: 빈 좌석 미리 배정 및 다시 회수', 0],
    ['객차: 빈 좌석을 미리 나누어 주는 차량', 1],
  ])('a label with a few nouns: %s', (line, asked) => {
    const others = ['- 기관차: 맨 앞에서 끌고 가는 힘센 기계', '- 화차: 무거운 짐을 싣고 어두운 밤에만 달리는 차']
    const all = made('# 철도', '### 편성', `- ${line}`, ...others)
    expect(all.filter(({ kind, question }) => kind === 'name' && question.line === 3)).toHaveLength(asked)
  })
  test.each([
    ['Diner: Freshly prepared meals', 0],
    ['Diner: A car in which passengers eat fresh food', 1],
    ['Diner: A cook creates the menu of the day', 0],
    ['Diner: Output / Input carriages (IO)', 0],
  ])('a label with a few words: %s', (line, asked) => {
    const others = ['- Sleeper: A place with beds for four people', '- Baggage: Shelves from the floor to the roof']
    const all = made('# Railway', '### Cars', `- ${line}`, ...others)
    expect(all.filter(({ kind, question }) => kind === 'name' && question.line === 3)).toHaveLength(asked)
  })
  test('a description that says a word of its name is not covered', () => {
    const lines = [
      '- 교대 방식: 하나의 선로에 여러 열차를 나누어 보내는 방식',
      '- 전용 차로: 큰 도시에만 빠르게 닿는 비싼 길',
      '- 야간 운송: 무거운 짐을 싣고 밤에 달리는 일',
      '- 수동 개찰: 역무원이 손으로 구멍을 뚫어 주는 일',
    ]
    const all = made('# 탈것', '### 노선', ...lines).filter(({ kind }) => kind === 'name')
    expect(all.map(({ question }) => question.line)).toEqual([4, 5, 6])
  })
})

describe('names without the place that they stand at', () => {
  test.each([
    ['3-3. 하드웨어 보호', '하드웨어 보호'],
    ['(2) 급행 편성', '급행 편성'],
    ['③ migrate', 'migrate'],
    ['2.1 Signals', 'Signals'],
    ['4G 통신', '4G 통신'],
    ['급행 편성 (강의 : p.42)', '급행 편성'],
    ['802.11 Signals', 'Signals'],
  ])('%s', (title, bare) => expect(bareTitle(title)).toBe(bare))
  test('of a label as well', () => {
    const lines = [
      '- ① 완행: 역마다 빠짐없이 멈추는 느린 편성',
      '- ② 급행: 큰 도시에만 빠르게 닿는 비싼 차량',
      '- ③ 화물: 무거운 짐을 싣고 밤에 달리는 차',
    ]
    const texts = made('# 철도', '### 노선', ...lines)
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ question }) => question.choices.map(({ text }) => text))
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).not.toMatch(/[①②③]/)
  })
  test.each([
    'Current motivations are',
    'It is responsible for',
    '세 번째 방법',
    '회로 존재',
    '신호와 열차의 관계',
    '노선 설계의 3단계',
    '신뢰성 낮음',
    '운행 관리의 주요 책임',
    '검표의 기본',
  ])('%s is none', (label) => expect(isTerm(label)).toBe(false))
  test.each(['2. 동작 방식', '처리 과정', '신호기의 활용'])('%s heads steps', (title) =>
    expect(isHeadlines(title)).toBe(true),
  )
})

test.each([
  ['표를 파는 단계', '승객이 창구에서 요금을 낸다', true],
  ['표를 파는 단계', '승객이 앱을 전화기에 설치한다', false],
])('%s with the step %s', (title, third, asked) => {
  const steps = ['차장이 빈자리를 센다', '역장이 값을 알린다', third, '기계가 표를 찍는다', '승객이 표를 받는다']
  const all = count(['next-step'], '# 철도', `### ${title}`, ...steps.map((one, at) => `${at + 1}. ${one}`))
  expect(all > 0).toBe(asked)
})

describe('half sentences', () => {
  const others = [45, 10, 20, 60].map((one) => `- Other trains wait for ${one} minutes at the last station.`)
  test.each([
    ['Every passenger can hold a platform door open for 30 minutes.', 1],
    ['Works in turns of the platform doors of 30 minutes each', 0],
    ['Limited by the platform doors to stops of 30 minutes', 0],
    ['One ride with the platform doors takes 30 minutes', 0],
  ])('%s', (line, asked) => {
    const all = made('# Railway', '### Doors', `- ${line}`, '### Places', ...others)
    expect(all.filter(({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line)).toHaveLength(
      asked,
    )
  })
})

test('a statement that stands in two chapters is asked once', () => {
  const line = '- 새 노선의 표는 출발하기 전 최대 30분까지 취소할 수 있다'
  expect(count(['value'], '# 철도', '### 승강장', line, '### 개찰구', line)).toBe(1)
})

test.each([
  ['The chief of the Depot is called whenever a train halts between two stations.', 1],
  ['The heart of the Depot and whatever halts a train where nobody would do so.', 0],
])('a gap in half a sentence: %s', (line, asked) => {
  const lines = [
    '# Railway',
    '## Parts',
    '### Depot',
    'Holds trains.',
    '### Signal',
    'Halts trains.',
    '### Switch',
    'Turns trains.',
    '### Crossing',
  ]
  expect(count(['gap'], ...lines, line)).toBe(asked)
})

test('a name by what it is and what it is by its name are one question of a sheet', () => {
  const lines = [
    '- 완행: 역마다 빠짐없이 멈추는 느린 편성',
    '- 급행: 큰 도시에만 빠르게 닿는 비싼 차량',
    '- 화물: 무거운 짐을 싣고 밤에 달리는 기차',
  ]
  const all = made('# 철도', '### 노선', ...lines)
  const facts = (some: typeof all) => some.map(({ question }) => question.line)
  expect(new Set(facts(all)).size).toBeLessThan(all.length)
  const picked = selectGenerated(all, all.length, 'seed')
  expect(picked.length).toBeGreaterThan(1)
  expect(new Set(facts(picked)).size).toBe(picked.length)
})

test.each([
  ['확인 -> 결제 -> 인쇄 -> 배부', 1],
  ['확인 -> 결제 -> 인쇄 -> 배부로 이어짐', 0],
])('the last step goes on as the sentence: %s', (line, asked) =>
  expect(count(['in-order'], '# 철도', '### 발권', `- ${line}`)).toBe(asked),
)

test.each([
  ['The oldest line of the city dates all the way back to the 70s and still carries people.', 0],
  ['The oldest line of the city carries its people for 70 years at each of its stations.', 1],
])('a decade is no amount: %s', (line, asked) => {
  const others = [60, 80, 90, 50].map((one) => `- Other lines of cities carry people for ${one} years at their ends.`)
  const all = made('# Railway', '### Lines', `- ${line}`, '### Places', ...others)
  expect(all.filter(({ kind, question }) => kind === 'value' && question.quotes[0]?.words === line)).toHaveLength(asked)
})
