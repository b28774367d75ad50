import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import { isBroken } from '../../../../src/core/quiz/generate/broken.ts'
import { generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { isVague } from '../../../../src/core/quiz/generate/kinds/shared.ts'
import { bareTitle } from '../../../../src/core/quiz/generate/point.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isFile, isSortOf } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside, isFrame, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

// Each row is a cause for which two of three readers without keys threw an item out, in a subject of its own.

function made(kind: string, ...lines: string[]) {
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  return generateQuestions({ notebook: notebookOf(...lines), ...from })
    .filter((one) => one.kind === kind)
    .map(({ question }) => question)
}

describe('what the name is put together of tells it', () => {
  test.each([
    ['Rows that describe other rows of seats and their data', 'Metadata'],
    ['Logs what a keyboard sends', 'Keylogger'],
    ['Looks for signals again and scans all of them', 'Rescanning'],
    ['높은 곳에서 두 갈래가 생성 후 사라짐', '쌍생성'],
  ])('%s', (words, name) => expect(tells(words, name)).toBe(true))
  test.each([
    ['Hides where the engine starts and changes its parts', 'Rootkit'],
    ['Rows that say when a train left', 'Timetable'],
  ])('%s: not', (words, name) => expect(tells(words, name)).toBe(false))
})

describe('a sort of a thing is no wrong choice beside it', () => {
  test.each([
    ['Multilevel-Queue', 'Multilevel-Feedback-Queue'],
    ['급행 열차', '야간 급행 열차'],
  ])('%s, %s', (one, other) => {
    expect(isSortOf(one, other)).toBe(true)
    expect(isSortOf(other, one)).toBe(true)
  })
  test('of two that share a word each is itself', () => expect(isSortOf('급행 열차', '완행 열차')).toBe(false))
})

describe('what is said of nothing is refused', () => {
  test.each([
    '운행에서 매우 중요한 과정이다.',
    'A very important concept.',
    '아래가 훨씬 읽기 쉬워졌다.',
    '기본적으로 급행 열차를 이어받는다.',
    '64와 47을 비교하면, 64가 크므로 자리를 바꾼다.',
    'Compare 64 and 47 and let them change seats.',
  ])('%s', (text) => expect(isRefused(text)).toBe(true))
  test.each(['중요한 역에는 급행이 선다', '열차 5대와 기관차 3대를 잇는다', '요금은 2020년과 2021년에 올랐다'])(
    '%s: not',
    (text) => expect(isRefused(text)).toBe(false),
  )
  test('words cut off before a particle', () => {
    expect(isBroken('에서는 각 승객이 같은 시간 동안 앉을 수 있다')).toBe(true)
    expect(isBroken('부터 열차가 다니는 노선')).toBe(true)
  })
})

describe('what leads to other pages, or says how marks are given, is aside', () => {
  test.each([
    'Connections to Other Units',
    'Connections to Previous Chapters',
    'Long Essay Question (LEQ) Guide',
    'Scoring Target',
    '그 외 좋은 자료',
    '채점 기준',
    'Fare Example Calculation',
  ])('%s', (title) => expect(isAside(title)).toBe(true))
  test.each(['Connections between trains', 'Connections to the capital', 'Station guide'])('%s: not', (title) =>
    expect(isAside(title)).toBe(false),
  )
  test.each(['Details', 'Units', '상세', '세부 내용', 'Chapter'])('the column %s says nothing', (column) =>
    expect(isVague(column)).toBe(true),
  )
  test('file.html is a file, Node.js is none', () => {
    expect(isFile('file.html')).toBe(true)
    expect(isFile('Node.js')).toBe(false)
  })
})

test('brackets around a heading are no part of its name', () => {
  expect(bareTitle('[ 급행(Express) ]')).toBe('급행(Express)')
  expect(bareTitle('[3] 급행')).toBe('급행')
})

describe('tables', () => {
  const head = (...columns: string[]) => [`| ${columns.join(' | ')} |`, `|${' --- |'.repeat(columns.length)}`]
  const table = (...rows: string[][]) => [
    ...head(...(rows[0] ?? [])),
    ...rows.slice(1).map((one) => `| ${one.join(' | ')} |`),
  ]

  test('rows that are aspects are no things, whatever their columns are called', () => {
    const rows = [
      ['Line', 'Night Express', 'Day Local'],
      ['Purpose', 'Carries sleepers far', 'Carries workers home'],
      ['Ticket', 'Has to be booked before', 'Is bought on the platform'],
      ['Seats', 'Beds in four decks', 'Benches along the windows'],
    ]
    expect(made('table-cell', '# Rail', '## Two trains', ...table(...rows))).toEqual([])
  })

  test.each(['Parameter', 'Feature'])('under A vs B rows are aspects, whatever the corner is: %s', (corner) => {
    const rows = [
      [corner, 'Great Night Express', 'Small Day Local'],
      ['Purpose', 'Carries sleepers far', 'Carries workers home'],
      ['Ticket', 'Has to be booked before', 'Is bought on the platform'],
      ['Seats', 'Beds in four decks', 'Benches along the windows'],
    ]
    expect(made('table-cell', '# Rail', '## Night Express vs Day Local', ...table(...rows))).toEqual([])
  })

  const cells = (column: string, ...said: string[]) =>
    made(
      'table-cell',
      '# Rail',
      '## Fares',
      ...table(['Name', column], ...said.map((one, at) => [`Fare ${'ABCDE'[at]}x`, one])),
    )
  const answers = (column: string, ...said: string[]) =>
    cells(column, ...said).map(({ choices, key }) => choices.find((one) => key.includes(one.label))?.text)

  test('of two that say the same only one is a choice', () => {
    const asked = cells(
      'Booking rule',
      'No time commitment',
      'No commitment required',
      'A seat for one year',
      'A bed for a month',
      'Half a car at night',
    )
    expect(asked.length).toBeGreaterThan(0)
    for (const { choices, key } of asked) {
      const right = choices.find((one) => key.includes(one.label))?.text ?? ''
      if (right.includes('commitment')) expect(choices.filter((one) => one.text.includes('commitment')).length).toBe(1)
    }
  })

  test('a cell that says its column, or answers another question, is not asked for', () => {
    expect(answers('Leader', 'Railway leaders', 'Anna Bell', 'Carl Dorn', 'Emil Fink')).not.toContain('Railway leaders')
    expect(
      answers('Automatic', 'No, but easy to use', 'Yes, after a while', 'No, a guard helps', 'Runs alone'),
    ).toEqual(['Runs alone'])
  })

  test('an age is no row', () => {
    const rows = [
      ['Date', 'What it meant'],
      ['1820s', 'Engines of one boiler'],
      ['1835', 'A line to the harbour'],
      ['1850', 'A bridge of iron'],
      ['1860', 'A tunnel below the hill'],
    ]
    const asked = made('table-cell', '# Rail', '## Times', ...table(...rows)).map((one) => one.stem)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.some((stem) => stem.includes('1820s'))).toBe(false)
  })

  test('of a cable and a sort of it one may be called right as well', () => {
    const rows = [
      ['Name', 'Cable used'],
      ['Red signal', 'UTP'],
      ['Green signal', 'TP'],
      ['Blue signal', 'Glass'],
      ['White signal', 'Copper'],
    ]
    const asked = made('table-cell', '# Rail', '## Wires', ...table(...rows))
    expect(asked.length).toBeGreaterThan(1)
    for (const { stem, choices } of asked) {
      const texts = choices.map((one) => one.text)
      if (/Red|Green/.test(stem)) expect(texts.includes('UTP') && texts.includes('TP')).toBe(false)
    }
  })

  test('a code is told by the word that it stands for', () => {
    const rows = [
      ['Code name', 'Order given'],
      ['STO', 'Wait'],
      ['LDA', 'Load'],
      ['HLT', 'Halt'],
      ['BRZ', 'Turn back'],
      ['INP', 'Take aboard'],
    ]
    const asked = made('table-cell', '# Rail', '## Orders', ...table(...rows)).map((one) => one.stem)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.some((stem) => /LDA|HLT/.test(stem))).toBe(false)
  })
})

