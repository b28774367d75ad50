import { describe, expect, test } from 'vitest'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'

function meant(files: readonly (readonly string[])[], ...typed: readonly string[]) {
  const { notebook } = buildNotebook(files.map((lines, nth) => ({ file: `notes/${nth}.md`, text: lines.join('\n') })))
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  const found = typed.map((one) => subjects.resolve(one))
  return subjects.together(typed, found).map((one) => (one.kind === 'one' ? one.subject.section.id : one.kind))
}

const CODES = ['# Seals', '', 'Seals are marks.', '', '## MAC (Marked Ash Coin)', '', 'A coin.']
const MODELS = [
  ...['# Locks', '', 'Locks are devices.', '', '## DAC (Dual Ash Catch)', '', 'Two catches.'],
  ...['', '## MAC (Many Ash Catches)', '', 'Many catches.'],
]

describe('names that are typed side by side', () => {
  test('mean what stands side by side, whatever each means by itself', () => {
    expect(meant([CODES, MODELS], 'MAC', 'DAC')).toEqual([
      'Locks > MAC (Many Ash Catches)',
      'Locks > DAC (Dual Ash Catch)',
    ])
  })

  test('are asked for where no one place, or several files, have them all', () => {
    const others = MODELS.map((line) => line.replace('# Locks', '# Bolts').replace('catches.', 'bolts.'))
    expect(meant([CODES, MODELS, others], 'MAC', 'DAC')).toEqual(['several', 'several'])
  })

  test('that is no subject is the side of the title that the other one led to', () => {
    const both = ['# Raft vs. Ferry', '', 'A raft is slow.', '', '## Pay', '', '- Of ferries.']
    const others = ['# Raft Races', '', 'They are run.', '', '## Raft Rules', '', '- Row.']
    expect(meant([both, others], 'Raft', 'Ferry')).toEqual(['Raft vs. Ferry', 'Raft vs. Ferry'])
  })

  test('a chapter gives way to nothing', () => {
    const chapter = ['# MAC', '', 'MAC is a town.']
    expect(meant([chapter, MODELS], 'MAC', 'DAC')).toEqual(['MAC', 'Locks > DAC (Dual Ash Catch)'])
  })

  test('a title gives way to no row of a table', () => {
    const table = ['# Prices', '', '| Name | Price |', '|---|---|', '| Kettle | 1 |', '| Stove | 2 |']
    const files = [
      ['# Kitchen', '', 'A room.', '', '## Kettle', '', 'A vessel.'],
      ['# Yard', '', 'A place.', '', '## Stove', '', 'A device.'],
      table,
    ]
    expect(meant(files, 'Kettle', 'Stove')).toEqual(['Kitchen > Kettle', 'Yard > Stove'])
  })
})

test('initials that nobody wrote give way to those that stand in a title', () => {
  const files = [
    ['# Dried Fruit Store', '', 'A store.'],
    ['# Walks', '', 'Ways to walk.', '', '## Door First Stroll (DFS)', '', 'Doors first.'],
  ]
  expect(meant(files, 'DFS')).toEqual(['Walks > Door First Stroll (DFS)'])
})

test('a first word that the notes write small is no maker', () => {
  const files = [
    ['# Garden Path', '', 'A garden path leads on. Each garden has one; a garden without is none.'],
    ['# Garden Gate', '', 'A gate.'],
    ['# Ways', '', 'Ways to go.', '', '## Path', '', 'A way.'],
  ]
  expect(meant(files, 'Path')).toEqual(['Ways > Path'])
})

test('a maker stands before a name, and that has a capital', () => {
  const files = [
    ['# ECK Basics', '', 'First words.'],
    ['# ECK line', '', 'A line on paper.'],
    ['# Wires', '', '| Wire | Metal |', '|---|---|', '| line | tin |', '| rod | iron |'],
  ]
  expect(meant(files, 'line')).toEqual(['Wires'])
})

test('an abbreviation in capitals is not taken for another that is near it', () => {
  expect(meant([['# Local Run Queue (LRQ)', '', 'A queue.']], 'LRU')).toEqual(['none'])
})

describe('a title that compares both is neither', () => {
  const files = (title: string, ...below: readonly string[]) => [
    ['# Stove', '', 'A device.'],
    [`# ${title}`, '', 'They differ.', '', ...below],
  ]

  test('what stands in it under the name of a side is that side', () => {
    expect(meant(files('Big Kettle vs Stove', '## Kettle', '', 'A vessel.'), 'Big Kettle', 'Stove')).toEqual([
      'Big Kettle vs Stove > Kettle',
      'Stove',
    ])
  })

  test('in Korean too; where nothing tells one side apart, neither has a subject beside the other', () => {
    const korean = [
      ['# 화덕', '', '불을 때는 도구다.', '', '## 주전자와 화덕의 차이', '', '주전자는 끓이고 화덕은 굽는다.'],
    ]
    expect(meant(korean, '주전자', '화덕')).toEqual(['none', 'none'])
    expect(meant(korean, '주전자')).toEqual(['화덕 > 주전자와 화덕의 차이'])
  })

  test('of several meanings it is left out', () => {
    const several = files('Kettle vs Stove', '## Kettle (iron)', '', 'A vessel.')
    expect(meant(several, 'Kettle', 'Stove')).toEqual(['Kettle vs Stove > Kettle (iron)', 'Stove'])
  })
})

