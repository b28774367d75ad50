import { describe, expect, test } from 'vitest'
import { said, worldOf } from './world.ts'

const boats = (...lines: string[]) => ['# Boats', '', 'All of them float.', '', '## Raft vs Ferry', '', ...lines]

describe('a section that lays two against each other has two sides, where nothing bold names them', () => {
  test.each([
    ['lines that open with a name', ['- A raft drifts with the river', '- A ferry crosses by its motor']],
    [
      'lines that go on to the other',
      ['A raft drifts with the river', '', 'By contrast', '', "Harry's ferry crosses by its motor"],
    ],
    [
      'numbered names over lists',
      ['1) Raft', '', '- drifts with the river', '', '2) Ferry', '', '- crosses by its motor'],
    ],
    [
      'a name on the first line of an item',
      ['- Raft  ', '  drifts with the river', '- Ferry  ', '  crosses by its motor'],
    ],
    [
      'questions after each',
      ['- What is a **raft**?', '  - drifts with the river', '- What is a **ferry**?', '  - crosses by its motor'],
    ],
  ])('%s', (_, lines) => {
    const [row, ...more] = worldOf(boats(...lines)).together('Raft', 'Ferry')
    expect(more).toEqual([])
    expect(row?.[1]).toContain('drifts with the river')
    expect(row?.[1]).not.toContain('motor')
    expect(row?.[2]).toContain('crosses by its motor')
    expect(row?.[2]).not.toContain('river')
  })

  test('each matter over what both have under it', () => {
    const world = worldOf(
      boats(...['- Speed', '  - Raft: slow', '  - Ferry: quick', '- Crew', '  - Raft: one', '  - Ferry: five']),
    )
    expect(world.together('Raft', 'Ferry')).toEqual([
      ['Speed', 'slow', 'quick'],
      ['Crew', 'one', 'five'],
    ])
  })

  test('each matter before what both have in one line', () => {
    const world = worldOf(boats('- Speed: Raft slow · Ferry quick', '- Crew: Raft one (tied) · Ferry five'))
    expect(world.together('Raft', 'Ferry')).toEqual([
      ['Speed', 'slow', 'quick'],
      ['Crew', 'one (tied)', 'five'],
    ])
  })

  test.each([
    ['marks', '- Speed: Raft slow · Canoe steady · Ferry quick · Yacht dear', [['Speed', 'slow', 'quick']]],
    ['bars', '- Speed: Raft slow | Canoe steady | Ferry quick', [['Speed', 'slow', 'quick']]],
    ['commas', '- Speed: Raft 1,000 (slow, wet), Ferry quick', [['Speed', '1,000 (slow, wet)', 'quick']]],
  ])('a third one in the line between two is of neither: %s', (_, line, rows) => {
    expect(worldOf(boats(line)).together('Raft', 'Ferry')).toEqual(rows)
  })

  test('a comma that may part the words of one from a third parts no two', () => {
    const { rows } = worldOf([
      ...['# Boats', '', 'All float.', '', '## Raft vs Ferry', '', '- **Raft**: drifts', '- **Ferry**: has a motor'],
      '- Speed: Raft slow, Canoe steady, Ferry quick',
    ])
    expect(rows('Raft', 'Ferry').map(([label]) => label)).not.toContain('Speed')
  })

  test.each(['Raft and Ferry', '뗏목(Raft)과 나룻배(Ferry)', 'Raft와 Ferry의 차이를 설명해주세요.'])(
    'under %s as well',
    (title) => {
      const lines = ['- `Raft`는 강물을 따라 흐르는 나무 묶음이다.', '- 반면 `Ferry`는 사공이 젓는 배이다.']
      const rows = worldOf(['# Boats', '', 'All float.', '', `## ${title}`, '', ...lines]).together('Raft', 'Ferry')
      expect(rows).toEqual([
        [expect.anything(), expect.stringContaining('나무 묶음'), expect.stringContaining('사공이')],
      ])
    },
  )

  test('by what stands before the name in brackets, there and in the lines below', () => {
    const world = worldOf(
      boats(
        ...['- 뗏목(Raft)은 강물을 따라 흐르는 나무 묶음이다.', '- 뗏목은 값이 싸다.'],
        ...['- 나룻배(Ferry)는 사공이 젓는 배이다.', '- 나룻배는 값이 비싸다.'],
      ),
    )
    const rows = world.together('Raft', 'Ferry').flat().join('\n')
    expect(rows).toContain('나무 묶음이다')
    expect(rows).toContain('사공이 젓는')
  })

  test('and none where one of them alone is told', () => {
    const { subjects } = worldOf(boats('- A raft drifts with the river', '- It is cheap'))
    const names = ['Raft', 'Ferry']
    const found = subjects.together(names, names.map(subjects.resolve))
    const meant = found.map((one) => (one.kind === 'one' ? one.subject : undefined))
    expect(new Set(meant).size).toBe(1)
  })

  test('a line of both is of neither', () => {
    const { subjects } = worldOf(
      boats(
        '- Raft와 Ferry는 물에 뜬다.',
        '- A raft drifts downstream by itself',
        '- A ferry crosses it by its own motor',
      ),
    )
    const names = ['Raft', 'Ferry']
    const texts = subjects
      .together(names, names.map(subjects.resolve))
      .flatMap((one) => (one.kind === 'one' ? one.subject.statements.map(({ text }) => text) : []))
    expect(texts).toEqual(['A raft drifts downstream by itself', 'A ferry crosses it by its own motor'])
  })

  const together = (...lines: string[]) => {
    const { subjects } = worldOf(['# Net', '', 'Bytes.', '', '## TCP vs UDP', '', ...lines])
    const names = ['TCP', 'UDP']
    return subjects
      .together(names, names.map(subjects.resolve))
      .map((one) => (one.kind === 'one' ? one.subject : undefined))
  }
  const lines = (...all: string[]) => together(...all).map((one) => one?.statements.map(({ text }) => text))

  test.each([
    ['a short line', 'Faster than TCP', 'Slower than UDP'],
    ['Korean', 'TCP보다 빠름', 'UDP보다 느림'],
    ['a difference', 'No resending, unlike TCP', 'UDP와 달리 순서가 있음'],
    ['a label', 'Faster than TCP: no wait', 'Slower than UDP: it waits'],
  ])('what measures by the other is not told of that one: %s', (_, fast, slow) => {
    const told = lines('- UDP sends at once.', `- ${fast}`, '- TCP opens a connection first.', `- ${slow}`)
    expect(told).toEqual([['TCP opens a connection first.'], ['UDP sends at once.']])
  })

  test.each([
    [
      'a name over items',
      [
        'UDP',
        '',
        '- 연결이 없음',
        '- TCP보다 빠르다',
        '- TCP는 느리다',
        '- 헤더가 작다',
        '',
        'TCP',
        '',
        '- 신뢰성이 있음',
      ],
    ],
    [
      'a numbered name',
      [
        '1) UDP',
        '',
        '- 연결이 없음',
        '- TCP보다 빠르다',
        '- TCP는 느리다',
        '- 헤더가 작다',
        '',
        '2) TCP',
        '',
        '- 신뢰성이 있음',
      ],
    ],
  ])('a line that names the other does not end the list of this one: %s', (_, all) => {
    const [tcp = [], udp = []] = lines(...all)
    expect(udp.slice(1)).toEqual(['연결이 없음', 'TCP보다 빠르다', 'TCP는 느리다', '헤더가 작다'])
    expect(tcp.slice(1)).toEqual(['신뢰성이 있음'])
  })

  test('is cited by its own lines, not by those of the other between them', () => {
    const [tcp] = together('- TCP opens first.', '- UDP sends at once.', '- TCP keeps all in order.')
    expect(tcp?.citations.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [7, 7],
      [9, 9],
    ])
  })

  test('called as the title shortens them: Perfect vs. Imperfect Duties', () => {
    const world = worldOf([
      ...['# Duty', '', 'What one owes.', '', '## Perfect vs. Imperfect Duties', ''],
      ...['- **Perfect duty**', '  - always to be done', '- **Imperfect duty**', '  - to be done in some way'],
    ])
    const [row] = world.together('Perfect Duties', 'Imperfect Duties')
    expect(row?.slice(1)).toEqual(['always to be done', 'to be done in some way'])
  })

  test('before what only is called so elsewhere', () => {
    const world = worldOf(
      ['# Week 8 (Ferry)', '', 'A guest tells of ports.'],
      boats('- A raft drifts with the river', '- A ferry crosses by its motor'),
    )
    expect(world.together('Raft', 'Ferry').flat().join('\n')).toContain('crosses by its motor')
  })
})

