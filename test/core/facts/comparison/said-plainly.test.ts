import { expect, test } from 'vitest'
import { worldOf } from './world.ts'

const labelsOf = (rows: readonly (readonly string[])[]) => rows.map(([label]) => label)

test('a range of numbers, and a dash within brackets, part no label from what it says', () => {
  const world = worldOf([
    '# Ferries',
    '',
    '## Fast ferry',
    '',
    'Crosses in 1 - 5 minutes, and costs most',
    '',
    '## Slow ferry',
    '',
    'Crosses [as of M/2 - 1] in an hour and is cheap',
  ])
  expect(world.rows('Fast ferry', 'Slow ferry')).toEqual([
    ['노트에 적힌 말', 'Crosses in 1 - 5 minutes, and costs most', 'Crosses [as of M/2 - 1] in an hour and is cheap'],
  ])
})

test.each(['*Caption: The raft at sea.*', '*Caption (below): The raft at sea.*', '그림 설명: The raft at sea.'])(
  'words about a picture are no row: %s',
  (caption) => {
    const told = (name: string) => [`# ${name}`, '', `${name} is a boat.`, '', caption.replace('raft', name)]
    expect(labelsOf(worldOf(told('Raft'), told('Ferry')).rows('Raft', 'Ferry'))).toEqual(['무엇인가'])
  },
)

test.each(['Here are some advantages of it:', 'Following are the advantages:', 'Some common advantages of it are:'])(
  'a line that only leads to a list is no name of what stands in it: %s',
  (lead) => {
    const told = (name: string, said: string) => [
      ...[`# ${name}`, '', `${name} is a boat.`, '', '## Advantages', ''],
      ...[lead, '', `- ${said} for all who travel`, `- ${said} in any weather`],
    ]
    expect(worldOf(told('Raft', 'Cheap'), told('Ferry', 'Quick')).rows('Raft', 'Ferry')).toContainEqual([
      '장점',
      'Cheap for all who travel · Cheap in any weather',
      'Quick for all who travel · Quick in any weather',
    ])
  },
)

test.each(['The price of a Raft is a coin and no more.', 'But while Raft is a joy, its rudder breaks quickly.'])(
  'what is told of another thing that ends in its name says not what it is: %s',
  (said) => {
    const world = worldOf(
      ['# Raft', '', 'Built by hand, in a day.', '', said],
      ['# Ferry', '', 'A ferry is a boat for cars.'],
    )
    const row = world.rows('Raft', 'Ferry').find(([label]) => label === '무엇인가')
    expect(row?.[1] ?? '').not.toContain(said)
  },
)

test('two things of which one is, like the other, a boat are not the same', () => {
  const { rows } = worldOf(
    ['# 뗏목', '', '뗏목은 배이다.'],
    ['# 나룻배', '', '뗏목과 같이 강을 건너는, 사공이 젓는 배이다.'],
  ).compared('뗏목', '나룻배')
  expect(rows.map(({ tone }) => tone)).toEqual(['differs'])
})

test('a table of names and words over which nothing stands is what it lists', () => {
  const world = worldOf([
    '# Boats',
    '',
    '| Boats | |',
    '|---|---|',
    '| Raft | carries a few |',
    '| Ferry | carries many |',
  ])
  expect(world.rows('Raft', 'Ferry')).toEqual([['표에 적힌 것', 'carries a few', 'carries many']])
})

test('a table under a title that names both needs no place beside its labels', () => {
  const world = worldOf([
    '# Boats',
    '',
    '## Raft vs Ferry vs Barge',
    '',
    '| | Raft | Ferry | Barge |',
    '|---|---|---|---|',
    '| Type | wood | steel | iron |',
  ])
  expect(world.rows('Raft', 'Ferry')).toEqual([['Type', 'wood', 'steel']])
})

test('a heading that says how as well meets the bare one, and a row does not say its own name again', () => {
  const world = worldOf(
    ['# 뗏목', '', '뗏목은 배이다.', '', '## 매기 - 줄로', '', '- 두 번 감아서 말뚝에 묶는다'],
    ['# 나룻배', '', '나룻배는 배이다.', '', '## 매기', '', '- **닻**: 물에 던져서 배를 세운다'],
    ['# 돛배', '', '돛배는 배이다.', '', '## 매기', '', '- 부두에 붙인다'],
  )
  const [, raft = '', boat = ''] = world.rows('뗏목', '나룻배').find(([label]) => label === '매기') ?? []
  expect(raft).toContain('두 번 감아서 말뚝에 묶는다')
  expect(boat).toBe('닻: 물에 던져서 배를 세운다')
})

test('under a heading of two matters each is told without it', () => {
  const told = (name: string, good: string, bad: string) => [
    ...[`# ${name}`, '', `${name}은 배이다.`, '', '## 장점 및 단점', ''],
    ...['- 장점', `  - ${good}`, '- 단점', `  - ${bad}`],
  ]
  const world = worldOf(
    told('뗏목', '만들기가 쉽다', '물이 스며든다'),
    told('거룻배', '짐을 많이 싣는다', '느리게 간다'),
  )
  expect(world.rows('뗏목', '거룻배')).toEqual(
    expect.arrayContaining([
      ['장점', '만들기가 쉽다', '짐을 많이 싣는다'],
      ['단점', '물이 스며든다', '느리게 간다'],
    ]),
  )
})

test('what is counted by the way is no matter of the sentence', () => {
  const world = worldOf(
    ['# Raft', '', 'A raft is a boat.', '', '- **Pricing**: Ten coins a day.'],
    ['# Ferry', '', 'A ferry is a boat.', '', '- Captains set the crew, size, seat price, and more.'],
  )
  expect(JSON.stringify(world.rows('Raft', 'Ferry'))).not.toContain('seat price')
})

test('how one note alone is parted is no row; what one alone costs is', () => {
  const world = worldOf(
    ['# 뗏목', '', '뗏목은 배이다.', '', '## 특징', '', '- 통나무를 엮는다', '', '## 비용', '', '- 한 냥을 낸다'],
    ['# 나룻배', '', '나룻배는 배이다.', '', '사공이 젓는다'],
  )
  expect(labelsOf(world.rows('뗏목', '나룻배')).toSorted()).toEqual(['무엇인가', '비용'])
})
