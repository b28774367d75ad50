import { expect, test } from 'vitest'
import { isPartName } from '../../../../src/core/facts/comparison/sought.ts'
import { textOf } from '../../../../src/text/text.ts'
import { cellText } from '../../../../src/views/fact-text.ts'
import { said, worldIn, worldOf } from './world.ts'

const labels = (rows: readonly (readonly string[])[]) => rows.map(([label]) => label)

const side = (name: string, ...lines: string[]) => [`## ${name}`, '', ...lines, '']

test('figures of a made-up example are no properties of what they were reckoned by', () => {
  const table = [
    '| Boat | Raft Index | Ferry Index |',
    '|---|---|---|',
    '| Barge | 150 | 155 |',
    '| Tug | 140 | 145 |',
    '',
  ]
  const rows = (...before: string[]) =>
    labels(
      worldOf([
        ...[
          '# Boats',
          '',
          ...side('Raft Index', '- Adds up the logs.'),
          ...side('Ferry Index', '- Adds up the seats.'),
        ],
        ...['## Choosing', '', ...before, '', ...table],
      ]).rows('Raft Index', 'Ferry Index'),
    )
  expect(rows('The indices of the boats:').join()).toContain('Barge')
  expect(rows('**Example:**', '', 'You measure three boats and find:').join()).not.toContain('Barge')
  expect(rows('Suppose you own three boats.').join()).not.toContain('Barge')
})

test('words of a table in an example are told as they are', () => {
  const { rows } = worldOf([
    ...['# Boats', '', ...side('Raft', '- Has no keel.'), ...side('Ferry', '- Has two decks.')],
    ...['## Example', '', '| | Raft | Ferry |', '|---|---|---|', '| Steered by | a pole | a wheel |'],
  ])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Steered by', 'a pole', 'a wheel'])
})

test('behind an example in code, what is said is told of all', () => {
  const { rows } = worldOf(
    ['# 뗏목', '', '예시:', '', '```', 'tie(log, log)', '```', '', '- 묶은 사람만 풀 수 있다.', '- 젖으면 무거워진다.'],
    ['# 나룻배', '', '- 노를 저어 건넌다.'],
  )
  expect(rows('뗏목', '나룻배').flat().join()).toContain('묶은 사람만 풀 수 있다.')
})

test('what a table tells of one kind of a thing is told with the name of that kind', () => {
  const world = worldOf([
    ...['# Boats', '', ...side('Raft', '- Floats by its logs.'), ...side('Ferry', '- Floats by its hull.')],
    ...['## Lines', '', '| | Raft Post/Mail | Ferry |', '|---|---|---|', '| Order | not kept | kept |'],
  ])
  const row = world.compared('Raft', 'Ferry').rows.find(({ attribute }) => attribute.name.en.startsWith('Order'))
  expect(row && [0, 1].map((at) => cellText(row, at, textOf('en')))).toEqual(['not kept (Raft Post/Mail)', 'kept'])
})

test('a word for things at large, or one of all columns, makes no kind', () => {
  const cells = (raft: string, ferry: string) => {
    const world = worldOf([
      ...['# Boats', '', ...side('Raft', '- Floats by its logs.'), ...side('Ferry', '- Floats by its hull.')],
      ...['## Lines', '', `| | ${raft} | ${ferry} |`, '|---|---|---|', '| Order | not kept | kept |'],
    ])
    const row = world.compared('Raft', 'Ferry').rows.find(({ attribute }) => attribute.name.en.startsWith('Order'))
    return row && [0, 1].map((at) => cellText(row, at, textOf('en')))
  }
  expect(cells('Raft Method', 'Ferry')).toEqual(['not kept', 'kept'])
  expect(cells('Raft Line', 'Ferry Line')).toEqual(['not kept', 'kept'])
})

