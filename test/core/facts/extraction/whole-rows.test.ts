import { describe, expect, test } from 'vitest'
import { said, worldOf } from '../comparison/world.ts'

function cardOf(...lines: readonly string[]) {
  const { card } = worldOf(lines)
  return (name: string) => {
    const { summary, facts } = card(name)
    return [...summary, ...facts].map((fact) => `${fact.attribute.name.ko}: ${said(fact)}`)
  }
}

describe('what several sentences say is told though the last one only leads on', () => {
  const raft = [
    '# Boats',
    '',
    '## Raft',
    '',
    'A raft is a flat boat. Rafts are good at:',
    '',
    '- carrying wood',
    '',
    'Rafts can be bought.',
  ]

  test('and what follows stands under those words', () => {
    expect(cardOf(...raft)('Raft')).toEqual([
      '무엇인가: A raft is a flat boat.',
      'Rafts are good at: carrying wood',
      '그 밖에: Rafts can be bought.',
    ])
  })

  test('words that only point at it are no name', () => {
    const rows = cardOf('# Boats', '', '## Raft', '', 'A raft is a flat boat. It does the following:', '', '- float')
    expect(rows('Raft')[1]).toBe('그 밖에: float')
  })

  test('and beside another one it is what the thing is, not an item of its list', () => {
    const { rows } = worldOf([...raft, '', '## Ferry', '', 'A ferry is a boat that crosses a river.'])
    expect(rows('Raft', 'Ferry')).toEqual([
      ['무엇인가', 'A raft is a flat boat.', 'A ferry is a boat that crosses a river.'],
    ])
  })
})

describe('a row is whole', () => {
  test('steps of one list stand in one row', () => {
    const rows = cardOf('# 장', '', '## 나룻배', '', '나룻배는 배다.', '', '1. 닻을 올린다.', '2. 노를 젓는다.')
    expect(rows('나룻배')[1]).toMatch(/: 1\. 닻을 올린다\.\n2\. 노를 젓는다\.$/)
  })

  test('what is nested under a sentence stands with it', () => {
    const rows = cardOf(
      '# 장',
      '',
      '## 나룻배',
      '',
      '- 나룻배는 배다.',
      '- 삯을 받는다.',
      '  - 대개 두 냥',
      '- 느리다.',
    )
    expect(rows('나룻배').slice(1)).toEqual(['그 밖에: 삯을 받는다.\n대개 두 냥', '그 밖에: 느리다.'])
  })

  test('a numbered name in bold heads what follows', () => {
    const rows = cardOf(
      '# Boats',
      '',
      '## Case',
      '',
      'A case is a dispute.',
      '',
      '**Issue 1: Notice**',
      '',
      '- It came late.',
    )
    expect(rows('Case')[1]).toBe('Issue 1: Notice: It came late.')
  })

  test('a title that names its own subject behind a colon is the matter alone', () => {
    const rows = cardOf('# Boats', '', '## Raft', '', '### Disadvantage(s): raft', '', '- It is slow.')
    expect(rows('Raft')).toEqual(['Disadvantage(s): It is slow.'])
  })
})

describe('what tells nothing of the subject is left out', () => {
  test.each(['See [Ferry](ferry.md) for points on both.', 'For more, see [Ferry](ferry.md).'])('%s', (line) => {
    expect(cardOf('# Boats', '', '## Raft', '', 'A raft is a boat.', '', line)('Raft')).toEqual([
      '무엇인가: A raft is a boat.',
    ])
  })

  test('what stands behind the end of an answer', () => {
    const lines = ['A raft is a boat.', '', '**[End of 5-Mark Answer]**', '', '**Expected Time:** 10 minutes']
    expect(cardOf('# Boats', '', '## Raft', '', ...lines)('Raft')).toEqual(['무엇인가: A raft is a boat.'])
  })
})

test.each(['클라이언트가 노를 젓습니다.', '사공이 노를 요청합니다.', 'The raft is also called a float'])(
  '"%s" says not what a thing is',
  (line) => {
    const rows = cardOf('# 장', '', '## Raft', '', line, '', '- 하나')
    expect(rows('Raft').some((one) => one.startsWith('무엇인가'))).toBe(false)
  },
)

