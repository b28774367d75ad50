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

test('what a section below says of a part by itself, as what it takes, is not said of the whole', () => {
  const world = worldOf(
    [
      '# Kettle',
      '',
      'A kettle is a vessel.',
      '',
      '## Spout',
      '',
      '- **Complexity**: O(2)',
      '',
      '## Complexity',
      '',
      '- O(1)',
    ],
    ['# Stove', '', 'A stove is a device.', '', '- **Complexity**: O(9)'],
    ['# Pan', '', 'A pan is a tool.', '', '## Handle', '', '- **Complexity**: O(3)'],
  )
  expect(world.rows('Kettle', 'Stove')).toContainEqual(['복잡도', 'O(1)', 'O(9)'])
  expect(JSON.stringify(world.rows('Pan', 'Stove'))).not.toContain('O(3)')
})

test('a row of a wide table is not told of whom its cells are not', () => {
  const world = worldOf([
    '# Kitchen',
    '',
    '| Feature | Kettle | Stove |',
    '|---|---|---|',
    '| Fire | | X |',
    '| Water | X | X |',
  ])
  expect(world.rows('Kettle', 'Stove')).toEqual([
    ['Fire', '(표에서 비어 있음)', 'X'],
    ['Water', 'X', 'X'],
  ])
})

test('a bold word whose colon leads to a list names that list alone', () => {
  const world = worldOf([
    '# Kettle',
    '',
    '**Main Source:**',
    '',
    '- A book of vessels',
    '',
    '**Kettle** is a vessel for boiling water.',
  ])
  expect(JSON.stringify(world.card('Kettle').summary)).not.toContain('Main Source')
})

test('what two things are called is no comparison by itself', () => {
  const world = worldOf(
    ['# Kettle', '', '- Also known as a boiler', '- It boils water.'],
    ['# Stove', '', '- Also known as a range', '- It burns wood.'],
  )
  expect(world.rows('Kettle', 'Stove')[0]).toEqual(['노트에 적힌 말', 'It boils water.', 'It burns wood.'])
})

test('what one note labels by the way, and a piece of a name, is no row', () => {
  const world = worldOf(
    ['# 물 주전자', '', '물 주전자는 그릇이다.', '', '- **손잡이**: 나무로 만든다.', '- **물**: 두 되'],
    ['# 화덕', '', '화덕은 도구다.', '', '- **물**: 한 되'],
    ['# 냄비', '', '- **손잡이**: 쇠', '- **물**: 세 되'],
  )
  expect(world.rows('물 주전자', '화덕').map(([label]) => label)).toEqual(['무엇인가'])
})

test('what is told of a noun is not told of the clause that describes it', () => {
  const chapter = (name: string, word: string) => [
    `# ${name}`,
    '',
    `${name}은 도구다.`,
    '',
    `- 차례가 ${word} 물건부터 옮긴다.`,
  ]
  const world = worldOf(chapter('수레짐', '낮은'), chapter('지게짐', '높은'))
  expect(world.rows('수레짐', '지게짐').map(([label]) => label)).not.toContain('차례')
})

test('a table that names the other column tells it of that one', () => {
  const world = worldOf([
    '# Vessels',
    '',
    'Vessels are tools.',
    '',
    '## Kettles of iron',
    '',
    'A kettle is a vessel.',
    '',
    '| Aspect | Pan | Pot |',
    '|---|---|---|',
    '| Weight | 1 | 2 |',
  ])
  expect(JSON.stringify(world.rows('Kettles of iron', 'Pan'))).not.toContain('Pan: 1')
})

test('what stands under a part that is the other column is not told of its whole', () => {
  const world = worldOf(
    [
      ...['# Boats', '', 'Boats are vessels.', '', '- **Keel**: long', '', '## Ferry', '', 'A ferry is a boat.'],
      ...['', '### Steam', '', '- It burns coal.', '- **Keel**: short'],
    ],
    ['# Trains', '', '## Steam', '', '- It burns wood.'],
  )
  expect(JSON.stringify(world.rows('Boats', 'Ferry'))).not.toContain('Ferry › Steam')
})

test('the same words of two tables stand once in a cell; a column of pointers is no row', () => {
  const table = ['', '| | Kettle | Stove |', '|---|---|---|', '| Weight | 1 kg | 9 kg |', '| Reference | p. 1 | p. 2 |']
  const world = worldOf(
    ['# Kettle', '', 'A kettle is a vessel.', ...table],
    ['# Stove', '', 'A stove is a device.', ...table],
  )
  expect(world.rows('Kettle', 'Stove').filter(([label]) => label?.startsWith('Weight'))).toEqual([
    ['Weight', '1 kg', '9 kg'],
  ])
  expect(JSON.stringify(world.rows('Kettle', 'Stove'))).not.toContain('p. 1')
})