test('what a thing is, its file or folder says elsewhere, is told where its own lines work a case out', () => {
  const { rows } = worldOf([
    ...['# A day on the lake', '', ...side('Drift', '$$', 'd = 2 / (2 + 0) = 1.0', '$$')],
    ...['# Measures', '', '### Drift (Sideways)', '', '**Drift** measures how far a boat is carried sideways:', ''],
    ...[
      '$$',
      'd = s / t',
      '$$',
      '',
      '### Lag',
      '',
      '**Lag** measures how late a boat arrives:',
      '',
      '$$',
      'l = a - b',
      '$$',
    ],
  ])
  expect(rows('Drift', 'Lag')[0]).toEqual([
    '무엇인가',
    'Drift measures how far a boat is carried sideways',
    'Lag measures how late a boat arrives',
  ])
})

test('the title of a callout names what its first line defines', () => {
  const { rows } = worldOf([
    ...['# Ferries', '', '- Boats that we talked about last week.', '', '## Two kinds', ''],
    ...['> [!def]+ Ferries', '> - A class of boats that carry people to and fro', '', '# Barges', ''],
    ...['A barge is a boat without an engine.'],
  ])
  expect(rows('Ferries', 'Barges')[0]).toEqual([
    '무엇인가',
    'A class of boats that carry people to and fro',
    'A barge is a boat without an engine.',
  ])
})

test('a far folder may tell of another thing of that name', () => {
  const { rows } = worldOf(['# 뗏목', '', '- 강을 건널 때 탄다.'], ['# 나룻배', '', '나룻배는 노를 젓는 배이다.'])
  expect(labels(rows('뗏목', '나룻배'))).not.toContain('무엇인가')
})

test('what the letters of a formula stand for is no first line', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- drag of the raft:', '', '    - $k$ : weight of a log'],
    ...[
      '    - $v_{t}$ : speed at $t$',
      '    - $rope$ : what binds the logs',
      '',
      '- It sinks slowly when it is wet.',
      '',
    ],
    ...['## Ferry', '', '- Two engines push it through the ice.', '- Its captain sleeps on board.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toBe('It sinks slowly when it is wet.')
})

test('a line that breaks off is told with the next one', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Tied from logs.', '- Like a ferry, but', '- It has no engine.', ''],
    ...['## Ferry', '', '- Two engines push it through the ice.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toBe('Tied from logs. / Like a ferry, but / It has no engine.')
})

test('a case, an example and a half of what is told are no matters', () => {
  const both = (title: string, ...lines: string[]) =>
    worldOf([
      ...['# Boats', '', '## Raft', '', '- Of logs.', '', `### ${title}`, '', ...lines, ''],
      ...['## Ferry', '', '- Of iron.', '', `### ${title}`, '', '- The ice holds it.', '- The wind turns it.'],
    ]).rows('Raft', 'Ferry')
  expect(labels(both('Winter', '- The ice crushes it.'))).toContain('Winter')
  expect(labels(both('Python Example', '- The ice crushes it.'))).not.toContain('Python Example')
  expect(labels(both('t < 0', '- The ice crushes it.'))).not.toContain('t < 0')
  expect(labels(both('Winter', '- The ice crushes it.', '- But it floats again.')).join()).toContain('Winter')
})

test('half of a name in a table under another title of the file is another thing', () => {
  const { rows } = worldOf([
    ...[
      '# Lakes',
      '',
      '## Water',
      '',
      '| | Fish |',
      '|---|---|',
      '| Warm | carp |',
      '| Cold | trout |',
      '| Salt | cod |',
      '',
    ],
    ...['## Ferries', '', '### Warm Ferries', '', '- Sail in summer.', '', '### Cold Ferries', '', '- Sail in winter.'],
  ])
  expect(labels(rows('Warm Ferries', 'Cold Ferries')).join()).not.toContain('Fish')
  const { rows: beside } = worldOf([
    ...[
      '# Lakes',
      '',
      '## Ferries',
      '',
      '| | Fish |',
      '|---|---|',
      '| Warm | carp |',
      '| Cold | trout |',
      '| Salt | cod |',
      '',
    ],
    ...['### Warm Ferries', '', '- Sail in summer.', '', '### Cold Ferries', '', '- Sail in winter.'],
  ])
  expect(labels(beside('Warm Ferries', 'Cold Ferries')).join()).toContain('Fish')
})

