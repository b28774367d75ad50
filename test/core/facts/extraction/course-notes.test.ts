import { describe, expect, test } from 'vitest'
import { readAttributes } from '../../../../src/content/attributes.ts'
import { folderSource } from '../../../../src/content/source.ts'
import { cardOf } from '../../../../src/core/facts/card.ts'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import { finish } from '../../../../src/core/steps.ts'
import { textOf } from '../../../../src/text/text.ts'
import { factText } from '../../../../src/views/fact-text.ts'

/** The aspects of notes that come without their own. */
const { value: vocabulary } = finish(readAttributes(folderSource('nowhere'), textOf('en')))

function worldOf(lines: readonly string[]) {
  const { notebook } = buildNotebook([{ file: 'notes/0.md', text: ['# Boats', '', ...lines].join('\n') }])
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  return { notebook, subjects }
}

function cardIn(name: string, ...lines: readonly string[]) {
  const { notebook, subjects } = worldOf(lines)
  const found = subjects.resolve(name)
  if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`)
  return cardOf(found.subject, vocabulary, notebook)
}

function rowsOf(name: string, ...lines: readonly string[]): string[] {
  const { summary, facts } = cardIn(name, ...lines)
  return [...summary, ...facts].map((one) => `${one.attribute.name.en}: ${factText(one, textOf('en'))}`)
}

describe('how a course goes on is nothing of its matter', () => {
  test.each([
    'We will also talk about the rudder and the keel',
    'We have already discussed the keel',
    'Already something we have worked with in Week 7',
    'Lab 6, Lab 7',
    '3주차, 4주차',
    'Overall, the ferry looks like this image',
    'Two types of ferry',
  ])('%s', (line) => {
    const rows = rowsOf('Ferry', '## Ferry', '', '- A ferry is a boat that crosses water.', `- ${line}`, '- It floats.')
    expect(rows).toEqual(['What it is: A ferry is a boat that crosses water.', 'Other: It floats.'])
  })

  test.each([
    'Ferries talk about nothing',
    'In Week 7 the river freezes',
    'Two types of ferry cross: flat ones and round ones',
    'We have discussed the keel, which is a beam of oak',
    'Will cover damage to other boats',
    'You will cover damage to other boats',
    'You can keep your oars in Chapter 13.',
    'You must sell the sails in Chapter 7.',
    'Class 1, Class 2',
    'Weeks 1 - 12',
    'Objectives: a dry hull and full holds',
    'Agenda: the harbour, then the lock',
  ])('and this is some: %s', (line) => {
    const rows = rowsOf('Ferry', '## Ferry', '', '- A ferry is a boat that crosses water.', `- ${line}`)
    expect(rows.join('\n')).toContain(line)
  })
})

describe('a picture is not told in words that lean on it', () => {
  const drawing = ['```desmos-graph', 'left=-1; right=1', 'y < x', '```']

  test('what a tool draws from is not shown, unless there is nothing else', () => {
    const told = rowsOf('Hull', '## Hull', '', 'The hull is a shell.', '', ...drawing)
    expect(told).toEqual(['What it is: The hull is a shell.'])
    expect(rowsOf('Hull', '## Hull', '', ...drawing).join()).toContain('y < x')
  })

  test('a line of a few words over a picture of something else is told', () => {
    const rows = rowsOf('Hull', '## Hull', '', 'The hull is a shell.', '', '못 없이 바로 조립', '', '![](a.png)')
    expect(rows.join('\n')).toContain('못 없이 바로 조립')
  })

  test('and code is', () => {
    const rows = rowsOf('Hull', '## Hull', '', 'The hull is a shell.', '', '```python', 'build(7)', '```')
    expect(rows).toHaveLength(2)
  })

  test('a line right over a picture that says what its description does is its caption, and over a list its name', () => {
    const rows = rowsOf('Hull', '## Hull', '', 'The hull is a shell.', '', 'As mended', '', '![As mended](a.png)')
    expect(rows).toEqual(['What it is: The hull is a shell.'])
    const list = ['- It is tarred.', '- It is caulked.']
    const named = rowsOf('Hull', '## Hull', '', 'The hull is a shell.', '', 'As mended', '', '![](a.png)', '', ...list)
    expect(named.slice(1)).toEqual(['As mended: It is tarred.', 'As mended: It is caulked.'])
  })
})

describe('a list is shown whole', () => {
  test('with the names that are links', () => {
    const rows = rowsOf(
      'Mast',
      '## Mast',
      '',
      'A mast is a pole.',
      '',
      '- Carries',
      '  - [Sails](a.md)',
      '  - Flags',
      '  - [[Lamps]]',
    )
    expect(rows.at(-1)).toBe('Carries: Sails · Flags · Lamps')
  })

  test('and a list of links alone still leads elsewhere', () => {
    const rows = rowsOf('Mast', '## Mast', '', 'A mast is a pole.', '', '- [Sails](a.md)', '- [Flags](b.md)')
    expect(rows).toEqual(['What it is: A mast is a pole.'])
  })

  test('one of a numbered list that stands alone keeps its number', () => {
    const long = 'and so on for a very long time indeed '.repeat(8).trim()
    const rows = rowsOf(
      'Mast',
      '## Mast',
      '',
      'A mast is a pole.',
      '',
      `1. Cut a tree ${long}.`,
      `2. Shave it ${long}.`,
    )
    expect(rows.slice(1)).toEqual([`Other: 1. Cut a tree ${long}.`, `Other: 2. Shave it ${long}.`])
  })
})

describe('whose it is', () => {
  const lines = [
    '## Steering',
    '',
    '**Oar**',
    '',
    '- **Reach**',
    '  - As far as an arm',
    '',
    '**Rudder**',
    '',
    '- Turns with the wheel.',
  ]

  test('a term says under which bold line it stands', () => {
    expect(cardIn('Reach', ...lines).within).toEqual(['Oar'])
  })

  test('and a section has its titles alone', () => {
    expect(cardIn('Steering', ...lines).within).toEqual([])
  })

  test('a bold predicate is no subject', () => {
    const { subjects } = worldOf([
      '## 노',
      '',
      '- **확장에 용이**하다',
      '  - 더 길게 깎는다',
      '- **젓는 법**',
      '  - 뒤로 민다',
    ])
    const names = subjects.all.map((one) => one.name)
    expect(names).toContain('젓는 법')
    expect(names).not.toContain('확장에 용이')
  })

  test('a mark of the author’s own is no part of a name', () => {
    const rows = rowsOf('Keel', '## Keel', '', 'A keel is a beam.', '', '- $ Other beams there', '  - They are short.')
    expect(rows.at(-1)).toBe('Other beams there: They are short.')
  })
})

test('what is said of several that were named elsewhere does not say what one is', () => {
  const { summary } = cardIn('Locks', '## Locks', '', 'The gate of both is alike.', '', 'A lock lifts a boat.')
  expect(summary).toEqual([])
})

test('examples stand last, however they are titled', () => {
  const lines = ['## Knot', '', '- **E.g. a bowline**', '  - Make a loop.', '- **Strength**', '  - Half of the rope.']
  expect(rowsOf('Knot', ...lines).map((one) => one.split(':')[0])).toEqual(['Strength', 'E.g. a bowline'])
})

describe('what belongs together stands together', () => {
  test('names that a sentence lists, whatever word one has', () => {
    const rows = rowsOf(
      'Tolls',
      '## Tolls',
      '',
      '- A toll is a fee.',
      '- Look at all of the many things here',
      '  - Weight',
      '  - Cost of the lock',
      '  - Length',
    )
    expect(rows.slice(1)).toEqual(['Other: Look at all of the many things here\nWeight · Cost of the lock · Length'])
  })

  test('a sentence that leads to a list and says more than a name, with that list', () => {
    const lead =
      'Where a boat that came first holds the gate and another one does any of what stands here, the second waits:'
    const rows = rowsOf(
      'Gate',
      '## Gate',
      '',
      'A gate is a door.',
      '',
      lead,
      '',
      '1. It came from below.',
      '2. It is heavier.',
    )
    expect(rows.slice(1)).toEqual([`Other: ${lead}\n· 1. It came from below.\n· 2. It is heavier.`])
  })

  test('the second half of an example with the first', () => {
    const lines = [
      'A bell is a horn.',
      '',
      '**Example:** A boat rings twice.',
      '',
      'Now the lock answers.',
      '',
      'It is loud.',
    ]
    const rows = rowsOf('Bell', '## Bell', '', ...lines)
    expect(rows.slice(1)).toEqual([
      'Other: It is loud.',
      'Example: A boat rings twice.',
      'Example: Now the lock answers.',
    ])
  })

  test('what a title says and its own text, under the label of that title', () => {
    const lines = [
      '# 노',
      '',
      '노는 배를 젓는 도구이다.',
      '',
      '## 비유 — 노는 물고기의 지느러미와 같은 것이다',
      '',
      '뒤로 밀면 앞으로 나아간다.',
    ]
    const rows = rowsOf('노', ...lines)
    expect(rows.filter((one) => one.startsWith('비유:'))).toHaveLength(2)
  })
})

test('what is to be learned is not known by that', () => {
  const lines = [
    '**Learning objectives**: Tell a ferry from a raft.',
    '',
    'A ferry is a boat.',
    '',
    '- 학습 목표',
    '  - 노를 젓는다',
  ]
  expect(rowsOf('Ferry', '## Ferry', '', ...lines)).toEqual(['What it is: A ferry is a boat.'])
})

describe('a name that ends in what many have', () => {
  const listUnder = (name: string) =>
    rowsOf(name, `## ${name}`, '', '- Carts are heavy.', '- One horse at a time.').join('\n')

  test.each(['Regional restrictions', 'Navigable restrictions', 'Historic limits'])('is another thing: %s', (name) => {
    expect(listUnder(name)).not.toContain('Limit')
  })

  test.each([
    "Ferry's restrictions",
    'Ferry restrictions',
    'Raft Limitations',
    'ABC restrictions',
    'Known limitations',
  ])('is a list of that: %s', (name) => {
    expect(listUnder(name)).toContain('Limitation')
  })
})

