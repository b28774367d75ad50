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