describe('of a table', () => {
  test('the first column is one of the things where it is called like the others, and names no rows', () => {
    const world = worldOf([
      ...['# Boats', '', 'All float.', '', '## Kinds', ''],
      ...['| River Boat | Sea Boat | Air Boat |', '| --- | --- | --- |'],
      ...['| It is used on calm water only, by one. | It is built for waves. | It is blown ahead. |'],
      ...['| It needs no crew at all, as a rule. | It needs a large crew. | It needs a pilot. |'],
    ])
    const rows = world.rows('Sea Boat', 'Air Boat')
    expect(rows.map(([label]) => label)).toEqual(['표에 적힌 것'])
    expect(rows[0]?.[1]).toBe('It is built for waves. · It needs a large crew.')
  })

  test('a kind of something that several columns are is not what only qualifies it', () => {
    const world = worldOf([
      ...[
        '# Storage',
        '',
        'Kept.',
        '',
        '## Cookie',
        '',
        'A cookie is a note.',
        '',
        '## Session',
        '',
        'A session is a talk.',
        '',
      ],
      ...['## Kept in a browser', '', '| | local storage | session storage | cookie |', '| --- | --- | --- | --- |'],
      '| Size | 5 MB | 6 MB | 4 KB |',
    ])
    expect(world.rows('Cookie', 'Session').flat().join('\n')).not.toContain('6 MB')
  })

  const table = (head: string, ...rows: string[]) => [
    `| ${head} |`,
    `|${head.replace(/[^|]+/g, ' --- ')}|`,
    ...rows.map((one) => `| ${one} |`),
  ]

  test.each([
    ['TCP', 'UDP', '연결을 맺는 것', '항목 | TCP | UDP 방식 | SCTP 방식'],
    ['BST', 'Heap', 'sorted', 'Item | BST | Heap tree | AVL tree'],
    ['BST', 'Heap', 'a tree that is sorted', 'Item | BST | Heap Tree | AVL Tree'],
  ])('but is where the name stands before a word of another manner, or is called so: %s, %s', (a, b, is, head) => {
    const { rows } = worldOf([
      ...[
        '# Things',
        '',
        'Two.',
        '',
        `## ${a}`,
        '',
        `${a}: ${is}.`,
        '',
        `## ${b}`,
        '',
        `${b}: ${is}.`,
        '',
        '## All',
        '',
      ],
      ...table(head, 'Speed | slow | quick | so-so', 'Size | small | large | so-so'),
    ])
    expect(rows(a, b)).toEqual(
      expect.arrayContaining([
        ['Speed', 'slow', 'quick'],
        ['Size', 'small', 'large'],
      ]),
    )
  })

  test('a column that is left out so is not blank', () => {
    const { rows } = worldOf([
      ...['# Storage', '', 'Kept.', '', '## Cookie', '', '- Size: 4 KB', '', '## Session', '', '- Life: a talk', ''],
      ...['## In a browser', '', ...table(' | cookie | session storage | local storage', 'Scope | site | tab | site')],
    ])
    expect(rows('Cookie', 'Session').flat().join('\n')).not.toContain('비어 있음')
  })

  test('and is where all columns have it behind their names', () => {
    const world = worldOf([
      ...['# Data', '', 'Kept.', '', '## SQL', '', 'SQL is old.', '', '## NoSQL', '', 'NoSQL is new.', ''],
      ...['## Both', '', '| | SQL DB | NoSQL DB |', '| --- | --- | --- |', '| Scheme | fixed | free |'],
    ])
    expect(world.rows('SQL', 'NoSQL')).toContainEqual(['Scheme', 'fixed', 'free'])
  })
})