describe('what tells which it is', () => {
  test('the next step does not begin as this one does', () => {
    const asked = (line: string) => made('in-order', '# 인쇄소', '## 공정', line).map((one) => one.stem)
    expect(asked('- 인쇄 → 인쇄 후가공 → 인쇄 확인 → 인쇄 마감')).toEqual([])
    expect(asked('- 도안 → 제판 → 찍기 → 제본').length).toBe(1)
  })

  test('the heading does not count', () => {
    const asked = (title: string) =>
      made('value', '# 철도', title, '- 모든 기관차에는 최소 2개의 속도 장치가 반드시 있어야 한다').length
    expect(asked('## 앞의 장치와 뒤의 장치')).toBe(0)
    expect(asked('## 기관차')).toBe(1)
  })
})

test('a thing is described beside others of its own note only', () => {
  const note = (name: string, words: string) => ({ file: `notes/${name}.md`, text: `# ${name}\n${words}` })
  const { notebook } = buildNotebook([
    note('Buffer', 'A part of the car that takes up the push of others'),
    note('Coupler', 'A hook of iron that holds two cars of a train together'),
    note('Sander', 'A box on the roof that lets grit fall on a wet rail'),
    note('Whistle', 'A pipe of brass that calls out when steam goes through'),
  ])
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases: { ko: ko.generated, en: en.generated } }
  const kinds = generateQuestions({ notebook, ...from }).map((one) => one.kind)
  expect(kinds).toContain('name')
  expect(kinds).not.toContain('description')
})