test('a row of a table is called what the notes call it', () => {
  const { rows } = worldOf([
    ...['# Boats', '', ...side('Raft', '- Floats by its logs.'), ...side('Ferry', '- Floats by its hull.')],
    ...['## Raft and Ferry', '', '| | Raft | Ferry |', '|---|---|---|', '| Steps | several | one |'],
  ])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Steps', 'several', 'one'])
})

test('how things are, somewhere in their notes, says not what they are', () => {
  const notes = (name: string, line: string) => [`# ${name}`, '', '- Many kinds.', '', '## Use', '', line]
  const rows = (raft: string, ferry: string) =>
    worldOf(notes('Rafts', raft), notes('Ferries', ferry)).rows('Rafts', 'Ferries')
  expect(labels(rows('Rafts are written in red.', 'Ferries are heavy.'))).not.toContain('무엇인가')
  expect(labels(rows('Rafts are boats of logs.', 'Ferries are boats with engines.'))).toContain('무엇인가')
})

test('an example says of a word only what holds there: its definition stands above', () => {
  const { rows } = worldOf([
    ...['# 배', '', '- **뗏목**: 통나무를 묶은 배', '- **나룻배**: 노를 젓는 배', '', '## 풀이', ''],
    ...['- **뗏목**: $n = 3$', '- **나룻배**: $n = 4$'],
  ])
  expect(rows('뗏목', '나룻배')[0]).toEqual(['무엇인가', '통나무를 묶은 배', '노를 젓는 배'])
})

test('names in bold on lines of their own, with a dash behind, are a statement each', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Of logs.', '', '**Fast** - down the river.', '**Slow** - up the river.', ''],
    ...['## Ferry', '', '- Of iron.', '', '**Fast** - at night.', '**Slow** - in a storm.'],
  ])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Fast', 'down the river.', 'at night.'])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Slow', 'up the river.', 'in a storm.'])
})

test('words that their author framed as text say what a thing is', () => {
  const frame = (name: string, words: string) => [
    `## ${name}`,
    '',
    '```TEXT',
    words,
    '```',
    '',
    '- 강가에 매어 둔다.',
    '',
  ]
  const { rows } = worldOf([
    '# 배',
    '',
    ...frame('뗏목', '통나무를 묶어 만든 도구'),
    ...frame('나룻배', '노를 젓는 도구'),
  ])
  expect(rows('뗏목', '나룻배')[0]).toEqual(['무엇인가', '통나무를 묶어 만든 도구', '노를 젓는 도구'])
})

test('a line over a list that counts its parts, or is a sentence, is no name of a part', () => {
  const parts = (over: string, crew: string) => [`- ${over}`, '  - 이름: 물새', `  - 사공: ${crew}`, '']
  const { rows } = worldOf([
    ...['# 배', '', '## 뗏목', '', ...parts('3가지 부분으로 구성', '한 사람')],
    ...['## 나룻배', '', ...parts('이름과 함께 정하는 방식', '두 사람')],
  ])
  expect(rows('뗏목', '나룻배')).toContainEqual(['사공', '한 사람', '두 사람'])
})

test('under a title of both that sets them against nothing, what each is, it is', () => {
  const rows = (title: string) =>
    worldOf([
      ...['# 배', '', `## ${title}`, '', '- **뗏목**: 통나무를 묶어 만든 도구. 예를 들어 땔감을 나른다.'],
      ...['- **나룻배**: 노를 저어 사람을 나르는 도구'],
    ]).rows('뗏목', '나룻배')
  expect(labels(rows('뗏목, 나룻배의 관계'))).toEqual(['무엇인가'])
})

test('all that stands under a name that the other has as well is told, with how many more', () => {
  const list = Array.from({ length: 8 }, (_, at) => `- ${'abcdefgh'[at]} is kept dry by it.`)
  const { compared } = worldOf(
    ['# Raft', '', '- Of logs.', '', '## Function', '', '### Raft functions', '', ...list],
    ['# Ferry', '', '- Of iron.', '', 'Functions: carries people', '', '# Barge', '', 'Functions: carries coal'],
  )
  const row = compared('Raft', 'Ferry').rows.find(({ attribute }) => attribute.name.en === 'Functions')
  const told = row?.cells[0]?.reduce((sum, { left = 0 }) => sum + 1 + left, 0)
  expect(told).toBe(8)
})