test('signs have no letters to be found by, and are nothing else that has none', () => {
  const { subjects } = worldOf(['# Signs', '', 'Written.', '', '- **Safe call(?.)**', '  - reads past nothing'])
  expect(subjects.resolve('==').kind).toBe('none')
  expect(subjects.resolve('Safe call')).toMatchObject({ kind: 'one' })
})

test('initials mean the title of those words before a bold name that only begins with them', () => {
  const { subjects } = worldOf(
    ['# Depth First Search', '', 'It goes down first.'],
    ['# Other', '', 'Words.', '', '- **DFS(G, s)**', '  - the first step of it'],
  )
  expect(subjects.resolve('DFS')).toMatchObject({ kind: 'one', subject: { name: 'Depth First Search' } })
})

test('where something is to be tried is no row', () => {
  const site = (name: string) => [
    '# 장',
    '',
    `## ${name}`,
    '',
    `${name} carries data.`,
    '',
    `- Try it at: https://${name}.example/try`,
  ]
  const { rows } = worldOf(site('Alpha'), site('Beta'), site('Gamma'))
  expect(rows('Alpha', 'Beta').flat().join('\n')).not.toContain('https:')
})

test('the last words under one title that weigh both are not said of that one', () => {
  const { rows } = worldOf([
    ...[
      '# Calls',
      '',
      'Both are sent.',
      '',
      '## ALPHA',
      '',
      'The data stands in the head of what is sent here, and is short.',
      '',
    ],
    ...['## BETA', '', 'The data stands in the body of what is sent here, and may be long.', ''],
    'An ALPHA call reads only. A BETA call writes.',
  ])
  expect(rows('ALPHA', 'BETA').flat().join('\n')).not.toContain('reads only')
})

