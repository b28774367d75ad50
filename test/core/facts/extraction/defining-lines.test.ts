import { describe, expect, test } from 'vitest'
import { defines } from '../../../../src/core/facts/extraction/definition.ts'
import type { Statement } from '../../../../src/core/notes/types.ts'
import { textOf } from '../../../../src/text/text.ts'
import { factText } from '../../../../src/views/fact-text.ts'
import { worldOf } from '../comparison/world.ts'

function line(text: string): Statement {
  return { section: 'Kettle', index: 0, kind: 'item', text, runs: [{ text }], line: 1, lastLine: 1, depth: 0 }
}

describe('a line without a verb says what something is', () => {
  test.each([
    ['Fully managed storage service for letters', true],
    ['A free application available for every kitchen', true],
    ['Cupboard feature that keeps the cups apart', true],
    ['The act of stopping one kettle and filling another.', true],
    ['A unique number assigned to every cup.', true],
    ['The time to move the arm to the right shelf.', true],
    ['Lid describe the structure of what is in the pot', false],
    ['Includes a label that tells the set of cups in each drawer', false],
    ['Execute orders against your kitchen in the storage system', false],
    ['Create a shelf', false],
    ['Remove unused pots and services to save room', false],
    ['Supported by most programming languages', false],
    ['Understands steam and whistle protocols.', false],
    ['Cooling systems (fan, ice, water)', false],
    ['The cook sends requests to the waiter', false],
    ['The lid holds the steam for the guests.', false],
    ['Physics theory of motion', true],
    ['Economics model that shows how a market grows', true],
    ['Sports organisation system of a whole valley', true],
    ['WTS storage for tea', true],
    ['Offers storage for tea', false],
    ['Keeps cooking software for the guests', false],
    ['Wraps types of tea', false],
    ['Warms storage for tea', false],
    ['물이 끓는 것을 알리는 가장 기본적인 도구이다.', true],
    ['가장 중요한 도구이다.', false],
    ['세 그릇 중 가장 핵심이 되는 그릇이다.', false],
    ['옆면과 바닥을 더한 총면적이다.', true],
    ['자른 면의 단면적이다.', true],
    ['두 벡터의 내적이다.', true],
    ['성격이 내적이다.', false],
  ])('%s: %s', (text, expected) => {
    expect(defines(line(text), () => false, 'Zither')).toBe(expected)
  })
})

test('a name that ends as a verb does is none where the notes know it', () => {
  expect(defines(line('Meadows storage for tea'), (name) => name === 'Meadows', 'Zither')).toBe(true)
  expect(defines(line('Meadows storage for tea'), () => false, 'Zither')).toBe(false)
})

/** What the card of one thing says, a line each. */
function card(name: string, ...lines: readonly string[]): string[] {
  const world = worldOf(['# Kitchen', '', `## ${name}`, '', ...lines])
  const { summary, facts } = world.card(name)
  return [...summary, ...facts].map((one) => `${one.attribute.name.ko}: ${factText(one, textOf('ko'))}`)
}

test('what an author calls a tip does not say what something is, beside another that is told', () => {
  const thing = (name: string, ...lines: readonly string[]) => [`# ${name}`, '', ...lines]
  const rows = worldOf(
    thing(
      'Kettle',
      '- **Made of**: iron and wood',
      '- **Exam Tip**: If the question speaks of steam, it is usually this one.',
    ),
    thing('Stove', '- A stove is a device for cooking.', '- **Made of**: bricks and clay'),
  ).rows('Kettle', 'Stove')
  expect(rows.flat().join(' ')).not.toContain('If the question')
})

test('a defining line with more of it nested below is told, and names none of that', () => {
  const rows = card('물시계', '- 흐르는 물로 시간을 재는 장치', '  - 물이 늘 같은 빠르기로 떨어진다고 한다.')
  expect(rows.join('\n')).toContain('무엇인가: 흐르는 물로 시간을 재는 장치')
  expect(rows.join('\n')).not.toContain('장치: 물이')
})