test('a sentence right below a table is no row of it', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Of logs.', '', '## Ferry', '', '- Of iron.', '', '## Names', ''],
    ...[
      '| Raft | Of it | Ferry |',
      '|---|---|---|',
      '| log boat | a pole | cable boat |',
      '| flat boat | a plank | river boat |',
    ],
    'All boats that float may sink in a storm.',
  ])
  expect(rows('Raft', 'Ferry').flat().join()).toContain('log boat')
  expect(rows('Raft', 'Ferry').flat().join()).not.toContain('All boats')
})

test('code alone on all sides is laid beside nothing', () => {
  const side = (name: string, code: string) => [`## ${name}`, '', '```', code, '```', '']
  expect(
    worldOf(['# Boats', '', ...side('Raft', 'raft = make()'), ...side('Ferry', 'ferry = make()')]).rows(
      'Raft',
      'Ferry',
    ),
  ).toEqual([])
})

test('where the notes are about a word, a sentence that has it is told of no such matter', () => {
  const names = ['Floor', 'Ceiling', 'Index', 'Ladder']
  const rows = (of: string) =>
    labels(
      worldOf([
        ...[
          '# Markets',
          '',
          ...side('Raft Trade', '- Rafts go down.', '- The price of a raft falls when rivers freeze.'),
        ],
        ...side('Ferry Trade', '- Ferries go over.', '- The price of a ferry rises when rivers freeze.'),
        ...names.flatMap((one) => side(`${of} ${one}`, '- Told elsewhere.')),
      ]).rows('Raft Trade', 'Ferry Trade'),
    )
  expect(rows('Fish')).toContain('비용')
  expect(rows('Price')).not.toContain('비용')
})

test.each([
  ['손님이 한꺼번에 많이 몰리는 날', true],
  ['When the river runs very high and fast', true],
  ['물이 아주 빠르게 불어나면', true],
  ['배를 다시 맬 수 있을 시', true],
  ['In the following paragraphs we look at what the author wrote about it', false],
  ['아래 그림과 함께 살펴본 예시', false],
  ['배의 이름과 값을 담은 화면', false],
  ['세 가지로 이루어진다', false],
])('whether a line over others may stand over a value: %s', (name, may) => {
  expect(isPartName(name)).toBe(may)
})

test('however long, the condition over a value stays with it', () => {
  const side = (name: string, condition: string, value: string, other: string) => [
    `## ${name}`,
    '',
    '- **동작**',
    `  - ${condition}`,
    `    - ${value}`,
    '  - 물이 깊은 날',
    `    - ${other}`,
    '',
  ]
  const { rows } = worldOf([
    ...['# Boats', ''],
    ...side('Raft', '손님이 한꺼번에 많이 몰리는 날', '두 번 나누어 건넌다.', '장대로 민다.'),
    ...side('Ferry', 'When the river runs very high and fast', '한 번만 건넌다.', '돛을 편다.'),
  ])
  const told = rows('Raft', 'Ferry').flat().join('\n')
  expect(told).toContain('손님이 한꺼번에 많이 몰리는 날')
  expect(told).toContain('When the river runs very high and fast')
})

test('one note about a word takes no matter from the notes beside it; several of a folder do', () => {
  const boats = [
    ...['# Boats', ''],
    ...side('Raft Trade', '- Rafts go down.', '- The price of a raft falls when rivers freeze.'),
    ...side('Ferry Trade', '- Ferries go over.', '- The price of a ferry rises when rivers freeze.'),
  ]
  const prices = ['Floor', 'Ceiling', 'Index', 'Ladder'].map((one) => side(`Price ${one}`, '- Told elsewhere.'))
  const rows = (...notes: readonly (readonly string[])[]) =>
    labels(
      worldOf(boats, ...notes.map((note, at) => [`# Markets ${at}`, '', ...note])).rows('Raft Trade', 'Ferry Trade'),
    )
  expect(rows(prices.flat())).toContain('비용')
  expect(rows(...prices)).not.toContain('비용')
})