test('what is said of all of a kind is not what one of them is', () => {
  const { compared } = worldOf(
    ['# Flat Boats', '', '- A boat carries people over some water every day', '- Built without a keel'],
    ['# Deep Boats', '', '- Deep boats are boats that stand deep in the water'],
  )
  const opening = compared('Flat Boats', 'Deep Boats').rows.find(({ attribute }) =>
    /무엇인가|노트의 설명/.test(attribute.name.ko),
  )
  expect(opening?.cells[0]?.map(said).join(' ') ?? '').not.toContain('carries people')
})

test('what is told of one and names the other denies that one nothing', () => {
  const { rows } = worldOf([
    ...[
      '# Names',
      '',
      'Two ways.',
      '',
      '## ALPHA',
      '',
      '- Kind: a record',
      '- Cost: it is free, and BETA is charged by the query',
      '',
    ],
    ...['## BETA', '', '- Kind: a name'],
  ])
  expect(rows('ALPHA', 'BETA').flat().join('\n')).not.toContain('이 말로 적은 곳 없음')
})

test('a list that is too long for a cell says how much more there is, and does not stop before its last line', () => {
  const list = (name: string, lines: number) => [
    `## ${name}`,
    '',
    '### 장점',
    '',
    ...Array.from({ length: lines }, (_, at) => `- ${name}의 ${at + 1}번째 좋은 점이 여기에 한 줄로 적혀 있다.`),
    '',
  ]
  const { compared } = worldOf(['# 배', '', '뜬다.', '', ...list('뗏목', 9), ...list('나룻배', 6)])
  const row = compared('뗏목', '나룻배').rows.find(({ attribute }) => attribute.name.ko === '장점')
  expect(row?.cells.map((facts) => facts.length)).toEqual([5, 6])
  expect(row?.cells.map((facts) => facts.map(({ left }) => left ?? 0).reduce((a, b) => a + b))).toEqual([4, 0])
})

test('where each is used says not what it is', () => {
  const world = worldOf(boats('- Raft: 물살이 약하고 사람이 적은 환경', '- Ferry: 물살이 세고 사람이 많은 환경'))
  expect(world.together('Raft', 'Ferry').map(([label]) => label)).toEqual(['차이'])
})

test('what a section of both tells of the one that is at home elsewhere stands beside the other', () => {
  const world = worldOf(
    ['# Raft', '', 'A raft is made for use on a river.'],
    boats('- A raft has no motor at all', '- A ferry has a motor of its own'),
  )
  const rows = world.together('Raft', 'Ferry')
  expect(rows).toContainEqual(['차이', 'A raft has no motor at all', 'A ferry has a motor of its own'])
})

test('a sentence that points at lines below it is left out beside one that says something', () => {
  const { rows } = worldOf([
    ...['# 서버', '', '둘 다 있다.', '', '## 알파', '', '### 장점', '', '- 요청을 아주 빨리 처리하는 점이 좋다.'],
    ...[
      '- 아래의 두 가지 중 알맞은 것을 고를 수 있다.',
      '',
      '## 베타',
      '',
      '### 장점',
      '',
      '- 자료를 오래 보관하는 점이 좋다.',
    ],
  ])
  expect(rows('알파', '베타').flat().join('\n')).not.toContain('두 가지')
})

