import { describe, expect, test } from 'vitest'
import { relationOf } from '../../../../src/core/quiz/generate/kinds/relation.ts'
import { worldOf } from './world.ts'

describe('a table is read as its author meant it', () => {
  test('a number in the first column names nobody, whatever number a name has', () => {
    const records = [
      '| 표 | 승객 | 좌석 |',
      '|---|---|---|',
      '| 1 | 김 | 12A |',
      '| 2 | 박 | 12B |',
      '| 3 | 이 | 12C |',
    ]
    const world = worldOf([
      '# 객차',
      '',
      '## 제1객차(1C)',
      '',
      '객차의 자리가 모두 창 쪽에 있어야 한다',
      '',
      '## 제2객차(2C)',
      '',
      '자리마다 책상이 있어야 한다',
      '',
      ...records,
    ])
    expect(world.rows('제1객차', '제2객차').map(([label]) => label)).not.toContain('좌석')
  })

  test.each([
    ['named as the rows are but for its number', 'T1', 'T2', 'T3', ['bridge, for coal', 'ferry, for cars', 'tunnel']],
    [
      'in words that all rows have',
      'Blue',
      'Red',
      'Green',
      ['crosses the strait by bridge', 'crosses the strait by ferry', 'crosses the strait by tunnel'],
    ],
  ])('the first row is a row: %s', (_, one, other, third, [first = '', second = '', last = '']) => {
    const world = worldOf([
      '# Lines',
      '',
      '## Kinds',
      '',
      `| ${one} | ${first} | |`,
      '|---|---|---|',
      `| ${other} | ${second} | daily |`,
      `| ${third} | ${last} | weekly |`,
    ])
    expect(world.rows(one, third)).toEqual([['표에 적힌 것', first, `${last} · weekly`]])
    expect(world.rows(other, third)).toEqual([['표에 적힌 것', `${second} · daily`, `${last} · weekly`]])
  })

  test('a row without a name goes on with the one above', () => {
    const world = worldOf([
      '# Lines',
      '',
      '| | Ferry | Tunnel |',
      '|---|---|---|',
      '| Strong | carries cars | runs in storms |',
      '| | needs no rails | runs at night |',
      '| | | is quick |',
      '| Weak | stops in storms | costs much |',
    ])
    expect(world.rows('Ferry', 'Tunnel')).toEqual([
      ['Strong', 'carries cars · needs no rails', 'runs in storms · runs at night · is quick'],
      ['Weak', 'stops in storms', 'costs much'],
    ])
  })

  test('nothing is asked of a table with rows without a name', () => {
    const { subjects } = worldOf([
      '# Lines',
      '',
      '| Line | Year | Length |',
      '|---|---|---|',
      '| Ferry | 1999 | 5 km |',
      '| | 2001 | 6 km |',
      '| Tunnel | 2010 | 9 km |',
    ])
    const [section] = subjects.all.map((one) => one.section)
    const [statement] = section?.statements ?? []
    expect(statement?.table?.rows).toHaveLength(3)
    expect(statement && section && relationOf({ statement, section } as never)).toBeUndefined()
  })

  test.each(['=', '', '구분', ':', '/'])('the corner %j stands over aspects', (corner) => {
    const world = worldOf([
      '# 길',
      '',
      '## 나룻배와 돛배의 차이',
      '',
      `|${corner}|나룻배|돛배|`,
      '|---|-----|-----|',
      '|추진력|사람이 젓는 노|바람을 받는 돛|',
      '|탈 곳|강과 호수|먼 바다까지|',
    ])
    expect(world.rows('나룻배', '돛배')).toEqual([
      ['추진력', '사람이 젓는 노', '바람을 받는 돛'],
      ['탈 곳', '강과 호수', '먼 바다까지'],
    ])
  })
})

test('what stands behind two names in a section of both tells them apart, and a call of code names no row', () => {
  const world = worldOf([
    '# Crossings',
    '',
    '## Raft vs Ferry',
    '',
    '- Raft :',
    '  It stops wherever the water is calm.',
    '  - row(east, slow): to the east.',
    '- Ferry:',
    '  It stops at a pier.',
    '  - row(west, quick): to the west.',
  ])
  expect(world.together('Raft', 'Ferry')).toEqual([
    ['차이', 'It stops wherever the water is calm.', 'It stops at a pier.'],
  ])
})