test('nor is a heading that has the word a row, nor what is looked for under such a heading', () => {
  const names = ['Floor', 'Ceiling', 'Index', 'Ladder']
  const rows = (of: string) =>
    labels(
      worldOf([
        ...[
          '# Markets',
          '',
          ...side('Raft Trade', '- Rafts go down.', '- Raft price level:', '  - It falls when rivers freeze.'),
        ],
        ...side('Ferry Trade', '- Ferries go over.', '- Ferry price level:', '  - It rises when rivers freeze.'),
        ...names.flatMap((one) => side(`${of} ${one}`, '- Told elsewhere.')),
      ]).rows('Raft Trade', 'Ferry Trade'),
    )
  expect(rows('Fish')).toContain('비용')
  expect(rows('Price')).not.toContain('비용')
})

test('where notes say a word in every fifth line, it is their field, whatever their titles are', () => {
  const others = (lines: number, line: string) =>
    Array.from({ length: lines }, (_, nth) => `- ${line} in the year ${nth}`)
  const rows = (line: string) =>
    labels(
      worldOf([
        ...[
          '# Markets',
          '',
          ...side('Raft Trade', '- Rafts go down.', '- The price of a raft falls when rivers freeze.'),
        ],
        ...side('Ferry Trade', '- Ferries go over.', '- The price of a ferry rises when rivers freeze.'),
        ...side('Fair', ...others(30, 'Somebody came'), ...others(15, line)),
      ]).rows('Raft Trade', 'Ferry Trade'),
    )
  expect(rows('Nobody came')).toContain('비용')
  expect(rows('The price rose')).not.toContain('비용')
})

test('whose author begins every line in small letters, tells no half of a sentence', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- held together by a rope of hemp', '- Two may sit on it.', ''],
    ...['## Ferry', '', '- two engines push it through the ice', '- its captain sleeps on board'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toBe('held together by a rope of hemp / Two may sit on it.')
})

test('the stem of a verb is no matter: 깨우는 사공', () => {
  const boat = (name: string, what: string) => [`## ${name}`, '', '- 강에 있다.', `- 깨우는 사공이 ${what} 한다.`, '']
  const { rows } = worldOf(['# 배', '', ...boat('뗏목', '먼저 노래를'), ...boat('나룻배', '나중에 노를')])
  expect(labels(rows('뗏목', '나룻배'))).not.toContain('깨우')
})

test('letters that stand in no formula are told: what each of them does is what there is', () => {
  const { rows } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      '- `A`: the flag of the raft that names its port',
      '- `M`: the flag for mail',
      '',
    ],
    ...['It sinks slowly when it is wet.', '', '## Ferry', '', '- Two engines push it through the ice.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toContain('the flag of the raft that names its port')
})

test.each(['v = k × t', 'E = \\frac{k}{2}'])('a letter that stands in %s beside it is of that', (formula) => {
  const { rows } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      '- It sinks slowly when it is wet.',
      `- $${formula}$`,
      '- $k$ is the weight of a log',
      '',
    ],
    ...['## Ferry', '', '- Two engines push it through the ice.', '- Its captain sleeps on board.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).not.toContain('weight of a log')
})

test('a case under a sentence that points at it is told with that sentence or not at all', () => {
  const { rows } = worldOf([
    ...['# 배', '', '## 뗏목', '', '통나무가 물에 젖으면 천천히 가라앉는다.', ''],
    ...[
      '뗏목을 타던 사람은 다음과 같은 상황에 배를 바꿔 탈 수 있다.',
      '',
      '- 물이 갑자기 불어나는 것을 본 사공이 소리쳐 부름',
      '',
    ],
    ...['## 나룻배', '', '- 사공이 노를 저어 강을 건넌다'],
  ])
  expect(rows('뗏목', '나룻배')[0]?.[1]).toBe('통나무가 물에 젖으면 천천히 가라앉는다.')
})

test('under `다음과 같은 특징을 가진다` what each line says stands by itself', () => {
  const { rows } = worldOf([
    ...[
      '# 배',
      '',
      '## 뗏목',
      '',
      '뗏목은 다음과 같은 특징을 가진다.',
      '',
      '- 통나무가 물에 젖으면 천천히 가라앉는다',
      '',
    ],
    ...['## 나룻배', '', '- 사공이 노를 저어 강을 건넌다'],
  ])
  expect(JSON.stringify(rows('뗏목', '나룻배'))).toContain('천천히 가라앉는다')
})

