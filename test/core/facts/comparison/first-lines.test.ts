import { expect, test } from 'vitest'
import { oneSidedRows, openingRows } from '../../../../src/core/facts/comparison/opening-rows.ts'
import { labelled, withoutPlace } from '../../../../src/core/facts/extraction/labels.ts'
import { worldOf } from './world.ts'

const labels = (rows: readonly (readonly (string | undefined)[])[]) => rows.map(([label]) => label)

test('a sentence with an adjective or a verb defines nothing: the first lines stand side by side', () => {
  const { rows } = worldOf(
    ['# 뗏목', '', '- 뗏목은 통나무를 엮은 배이다.', '- 바닥이 없다고 한다.'],
    ['# 나룻배', '', '- 나룻배는 뗏목보다 강을 빨리 건넌다.', '- 노를 젓는다고 한다.'],
  )
  const [row] = rows('뗏목', '나룻배')
  expect(row?.[0]).toBe('노트에 적힌 말')
  expect(row?.[2]).toMatch(/건넌다.*노를/)
})

test('beside another row too, where that does not take their beginning', () => {
  const boat = (name: string, first: string, benefit: string) => [
    `# ${name}`,
    '',
    first,
    '',
    '## 장점',
    '',
    `- ${benefit}`,
  ]
  const { rows } = worldOf(
    boat('뗏목', '장마가 지나면 엮는다고 한다.', '값이 싸다.'),
    boat('나룻배', '마을마다 하나씩 둔다고 한다.', '젖지 않는다.'),
  )
  expect(rows('뗏목', '나룻배')).toContainEqual([
    '노트에 적힌 말',
    '장마가 지나면 엮는다고 한다.',
    '마을마다 하나씩 둔다고 한다.',
  ])
  const taken = (name: string, benefit: string) => [
    `# ${name}`,
    '',
    `- **장점**: ${benefit}`,
    '- 어디서나 본다고 한다.',
  ]
  const left = worldOf(taken('뗏목', '값이 싸다.'), taken('나룻배', '젖지 않는다.'))
  expect(labels(left.rows('뗏목', '나룻배'))).toEqual(['장점'])
})

test('who acts in the steps of both is no matter of them', () => {
  const steps = (name: string, said: string) => [
    `# ${name}`,
    '',
    '1. 사공은 줄을 푼다.',
    `2. 뱃전은 ${said}.`,
    '3. 모두 내린다.',
  ]
  const { rows } = worldOf(steps('뗏목', '물에 잠긴다'), steps('나룻배', '높이 뜬다'), steps('돛배', '기운다'))
  expect(labels(rows('뗏목', '나룻배'))).toEqual(['노트에 적힌 말'])
})

test('behind what is long already no more is told, and all that is left is counted', () => {
  const long = `통나무를 ${'굵게 그리고 촘촘하게 '.repeat(30)}엮는다고 한다.`
  const { compared } = worldOf(
    ['# 뗏목', '', `- ${long}`, '- 또한 강을 건넌다고 한다.', '- 줄로 묶는다고 한다.'],
    ['# 나룻배', '', '- 노를 젓는다고 한다.'],
  )
  const [facts = []] = compared('뗏목', '나룻배').rows[0]?.cells ?? []
  expect(facts).toHaveLength(1)
  expect(facts[0]?.left).toBe(2)
})

test('a list whose first line is no line to tell is not told from its second on', () => {
  const { rows } = worldOf(
    [
      '# 뗏목',
      '',
      '## 뗏목의 종류 두 가지',
      '',
      '1. 묶은 것',
      '   - 줄로 묶는다고 한다.',
      '',
      '```',
      'tie()',
      '```',
      '',
      '2. 엮지 않고 물에 그냥 띄운 것',
      '',
      '## 쓰임',
      '',
      '강을 건넌다고 한다.',
    ],
    ['# 나룻배', '', '- 노를 젓는다고 한다.'],
  )
  expect(rows('뗏목', '나룻배').flat().join('\n')).not.toContain('엮지 않고')
})

test('names that the sentence over them tells the sense of do not stand without it', () => {
  const { rows } = worldOf(
    [
      '# 물길',
      '',
      '앞서 본 가뭄 때문에 물이 모자랐다. 이를 풀기 위해 아래의 세 가지를 썼다.',
      '',
      '- 두레박',
      '- 저수지',
      '- 펌프',
      '',
      '물길은 마을을 지난다고 한다.',
    ],
    ['# 나룻배', '', '- 노를 젓는다고 한다.'],
  )
  expect(rows('물길', '나룻배').flat().join('\n')).not.toContain('두레박')
})