test('a first line keeps the label that it has', () => {
  const { summary, facts } = cardIn('Ferry', '## Ferry', '', '**Also known as:** the crossing', '', 'It floats.')
  expect(summary).toEqual([])
  expect(facts[0]?.attribute.name.en).toBe('Also called')
})

test('a name that is written as code opens what is titled just so', () => {
  const { subjects } = worldOf([
    '## Push',
    '',
    'Push is a shove.',
    '',
    '## Methods',
    '',
    '### push()',
    '',
    'Adds one at the end.',
  ])
  expect(subjects.resolve('push()')).toMatchObject({ kind: 'one', subject: { name: 'push()' } })
  expect(subjects.resolve('Push')).toMatchObject({ kind: 'one', subject: { name: 'Push' } })
})

describe('one word of a sentence labels it only where it tells nothing else', () => {
  test('and not in a long one, nor in one about somebody else, nor what goes on from it', () => {
    const long =
      'The hull is mended in spring when the cost of tar is low and nobody wants to cross, so that it floats again by summer.'
    const rows = rowsOf(
      'Ferry',
      '## Ferry',
      '',
      'A ferry is a boat.',
      '',
      long,
      '',
      'But it leaks.',
      '',
      'The owner is responsible for cost.',
    )
    expect(rows.slice(1).map((one) => one.split(':')[0])).toEqual(['Other', 'Other', 'Other'])
    expect(rowsOf('Ferry', '## Ferry', '', 'A ferry is a boat.', '', '- The cost is low.')[1]).toMatch(/^Cost/)
  })

  test('a bold name labels however long it is, and has the block right below', () => {
    const lines = [
      '**Raft (what the poor along that river called a ferry)** - Flat. There are several ways that people who have one use to steer it in the current:',
      '',
      '    pole: slow',
      '    oar: fast',
    ]
    const rows = rowsOf('Boats of old', '## Boats of old', '', 'It is said that there were many.', '', ...lines)
    const label = 'Raft (what the poor along that river called a ferry)'
    expect(rows.filter((one) => one.startsWith(`${label}:`))).toHaveLength(2)
  })
})

