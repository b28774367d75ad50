import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { isBroken } from '../../../../src/core/quiz/generate/broken.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

/** What readers of three sheets refused, by its cause, beside its like that they did not. */
function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const stemsOf = (kind: string, ...lines: readonly string[]) => made(kind, ...lines).map((one) => one.stem)

describe('a gap that its sentence tells, or that asks for nothing', () => {
  const asked = (line: string, others: readonly string[]) =>
    made('gap', '# Harbour', '## Berths', `- ${line}`, ...others.map((one) => `- ${one}`)).filter(
      ({ quotes }) => quotes[0]?.words === line.replaceAll(/\*\*|`/g, ''),
    ).length
  const ropes = [
    'A ship that waits outside is held by a **storm anchor**.',
    'The pilot boards every tanker from a **rope ladder**.',
    'Cargo of less than a ton is lifted with a **hand winch**.',
  ]
  test.each([
    ['where a noun stands', 'Every large ship is moored at the quay with a **steel hawser**.', 1],
    [
      'where only how something is does',
      'Ships at the quay are more **wind proof** compared to whatever lies outside.',
      0,
    ],
    ['beside what it is done to', 'Before it moors a large ship has to give a **fog signal** first of all.', 0],
    ['its writer tells what he did', 'After we moored the ship at the quay it was held by a **steel hawser**.', 0],
    ['one of many beside single ones', 'Every large ship is moored at the quay by **steel hawsers**.', 0],
  ])('%s', (_, line, count) => expect(asked(line, ropes)).toBe(count))

  const code = (names: readonly string[]) =>
    asked(
      `The weight of the ship is kept in \`${names[0]}\` of the table.`,
      names.slice(1).map((one, at) => `The ${['length', 'width', 'age'][at]} of the ship is kept by \`${one}\`.`),
    )
  test.each([
    [['mass_t', 'long_m', 'wide_m', 'age_y'], 1],
    [['x_i', 'x_1', 'x_2', 'x_3'], 0],
    [['mass.ts', 'long.ts', 'wide.ts', 'age.ts'], 0],
  ])('%s', (names, count) => expect(code(names)).toBe(count))

  test('Korean is heard by the letters before its particle', () => {
    const line = '밤에 들어오는 배는 `TML`을 세 번 울린다'
    const lines = (others: readonly string[]) => [
      '# 항구',
      '## 신호',
      `- ${line}`,
      ...others.map((one, at) => `- ${['낮에', '비가 오면', '떠날 때'][at]} 배는 \`${one}\` 소리를 듣는다`),
    ]
    const of = (others: readonly string[]) =>
      made('gap', ...lines(others)).filter(({ stem }) => stem.includes('세 번 울린다')).length
    expect(of(['DRM', 'GSN', 'KPL'])).toBe(1)
    // `를`, not 을.
    expect(of(['DRA', 'GSE', 'KPO'])).toBe(0)
  })
})

describe('a sentence that goes on from another says nothing alone', () => {
  test.each([
    ['Consequently, ships of this line are moored at night', true],
    ['In addition, the pilot calls the harbour by radio', true],
    ['최종적으로 선장이 키를 넘겨받는다', true],
    ['그 결과 배가 부두에 닿는다', true],
    ['Still water runs deep below the quay of the harbour', true],
    ['finally 블록은 항구에 닿은 뒤에 실행된다', false],
    ['The pilot calls the harbour by radio', false],
    ['이중 선체는 바위에 부딪혀도 새지 않는다', false],
    ["the captain ' s cabin lies behind the bridge", true],
    ["the captain's cabin lies behind the bridge", false],
  ])('%s', (text, refused) => expect(isRefused(text)).toBe(refused))

  test.each([
    ['Slide 31', true],
    ['LAB 5', true],
    ['Prompt 2: sails', true],
    ['Numerical :', true],
    ['Labour law', false],
    ['Slide rule', false],
  ])('under %s', (title, aside) => expect(isAside(title)).toBe(aside))
})

describe('a name is asked for beside what may be taken for it', () => {
  const others = [
    '- Turnout: leads a train from one track to another',
    '- Ballast: keeps the rails at their place in the ground',
    '- Semaphore: shows by an arm whether the next track is free',
  ]
  const asked = (line: string, ...more: readonly string[]) =>
    made('name', '# Railway', '## Parts', ...others, ...more, line).filter(
      ({ quotes }) => quotes[0]?.words === line.slice(2),
    ).length
  test.each([
    ['in its list', '- Buffer: a heavy device that stops whatever comes to the end', [], 1],
    [
      'in another list',
      '- Buffer: a heavy device that stops whatever comes to the end',
      ['## Ends', 'Nobody lives there.'],
      0,
    ],
    ['by a few words', '- Buffer: a stop at the end of it', [], 0],
    ['by an example', '- Buffer: an example of what comes to the end of the line', [], 0],
  ])('%s', (_, line, more, count) => expect(asked(line, ...more)).toBe(count))
  test.each([
    ['다음 시간 안내', 0],
    ['산길 열차 안내', 1],
  ])('%s', (title, count) => {
    const under = (name: string, said: string) => [`- ${name}`, `  ${said}`]
    const all = made(
      'name',
      '# 철도',
      '## 벽보',
      ...under(title, '고개를 넘을 때 어디서 쉬는지 알리는 쪽지'),
      ...under('낮 열차 안내', '해가 떠 있는 동안 역마다 서는 때를 적은 종이'),
      ...under('밤 열차 안내', '불을 끄고 달리는 침대차의 값을 적은 나무판'),
    )
    expect(all.filter(({ stem }) => stem.includes('고개를'))).toHaveLength(count)
  })
  test.each([
    ['제작 과정', false],
    ['제작 공정표', true],
  ])('%s', (name, is) => expect(isTerm(name)).toBe(is))
})

describe('a value is one that somebody keeps to', () => {
  const value = (line: string, title = '## Rules') => stemsOf('value', '# Railway', title, `- ${line}`).length
  test.each([
    ['a bound', 'Trains of the night line have to wait for at most 40 minutes at the border', 1],
    ['how it once was', 'The train of the night line had to wait for 40 minutes at the border', 0],
    ['what a reckoning begins with', 'If each train waits 40 minutes, ten trains are held at the border', 0],
    ['what stands behind it', 'If a train is late, it has to wait for at most 40 minutes at the border', 1],
    ['nobody knows of what', 'Tickets kept for up to 40 minutes at the border of the land', 0],
  ])('%s', (_, line, count) => expect(value(line)).toBe(count))
  test('of no reckoning', () =>
    expect(value('Trains of the night line have to wait for at most 40 minutes', '## Numericals')).toBe(0))
})

test.each([
  ['log y', '종이의 y 쪽 가장자리', 0],
  ['log y', '종이의 위쪽 가장자리', 1],
])('a cell does not tell its row: %s, %s', (name, cell, asked) => {
  const table = ['# 종이', '## 쓰임', '| 이름 | 무엇인가 |', '| --- | --- |', `| ${name} | ${cell} |`]
  const all = stemsOf(
    'table-cell',
    ...table,
    '| HashMap | 벽에 못으로 박은 것 |',
    '| ArrayList | 바람이 불면 접는 것 |',
  )
  expect(all.filter((stem) => stem.includes(name))).toHaveLength(asked)
})

test('what a thing does by its nature is no order of steps', () => {
  const steps = [
    '선로가 역 앞에서 둘로 나뉜다',
    '기관차가 맨 앞에서 끌고 간다',
    '객차가 바로 뒤를 따라서 간다',
    '차장이 남은 문을 모두 닫는다',
  ]
  const asked = (title: string) =>
    stemsOf('next-step', '# 철도', `## ${title}`, ...steps.map((one, at) => `${at + 1}. ${one}`)).length
  expect(asked('운행 순서')).toBeGreaterThan(0)
  expect(asked('작동 원리')).toBe(0)
})

describe('what stands in somebody’s example is not asked for', () => {
  const cells = (...names: readonly string[]) =>
    stemsOf(
      'table-cell',
      ...['# Railway', '## Yards', '| Yard | Holds |', '| --- | --- |'],
      ...names.map(
        (one, at) => `| ${one} | ${['night cars of the line', 'two old engines', 'sand and ballast'][at]} |`,
      ),
    ).length
  test.each([
    ['Yard A', 'Yard B', 'Yard C', 0],
    ['Yard A', 'Yard B', 'Yard F', 1],
    ['North', 'East', 'Harbour', 1],
  ])('rows %s, %s, %s', (one, two, three, least) => expect(Math.min(1, cells(one, two, three))).toBe(least))

  test.each([
    ['Yard Example (most useful)', true],
    ['Exemplary yards', false],
  ])('under %s', (title, aside) => expect(isAside(title)).toBe(aside))

  test.each([
    ['20800399번 승객은 값을 두 번 낸다', true],
    ['208번 승객은 값을 두 번 낸다', false],
    ['때문에 승객은 값을 두 번 낸다', true],
  ])('%s', (text, refused) => expect(isRefused(text)).toBe(refused))

  const gaps = (own: string, others: readonly string[], ...more: readonly string[]) =>
    made(
      'gap',
      '# 철도',
      '## 신호',
      `- 역장이 종을 세 번 울리면 \`${own}\` 값이 먼저 바뀐다`,
      ...others.map((one, at) => `- ${['낮에', '비가 오면', '떠날 때'][at]} 역무원은 \`${one}\` 값을 읽는다`),
      ...more,
    ).filter(({ stem }) => stem.includes('세 번 울리면')).length
  test.each([
    ['words', 'dusk', ['lamp', 'flag', 'horn'], [], 1],
    ['words of the code beside them', 'dusk', ['lamp', 'flag', 'horn'], ['```js', 'let dusk = 3', '```'], 0],
    ['numbered ones', 'T1', ['T2', 'T3', 'T4'], [], 0],
  ])('%s', (_, own, others, more, count) => expect(gaps(own, others, ...more)).toBe(count))

  test.each([
    [
      'the rest of which says a part of it',
      'openBell',
      'The `openBell` is the counterpart of a shutBell of the station.',
      0,
    ],
    ['that tells where it lies', 'openBell', 'The `openBell` is set in yard/ring.ts by each of the stations.', 0],
    ['of the matter', 'openBell', 'The `openBell` is set by each of the stations on the line.', 1],
  ])('a gap in a sentence %s', (_, name, line, count) => {
    const all = made(
      'gap',
      '# Railway',
      '## Settings',
      `- ${line}`,
      '- The `lampHeight` is kept by the guard of the yard.',
      '- The `flagColour` is kept by the driver of the train.',
      '- The `hornPitch` is kept by the owner of the line.',
    )
    expect(all.filter(({ quotes }) => quotes[0]?.words.includes(name))).toHaveLength(count)
  })
})

test.each([
  ['number', 0],
  ['as wide as a hand', 1],
])('what a setting is typed as is told by its name: %s', (cell, asked) => {
  const table = ['# Railway', '## Boards', '| Setting | Value of it |', '| --- | --- |', `| breadth | ${cell} |`]
  const all = stemsOf('table-cell', ...table, '| colour | red over white |', '| letters | cut into the wood |')
  expect(all.filter((stem) => stem.includes('breadth'))).toHaveLength(asked)
})

test('of one thing nobody says that it is two and more', () => {
  const value = (line: string) => stemsOf('value', '# 철도', '## 선로', `- ${line}`).length
  expect(value('갈래 선로는 2개 이상의 길이 한 점에서 만나게 놓은 것이다')).toBe(0)
  expect(value('갈래 선로는 최대 8개의 길이 한 점에서 만나게 놓은 것이다')).toBe(1)
})

test.each([
  ['the configuration of a yard', 'cfg', true],
  ['the colour of one fence', 'cfg', false],
  ['designations of yards', 'DNS', false],
])('%s: %s', (words, name, told) => expect(tells(words, name)).toBe(told))

test.each([
  ['Whatever is told of a digital letter', 'Digitalization', true],
  ['아날로그 편지를 베껴 쓰는 일', 'Digitalization', false],
])('%s: %s', (words, name, told) => expect(tells(words, name)).toBe(told))

test.each([
  ['많은 승객', false],
  ['적은 승객', false],
  ['단골 승객', true],
])('%s', (name, is) => expect(isTerm(name)).toBe(is))

describe('words that hang on others, or tell by the way, describe nothing', () => {
  const described = (words: string) =>
    made(
      'swapped-name',
      '# Sailors',
      '## Names',
      `- Alder: ${words}`,
      '- Birch: drew the first map of every bay that lies beyond the northern cape',
      '- Cedar: carried the mail between both shores through eleven winters of ice',
    ).filter(({ quotes }) => quotes[0]?.words.startsWith('Alder')).length
  test.each([
    ['built the lighthouse on the rock that nobody else had dared to climb', 1],
    ['built the lighthouse on the rock, and kept her diary in the tower there', 0],
    ['another keeper of the lighthouse on the rock that nobody else climbed', 0],
    ['a few letters from the lighthouse on the rock that nobody else climbed', 0],
  ])('%s', (words, count) => expect(described(words)).toBe(count))
})

test('a project is told of on its own pages: nothing of them is asked for', () => {
  const lines = (...pages: readonly string[]) => [
    '# Timetable',
    '## Trains',
    '- Turnout: leads a train from one track to another',
    '- Ballast: keeps the rails at their place in the ground',
    '- Semaphore: shows by an arm whether the next track is free',
    '- Buffer: a heavy device that stops whatever comes to the end',
    ...pages.flatMap((one) => [`## ${one}`, 'Nothing is said here.']),
  ]
  expect(stemsOf('name', ...lines('Tech Stack', 'Quick Start')).length).toBeGreaterThan(0)
  expect(stemsOf('name', ...lines('Tech Stack', 'Quick Start', 'Future Enhancements'))).toEqual([])
})

test.each([
  ['승객이 표를 잃었을 때 값을 가장 적게 들이는 방법.', true],
  ['막차가 떠나기 전에 역장에게 알리는 장치를 두기 위한 방법', true],
  ['승객이 앉은 차례대로 표를 거두는 방법', false],
])('a case to be solved says what nothing is: %s', (words, is) => expect(isBroken(words)).toBe(is))

test('a value that is all that is said of a thing is asked for, and how much there once was is not', () => {
  const asked = (line: string) => made('value', '# 항구', '## 계선', `- ${line}`).length
  expect(asked('선박의 계류 기간은 10년이다.')).toBe(1)
  expect(asked('그해 항구에는 배가 10척 들어왔다.')).toBe(0)
})