test('what tells for and against stands in a table as two lists', () => {
  const note = (name: string, ...table: readonly string[]) => [
    `# ${name}`,
    '',
    'They are known there.',
    '',
    '| Adv | Dis |',
    '|---|---|',
    ...table,
  ]
  const { rows } = worldOf(
    note('Raft', '| It costs nearly nothing | It gets everybody wet |', '| It never sinks | It is slow |'),
    note('Ferry', '| It keeps everybody dry | It costs a coin |', '| . | It leaves at noon |'),
  )
  expect(rows('Raft', 'Ferry')).toContainEqual([
    'Adv',
    'It costs nearly nothing · It never sinks',
    'It keeps everybody dry',
  ])
})

test('what the letters of a name stand for says not what it is, and equals nothing', () => {
  const { rows } = worldOf(['# LRN', '', '- Local Raft Network'], ['# WRN', '', '- Wide Raft Network'])
  expect(labels(rows('LRN', 'WRN'))).not.toContain('무엇인가')
})

test('who says less of the same is not told apart by that', () => {
  const { compared } = worldOf(
    ['# Raft', '', '- **Speed**: four knots'],
    ['# Ferry', '', '- **Speed**: four knots', '- **Speed**: rather low at noon'],
  )
  const row = compared('Raft', 'Ferry').rows.find(({ attribute }) => attribute.name.en === 'Speed')
  expect(row?.tone).toBe('partial')
})

test('a name of two letters has no plural', () => {
  const { rows } = worldOf(
    ['# Hill Alarm (HA)', '', '- Rings on the hill at noon'],
    ['# Village Bell', '', '- Has one rope for everybody', '- Hangs in the tower'],
  )
  expect(rows('Hill Alarm (HA)', 'Village Bell').flat().join('\n')).toContain('Has one rope')
})

test('a first line of links alone names nothing', () => {
  const { notebook } = worldOf([
    '[[1900-present]] / [[unit 7]]  ',
    'leader of all that floats, and of much that does not',
  ])
  const [statement] = notebook.sections.flatMap(({ statements }) => statements)
  expect(statement?.text).toMatch(/^1900.*\n/)
  expect(statement && labelled(statement)).toBeUndefined()
  expect(statement && withoutPlace(statement).text).toMatch(/^leader/)
})

test('lines of a kind of it, under both, are not of it', () => {
  const { rows } = worldOf(
    ['# 나룻배', '', '노를 젓는다고 한다.'],
    ['# 뗏목', '', '물살을 탄다고 한다.'],
    [
      '# 연습용 나룻배와 연습용 뗏목',
      '',
      '- **연습용 나룻배**: 뭍에 둔다고 한다.',
      '- **연습용 뗏목**: 못에 띄운다고 한다.',
    ],
  )
  expect(rows('나룻배', '뗏목').flat().join('\n')).not.toContain('뭍에')
})

test('when to choose one of them, told of one side alone, stands behind the button', () => {
  const { compared } = worldOf(
    ['# 뗏목', '', '통나무를 엮는다고 한다.', '', '## 언제 쓰나', '', '- 강물이 느리면 타기 좋다.'],
    ['# 나룻배', '', '노를 젓는다고 한다. 강물이 빨라도 유리하다.'],
  )
  const comparison = compared('뗏목', '나룻배')
  expect(openingRows(comparison).map(({ attribute }) => attribute.id)).not.toContain('choose')
  expect(oneSidedRows(comparison).map(({ attribute }) => attribute.id)).toContain('choose')
})

test('what something is called in its own sentence defines it', () => {
  const { rows } = worldOf(
    ['# 닻줄', '', '- 배를 뭍에 묶어 두는 밧줄을 닻줄이라고 부른다.', '- 물에 젖는다고 한다.'],
    ['# Stern Post', '', '- The beam that holds the rudder is called the stern post.', '- It is wet.'],
  )
  expect(labels(rows('닻줄', 'Stern Post'))).toEqual(['무엇인가'])
})