test.each([
  ['각 노드는 다음 노드 1개를 가리킨다', '머리가 하나다'],
  ['다음 노드 2개를 함께 가리킨다', '머리가 하나다'],
  [`다음 두 가지 ${'중을 '.repeat(40)}모두 본다`, '머리가 하나다'],
  ['It sits between these two extremes and costs one disk', 'it lives on one disk less'],
  ['It follows these two parts of one disk', 'it lives on one disk less'],
])('but a line that says more stays: %s', (line, more) => {
  const { rows } = worldOf([
    ...[
      '# 자료',
      '',
      '둘.',
      '',
      '## 알파',
      '',
      `- 구조: ${line}`,
      `- 구조: ${more}`,
      '',
      '## 베타',
      '',
      '- 구조: 앞뒤를 본다',
    ],
  ])
  expect(rows('알파', '베타').flat().join('\n')).toContain(line)
})

test('what weighs one against the other is said of that one', () => {
  const { rows } = worldOf([
    ...[
      '# 망',
      '',
      '둘.',
      '',
      '## TCP',
      '',
      '- 연결을 맺는다.',
      '- UDP보다 느리다.',
      '- UDP와 달리 순서를 지킨다.',
      '',
    ],
    ...['## UDP', '', '- 연결을 맺지 않는다.', '- TCP보다 빠르다.', '- TCP는 느린 편이다.'],
  ])
  expect(rows('TCP', 'UDP')).toEqual([
    [
      expect.anything(),
      '연결을 맺는다. / UDP보다 느리다. / UDP와 달리 순서를 지킨다.',
      '연결을 맺지 않는다. / TCP보다 빠르다.',
    ],
  ])
})

test('what something did says not what it is', () => {
  const { compared } = worldOf([
    ...['# 규약', '', '둘.', '', '## 알파 1.1', '', '알파 1.1은 여러 요청을 이어 보내는 방법을 도입했다.', ''],
    ...['## 알파 2.0', '', '알파 2.0은 한 연결에서 여러 요청을 보내는 방법을 도입했다.'],
  ])
  expect(compared('알파 1.1', '알파 2.0').rows.map(({ attribute }) => attribute.name.ko)).not.toContain('무엇인가')
})

test('a heading of a section of both is no line that tells them apart', () => {
  const world = worldOf(
    ['# Raft', '', 'A raft is made for use on a river.'],
    boats('When to use Raft', '', '- the river is calm', '', 'Ferry, and when', '', '- the river is wide'),
  )
  const rows = world.together('Raft', 'Ferry').flat().join('\n')
  expect(rows).not.toContain('When to use Raft')
})

test('when to take a part says not when to take the whole', () => {
  const { rows } = worldOf([
    ...[
      '# Stores',
      '',
      'Two.',
      '',
      '## ALPHA',
      '',
      'ALPHA is a store of files.',
      '',
      '### Parts',
      '',
      '#### Gamma part',
      '',
    ],
    ...['- When to use', '  - the data is temporary and small', '', '## BETA', '', 'BETA is a store of blocks.'],
  ])
  expect(rows('ALPHA', 'BETA').flat().join('\n')).not.toContain('temporary')
})

test('a line of code alone says not what something is', () => {
  const { compared } = worldOf([
    ...['# Lines', '', 'Two.', '', '## COPY', '', '- `COPY app/ /app/`', '- It takes files along.', ''],
    ...['## ADD', '', '- ADD is a line that takes files and addresses'],
  ])
  const opening = compared('COPY', 'ADD').rows.flatMap(({ attribute, cells }) =>
    attribute.name.ko === '무엇인가' ? (cells[0] ?? []) : [],
  )
  expect(opening.map(said).join(' ')).not.toContain('/app/')
})

test('what stands under Explanation is told under no such name', () => {
  const part = (name: string, line: string) => [
    `## ${name}`,
    '',
    `${name} is there.`,
    '',
    '### Explanation',
    '',
    `- ${line}`,
    '',
  ]
  const { compared } = worldOf([
    '# Things',
    '',
    'Two.',
    '',
    ...part('ALPHA', 'the flag is set'),
    ...part('BETA', 'the port is mapped'),
  ])
  expect(compared('ALPHA', 'BETA').rows.map(({ attribute }) => attribute.name.ko)).not.toContain('Explanation')
})

