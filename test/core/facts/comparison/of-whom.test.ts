import { describe, expect, test } from 'vitest'
import { worldOf } from './world.ts'

const labelsOf = (rows: readonly (readonly string[])[]) => rows.map(([label]) => label)

test('a table of another thing whose name is longer leaves nothing blank', () => {
  const world = worldOf([
    ...['# Boats', '', '## Raft', '', 'A raft is a boat.', '', '## Raft Ferry', '', 'A raft ferry is a boat.', ''],
    ...['## Raft Ferry vs Barge', '', '| | Raft Ferry | Barge |', '|---|---|---|', '| Size | small | large |'],
  ])
  expect(JSON.stringify(world.rows('Raft', 'Raft Ferry'))).not.toContain('표에서 비어 있음')
})

test('beside a name that one title has alone, the other one is meant there, and not what is also called so elsewhere', () => {
  const world = worldOf(
    ['# Cooking', '', '## 펼침(spread) / 나머지(rest)', '', 'What is left of the jam.'],
    [
      ...['# Services', '', '## Ways of calling: REST vs RPC', '', '| | REST | RPC |', '|---|---|---|'],
      ...['| Style | nouns | verbs |', '| Speed | slow | quick |'],
    ],
  )
  expect(world.subjects.resolve('REST')).toMatchObject({
    kind: 'one',
    subject: { name: '펼침(spread) / 나머지(rest)' },
  })
  const names = ['REST', 'RPC']
  const found = world.subjects.together(names, names.map(world.subjects.resolve))
  expect(found).toMatchObject([
    { kind: 'one', subject: { name: 'REST' } },
    { kind: 'one', subject: { name: 'RPC' } },
  ])
})

describe('what two tables tell of the same two', () => {
  const rowsOf = (...second: string[]) =>
    labelsOf(
      worldOf([
        ...['# 배', '', '## 뗏목 vs 나룻배', '', '| | 뗏목 | 나룻배 |', '|---|---|---|'],
        ...['| 속도 방식 | 물살이 흐르는 만큼 느리게 | 사공이 젓는 만큼 빠르게 |', '| 값 | 한 냥 | 두 냥 |', ''],
        ...['### 정리', '', '| | 뗏목 | 나룻배 |', '|---|---|---|', ...second],
      ]).rows('뗏목', '나룻배'),
    )

  test('in the same words is told once, whatever it is called', () => {
    expect(rowsOf('| 빠르기 | 물살이 흐르는 만큼 느림 | 사공이 젓는 만큼 빠름 |')).toEqual(['속도 방식', '값'])
  })

  test('under a piece of its name, in nearly the same words, as well', () => {
    expect(rowsOf('| 속도 | 물살이 흐르는 대로 | 노에 달렸다 |')).toEqual(['속도 방식', '값'])
  })

  test('under its name with another ending, or what both cells of it say anyway, as well', () => {
    expect(rowsOf('| 속도의 방식 | 물살이 흐르는 대로 | 노에 달렸다 |')).toEqual(['속도 방식', '값'])
    expect(rowsOf('| 만큼 | 흐르는 만큼 | 젓는 만큼 |')).toEqual(['속도 방식', '값'])
    expect(rowsOf('| 만큼 | 흐르는 만큼 | 노에 달렸다 |')).toEqual(['속도 방식', '값', '만큼'])
  })

  test('in words of its own is a row, and short words are no repetition', () => {
    expect(rowsOf('| 재료 | 통나무와 밧줄 | 널빤지와 못 |', '| 짐 | 한 냥 | 두 냥 |')).toEqual([
      '속도 방식',
      '값',
      '재료',
      '짐',
    ])
  })
})

test('marks alone keep the label of the table', () => {
  const world = worldOf([
    ...['# 배', '', '## 뗏목 vs 나룻배', '', '| | 뗏목 | 나룻배 |', '|---|---|---|'],
    ...['| 순서 | ✅ | ❌ |', '| 값 | 한 냥 | 두 냥 |'],
  ])
  expect(labelsOf(world.rows('뗏목', '나룻배'))).toEqual(['순서', '값'])
})

test('when to take one of them is not what it is', () => {
  const world = worldOf([
    ...['# 뗏목과 나룻배', '', '## 정리', ''],
    ...['- **뗏목** : 짐이 많고 물살이 느릴 경우', '- **나룻배** : 짐이 적고 물살이 빠를 경우'],
  ])
  expect(world.rows('뗏목', '나룻배')).toEqual([
    ['노트에 적힌 말', '짐이 많고 물살이 느릴 경우', '짐이 적고 물살이 빠를 경우'],
  ])
})

test('what stands behind a name of its own is told with that name where it is all', () => {
  const world = worldOf([
    ...['# Boats', '', '## Raft', '', '- Rafting: down the river on logs', ''],
    ...['## Ferry', '', '- Ferrying: across the river by rope'],
  ])
  expect(world.rows('Raft', 'Ferry')).toEqual([
    ['노트에 적힌 말', 'Rafting: down the river on logs', 'Ferrying: across the river by rope'],
  ])
})

test.each([
  ['(1) 뗏목', '뗏목'],
  ['(가) 뗏목', '뗏목'],
  ['라. 뗏목', '뗏목'],
  ['T3. Raft', 'Raft'],
])('what only counts a title is no part of its name: %s', (title, name) => {
  const { subjects } = worldOf(['# Boats', '', `## ${title}`, '', 'It floats.'])
  expect(subjects.all.map((one) => one.name)).toContain(name)
})