test('a name in bold right below a list, without a blank line, is over the list that follows', () => {
  const sides = (name: string, good: string, bad: string) => [
    ...[`# ${name}`, '', '**Advantages**', `- ${good}`, '**Disadvantages**', `- ${bad}`],
  ]
  const { rows, notebook } = worldOf(
    sides('Raft', 'It costs nearly nothing.', 'It gets everybody wet.'),
    sides('Ferry', 'It keeps everybody dry.', 'It leaves at noon alone.'),
  )
  expect(rows('Raft', 'Ferry')).toEqual([
    ['장점', 'It costs nearly nothing.', 'It keeps everybody dry.'],
    ['단점', 'It gets everybody wet.', 'It leaves at noon alone.'],
  ])
  expect(notebook.sections[0]?.statements.map(({ line, lastLine }) => [line, lastLine])).toEqual([
    ...[
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
    ],
  ])
})

test('several things of two letters are named as written', () => {
  const { rows } = worldOf([
    ...[
      '# Machines',
      '',
      '## VM vs Container',
      '',
      '- VMs carry a whole kernel of their own.',
      '- Containers share the kernel of the host.',
      '',
    ],
    ...['## VM', '', '- Boots in minutes.', '', '## Container', '', '- Boots in seconds.'],
  ])
  expect(labels(rows('VM', 'Container'))).toContain('차이')
})

test('behind a vowel 다 makes a noun a predicate: what is a library is defined', () => {
  const { rows } = worldOf(
    ['# 뗏목', '', '뗏목은 강을 건너는 교통수단의 하나다.'],
    ['# 나룻배', '', '나룻배는 노를 젓는 조각거리다.'],
  )
  expect(labels(rows('뗏목', '나룻배'))).toEqual(['무엇인가'])
})

test('what is told of a registry of images points at none', () => {
  const { rows } = worldOf(
    ['# Raft', '', '- In the image registry, rafts are kept by their owner.'],
    ['# Ferry', '', '- In the chart room, ferries are drawn by hand.'],
  )
  expect(rows('Raft', 'Ferry').flat().join('\n')).toMatch(/registry.*\n.*chart room/)
})

test('rows of a table without a name are one row, and a table of contents is none', () => {
  const { rows } = worldOf([
    ...[
      '# Stores',
      '',
      '| | Cellar | Loft |',
      '|---|---|---|',
      '| | jars | boxes |',
      '| | shelves | hooks |',
      '| Heat | low | high |',
      '| 바로가기 | ✅ | ✅ |',
    ],
  ])
  expect(rows('Cellar', 'Loft')).toEqual([
    ['표에 적힌 것', 'jars / shelves', 'boxes / hooks'],
    ['Heat', 'low', 'high'],
  ])
})

test.each([
  ['다른 곳과 달리 독자적이다.', '노트에 적힌 말'],
  ['물레방아는 화덕보다 게으르다.', '노트에 적힌 말'],
  ['물레방아는 화덕보다 값이 싸다.', '노트에 적힌 말'],
  ['물레방아는 힘이 뛰어나다.', '노트에 적힌 말'],
  ['물레방아는 개울의 흔적이다.', '무엇인가'],
  ['물레방아는 방앗간의 프레임워크다.', '무엇인가'],
])('what it is like is no definition, whatever word says it: %s', (first, label) => {
  const { rows } = worldOf(
    ['# 물레방아', '', `- ${first}`, '- 개울가에 세운다고 한다.'],
    ['# 화덕', '', '- 화덕은 흙으로 지은 부엌이다.', '- 마당에 둔다고 한다.'],
  )
  expect(rows('물레방아', '화덕')[0]?.[0]).toBe(label)
})

test.each([
  ['Built in the valley, 1914-1918', true],
  ['Opening hours of the mill, 9-17', true],
  ['The reserved gates are those of 0-1023', true],
  ['Harbour Masters, pp. 12-34', false],
  ['Harbour Masters pp 12-34', false],
  ['See Harbour Masters', false],
])('where else something is told is no line of it, and years are no pages: %s: %s', (line, shown) => {
  const { rows } = worldOf(
    ['# Mill', '', `- ${line}`, '- Turns slowly, they say.'],
    ['# Oven', '', '- Made of clay, they say.'],
  )
  expect(JSON.stringify(rows('Mill', 'Oven')).includes(line)).toBe(shown)
})