test('an item without a name among named ones is one of those, and no matter', () => {
  const items = ['- Village: a raft', '- Town: a ferry', '- What a low cost suits']
  expect(rowsOf('Uses', '## Uses', '', ...items).at(-1)).toBe('Other: What a low cost suits')
})

test('a section below whose first line says its title again says it once', () => {
  const lines = ['## Ferry', '', '### Case 1: the river rises', '', 'Case 1: the river rises', '', 'Nobody crosses.']
  expect(rowsOf('Ferry', ...lines)).toEqual(['Case 1: the river rises: Nobody crosses.'])
})

test('what plays a part of some kind is that', () => {
  const { summary } = cardIn('문', '## 문', '', '- 물을 막는 벽 역할', '- 나무로 만든다')
  expect(summary[0]?.attribute.id).toBe('what')
})

test('a row whose name is a number says of what it is the number', () => {
  const table = ['| Length | Width | Crew |', '| --- | --- | --- |', '| 5 | 2 m | 1 |', '| 9 | 3 m | 4 |']
  const rows = rowsOf('Hulls', '## Hulls', '', 'A hull is a shell.', '', '### Sizes', '', ...table)
  expect(rows.slice(1)).toEqual(['Sizes › Length 5: Width: 2 m · Crew: 1', 'Sizes › Length 9: Width: 3 m · Crew: 4'])
})