describe('a name that a reader would ask', () => {
  const resolved = (typed: string, ...files: readonly (readonly string[] | readonly [string, readonly string[]])[]) => {
    const { notebook } = buildNotebook(
      files.map((one, nth) => {
        const [file, lines] =
          one.length === 2 && Array.isArray(one[1]) ? [String(one[0]), one[1]] : [`notes/${nth}.md`, one]
        return { file, text: (lines as readonly string[]).join('\n') }
      }),
    )
    const found = buildSubjects(notebook, [], (entries) => namesInSteps(entries)).resolve(typed)
    return found.kind === 'one' ? found.subject.section.title : found.kind
  }
  const store = ['# Fruit', '', 'Fruit.', '', '## Dried fruit store', '', 'A DFS is a store.']

  test('is the initials that a section writes of its own title, and of no other', () => {
    expect(resolved('DFS', store)).toBe('Dried fruit store')
    expect(
      resolved(
        'DFS',
        store.map((line) => line.replace('DFS', 'store')),
      ),
    ).toBe('none')
    expect(resolved('DFS', [...store, '', '## DFS', '', 'Doors first.'])).toBe('DFS')
    // What the notes write as the short name of a thing is no other thing's initials.
    const bold = ['', '## Walks', '', 'Ways.', '', '- **Depth-first stroll (DFS)**', '  - Doors first.']
    expect(
      resolved('DFS', [
        ...store.map((line) => line.replace('A DFS', 'It').replace('fruit store', 'Fruit Store')),
        ...bold,
      ]),
    ).toBe('Walks')
  })

  test('is the folder of a file that is called notes', () => {
    expect(resolved('Tides', ['notes/Tides/notes.md', ['## Springs', '', 'They rise.', '', '## More', '', 'x']])).toBe(
      'Springs',
    )
  })

  test('is one side of the only title that compares it', () => {
    const both = ['# Boats', '', 'Boats.', '', '## Raft vs Ferry', '', 'A raft is small.']
    expect(resolved('Raft', both)).toBe('Raft vs Ferry')
    expect(resolved('Raft', [...both, '', '## Raft Race', '', 'A race.'])).not.toBe('Raft vs Ferry')
  })

  test('is neither of several chapters that begin with it', () => {
    const chapters = [
      ['# Ash Barrel', '', 'A barrel.'],
      ['# Ash Door Lock', '', 'A lock.'],
    ]
    expect(['none', 'several']).toContain(resolved('Ash', ...chapters))
    expect(resolved('Barrel', ...chapters)).toBe('Ash Barrel')
  })

  test('is the matter of a title that asks to explain it', () => {
    expect(
      resolved('노 젓는 순서', ['# 배', '', '배다.', '', '## 노 젓는 순서에 대해서 설명해주세요', '', '앉는다.']),
    ).toMatch(/^노 젓는 순서/)
  })
})

describe('a title that lays the two against each other says what they mean', () => {
  const both = (title: string, ...below: readonly string[]) => [
    '# Crossings',
    '',
    'Ways to cross.',
    '',
    title,
    '',
    ...below,
  ]
  const names = (files: readonly (readonly string[])[], ...typed: readonly string[]) => {
    const { notebook } = buildNotebook(files.map((lines, nth) => ({ file: `notes/${nth}.md`, text: lines.join('\n') })))
    const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
    const found = typed.map((one) => subjects.resolve(one))
    const told = subjects.together(typed, found).map((one) => (one.kind === 'one' ? one.subject : undefined))
    return told.map(
      (one) =>
        one &&
        subjects.byKey
          .get(one.key)
          ?.statements.map(({ text }) => text)
          .join(' / '),
    )
  }

  test.each([
    ['## Raft vs Ferry', '- Raft :\n  It is rowed.\n  - slow', '- Ferry:\n  It has an engine.\n  - quick'],
    ['## Raft/Ferry', '- **Raft** : It is rowed.', '- **Ferry** : It has an engine.'],
  ])('%s, where both names open it', (title, raft, ferry) => {
    const [one, other] = names([both(title, raft, ferry)], 'Raft', 'Ferry')
    expect(one).toContain('It is rowed.')
    expect(one).not.toContain('engine')
    expect(other).toContain('It has an engine.')
    expect(meant([both(title, raft, ferry)], 'Raft')).toEqual([expect.stringContaining('Crossings > Raft')])
  })

  test('before a bold word by the way', () => {
    const news = [
      '# News',
      '',
      '## Spring',
      '',
      '- **Raft (Rowed)** is there',
      '',
      '## Autumn',
      '',
      '- **Ferry** is back',
    ]
    const against = [
      '1. **Raft builder**',
      '- Wood alone.',
      '- Two days.',
      '1. **Ferry builder**',
      '- Steel.',
      '- A year.',
    ]
    const found = names([news, both('## Raft vs Ferry', ...against)], 'Raft', 'Ferry')
    expect(found).toEqual(['Raft builder / Wood alone. / Two days.', 'Ferry builder / Steel. / A year.'])
  })

  test('and before a name that only holds one; a title of its own stays', () => {
    const table = ['|=|나룻배|돛배|', '|---|---|---|', '|힘|노|바람|']
    const files = [
      both('## 나룻배와 돛배의 차이', ...table),
      ['# AB 돛배', '', '배다.', '', '## AB 돛배의 길이', '', '길다.'],
    ]
    expect(meant(files, '나룻배', '돛배')).toEqual([
      'Crossings > 나룻배와 돛배의 차이',
      'Crossings > 나룻배와 돛배의 차이',
    ])
    expect(meant([...files, ['# 돛배', '', '바람으로 간다.']], '나룻배', '돛배')).toEqual([
      'Crossings > 나룻배와 돛배의 차이',
      '돛배',
    ])
  })
})