describe('beside another subject', () => {
  test('when to use which is how people choose, and not what a thing is', () => {
    const world = worldOf([
      '# Boats',
      '',
      '## Raft',
      '',
      'A raft is a flat boat.',
      '',
      'Use Raft over Ferry when:',
      '',
      '- You need it cheap',
      '',
      '## Ferry',
      '',
      'A ferry is a large boat.',
      '',
      'Use Ferry over Raft when:',
      '',
      '- You need it safe',
    ])
    expect(world.rows('Raft', 'Ferry')).toContainEqual(['이럴 때 고른다', 'You need it cheap', 'You need it safe'])
    const both = worldOf([
      '# Boats',
      '',
      '## Choosing',
      '',
      '- **Raft**: Use when it is cheap.',
      '- **Ferry**: Use when it is safe.',
    ])
    expect(both.rows('Raft', 'Ferry').map(([label]) => label)).not.toContain('무엇인가')
  })

  test('of rows that only hold its name none is taken for it', () => {
    const world = worldOf([
      '# Boats',
      '',
      '## All',
      '',
      '| Boat | Length | Sails |',
      '|---|---|---|',
      '| Summer Raft | 5 | 1 |',
      '| Winter Raft | 6 | 2 |',
      '| Ferry | 40 | 0 |',
      '',
      '## Raft',
      '',
      'A raft is a flat boat.',
      '',
      '## Ferry',
      '',
      'A ferry is a large boat.',
    ])
    expect(world.rows('Raft', 'Ferry')).toEqual([['무엇인가', 'A raft is a flat boat.', 'A ferry is a large boat.']])
  })

  test('the same matter in a second table is not told twice, and a vague name says of what', () => {
    const world = worldOf([
      '# Boats',
      '',
      '## Raft',
      '',
      'A raft is a flat boat.',
      '',
      '## Ferry',
      '',
      'A ferry is a large boat.',
      '',
      '## Registry',
      '',
      '| Boat | Number | Berth |',
      '|---|---|---|',
      '| Raft | 7 | A |',
      '| Ferry | 9 | B |',
      '| Canoe | 11 | C |',
      '',
      '## Berths',
      '',
      '| Boat | Berth(s) |',
      '|---|---|',
      '| Raft | A1 |',
      '| Ferry | B1 |',
      '| Canoe | C1 |',
    ])
    expect(world.rows('Raft', 'Ferry').slice(1)).toEqual([
      ['Number (Registry)', '7', '9'],
      ['Berth', 'A', 'B'],
    ])
  })
})

test('a sentence with its own name keeps what is nested under it in the row of that name', () => {
  const rows = cardOf(
    '# Boats',
    '',
    '## Raft',
    '',
    'A raft is a boat.',
    '',
    '- **Sail** - It catches wind.',
    '  - It is torn.',
  )
  expect(rows('Raft')[1]).toBe('Sail: It catches wind.\n· It is torn.')
})

test('an exercise whose answer stands nowhere is no row', () => {
  const rows = cardOf(
    '# 장',
    '',
    '## 나룻배',
    '',
    '나룻배는 배다.',
    '',
    '- 나룻배를 설명해 주세요.',
    '- 나룻배를 구현해 보세요.',
  )
  expect(rows('나룻배')).toEqual(['무엇인가: 나룻배는 배다.'])
})

test('the first of several named lines keeps its name', () => {
  const lines = ['- **Crew** - Those who row.', '- **Hull** - What floats.']
  const more = ['## Ferry', '', '- **Crew** - Nobody.', '', '- **Hull** - Steel.']
  const rows = cardOf('# Boats', '', '## Raft', '', ...lines, '', ...more)
  expect(rows('Raft')).toEqual(['Crew: Those who row.', 'Hull: What floats.'])
})

test('a line that announces a matter heads what follows by that matter', () => {
  const rows = cardOf(
    '# 장',
    '',
    '## 나룻배',
    '',
    '나룻배는 배다.',
    '',
    '우선, **노 젓는 순서**부터 알아보자',
    '',
    '1. 앉는다.',
    '2. 젓는다.',
  )
  expect(rows('나룻배')[1]).toBe('노 젓는 순서: 1. 앉는다.\n2. 젓는다.')
})

test('what says only that something is as follows is no row, in however many words', () => {
  const rows = cardOf(
    '# 장',
    '',
    '## 나룻배',
    '',
    '나룻배는 배다.',
    '',
    '강가에서 나룻배를 아주 오래 타고 건너는 방법은 다음과 같다.',
  )
  expect(rows('나룻배')).toEqual(['무엇인가: 나룻배는 배다.'])
})

test('a title that says again whose matter it is, is the matter', () => {
  const world = worldOf(
    ['# 나룻배', '', '나룻배는 배다.', '', '## 나룻배 특징', '', '- 느리다고 한다.'],
    ['# 뗏목', '', '뗏목은 배다.', '', '## 특징', '', '- 값싸다고 한다.'],
  )
  expect(world.rows('나룻배', '뗏목')).toContainEqual(['특징', '느리다고 한다.', '값싸다고 한다.'])
})

