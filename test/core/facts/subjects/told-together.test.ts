import { describe, expect, test } from 'vitest'
import { worldOf } from '../comparison/world.ts'

describe('names that a title lays against each other, and that are open by themselves', () => {
  const together = [
    ['# Rafts vs Ferries of the North', '', 'Both float.'],
    [
      '# Ropes',
      '',
      '- **Rafts**',
      '  - Old rafts have ropes',
      '',
      '## More',
      '',
      '- **Rafts**',
      '  - New rafts have none',
    ],
  ]

  test('open that title', () => {
    const { subjects } = worldOf(...together)
    const names = ['Rafts', 'Ferries']
    const found = subjects.together(names, names.map(subjects.resolve))
    expect(found).toMatchObject([
      { kind: 'none', suggestions: [{ name: 'Rafts vs Ferries of the North' }] },
      { kind: 'none', suggestions: [{ name: 'Rafts vs Ferries of the North' }] },
    ])
  })

  test('mean the sections right below it that nothing else tells apart', () => {
    const world = worldOf([
      ...['# Raft vs Ferry', '', 'Both float.', '', '## Other things', '', 'Ropes.', ''],
      ...[
        '## Raft Types of Old',
        '',
        'Old.',
        '',
        '## Raft Boats(wood)',
        '',
        '### Advantages',
        '',
        '- cheap to build',
        '',
      ],
      ...['## Ferry Boats(steel)', '', '### Advantages', '', '- quick to cross'],
    ])
    expect(world.together('Raft', 'Ferry')).toEqual([['장점', 'cheap to build', 'quick to cross']])
  })

  test('are the title where nothing stands side by side', () => {
    const { subjects } = worldOf([
      ...['# Boats', '', '- **Raft**', '- **Ferry**', '', '## Raft vs Ferry', '', 'One is steered, the other rowed.'],
    ])
    const columns = subjects.all.filter(({ name }) => name === 'Raft' || name === 'Ferry')
    expect(columns).toHaveLength(2)
    expect(subjects.comparing(columns)?.name).toBe('Raft vs Ferry')
    expect(subjects.comparing(subjects.all.filter(({ name }) => name === 'Boats' || name === 'Raft'))).toBeUndefined()
  })
})

describe('of sections that tell of both', () => {
  const rope = (title: string) => [`# ${title}`, '', '- **Raft**', '  - tied', '- **Ferry**', '  - bolted']
  const opened = (files: readonly (readonly string[])[], ...names: string[]) => {
    const { subjects } = worldOf(...files)
    return subjects.together(names, names.map(subjects.resolve)).map((one) => {
      const [subject] = one.kind === 'one' ? [one.subject] : one.kind === 'none' ? one.suggestions : one.subjects
      return subject?.name
    })
  }

  test('a table of the two is compared, and not opened', () => {
    const world = worldOf(rope('Old Ropes'), rope('New Ropes'), [
      ...['# Boats', '', 'All float.', '', '## Raft vs Ferry', '', '| Aspect | Raft | Ferry |', '| --- | --- | --- |'],
      '| Speed | slow | quick |',
    ])
    expect(world.together('Raft', 'Ferry')).toEqual([['Speed', 'slow', 'quick']])
  })

  test('one with such a table goes before one without, under names that its title has in brackets', () => {
    const world = worldOf(
      ['# Order', '', 'Of boats.', '', '## 뗏목 vs 나룻배 순서', '', '```', 'raft, ferry', '```'],
      [
        ...['# Boats', '', 'All float.', '', '## 뗏목(Raft)과 나룻배(Ferry)의 차이', ''],
        ...['| 구분 | Raft | Ferry |', '| --- | --- | --- |', '| 속도 | 느림 | 빠름 |'],
        ...['', '## Raft', '', 'A raft is tied.', '', '## Ferry', '', 'A ferry is bolted.'],
      ],
    )
    expect(world.together('뗏목', '나룻배')).toContainEqual(['속도', '느림', '빠름'])
  })

  test('one that says it compares goes before a list of them', () => {
    const file = [
      '# Calls',
      '',
      'Words.',
      '',
      '## raft, ferry, barge',
      '',
      'Old.',
      '',
      '## raft vs ferry 차이',
      '',
      'New.',
    ]
    expect(opened([file], 'raft', 'ferry')).toEqual(['raft vs ferry 차이', 'raft vs ferry 차이'])
  })

  test('one with the very words goes before what only begins with the letters', () => {
    const files = [
      ['# Rafterman', '', 'A maker of roofs.'],
      ['# Questions', '', 'Asked.', '', '## raf와 Raften의 차이는?', '', 'raf는 작고 Raften은 크다.'],
    ]
    expect(opened([files[0] ?? []], 'raf')).toEqual(['Rafterman'])
    expect(opened(files, 'raf', 'Raften')).toEqual(['raf와 Raften의 차이', 'raf와 Raften의 차이'])
  })

  test('one of just these goes before what a comparison of other things says of one', () => {
    const file = [
      ...[
        '# Boats',
        '',
        'All float.',
        '',
        '## Speed',
        '',
        'How quick it is.',
        '',
        '## Speed vs Safety',
        '',
        'Quick, safe.',
      ],
      ...[
        '',
        '## Raft vs Ferry',
        '',
        'Both.',
        '',
        '### In short',
        '',
        'Words.',
        '',
        '#### Safety',
        '',
        'A raft sinks.',
      ],
    ]
    expect(opened([file], 'Speed', 'Safety')).toEqual(['Speed vs Safety', 'Speed vs Safety'])
  })

  test('where nothing stands side by side, the one where both are bold goes before a remark elsewhere', () => {
    const own = ['# Kinds of boats', '', 'A raft is tied, a ferry is bolted.', '', '- **Raft**', '- **Ferry**']
    const silent = own.map((line) => line.replace('A raft is tied, a ferry is bolted.', 'Words.'))
    const remark = ['# Rivers', '', 'Water.', '', '## Raft vs Ferry', '', 'Here the raft is taken.']
    const where = (file: readonly string[]) => {
      const { subjects } = worldOf(file, remark)
      const columns = subjects.all.filter(({ name }) => name === 'Raft' || name === 'Ferry')
      return subjects.comparing(columns)?.name
    }
    expect(where(own)).toBe('Kinds of boats')
    expect(where(silent)).toBe('Raft vs Ferry')
  })
})
