import { expect, test } from 'vitest'
import { toldByTitle } from '../../../../src/core/facts/extraction/told-titles.ts'
import { said, worldOf } from './world.ts'

const cardOf = (world: ReturnType<typeof worldOf>, name: string) => {
  const { summary, facts } = world.card(name)
  return [...summary, ...facts].map((one) => [one.attribute.name.en, said(one)])
}

test('two sentences that say the same in other words are not told to differ', () => {
  const notes = (first: string, second: string) =>
    worldOf(
      ['# Harbour', '', '## Raft', '', 'Built by hand.', '', `- **Mooring**: ${first}`],
      ['# Coast', '', '## Ferry', '', 'Run by a town.', '', `- **Mooring**: ${second}`],
    )
  const toneOf = (world: ReturnType<typeof worldOf>) =>
    world.compared('Raft', 'Ferry').rows.find(({ attribute }) => attribute.name.en === 'Mooring')?.tone
  const said = 'Two ropes tie the bow to iron rings'
  expect(toneOf(notes(`${said}.`, `By custom ${said.toLowerCase()} on every pier.`))).toBe('partial')
  expect(toneOf(notes(`${said}.`, `By custom ${said.toLowerCase()}, and never on a pier.`))).toBe('differs')
  expect(toneOf(notes(`${said}.`, `By custom ${said.toLowerCase()} within 20 minutes.`))).toBe('differs')
  expect(
    toneOf(notes('Carries only small loads of grain to town.', 'Carries small and large loads of grain to town only.')),
  ).toBe('differs')
  const copy = (how: string, end: string) => `${how} 짐을 건너편 나루에 밤새 ${end}`
  expect(toneOf(notes(copy('젖은채로', '포함시킴'), `늘 ${copy('젖은채로', '포함시키는')} 것`))).toBe('partial')
  expect(toneOf(notes(copy('읽기전용으로', '둔다'), `늘 ${copy('읽기쓰기로', '둔다')}`))).toBe('differs')
  expect(toneOf(notes(`${said}.`, 'Three ropes tie the stern to iron rings.'))).toBe('differs')
})

test('a sentence that draws the conclusion right behind the first stands with it', () => {
  const world = worldOf([
    '# 나루',
    '',
    '## 뗏목',
    '',
    '- 강물의 높이는 해마다 다를 수 있다',
    '- 즉, 줄의 길이를 그때마다 바꾼다',
    '',
    '## 나룻배',
    '',
    '- 손님이 사공을 소리쳐 부른다',
  ])
  const [row] = world.rows('뗏목', '나룻배')
  expect(row?.[1]).toBe('강물의 높이는 해마다 다를 수 있다 / 즉, 줄의 길이를 그때마다 바꾼다')
})

test('its own notes tell of it before a line of another one’s list', () => {
  const world = worldOf([
    '# 나루',
    '',
    '## 나루의 배',
    '',
    '- 뗏목 계층: L7 뗏목',
    '- 나룻배 계층: L4 나룻배',
    '',
    '## 뗏목 계층',
    '',
    '### 노',
    '',
    '- 물살을 거슬러 짐을 나누어 싣는다',
    '- 줄을 당겨 건너편에 닿는다',
  ])
  const row = world.rows('나루의 배', '뗏목 계층').find(([label]) => label === '노트에 적힌 말')
  expect(row?.[2]).toContain('물살을 거슬러')
})

test.each([
  ['뗏목을 오래 두고 쓰기 위해 지키는 두가지 원칙', ['그늘에서 천천히 말린다', '못을 쓰지 않고 줄로만 묶는다']],
  ['Two principles for rafts that last some years', ['Dry the wood in the shade', 'Tie the logs and use no nails']],
])('a line that counts what follows is no matter without it: %s', (lead, items) => {
  const world = worldOf(['# Harbour', '', '## 뗏목', '', lead, '', ...items.map((one) => `- ${one}`)])
  const told = cardOf(world, '뗏목')
  expect(told.map(([, text]) => text)).not.toContain(lead)
  for (const one of items) expect(told.flat().join('\n')).toContain(one)
})

test.each([
  [['- 5 parts', '- Floats by itself on a river'], '5 parts'],
  [['- 7 parts of the whole boat', '- Floats by itself on a river'], '7 parts of the whole boat'],
  [['- Floats by itself on a river', '- 노는 네 가지 종류'], '노는 네 가지 종류'],
  [['Floats by itself on a river.', '', '뗏목에는 세 가지 특성'], '뗏목에는 세 가지 특성'],
  [['- 뗏목의 상태: 5가지 상태', '- 강에 저절로 뜬다'], '5가지 상태'],
  [['- 뗏목의 상태: 5가지 상태', '    - 뜸', '    - 가라앉음'], '5가지 상태'],
])('a count that leads to nothing, or has a label, is told: %j', (lines, told) => {
  const world = worldOf(['# Harbour', '', '## Raft', '', ...lines])
  expect(cardOf(world, 'Raft').flat().join('\n')).toContain(told)
})

