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

describe('a sentence stands where it belongs', () => {
  test('what is about another compared thing is that one’s, with a space in its name or without', () => {
    const world = worldOf([
      '# KT 출발신호',
      '',
      '기관사가 역을 떠나도 되는지 본다.',
      '',
      '# KT 장내신호',
      '',
      '열차가 역에 들어와도 되는지 본다.',
      '',
      '> 📌 출발 신호는 역 끝에 서 있고 장내보다 낮다.',
    ])
    const [row] = world.together('KT 출발신호', 'KT 장내신호')
    expect(row?.[1]).toContain('출발 신호는 역 끝에')
    expect(row?.[2]).not.toContain('출발 신호는 역 끝에')
  })

  test('two definitions beside each other are no difference, and are not told twice', () => {
    const world = worldOf([
      '# 배',
      '',
      '## 나룻배 vs 돛배',
      '',
      '> **나룻배** : 사람이 노를 저어 강을 건너는 도구',
      '',
      '> **돛배** : 바람을 돛에 받아 나아가는 수단',
      '',
      '### 나룻배(Ferry)',
      '',
      '**의미**',
      '',
      '- 강을 건너는 도구',
      '',
      '### 돛배(Sailer)',
      '',
      '**의미**',
      '',
      '- 바람을 돛에 받아 나아가는 수단',
    ])
    expect(world.rows('나룻배', '돛배')).toEqual([
      ['무엇인가', '사람이 노를 저어 강을 건너는 도구', '바람을 돛에 받아 나아가는 수단'],
    ])
  })

  test('cells that differ in the name of their own column alone say the same', () => {
    const world = worldOf([
      '# 신호',
      '',
      '## 출발등',
      '',
      '- **전원**: 배전반에서 (출발등 + 퓨즈) 순으로',
      '- **위치**: 역 끝',
      '',
      '## 장내등',
      '',
      '- **전원**: 배전반에서 (장내등 + 퓨즈) 순으로',
      '- **위치**: 역 앞',
    ])
    const tones = world.compared('출발등', '장내등').rows.map(({ attribute, tone }) => [attribute.name.ko, tone])
    expect(tones).toContainEqual(['전원', 'same'])
    expect(tones).toContainEqual(['위치', 'differs'])
  })
})
