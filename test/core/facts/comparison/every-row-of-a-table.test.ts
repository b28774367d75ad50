import { describe, expect, test } from 'vitest'
import { worldOf } from './world.ts'

/** Two things with a table of both. */
const labels = (one: string, other: string, ...rows: string[]) =>
  worldOf([
    ...['# Things', '', `## ${one}`, '', `- ${one} is a small boat of the harbour.`, ''],
    ...[`## ${other}`, '', `- ${other} is a large ship of the sea.`, ''],
    ...[`## ${one} vs ${other}`, '', `| | ${one} | ${other} |`, '|---|---|---|', ...rows],
  ])
    .rows(one, other)
    .map(([label]) => label)

describe('one letter or digit is a value, and no word of a name', () => {
  test.each([
    ['MongoDB', 'Neo4j', '| Locks | O | O |', 'Locks'],
    ['RAID 1', 'RAID 5', '| Parity disks | 1 | 5 |', 'Parity disks'],
    ['S3', 'EC2', '| Copies | 3 | 2 |', 'Copies'],
    // Nor is a piece of a word.
    ['Redis', 'Memcached', '| State | dis | cached |', 'State'],
  ])('%s and %s: %s', (one, other, row, label) => {
    expect(labels(one, other, row)).toContain(label)
  })

  test('a cell that says no more than its column’s name says nothing', () => {
    expect(labels('Raft of Oak', 'Ferry of Iron', '| Made of | Oak | Iron |', '| Crew | ten | two |')).not.toContain(
      'Made of',
    )
  })
})

describe('what tells the opposite in the same words is told as well', () => {
  test.each([
    [
      '| Read lock | others can read the same row at one time | others can read the same page at one time |',
      '| Write lock | others cannot read the same row at one time | others cannot read the same page at one time |',
      ['Read lock', 'Write lock'],
    ],
    [
      '| 읽기 잠금 | 다른 쪽이 같은 행을 같은 때에 함께 읽을 수 있다 | 다른 쪽이 같은 표를 같은 때에 함께 읽을 수 있다 |',
      '| 쓰기 잠금 | 다른 쪽이 같은 행을 같은 때에 함께 읽을 수 없다 | 다른 쪽이 같은 표를 같은 때에 함께 읽을 수 없다 |',
      ['읽기 잠금', '쓰기 잠금'],
    ],
  ])('%s', (one, other, told) => {
    expect(labels('Raft', 'Ferry', one, other)).toEqual(expect.arrayContaining(told))
  })
})

describe('a row stays where its one side is', () => {
  const told = (...files: string[][]) =>
    worldOf(...files)
      .rows('Raft', 'Ferry')
      .map((row) => row.join(' | '))
      .join('\n')

  test('said behind “however”', () => {
    const raft = ['# Raft', '', '- Cost: it costs 3 won an hour.']
    const ferry = ['# Ferry', '', '- It is fast on the open sea.', '- However, it costs 10 won per hour to run.']
    expect(told(raft, ferry)).toContain('10 won per hour')
  })

  test('in a chapter on exercise', () => {
    const lines = ['# Exercise physiology', '', '## Raft', '', '- Rowing.', '', '## Ferry', '', '- Walking.', '']
    const table = ['## Raft vs Ferry', '', '| Kind | Pulse (%) | Minutes |', '|---|---|---|', '| Raft | 50 | 30 |']
    expect(told([...lines, ...table, '| Ferry | 80 | 12 |'])).toMatch(/Minutes/)
  })

  test('its own, whatever the next file calls so', () => {
    const net = [
      '# Boats',
      '',
      '## Raft',
      '',
      '- Used for crossing rivers.',
      '',
      '## Ferry',
      '',
      '- A ferry is a ship.',
    ]
    expect(told(net, ['# Wine', '', '- **Raft**: a sweet wine that is made in the valley.'])).not.toContain('wine')
  })
})
