import { describe, expect, test } from 'vitest'
import { worldOf } from './world.ts'

describe('chapters whose headings are sentences', () => {
  const world = worldOf(
    [
      '# Beacon',
      '',
      'Take me to [Video](https://example.org)',
      '',
      '#### Beacon is a fixed light.',
      '',
      '```',
      'light on',
      '```',
    ],
    ['# Buoy', '', '#### The main use of a Buoy is to mark the channel.', '', '- One cannot anchor there.'],
  )

  test('a heading that is a sentence is told itself, where it stands', () => {
    expect(world.card('Beacon').summary.map((one) => one.citations[0]?.line)).toEqual([5])
    expect(world.rows('Beacon', 'Buoy').flat().join('\n')).toContain('The main use of a Buoy is to mark the channel.')
  })

  test('a heading that asks or leads on is none', () => {
    const other = worldOf([
      '# Beacon',
      '',
      '#### How is a Beacon lit',
      '',
      '- With a match.',
      '',
      '#### There are 3 kinds of Beacon',
      '',
      '- Tall',
    ])
    const told = other.card('Beacon').facts.map(({ value }) => (value.kind === 'statement' ? value.statement.text : ''))
    expect(told.filter((one) => /How is|There are/.test(one))).toEqual([])
  })

  test('two chapters that share no aspect stand side by side in their own words, code where that is all', () => {
    const tools = worldOf(
      ['# 걸기', '', '### 배를 거는 법', '', '- 걸기는 줄을 두 번 감아 배를 묶는다.'],
      ['# 풀기', '', '### 배를 푸는 법', '', '```', 'untie --all', '```'],
    )
    const [row] = tools.rows('걸기', '풀기')
    expect(row?.[0]).toBe('노트에 적힌 말')
    expect(row?.[1]).toContain('걸기는 줄을 두 번 감아 배를 묶는다.')
    expect(row?.[2]).toContain('untie --all')
  })

  test('a line over code that says what the code is for is no explanation', () => {
    const other = worldOf([
      '# Ports',
      '',
      '1. Pier',
      '   - Where boats are tied to the land for a night.',
      '',
      '   #### To tie the boat to the pier at night',
      '',
      '   ```',
      '   tie boat',
      '   ```',
      '2. Quay',
      '   - Where boats are loaded along a wall of stone.',
    ])
    expect(other.rows('Pier', 'Quay').flat().join('\n')).toContain('Where boats are tied to the land')
  })
})

test('two things that one section tells of have the sections below with their names', () => {
  const world = worldOf([
    '## 돛과 노(Sail & Oar)',
    '',
    '**돛**(Sail)은 바람을 받는 천이다.',
    '',
    '**노**(Oar)는 물을 젓는 막대이다.',
    '',
    '### 1. 돛의 특징',
    '',
    '- 바람이 있어야 움직인다',
    '',
    '### 2. 노의 특징',
    '',
    '- 팔로 저어 움직인다',
  ])
  expect(world.rows('돛', '노')).toContainEqual(['특징', '바람이 있어야 움직인다', '팔로 저어 움직인다'])
})

describe('tables', () => {
  test('a cell that ends in a mark has what stands behind the mark below', () => {
    const world = worldOf(
      [
        '# 뗏목',
        '',
        '뗏목은 배이다.',
        '',
        '| 항목 | 뗏목 | 나룻배 |',
        '|---|---|---|',
        '| 삯 | 한 냥\\* | 두 냥 |',
        '',
        '\\*장날에는 두 배',
      ],
      ['# 나룻배', '', '나룻배는 배이다.'],
    )
    expect(world.rows('뗏목', '나룻배')).toContainEqual(['삯', '한 냥 (장날에는 두 배)', '두 냥'])
  })

  test('what each chooses by, in a word, is no way to choose one of them', () => {
    const world = worldOf([
      '# 배',
      '',
      '## 뗏목 vs 나룻배',
      '',
      '| 구분 | 뗏목 | 나룻배 |',
      '|---|---|---|',
      '| 선택 기준 | 물살 | 바람 |',
      '| 값 | 싸다 | 비싸다 |',
    ])
    expect(world.rows('뗏목', '나룻배')).toContainEqual(['선택 기준', '물살', '바람'])
  })

  test('a column of one kind is not told of the whole', () => {
    const world = worldOf(
      ['# 신호', '', '신호는 배를 부르는 방법이다.'],
      [
        '# 편지',
        '',
        '편지는 글로 부르는 방법이다.',
        '',
        '| 항목 | 편지 | 연기 신호 |',
        '|---|---|---|',
        '| 빠르기 | 느리다 | 하루 걸린다 |',
      ],
    )
    expect(world.rows('신호', '편지').flat().join('\n')).not.toContain('하루 걸린다')
  })
})

