import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
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
    ['where only how something is does', 'Moored ships are more **wind proof** than ships at anchor are.', 0],
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
    [['mass.test.ts', 'long.test.ts', 'wide.test.ts', 'age.test.ts'], 0],
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
    ['by a few words', '- Buffer: stops whatever comes', [], 0],
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
    ['a year', 'Trains of the night line may use the tunnel until 1940 years have gone', 0],
    ['what a reckoning begins with', 'If each train waits 40 minutes, ten trains are held at the border', 0],
    ['what stands behind it', 'If a train is late, it has to wait for at most 40 minutes at the border', 1],
    ['nobody knows of what', 'Tickets kept for up to 40 minutes at the border of the land', 0],
  ])('%s', (_, line, count) => expect(value(line)).toBe(count))
  test('of no reckoning', () =>
    expect(value('Trains of the night line have to wait for at most 40 minutes', '## Numericals')).toBe(0))
})

test.each([
  ['TrackSet', 'kept within a TrackMap of the yard', 0],
  ['TrackSet', 'kept within a list of the yard', 1],
  ['log y', 'the y-axis of the page', 0],
  ['log y', 'the upper edge of the page', 1],
])('a cell does not tell its row: %s, %s', (name, cell, asked) => {
  const table = [
    '# Railway',
    '## Maps',
    '| Map | Where it is |',
    '| --- | --- |',
    `| ${name} | ${cell} |`,
    '| Signal | nailed to the wall of the hut |',
    '| Ballast | under whatever the guard wears |',
  ]
  expect(stemsOf('table-cell', ...table).filter((stem) => stem.includes(`“${name}”`))).toHaveLength(asked)
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
