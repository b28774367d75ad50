import { expect, test } from 'vitest'
import { worldOf } from './world.ts'

const labels = (rows: readonly (readonly string[])[]) => rows.map(([label]) => label)

test('what is worked out below an example is told of nothing else', () => {
  const { rows } = worldOf(
    [
      ...['# Rope Sum', '', 'Adds up the lengths of all ropes on a boat.', '', 'Example:', ''],
      ...['The boat has three ropes of two metres.', '', 'Therefore the sum is six metres.'],
    ],
    ['# Rope Mean', '', 'Divides the sum of all ropes by how many they are.', '', 'It says nothing of the longest.'],
  )
  expect(rows('Rope Sum', 'Rope Mean')).toEqual([
    [
      '노트에 적힌 말',
      'Adds up the lengths of all ropes on a boat.',
      'Divides the sum of all ropes by how many they are. / It says nothing of the longest.',
    ],
  ])
})

test('behind the list that an example is, more is told of all', () => {
  const { rows } = worldOf(
    ['# Raft', '', 'Examples:', '', '- Three logs and a rope.', '', 'A raft without a rope parts in the first wave.'],
    ['# Ferry', '', 'A ferry without a cable drifts to the sea.'],
  )
  expect(rows('Raft', 'Ferry').flat().join('\n')).toContain('A raft without a rope parts in the first wave.')
})

test('why something is so is told with what it is the reason of', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '| Boat | Sinks? | Why |', '|---|---|---|'],
    ...['| Raft | no | its logs are lighter than water |', '| Barge | yes | its hull is of iron |'],
    ...['', '## Raft', '', '- Logs.', '', '## Barge', '', '- Iron.'],
  ])
  expect(rows('Raft', 'Barge')).toContainEqual([
    'Sinks › Why',
    'its logs are lighter than water',
    'its hull is of iron',
  ])
})

test('a table of commands tells what those do, and nothing of what they are done to', () => {
  const table = (...names: string[]) => [
    ...['# Kitchen', '', '| Command | Target |', '|---|---|'],
    ...[`| ${names[0]} | jars that nobody opened |`, `| ${names[1]} | plates that are broken |`],
    ...[
      '',
      '## Jar',
      '',
      '- A jar keeps what is in it dry.',
      '',
      '## Plate',
      '',
      '- A plate is washed after each meal.',
    ],
  ]
  expect(labels(worldOf(table('kitchen jar tidy', 'kitchen plate tidy --all')).rows('Jar', 'Plate'))).not.toContain(
    'Target',
  )
  expect(labels(worldOf(table('Tidy Jar', 'Tidy Plate')).rows('Jar', 'Plate'))).toContain('Target')
})

test('costs of the same orders are no difference, whatever else is said of them', () => {
  const side = (name: string, ...lines: string[]) => [`## ${name}`, '', '### Complexity', '', ...lines, '']
  const tone = (other: string) =>
    worldOf([
      ...['# Walks', ''],
      ...side('Wide Walk', '- Setting up takes `O(V)` time.', '- In all it takes `O(V+E)`.'),
      ...side('Deep Walk', '- Each vertex is coloured once, `O(V)`.', `- The total is \`${other}\`.`),
    ])
      .compared('Wide Walk', 'Deep Walk')
      .rows.find(({ attribute }) => attribute.name.en === 'Complexity')?.tone
  expect([tone('O(V+E)'), tone('O(V * E)')]).toEqual(['partial', 'differs'])
})

test('a row that says the names again is none', () => {
  const { rows } = worldOf([
    ...['# Swaps', '', '| Way | Does | Costs |', '|---|---|---|'],
    ...['| Whole | trade of the whole | much |', '| Part | trade of the part | little |'],
    ...['', '## Whole', '', '- Everything goes.', '', '## Part', '', '- Something stays.'],
  ])
  expect(rows('Whole', 'Part')).toContainEqual(['비용', 'much', 'little'])
  expect(rows('Whole', 'Part').flat().join('\n')).not.toContain('trade')
})