test('what one of two says behind the name of the other is told of that one', () => {
  const world = worldOf(
    ['# 나룻배', '', '## 나룻배 특징', '', '- 느리다고 한다.'],
    ['# 뗏목', '', '- 나룻배 : 사람을 건네는 도구', '- 뗏목 : 나무를 엮은 도구'],
  )
  expect(world.rows('나룻배', '뗏목')).toContainEqual(['무엇인가', '사람을 건네는 도구', '나무를 엮은 도구'])
})

test('what tells of the line before is not what a thing is', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Ferry', '', '- Three step boarding', '- This is established before any of them leaves', ''],
    ...['## Raft', '', '- A raft is a flat boat'],
  ])
  expect(rows('Ferry', 'Raft').filter(([label]) => label === '무엇인가')).toEqual([])
})

describe('a sentence that leads to a block of code names it', () => {
  const code = ['```sh', 'row --fast', '```']

  test('and what it tells before that is told', () => {
    const rows = cardOf(
      '# Boats',
      '',
      '## Raft',
      '',
      'A raft is a boat.',
      '',
      'It is slow. It can be driven by:',
      '',
      ...code,
    )
    expect(rows('Raft')).toEqual([
      '무엇인가: A raft is a boat.',
      'It can be driven by: row --fast',
      '그 밖에: It is slow.',
    ])
  })

  test('but not where the sentence tells something itself', () => {
    const told = '닻을 아래와 같이 내리면 배가 멈춘 상태가 됩니다.'
    const rows = cardOf('# 배', '', '## 나룻배', '', '나룻배는 배다.', '', told, '', ...code)
    expect(rows('나룻배')).toContain(`그 밖에: ${told}`)
  })
})

test('a name in bold over items that have lists of their own stands over those lists too', () => {
  const list = ['**장점**', '', '- 값이 싸다', '  - 나무 몇 그루면 된다', '  - 돛이 없어도 된다']
  const rows = cardOf('# 배', '', '## 나룻배', '', '나룻배는 배다.', '', ...list)
  expect(rows('나룻배').slice(1)).toEqual([
    '장점 › 값이 싸다: 나무 몇 그루면 된다',
    '장점 › 값이 싸다: 돛이 없어도 된다',
  ])
})

test('what stands first in a callout of its own name says what it is', () => {
  const lines = [
    '> [!def]- Ferry',
    '> - Crosses a river if and only if somebody pays',
    '> - Slow',
    '',
    '- It has an oar',
  ]
  expect(cardOf('# Boats', '', '## Ferry', '', ...lines)('Ferry')[0]).toBe(
    '무엇인가: Crosses a river if and only if somebody pays',
  )
})

test('what stands behind its initials says what it is, wherever it stands', () => {
  const lines = ['A boat has one or more ropes.', '', 'SGs are gates that let boats in.']
  expect(cardOf('# Boats', '', '## Sluice Gates', '', ...lines)('Sluice Gates')[0]).toBe(
    '무엇인가: SGs are gates that let boats in.',
  )
})

test('a part that begins with the name of the whole is told without it', () => {
  const rows = cardOf('# Boats', '', '## Raft', '', '### Raft: Drawbacks', '', '- It is slow.')
  expect(rows('Raft')).toEqual(['Drawbacks: It is slow.'])
})

test('what is nested stands with the line whose case it tells, however deep', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      'Logs that somebody tied, and no more than that.',
      '',
      '- On a river with rocks it is poled by hand',
    ],
    ...[
      '  - By one man, who stands at its end',
      '    - He sees no rocks',
      '  - Where it is deep, it is steered',
      '- On a lake without wind it is rowed',
    ],
  ])
  const rows = card('Raft').facts.map(said)
  expect(rows).toContain(
    'On a river with rocks it is poled by hand\n· By one man, who stands at its end\n  · He sees no rocks\n· Where it is deep, it is steered',
  )
  expect(rows).toContain('On a lake without wind it is rowed')
})

test('a long condition over a list stands with it, and so does a line that goes on from another', () => {
  const { card } = worldOf([
    ...['# Boats', '', '## Raft', '', 'Logs that somebody tied, and no more than that.', ''],
    '- Note that where the river is wider than a rope is long and nobody waits on the other bank of it:',
    ...[
      '  - You cannot cross it with one',
      '- It has a mast of pine, as high as it is long',
      '  - Needs this to carry a sail:',
      '    - A cloth of hemp',
    ],
    ...['- Who builds several of them for those who have no wood of their own may ask for these and more than these:'],
    ...['  - Rope: nine yards', '  - Tar: a barrel'],
  ])
  const rows = card('Raft').facts.map(said)
  expect(rows.find((one) => one.includes('cannot cross'))).toContain('Note that where the river')
  expect(rows).toContain(
    'It has a mast of pine, as high as it is long\n· Needs this to carry a sail:\n  · A cloth of hemp',
  )
  // Over what has names of its own, it says nothing.
  expect(rows.join('\n')).not.toContain('may ask for these')
})

