import { expect, test } from 'vitest'
import { worldOf } from './world.ts'

test('rows keep their names, in however many words, where the other columns are the things', () => {
  const world = worldOf([
    '# Stores',
    '',
    '| Replication | Local | Distant |',
    '|---|---|---|',
    '| Data stored in several cellars at once | No | Yes |',
    '| Number of copies kept in separate rooms | 3 | 6 |',
  ])
  expect(world.rows('Local', 'Distant')).toEqual([
    ['Data stored in several cellars at once', 'No', 'Yes'],
    ['Number of copies kept in separate rooms', '3', '6'],
  ])
})

test('what a part is called is no name of its whole', () => {
  const thing = (name: string, part: string) => [
    `# ${name}`,
    '',
    `${name} is a device.`,
    '',
    `## ${part}`,
    '',
    `- Also known as ${part}-o-matic`,
  ]
  const labels = worldOf(thing('Kettle', 'Spout'), thing('Stove', 'Grate')).rows('Kettle', 'Stove')
  expect(labels).toEqual([['무엇인가', 'Kettle is a device.', 'Stove is a device.']])
})

test('a name of one word does not meet what it only ends', () => {
  const world = worldOf(
    ['# Kettle', '', 'A kettle is a vessel.', '', '- **Flow**: Water enters and leaves.'],
    ['# Stove', '', 'A stove is a device.', '', '## Login Flow', '', '- Knock twice.'],
  )
  expect(world.rows('Kettle', 'Stove').map(([label]) => label)).not.toContain('Flow')
})

test('what something is, a table of both says better than a sentence by the way', () => {
  const world = worldOf(
    ['# 주전자', '', '- 주전자는 그릇이다.'],
    ['# 화덕', '', '- 화덕은 도구다.'],
    ['# 부엌', '', '| | 주전자 | 화덕 |', '|---|---|---|', '| 정의 | 물을 끓이는 그릇 | 불을 때는 도구 |'],
  )
  expect(world.rows('주전자', '화덕')).toContainEqual(['무엇인가', '물을 끓이는 그릇', '불을 때는 도구'])
})

test('“이 X” is the subject itself only where X may be', () => {
  const world = worldOf(
    ['# 주전자', '', '- 이 물은 부엌에 저장되며 가장 흔한 쓰임은 차를 끓이는 것'],
    ['# 화덕', '', '- 이 방식은 불을 때는 것'],
  )
  expect(world.card('주전자').summary.map(({ attribute }) => attribute.id)).not.toEqual(['what'])
  expect(world.card('화덕').summary.map(({ attribute }) => attribute.id)).toEqual(['what'])
})

test('items of an HTML list in a cell are parted', () => {
  const world = worldOf([
    '# 부엌',
    '',
    '| | 주전자 | 화덕 |',
    '|---|---|---|',
    '| 색 | <ul><li>검다.</li><li>희다.</li></ul> | 붉다 |',
  ])
  expect(world.rows('주전자', '화덕')).toEqual([['색', '검다., 희다.', '붉다']])
})