test('what says how it stands to others says not what a thing is', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Rafts', '', '- Rafts depend on the current of the river.', ''],
    ...['## Ferries', '', '- Ferries depend on the price of coal.'],
  ])
  expect(rows('Rafts', 'Ferries').map(([label]) => label)).not.toContain('무엇인가')
})

test('`The boat that … is the ferry` says what a ferry is', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', 'A raft is a boat of logs.', ''],
    ...['## Ferry', '', 'The boat that carries people to the other bank is the ferry.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[0]).toBe('무엇인가')
})

test('a table of what the letters of an equation stand for tells nothing by its rows', () => {
  const law = (name: string, letter: string, what: string) => [
    ...[`## ${name}`, '', '$$', `\\Sigma ${letter}=0`, '$$', '', '| Symbol | Quantity | Unit |', '|---|---|---|'],
    ...[`| $\\Sigma ${letter}$ | Sum of ${what} | N |`, '', `$\\text{${what}}=\\text{weight}$`, ''],
  ]
  const { rows } = worldOf(['# Boats', '', ...law('Raft', 'F', 'drags'), ...law('Ferry', 'w', 'waves')])
  expect(rows('Raft', 'Ferry')).toEqual([['노트에 적힌 말', 'drags=weight', 'waves=weight']])
})

test('half of a name in a table of another folder is another thing', () => {
  const { rows } = worldIn({
    'notes/boats/ferries.md': ['# Ferries', '', ...side('Warm Ferries', '- Sail.'), ...side('Cold Ferries', '- Rest.')],
    'notes/lakes/fish.md': ['# Fish', '', '| Warm | Cold |', '|---|---|', '| carp | trout |', '| eel | char |'],
  })
  expect(JSON.stringify(rows('Warm Ferries', 'Cold Ferries'))).not.toContain('carp')
})

test('who wrote of it elsewhere is nothing that the notes say of it', () => {
  const { rows, card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Logs that somebody tied with a rope.',
      '',
      '- Fisher, B. (1975). Of rafts. https://doi.org/10.1/rafts',
      '',
    ],
    ...[
      '## Ferry',
      '',
      'Two engines push it through the ice.',
      '',
      '- Ross, L., & Sicoly, F. (1979). https://doi.org/10.1/ferry',
    ],
  ])
  expect(JSON.stringify(rows('Raft', 'Ferry'))).not.toContain('doi.org')
  expect(JSON.stringify([card('Raft').summary, card('Raft').facts].flat().map(said))).not.toContain('doi.org')
})

test('on a card `where:` is no name of what it leads to, and a formula stands with the words before it', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Logs that somebody tied with a rope.',
      '',
      'The drag of a raft in a river is',
      '',
      '$$',
      'F = k v',
      '$$',
      '',
    ],
    ...['where', '', '- $k$ is the weight of a log.', '- $v$ is the speed.', '', '## Ferry', '', 'It has two engines.'],
  ])
  const { facts } = card('Raft')
  expect(facts.map(({ attribute }) => attribute.name.en.toLowerCase())).not.toContain('where')
  expect(facts.map(said)).toContain('The drag of a raft in a river is\nF = k v')
})

test('a formula over a list names nothing, and is told although its letters stand elsewhere', () => {
  const { card } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Its drag f(v) is written f(v), and 1 for a log.', '', '$f(v) = 1 + v$', ''],
    ...['- This holds for rivers without ice alone.', '', '## Ferry', '', 'It has two engines.'],
  ])
  const told = [card('Raft').summary, card('Raft').facts].flat()
  expect(told.map(said)).toContain('f(v) = 1 + v')
  expect(told.map(({ attribute }) => attribute.name.en).join()).not.toContain('=')
})

test('names in bold one below another, with pictures between them, say nothing of each other', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      '**Raft in summer**',
      '![](a.png)',
      '**Raft in winter**',
      '![](b.png)',
      '- It sinks when it is wet.',
    ],
  ])
  expect([card('Raft').summary, card('Raft').facts].flat().map(said)).toEqual(['It sinks when it is wet.'])
})