test('a list right below one of several things, told behind its name in bold, is of that thing', () => {
  const { card } = worldOf([
    ...['# Boats', '', '## Raft', '', '**Raft:** logs that somebody tied.', '- It sinks slowly when it is wet.', ''],
    ...[
      '**Towing:** a boat pulls it.',
      '- It needs a rope that does not stretch.',
      '- It is slow work for everybody.',
      '',
    ],
    ...['**Example:** Raft of two logs:', '- They are tied at both of their ends.'],
  ])
  const named = card('Raft').facts.map((one) => [one.attribute.name.en, said(one)])
  expect(named).toContainEqual(['Other', 'It sinks slowly when it is wet.'])
  expect(named).toContainEqual(['Towing', 'It needs a rope that does not stretch.'])
  expect(named).toContainEqual(['Example › Raft of two logs', 'They are tied at both of their ends.'])
})

test('what one has to know before an examination is not known by that, and "i.e." says nothing', () => {
  const { card } = worldOf(
    ['# Boats', '', '## Raft', '', 'Logs that somebody tied.', '', '- I.e.', '- They are heavy when they are wet.'],
    [
      '# Guide',
      '',
      '## Revision Checklist',
      '',
      '### Oars',
      '',
      '- [ ] Know all five rules',
      '- [ ] Can distinguish oars',
    ],
  )
  expect([card('Raft').summary, card('Raft').facts].flat().map(said)).not.toContain('I.e.')
  expect([card('Oars').summary, card('Oars').facts].flat()).toEqual([])
})

test('by which word a thing is remembered is no matter to compare it by', () => {
  const { rows } = worldOf([
    ...['# Boats', '', '## Raft and Ferry', '', '| Boat | Mnemonic | Crew |', '|---|---|---|', '| Raft | Rope | one |'],
    ...['| Ferry | Fare | nine |', '', '## Raft', '', 'It goes down.', '', '## Ferry', '', 'It goes over.'],
  ])
  const shown = JSON.stringify(rows('Raft', 'Ferry'))
  expect(shown).toContain('nine')
  expect(shown).not.toContain('Fare')
})

test('what is nested under each of two lines is told of each, whatever the other says', () => {
  const { card } = worldOf([
    ...['# Boats', '', '## Raft', '', 'Logs that somebody tied, and no more than that.', ''],
    ...['- On the river it is steered by hand from behind', '  - Past the mill and the old weir of the town'],
    ...['- On the lake it is rowed by as many as there are', '  - Past the mill and the old weir'],
  ])
  const rows = card('Raft').facts.map(said).join('\n')
  expect(rows.split('Past the mill').length - 1).toBe(2)
})

test('a Korean lead is over the matter that it names, in code too; two values in a line have no label', () => {
  const { card } = worldOf([
    ...[
      '# 배',
      '',
      '## 뗏목',
      '',
      '통나무를 묶은 배이다.',
      '',
      '뗏목은 다음과 같은 장점을 가지고 있다.',
      '```',
      '- 싸다',
    ],
    ...['```', '', '뗏목 : 3 나룻배 : 4', '', '## 노', '', '배를 젓는 것', '```', 'row()', '```', '', '- INCOMPLETE'],
  ])
  const named = card('뗏목').facts.map((one) => [one.attribute.name.ko, said(one)])
  expect(named).toContainEqual(['장점', '- 싸다'])
  expect(named).toContainEqual(['그 밖에', '뗏목 : 3 나룻배 : 4'])
  expect(card('노').summary.map(said)).toEqual(['배를 젓는 것'])
  expect(card('노').facts.map(said)).not.toContain('INCOMPLETE')
})

test('a line that only names the matter of those below it, or wants them, is not told by itself', () => {
  const { card } = worldOf([
    ...[
      '# Boats',
      '',
      '## Rafts',
      '',
      'Logs that somebody tied.',
      '',
      '- Rafts: Benefits',
      '  - They cost next to nothing',
    ],
    ...['- Rafts on a rope in the same river involve:', '- Two men who pull it all the way'],
  ])
  const named = card('Rafts').facts.map((one) => [one.attribute.name.en, said(one)])
  expect(named).toContainEqual(['Benefits', 'They cost next to nothing'])
  expect(named.map(([, one]) => one).join('\n')).not.toMatch(/involve|^Benefits$/m)
})