describe('amounts', () => {
  test('a list of what something has is no value', () => {
    const lines = ['- Night car: 52 seats, 208 lamps of glass', '- Day car: 30 seats, 100 lamps of glass']
    expect(made('value', '# Rail', '## Cars', ...lines)).toEqual([])
  })

  test('beside 6 and 7 a 5 would show as the round one', () => {
    const [question] = made('value', '# Rail', '## Doors', '- The doors of a train are closed after at most 5 minutes')
    expect(
      question?.choices.map((one) => Number.parseInt(one.text, 10)).every((one) => [2, 3, 5, 10, 15, 20].includes(one)),
    ).toBe(true)
  })

  test('amounts alone are no description', () => {
    const lines = [
      '- Reserved: 1 year (+discount) or 3 years (+++discount)',
      '- Shared: several riders in one car of a train',
      '- Spot: whatever seat is left when it leaves',
      '- Owned: a whole car that somebody keeps',
    ]
    const stems = made('name', '# Rail', '## Seats', ...lines).map((one) => one.stem)
    expect(stems.some((stem) => stem.includes('discount'))).toBe(false)
    expect(stems.length).toBeGreaterThan(0)
  })
})

test('a list among sentences is no choice of a description', () => {
  const lines = [
    '- 비음: 입 안을 막고 코로 소리를 냄',
    '- 파열음: 허파에서 나오는 숨을 막았다 터뜨림',
    '- 유음: 혀 양쪽으로 숨을 흘려보냄',
    '- 모음: 아 · 야 · 어 · 여 · 오 · 요 · 우 · 유',
  ]
  const asked = made('description', '# 소리', '## 갈래', ...lines)
  expect(asked.length).toBeGreaterThan(0)
  for (const { choices } of asked) expect(choices.some((one) => one.text.includes('·'))).toBe(false)
})

test.each([
  ['목차', true],
  ['★ Contents', true],
  ['기술 면접 질문', true],
  ['물결(Wave)', false],
  ['해시 Contents', false],
])('whether a title is a frame: %s', (title, is) => {
  expect(isFrame(title)).toBe(is)
})