test('below a line that says one chooses here, an arrow leads to what is chosen', () => {
  const world = worldOf(
    ['# 뗏목', '', '뗏목은 배이다.'],
    [
      '# 나룻배',
      '',
      '나룻배는 배이다.',
      '',
      '**선택 기준**',
      '',
      '- 짐이 무거움 → **뗏목**',
      '- 물살이 빠름 → **나룻배**',
    ],
  )
  expect(world.rows('뗏목', '나룻배')).toContainEqual(['이럴 때 고른다', '짐이 무거움', '물살이 빠름'])
})

test('what another is like says not what a thing is', () => {
  const world = worldOf(
    ['# Raft', '', 'Rafts are like ferries, as they cross a river. A raft has no captain.'],
    ['# Ferries', '', '- Tie it', '- Row it to the far bank of the river'],
  )
  expect(world.rows('Raft', 'Ferries').map(([, , cell]) => cell)).not.toContain(
    'Rafts are like ferries, as they cross a river.',
  )
})

test('names before the same foreign name in brackets are names of one thing', () => {
  const world = worldOf(
    ['## 합침 정렬(Merge Sort)', '', '합침 정렬은 나누어 합치는 방법이다.', '', '### 1. 특징', '', '- 안정하다'],
    [
      '## 퀵 정렬(Quick Sort)',
      '',
      '퀵 정렬은 기준으로 나누는 방법이다.',
      '',
      '### 9. 병합 정렬(Merge Sort)과 비교',
      '',
      '| 항목 | 퀵 정렬 | 병합 정렬 |',
      '|---|---|---|',
      '| 안정성 | 불안정 | 안정 |',
    ],
    ['## 힙(Heap)', '', '힙은 나무이다.'],
    ['## 저장', '', '**힙 영역(Heap)**은 저장하는 곳이다.'],
  )
  expect(world.card('병합 정렬').subject.name).toBe('합침 정렬(Merge Sort)')
  expect(world.rows('퀵 정렬', '병합 정렬')).toContainEqual(['안정성', '불안정', '안정'])
  expect(world.card('힙').subject.section.title).toBe('힙(Heap)')
})

describe('what a sentence is about', () => {
  test('what only begins with the name is another thing, an example is no definition', () => {
    const world = worldOf(
      ['# Kettle', '', 'Kettle lids are free of charge in spring.', '', '- **Pot**: Ex: the pot in the hall'],
      ['# Stove', '', 'A stove is a device.', '', '- **Pan**: a flat vessel for frying'],
    )
    const what = world.compared('Kettle', 'Stove').rows.find(({ attribute }) => attribute.id === 'what')
    expect(what?.cells[0] ?? []).toEqual([])
    expect(world.compared('Pot', 'Pan').rows.some(({ attribute }) => attribute.id === 'what')).toBe(false)
  })

  test('that the following things come says nothing', () => {
    const world = worldOf([
      '# Harbour',
      '',
      'Harbour is split into the following areas',
      '',
      '## Quay',
      '',
      '- Boats load there.',
    ])
    const told = [...world.card('Harbour').summary, ...world.card('Harbour').facts].map(({ value }) =>
      JSON.stringify(value),
    )
    expect(told.join()).not.toContain('following areas')
  })

  test('a line that points at the code above stands with it', () => {
    const world = worldOf([
      '# Knots',
      '',
      'Knots are ties.',
      '',
      '```',
      'tie --twice',
      '```',
      '',
      'This ties the boat twice.',
    ])
    const texts = world.card('Knots').facts.map(({ value }) => (value.kind === 'text' ? value.text : ''))
    expect(texts).toContain('tie --twice\nThis ties the boat twice.')
  })
})