describe('a row that another one says is left out', () => {
  const table = (...rows: readonly (readonly [string, string, string])[]) => [
    ...['', '| 구분 | ALPHA | BETA |', '| --- | --- | --- |'],
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ]
  const both = [
    '# Things',
    '',
    'Two.',
    '',
    '## ALPHA',
    '',
    'There is one.',
    '',
    '## BETA',
    '',
    'There is one.',
    '',
    '## ALPHA vs BETA',
  ]

  test('with all of its cells, within a longer one', () => {
    const rows = worldOf([
      ...both,
      ...table(
        ['정의', '평문을 일정한 블록 단위로 나눈다', '평문을 한 비트 단위로 섞는다'],
        ['단위', '블록 단위', '비트 단위'],
        ['속도', '느린 편', '빠른 편'],
      ),
    ]).rows('ALPHA', 'BETA')
    expect(rows.map(([label]) => label)).not.toContain('단위')
    expect(rows.map(([label]) => label)).toContain('속도')
  })

  test.each([
    ['another number', ['Read', '50 ms', '70 ms'], ['Write', '150 ms', '170 ms']],
    ['the same number of another matter', ['Read', '50 ms', '70 ms'], ['Write', '50 ms at most', '70 ms at most']],
    ['part of a word', ['Seat', 'free', 'paid'], ['Trial', 'risk-free start', 'prepaid card needed']],
    ['its label as part of a word', ['Unit', 'a unit', '5 unit'], ['Whole', 'a united one', '1.5 unit']],
  ] as const)('but not with %s', (_, row, other) => {
    const labels = worldOf([...both, ...table(row, other)])
      .rows('ALPHA', 'BETA')
      .map(([label]) => label)
    expect(labels).toEqual(expect.arrayContaining([row[0], other[0]]))
  })

  test.each([
    ['Read speed', 'fast in memory', 'slow on disk', 'Write speed', 'fast in memory', 'slow on tape'],
    ['Read speed', 'very fast in memory', 'slow on disk', 'Write speed', 'very fast in memory', 'slow on disk too'],
    ['최대 크기', '10 GB 까지', '20 GB 까지', '최소 크기', '10 MB 까지', '20 GB 까지'],
    ['크기', '10 GB 까지 된다', '20 GB 까지 된다', '크기 제한', '10 GB 까지 된다', '40 GB 까지 된다'],
  ])('nor in another table where it is of another matter or number: %s, %s', (a, ofA, alsoA, b, ofB, alsoB) => {
    const labels = worldOf([
      ...both,
      ...table([a, ofA, alsoA], ['Form', 'tree', 'list']),
      ...['', 'More:'],
      ...table([b, ofB, alsoB], ['Use', 'big', 'little']),
    ])
      .rows('ALPHA', 'BETA')
      .map(([label]) => label)
    expect(labels).toEqual(expect.arrayContaining([a, b]))
  })

  test('in another table, in other forms of its words', () => {
    const rows = worldOf([
      ...both,
      ...table(['When item removed', 'All following indexes shift', 'Only that key is removed']),
      ...['', '### More'],
      ...table(
        ['Removing one item', 'Can shift indexes of others', 'Only removes that key'],
        ['Removing all items', 'Leaves the table', 'Drops the file'],
      ),
    ]).rows('ALPHA', 'BETA')
    const labels = rows.map(([label = '']) => label.replace(/ \(.*/, ''))
    expect(labels).toContain('Removing all items')
    expect(labels.filter((one) => one === 'When item removed' || one === 'Removing one item')).toHaveLength(1)
  })
})

test('what goes on from a line over its list gives way to what stands by itself', () => {
  const { rows } = worldOf([
    ...['# Modes', '', 'Two.', '', '## ALPHA', '', '- The container runs ahead, and its output is seen there.', ''],
    ...[
      'When somebody leaves the terminal in which it was started',
      '',
      '- the main process is killed at once, and all stops',
      '',
    ],
    ...['## BETA', '', '- The container runs behind, and its output is kept apart.'],
  ])
  const told = rows('ALPHA', 'BETA').flat().join('\n')
  expect(told).toContain('The container runs ahead')
  expect(told).not.toContain('killed')
})