test('an address under a name says nothing where more is told', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Logs that somebody tied.',
      '',
      '**Rope**',
      'https://boats.example/rope',
      '',
      '## Ferry',
      '',
      'It has two engines.',
    ],
  ])
  expect(JSON.stringify([card('Raft').summary, card('Raft').facts].flat().map(said))).not.toContain('https')
})

test('what a learner is to prove, and where more of it stands, is on no card', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Logs that somebody tied.',
      '',
      '### Example',
      '',
      'Given that a log floats, show that two of them float.',
      '',
    ],
    ...['### Proof', '', 'Each of them floats, and so do both.', '', 'Below are lists of rafts that I have seen.', ''],
    ...['The code that draws rafts is found on this gist', '', '## Ferry', '', 'It has two engines.'],
  ])
  const told = JSON.stringify([card('Raft').summary, card('Raft').facts].flat().map(said))
  expect(told).toContain('Each of them floats')
  for (const line of ['show that two', 'Below are', 'gist']) expect(told).not.toContain(line)
})

test('where a thing is found in the world, what a crew has to check and a colour are facts', () => {
  const { card } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Rafts can be found in warm seas and rivers.', '- Background: #FF0000', ''],
    ...[
      '### Before it leaves',
      '',
      'Verify that the rope is tied to the pier.',
      '',
      '## Ferry',
      '',
      'It has two engines.',
    ],
  ])
  const told = JSON.stringify([card('Raft').summary, card('Raft').facts].flat().map(said))
  for (const line of ['warm seas', '#FF0000', 'tied to the pier']) expect(told).toContain(line)
})

test('a card of nothing but links has their titles', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Names the signs of a raft:',
      '',
      '- [Signs of rafts](https://boats.example/signs)',
    ],
    ...['- [How to read them](https://boats.example/read)', '', '## Ferry', '', 'It has two engines.'],
  ])
  expect(JSON.stringify([card('Raft').summary, card('Raft').facts].flat().map(said))).toContain('Signs of rafts')
})

test('what stands under the third step is not told under the second', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Lock',
      '',
      '- How it works',
      '  1. The boat enters',
      '  2. The keeper writes its name',
      '    - In a book of the lock',
    ],
    ...[
      '  3. The keeper opens the sluice of the upper gate, and waits until both levels are the same',
      '    - With a crank of iron',
    ],
    ...['', '## Ferry', '', 'It has two engines.'],
  ])
  const { attribute } = card('Lock').facts.find((one) => said(one).includes('crank')) ?? {}
  expect(attribute?.name.en).not.toContain('name')
})

test('what says the same of each but for its name does not differ', () => {
  const { compared } = worldOf([
    ...['# 배', '', '## 뗏목', '', '- 구성: 뗏목은 여럿으로 묶이며 중간에 뗏목을 자유롭게 추가할 수 있음', ''],
    ...['## 나룻배', '', '- 구성: 여럿으로 묶이며 중간에 자유롭게 나룻배를 추가할 수 있음'],
  ])
  expect(compared('뗏목', '나룻배').rows[0]?.tone).toBe('partial')
})

test('how a note is filed, and what it asks to remember from another, is nothing that it says', () => {
  const { rows } = worldOf(
    ['# Raft', '', '- remember [[Ferry]]', '- Status: #finished', '- It sinks slowly when it is wet.'],
    ['# Ferry', '', '- Status: #not-started', '- Two engines push it through the ice.'],
  )
  expect(rows('Raft', 'Ferry')).toEqual([
    ['노트에 적힌 말', 'It sinks slowly when it is wet.', 'Two engines push it through the ice.'],
  ])
})

test('the kind that ends a name, in a table of another file, is another thing', () => {
  const { rows } = worldOf(
    ['# Gear', '', ...side('Hempen Rope', '- Ropes go down.'), ...side('Folding Ladder', '- Ladders go up.')],
    [
      '# Shop',
      '',
      '| Aspect | Rope | Ladder |',
      '|---|---|---|',
      '| Price | low | high |',
      '| Weight | light | heavy |',
    ],
  )
  expect(JSON.stringify(rows('Hempen Rope', 'Folding Ladder'))).not.toContain('heavy')
})