test('the first of two lines of a paragraph is no name where it defines', () => {
  const rows = card(
    '해시계',
    '시간 재기에 사용된 방법  ',
    '말 그대로 막대 하나를 땅에 세우고 그 그림자를 읽는다고 한다.',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('시간 재기에 사용된 방법\n말 그대로')
})

test('the last of counted lines is over nothing that follows them', () => {
  const rows = card(
    'Tea',
    'Tea is a drink. It takes three acts:',
    '',
    '1. Boil water',
    '2. Add leaves',
    '3. Pour out',
    '',
    '- **Strong:** The leaves stay in for longer than that.',
    '- **Weak:** The leaves are taken out at once.',
  )
  expect(rows.join('\n')).toContain('3. Pour out')
  expect(rows.join('\n')).not.toContain('Pour out › ')
})

test('a counted line behind one that nothing is nested in is over what is nested in it', () => {
  const rows = card(
    'Depot',
    '1. Intro',
    '2. Cost',
    '   - Guests pay nothing at all for it.',
    '   - Carts pay a silver coin a day.',
    '3. Storage',
    '   - It holds forty carts and their horses.',
  )
  expect(rows.join('\n')).toMatch(/Cost\b.*Guests pay[\s\S]*Storage\b.*It holds/)
})

test('counted lines are over what stands beside them where the count goes on behind that', () => {
  const rows = card(
    'Depot',
    '1. Intro',
    '2. Cost',
    '- Guests pay nothing at all for it.',
    '- Carts pay a silver coin a day.',
    '3. Storage',
    '- It holds forty carts and their horses.',
  )
  expect(rows.join('\n')).toMatch(/Cost\b.*Guests pay[\s\S]*Storage\b.*It holds/)
})

test.each(['자주 쓰이는 도구', '시험에 나오는 기술', '불을 다루려면 꼭 알아야 하는 기법'])(
  'a first line that names what is nested in it, %s, is over that',
  (name) => {
    const rows = card('대장간', `- ${name}`, '  - 집게는 달군 쇠를 집는다고 한다.', '  - 모루는 쇠를 받친다고 한다.')
    expect(rows.join('\n')).toContain(`${name}: 집게는`)
    expect(rows.join('\n')).not.toContain(`무엇인가: ${name}`)
  },
)

test('a sentence about the subject itself that leads to a list is told, and stands over none of its lines', () => {
  const rows = card(
    'Pantry',
    'The Pantry keeps whatever the household needs through a long winter:',
    '',
    '- **Grain:** In sacks along the wall.',
    '- **Fruit:** On shelves of straw.',
  )
  expect(rows[0]).toContain('The Pantry keeps whatever the household needs through a long winter')
  expect(rows).toContain('Grain: In sacks along the wall.')
})

test('one that only leads is not', () => {
  const rows = card(
    'Pantry',
    'The Pantry consists of the following:',
    '',
    '- **Grain:** In sacks.',
    '- **Fruit:** In straw.',
  )
  expect(rows.join('\n')).not.toContain('consists')
})

test('of counted lines under a name that both have, one with code below it is shown as well', () => {
  const steps = (first: string) => [
    '- 놓는 과정',
    '',
    `  1. ${first}`,
    '     - `put(kettle)`',
    '  2. 불을 붙이고 물이 끓기를 기다린다고 한다.',
  ]
  const rows = worldOf(
    [
      '# 부엌',
      '',
      '## 주전자',
      '',
      '- 물을 끓이는 그릇',
      ...steps('주전자를 아궁이 위에 조심스럽게 올려 놓는다고 한다.'),
    ],
    ['# 마당', '', '## 가마솥', '', '- 밥을 짓는 그릇', ...steps('가마솥을 마당의 화덕 위에 걸어 둔다고 한다.')],
  ).rows('주전자', '가마솥')
  expect(rows.find(([label]) => label === '놓는 과정')?.join(' ')).toContain('조심스럽게')
})

test('names of a list stand beside those of its lines that say more under a name', () => {
  const rows = worldOf(
    ['# Rules', '', '## Guests', '', '- Kindness', '- **Time:** Nobody comes before noon.'],
    ['# Customs', '', '## Hosts', '', '- Everybody is greeted at the gate by the eldest.'],
  ).rows('Guests', 'Hosts')
  expect(rows.flat().join(' ')).toContain('Nobody comes before noon')
})

test('beside another one, what stands under a name is told before a line of code', () => {
  const rows = worldOf(
    [
      '# Tools',
      '',
      '## Sieve',
      '',
      '> Round Wire Net: what keeps the husks and lets the flour through',
      '',
      '```',
      'shake sieve',
      '```',
    ],
    ['# Means', '', '## Mill', '', '- Everybody brings the corn to it in autumn.'],
  ).rows('Sieve', 'Mill')
  expect(rows.flat().join(' ')).toContain('keeps the husks')
  expect(rows.flat().join(' ')).not.toContain('shake sieve')
})

test('a word that is half of another name is not what a line tells', () => {
  const rows = card('Manager', '- A manager is a person.', '- Weighs every cost/benefit analysis with the cook.')
  expect(rows.some((one) => one.startsWith('비용'))).toBe(false)
})