test('what a service does first defines nothing', () => {
  const world = worldOf(
    ['# Read-First', '', '- Service first asks the cache'],
    ['# Write-First', '', '- A service for words'],
  )
  expect(world.card('Read-First').summary.map(({ attribute }) => attribute.id)).not.toEqual(['what'])
  expect(world.card('Write-First').summary.map(({ attribute }) => attribute.id)).toEqual(['what'])
})

test('a need leads to a name, whatever stands in parentheses behind that', () => {
  const world = worldOf(
    ['# Kettle', '', 'A kettle is a vessel.'],
    [
      '# Stove',
      '',
      'A stove is a device.',
      '',
      '- If you want tea → Kettle (slow, but nothing else does)',
      '- If you want a steak → Stove',
    ],
  )
  expect(world.rows('Kettle', 'Stove')[0]).toEqual(['이럴 때 고른다', 'If you want tea', 'If you want a steak'])
})

test('what a table of other things has of one column alone is on its card', () => {
  const world = worldOf(
    ['# Kettle', '', 'A kettle is a vessel.'],
    ['# Stove', '', 'A stove is a device.'],
    ['# Vessels', '', '| | Kettle | Pan |', '|---|---|---|', '| Lid | round | flat |'],
  )
  expect(world.rows('Kettle', 'Stove').map(([label]) => label)).toEqual(['무엇인가'])
})

test('what something is like defines it not', () => {
  const world = worldOf([
    ...[
      '# Kitchen',
      '',
      '## 1. An analogy: the office',
      '',
      '- **Kettle** = a company of its own',
      '- **Stove** = a room of it',
    ],
    ...['', '| | Kettle | Stove |', '|---|---|---|', '| Weight | 1 | 9 |'],
  ])
  expect(world.rows('Kettle', 'Stove').map(([label]) => label)).toEqual(['Weight'])
})

test('rows without names are lists of their own, whatever words they share', () => {
  const stages = ['# Stages', '', '## Scouting', '', '- First.', '', '## Probing', '', '- Second.', '', '## Both', '']
  const table = (...rows: readonly string[]) => [...stages, '| Scouting | Probing |', '|---|---|', ...rows]
  const lists = worldOf(
    table('| Walk the fence | Ask nmap |', '| Gather names | Send bait |', '| Learn doors | Open bins |'),
  )
  expect(lists.rows('Scouting', 'Probing')).toContainEqual([
    '표에 적힌 것',
    'Walk the fence · Gather names · Learn doors',
    'Ask nmap · Send bait · Open bins',
  ])
  const pairs = worldOf(table('| needs a door | needs no door |', '| names kept | names lost |', '| slow | fast |'))
  expect(pairs.rows('Scouting', 'Probing')).toContainEqual([
    '표에 적힌 것',
    'needs a door · names kept · slow',
    'needs no door · names lost · fast',
  ])
})

test('what stands under the name of another thing says not what this one is', () => {
  const world = worldOf(
    [
      '# 주전자',
      '',
      '## 정의',
      '',
      '- **뚜껑**: 김을 막는 도구이다.',
      '',
      '## 때',
      '',
      '부엌에서 물을 끓일 때에 쓴다고 한다.',
    ],
    ['# 화덕', '', '화덕은 불을 때는 도구다.'],
  )
  expect(JSON.stringify(world.rows('주전자', '화덕'))).not.toContain('뚜껑')
})

test('with more by a hyphen it is another name', () => {
  const world = worldOf(
    ['# Modern', '', 'Modern is new.'],
    ['# Neo-Modern', '', 'Neo-Modern is newer.'],
    [
      ...['# Styles', '', '| Style | Aim |', '|---|---|', '| Pre-Modern | bread |', '| Modern-ish | sleep |'],
      ...['| Modern | speed |', '| Neo-Modern | calm |'],
    ],
  )
  expect(world.rows('Modern', 'Neo-Modern')).toContainEqual(['Aim (Styles)', 'speed', 'calm'])
})

test('a word that names of both share, or a name without its number, is neither', () => {
  const world = worldOf(
    ['# Right to Repairs (Rule 32)', '', 'It is a right.', '', '## Rule 226 (city)', '', 'It is a rule.'],
    ['# Others', '', '| Right | Rule |', '|---|---|', '| Water | 21 |', '| Bread | 21 |'],
  )
  expect(JSON.stringify(world.rows('Rule 32', 'Rule 226'))).not.toContain('Water')
})