test('where both pages belong is no matter in which they agree', () => {
  const page = (name: string, line: string) => [`Shelf: [[Boats]]`, `# ${name}`, '', `- ${line}`]
  const files = [page('Raft', 'Logs that a rope holds.'), page('Ferry', 'Goes between two shores at noon.')]
  expect(labels(worldOf(...files).rows('Raft', 'Ferry'))).not.toContain('Shelf')
})

test('what goes on from a list that is not told is not told', () => {
  const { rows } = worldOf(
    [
      ...['# Voyage', '', 'Voyages begin where the sea does.', '', 'They take:', '', '- Water', '- Bread', ''],
      'All of which can be bought at the port.',
    ],
    ['# Hike', '', 'Hikes begin at any door.', '', 'They need no port at all.'],
  )
  expect(rows('Voyage', 'Hike').flat().join('\n')).not.toContain('All of which')
})

test('how much something matters says not what it is', () => {
  const { rows } = worldOf([
    ...['# 배의 설계', '', '## 뼈대 모형', '', '- 세 모형 중 가장 핵심이 되는 모형!', '- 목재의 굵기를 정한다.', ''],
    ...['## 겉모양 모형', '', '- 선체의 겉모양을 종이에 나타낸 모형'],
  ])
  expect(labels(rows('뼈대 모형', '겉모양 모형'))).not.toContain('무엇인가')
})

test('a name in bold at the margin below a nested list is over what follows; between numbered steps it is none', () => {
  const { notebook } = worldOf(
    ['# Raft', '', '**Good**', '- Cheap', '  - nearly free', '**Bad**', '- Wet'],
    ['# Ferry', '', '1. Tie the logs', '**Note**', '2. Push off'],
  )
  const said = notebook.sections.map(({ statements }) =>
    statements.map(({ kind, text, parent }) => [kind, text, parent]),
  )
  expect(said).toEqual([
    [
      ['paragraph', 'Good', undefined],
      ['item', 'Cheap', undefined],
      ['item', 'nearly free', 1],
      ['paragraph', 'Bad', undefined],
      ['item', 'Wet', undefined],
    ],
    [
      ['item', 'Tie the logs\nNote', undefined],
      ['item', 'Push off', undefined],
    ],
  ])
})

test('what says “this” of a line that is not told is not told, nor is what stands under it', () => {
  const { rows } = worldOf(
    [
      ...['# Net Ties', '', '- All posts are tied to all other posts', '  - This takes much rope'],
      ...[
        '  - To get around this, tie them in part',
        '    - Each post is tied to a few others',
        '- A post may fall alone',
      ],
    ],
    ['# Star Ties', '', '- All posts are tied to the one in the middle', '- The middle must not fall'],
  )
  const told = rows('Net Ties', 'Star Ties').flat().join('\n')
  expect(told).toContain('A post may fall alone')
  expect(told).not.toMatch(/get around|a few others/)
})

test('behind the line that it means, “그” is told', () => {
  const { rows } = worldOf(
    ['# 안쪽 배', '', '- 이름을 뱃머리에 적음', '- 그 안에 싣는 짐은 모두 안쪽의 것'],
    ['# 바깥 배', '', '- 짐을 갑판에 실음', '- 비에 젖는 짐이 많음'],
  )
  expect(rows('안쪽 배', '바깥 배').flat()).toContain('이름을 뱃머리에 적음 · 그 안에 싣는 짐은 모두 안쪽의 것')
})

test('an item that opens with a foreign word in small letters stands by itself', () => {
  const { rows } = worldOf(
    ['# 안쪽 배', '', '- use oars를 뱃머리에 적음', '- 짐은 안에 실음'],
    ['# 바깥 배', '', '- 짐을 갑판에 실음', '- 비에 젖는 짐이 많음'],
  )
  expect(rows('안쪽 배', '바깥 배').flat().join('\n')).toContain('use oars')
})