test('one word in a row of definitions says how each is defined, and not what it is', () => {
  const { rows } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft and Ferry',
      '',
      '| | Raft | Ferry |',
      '|---|---|---|',
      '| Definition | Loose | Strict (§ 3) |',
    ],
    ...['| Crew | none | nine |', '', ...side('Raft', '- Rafts go down.'), ...side('Ferry', '- Ferries go over.')],
  ])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Definition', 'Loose', 'Strict (§ 3)'])
})

test('what a table lists without a name is no row beside those that tables name', () => {
  const listed = [
    '| Raft | Ferry |',
    '|---|---|',
    '| Goes down | Goes over |',
    '| Bound by ropes | Driven by engines |',
    '',
  ]
  const named = ['| Crew | none | nine |', '| Price | low | high |', '| Speed | slow | quick |']
  const rowsWith = (...more: string[]) =>
    worldOf([
      ...['# Boats', '', '## Raft and Ferry', '', ...listed, '| | Raft | Ferry |', '|---|---|---|', ...more, ''],
      ...[...side('Raft', '- Rafts go down.'), ...side('Ferry', '- Ferries go over.')],
    ]).rows('Raft', 'Ferry')
  expect(labels(rowsWith(...named.slice(0, 2)))).toContain('표에 적힌 것')
  expect(labels(rowsWith(...named))).not.toContain('표에 적힌 것')
})

test('one of what a title names several of, with another name in brackets, is defined by its line', () => {
  const { rows } = worldOf([
    ...[
      '# Boats',
      '',
      '## Rafts',
      '',
      '**Raft (float)** - a boat of logs that somebody tied with a rope.',
      '**Log** - a trunk.',
      '',
    ],
    ...['==fig.: raft', '', '## Ferries', '', '**Ferry (crossing)** - a boat that carries people to the other bank.'],
  ])
  expect(rows('Rafts', 'Ferries')[0]).toEqual([
    '무엇인가',
    'a boat of logs that somebody tied with a rope.',
    'a boat that carries people to the other bank.',
  ])
})

test('a picture that nobody drew yet is no line of what it would show', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- It sinks slowly when it is wet.', '', '==fig.: raft', ''],
    ...['## Ferry', '', '- Two engines push it through the ice.'],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toBe('It sinks slowly when it is wet.')
})

test('where the letters of formulas are all that is told in words, the formulas are told', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- drag of the raft', '', '    $$', '    F_d = k v_t', '    $$', ''],
    ...[
      '    - $k$ : weight of a log',
      '    - $v_{t}$ : speed',
      '',
      '## Ferry',
      '',
      '- Two engines push it through the ice.',
    ],
  ])
  expect(rows('Raft', 'Ferry')[0]?.[1]).toBe('drag of the raft: F_d = k v_t')
})

test('names in bold that a list under a matter holds are told with the others', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '# Raft', '', 'A boat of logs.', '', '## Types', '', '1. **River**', '2. **Lake** for two', ''],
    ...['# Ferry', '', 'A boat for cars.', '', '## Types', '', '1. **Sea**', '2. **Cable**'],
  ])
  const told = JSON.stringify(rows('Raft', 'Ferry'))
  for (const name of ['River', 'Lake', 'Sea', 'Cable']) expect(told).toContain(name)
})

test('a value keeps by which means it holds; what a thing is also called may say what it is', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft', '', '- Using a winch for the rope:', '  - Crossing time: 3 minutes', ''],
    ...['## Ferry', '', '- Crossing time: 9 minutes', '', '## Barge', '', 'Carries **coal** on canals.', ''],
    ...['## Lighter', '', 'Also known as **dumb barge**. It is a kind of boat that is towed.'],
  ])
  expect(rows('Raft', 'Ferry')).toContainEqual(['Crossing time', 'Using a winch for the rope: 3 minutes', '9 minutes'])
  expect(JSON.stringify(rows('Barge', 'Lighter'))).toContain('a kind of boat that is towed')
})