test('a case stands with what comes of it', () => {
  const world = worldOf([
    '# 나루',
    '',
    '## 뗏목',
    '',
    '- 물이 갑자기 불어나서 줄을 푸는 경우',
    '- 짐을 모두 내려야 하고 사공도 내린다',
  ])
  expect(cardOf(world, '뗏목').map(([, text]) => text)).toContain(
    '물이 갑자기 불어나서 줄을 푸는 경우\n짐을 모두 내려야 하고 사공도 내린다',
  )
})

test('kinds of its parts are no kinds of a chapter', () => {
  const chapter = (name: string, part: string, kinds: readonly string[]) => [
    ...[`# ${name}`, '', `${name} is a craft.`, '', `## Explain the many types of ${part} in use today`, ''],
    ...kinds.map((one) => `- **${one}**: Made of ${one.toLowerCase()} wood and rope.`),
  ]
  const world = worldOf(
    chapter('Rafting', 'paddles', ['Long', 'Short']),
    chapter('Ferrying', 'tickets', ['Day', 'Night']),
  )
  expect(world.rows('Rafting', 'Ferrying').map(([label]) => label)).not.toContain('종류')
})

test('what a title wants one to learn is not told of anything', () => {
  const world = worldOf([
    '# Rafting',
    '',
    '## Given a scenario, prices are to be read from the board',
    '',
    '- **Toll**: A coin a day.',
  ])
  expect(world.notebook.sections.flatMap((one) => toldByTitle(one) ?? [])).toEqual([])
})

test('`A vs. B` ends no sentence, and names what stands below it', () => {
  const world = worldOf([
    ...[
      '# Rafting',
      '',
      '## Rafts',
      '',
      '- **Raft**: A flat boat of logs.',
      '    1. **Log**: A piece of a tree.',
      '    2. Tied vs. nailed:',
    ],
    ...['        - **Tied**: Logs are held by ropes.', '        - **Nailed**: Logs are held by iron.'],
  ])
  const told = cardOf(world, 'Rafts')
  expect(told.map(([, text]) => text)).not.toContain('Tied vs.')
  expect(told.map(([label]) => label)).toContain('Raft › Tied vs. nailed › Tied')
})

test('the first of a list of names is no summary of them', () => {
  const world = worldOf(['# 나루', '', '## 뗏목의 물건', '', '- 긴 노', '- 굵은 밧줄', '- 작은 돛'])
  const { summary, facts } = world.card('뗏목의 물건')
  expect(summary).toEqual([])
  expect(facts.map(said)).toEqual(['긴 노 · 굵은 밧줄 · 작은 돛'])
})

test.each([
  ['뗏목', ['통나무를 엮은 배', '바닥이 평평함'], '통나무를 엮은 배'],
  ['뗏목', ['평평한 배', '느린 속도', '적은 짐'], '평평한 배'],
  ['Raft', ['Flat boat', 'Small load', 'Low speed'], 'Flat boat'],
  ['Woods', ['Oak', 'Ash', 'Elm'], undefined],
  ['Parts of a raft', ['Long oar', 'Thick rope', 'Small sail'], undefined],
])('a phrase that says what %s is, over others, is its summary: %j', (name, items, told) => {
  const world = worldOf(['# Harbour', '', `## ${name}`, '', ...items.map((one) => `- ${one}`)])
  expect(world.card(name).summary.map(said)).toEqual(told === undefined ? [] : [told])
})

test('a paragraph with a name in front is not of the name line before it', () => {
  const world = worldOf([
    ...['# Rafting', '', '## Storms', '', '> **Story — the flood of a wet year:**', '> A raft was lost at night.', '>'],
    ...[
      '> **No.** It came back.',
      '>',
      '> **The Warden** rings a bell when water rises.',
      '>',
      '> **Trick question:** "Who rings?" The warden does.',
    ],
  ])
  const told = cardOf(world, 'Storms')
  expect(told).toContainEqual(['Trick question', '"Who rings?" The warden does.'])
  expect(told).toContainEqual(['Other', 'The Warden rings a bell when water rises.'])
})

test('a table without any head names no columns, and no empty label is shown', () => {
  const table = [
    '|  |  |  |',
    '|---|---|---|',
    '| Toll | Keel - the beam below | |',
    '| Oar | Sail - cloth on a mast | |',
  ]
  const world = worldOf(
    ['# Sheet', '', ...table],
    ['# Rafting', '', '## Summarize the toll', '', '- **Toll**: A coin a day.', '- **Oar**: A long board.'],
  )
  expect(
    cardOf(world, 'Sheet')
      .flat()
      .filter((one) => /^\s*:/.test(one ?? '')),
  ).toEqual([])
  expect(world.rows('Sheet', 'Rafting').map(([label]) => label)).not.toContain('Toll')
})