test('a quiz is no matter to compare by', () => {
  const page = (name: string, line: string, asked: string, answer: string) => [
    ...[`# ${name}`, '', `- ${line}`, '', '## Quiz', '', `**Q1: ${asked}**`],
    ...['A) None', `B) ${answer} *[CORRECT]*`, `**Explanation:** ${answer}, as told above.`],
  ]
  const { rows } = worldOf(
    page('Raft', 'Logs that a rope holds.', 'What holds a raft in the first wave?', 'A wet rope'),
    page('Ferry', 'Goes between two shores at noon.', 'At which hour does the ferry go?', 'At noon'),
  )
  expect(labels(rows('Raft', 'Ferry'))).not.toContain('Quiz')
})

test('the minus of a formula parts no name from what is said', () => {
  const { rows } = worldOf(
    ['# Gain', '', '- Gain = catch (all) - bait (all)', '- The catch is weighed wet'],
    ['# Loss', '', '- Loss = bait (all) - catch (all)', '- The bait is weighed dry'],
  )
  expect(rows('Gain', 'Loss').flat().join('\n')).toContain('Gain = catch (all) - bait (all)')
})

test('under a title that says so, a line is what something is, though it tells what it does', () => {
  const side = (name: string, does: string, when: string) => [
    `## ${name}`,
    '',
    '### 개념',
    '',
    `${name}는 ${does}.`,
    when,
    '',
  ]
  const { rows } = worldOf([
    ...['# 배', ''],
    ...side('나룻배', '두 기슭 사이에서 노를 저을 때 실행된다', ''),
    ...side('돛단배', '바람이 불어 돛을 올릴 때 실행된다', ''),
    ...['## 나룻배와 돛단배의 차이', '', '| | 나룻배 | 돛단배 |', '|---|---|---|', '| 타이밍 | 낮 | 밤 |'],
  ])
  expect(rows('나룻배', '돛단배').map(([, one]) => one)).toEqual([
    '나룻배는 두 기슭 사이에서 노를 저을 때 실행된다.',
    '낮',
  ])
})

test('below a title that names both, each section is a matter of theirs', () => {
  const { rows } = worldOf(
    [
      ...['# Raft vs. Ferry', '', '## Overview', '', 'Both go by water.', '', '## 1. Crew', ''],
      ...['- **Raft:** One with a pole', '- **Ferry:** Three at the cable', '', '## 2. Way', ''],
      ...['- **Raft:**', '  - Down the river', '  - Never up', '- **Ferry:**', '  - Between two shores'],
    ],
    ['# Boats', '', '## Raft', '', '- Logs that a rope holds.', '', '## Ferry', '', '- A deck for carts.'],
  )
  expect(rows('Raft', 'Ferry')).toEqual([
    ['Crew', 'One with a pole', 'Three at the cable'],
    ['Way', 'Down the river / Never up', 'Between two shores'],
  ])
})

test('a last sentence that gives a reason is told, though it leads to a picture or code', () => {
  const { rows } = worldOf(
    [
      ...[
        '# Loose Knot',
        '',
        'The loose knot holds any rope. It is like the tight knot, but safer because nobody can pull it by mistake:',
      ],
      ...['', '```', 'over, under', '```'],
    ],
    ['# Tight Knot', '', 'The tight knot holds one rope. We tie it like so:', '', '```', 'under, over', '```'],
  )
  const [[, loose = '', tight = ''] = []] = rows('Loose Knot', 'Tight Knot')
  expect([loose, tight]).toEqual([
    'The loose knot holds any rope. It is like the tight knot, but safer because nobody can pull it by mistake',
    'The tight knot holds one rope.',
  ])
})

test('a link to where more stands is none of what is told, nor is a word that only ties lines a matter', () => {
  const page = (name: string, lines: readonly string[], where: string) => [
    ...[`# ${name}`, '', `- Slides: [drive](https://example.com/${name})`, ...lines.map((one) => `- ${one}`), ''],
    ...['## where', '', `- ${where}`],
  ]
  const { rows } = worldOf(
    page('Raft', ['Logs that a rope holds.'], 'The rope is as long as the raft.'),
    page('Ferry', ['Goes between two shores at noon.'], 'The shores are a mile apart.'),
  )
  const told = rows('Raft', 'Ferry')
  expect(told.flat().join('\n')).not.toContain('drive')
  expect(labels(told)).not.toContain('where')
  expect(told.flat().join('\n')).toContain('Logs that a rope holds.')
})
