import { describe, expect, test } from 'vitest'
import { worldOf } from './world.ts'

/** What stands side by side of two things that have no matter in common. */
function toldOf(left: readonly string[], right: readonly string[] = ['On Sundays everybody brings bread there.']) {
  const { compared, rows } = worldOf(['# Book', '', '## Mill', '', ...left, '', '## Oven', '', ...right])
  const [row] = compared('Mill', 'Oven').rows
  const [told] = rows('Mill', 'Oven')
  return { row, told, left: row?.cells[0]?.at(-1)?.left }
}

describe('what the notes say of a thing, beside another that they say other things of', () => {
  test('whether it differs is not said', () => {
    expect(toldOf(['Wheat comes to the town in carts.']).row?.tone).toBe('partial')
  })

  test('of a list, its first lines and how many there are besides', () => {
    const lines = ['wheat', 'rye', 'oats', 'corn', 'salt'].map((one) => `- Carts bring ${one} from far away.`)
    const { told, left } = toldOf(lines)
    expect(told?.[1]).toMatch(/wheat.*rye.*oats/)
    expect(told?.[1]).not.toContain('corn')
    expect(left).toBe(2)
  })

  test('a bare line among lines with names of their own is one of those', () => {
    const { told, left } = toldOf([
      '1. **Honesty, care**',
      '2. **Speed** — at once',
      '3. **Depth** — all',
      '4. **Rest** — on Sundays',
    ])
    expect(told?.[1]).toBe('Honesty, care / Speed: at once / Depth: all')
    expect(left).toBe(1)
  })

  test('names of a list that says more of some of them are all there', () => {
    const { told } = toldOf([
      '- Works',
      '  1. open: makes it ready',
      '  2. close',
      '  3. turn',
      '  4. list: shows all of them',
    ])
    expect(told?.[1]).toBe('Works: 1. open · 2. close · 3. turn · 4. list')
  })

  test('where it only has parts, a line of each under its name', () => {
    const { told } = toldOf([
      ...['### Water mill', '', '- **Place**: at a river', '- **Use**: the whole year', ''],
      ...['### Wind mill', '', '- **Place**: on a hill', '- **Use**: when it blows'],
    ])
    expect(told?.[1]).toBe('Water mill › Place: at a river / Wind mill › Place: on a hill')
  })

  test('of a whole of many parts nothing, and no row', () => {
    const parts = Array.from({ length: 10 }, (_, at) => [
      `### Part ${'ABCDEFGHIJ'.charAt(at)}`,
      '',
      `It turns ${at} times.`,
      '',
    ])
    expect(toldOf(parts.flat()).row).toBeUndefined()
  })

  test('a table of its own by its rows, each at its line', () => {
    const { row, told, left } = toldOf([
      ...['| Part | Work |', '|---|---|', '| Stone | It grinds all day |', '| Wheel | It turns in water |'],
      ...['| Sieve | It parts the flour |', '| Sack | It holds the flour |', '', 'Mice come at night and eat.'],
    ])
    expect(told?.[1]).toBe('Stone: It grinds all day / Wheel: It turns in water / Sieve: It parts the flour')
    expect(row?.cells[0]?.map(({ citations: [one] }) => [one?.line, one?.lastLine])).toEqual([
      [7, 7],
      [8, 8],
      [9, 9],
    ])
    expect(left).toBe(2)
  })

  test.each([
    ['points at what stands below', '아래의 세 가지를 모두 지키면 물레방아가 돈다'],
    ['counts what stands below', '물레방아는 몇 가지 조건이 있어야 돈다.'],
    ['asks somebody to do something', '물레방아를 파일로 나눠서 만들어 주세요.'],
    ['is said by the way', '(A tale of old times.)'],
    ['asks', '누가 물레방아를 돌리는가?'],
    ['answers', 'NO. The mill never turns for strangers.'],
    ['goes on from what stood there', 'This also turns the wheel of the neighbour.'],
    ['lost what stood before it', '에는 두 가지 바퀴가 따로 붙어 있다.'],
  ])('not what %s', (_, line) => {
    const { told } = toldOf(['- The mill grinds wheat for the town.', `- ${line}`])
    expect(told?.[1]).toBe('The mill grinds wheat for the town.')
  })

  test.each(['- Wheel-and-Stone.md', '- [Wheel](wheel.md)'])('not what lists a folder, as %s', (line) => {
    const { told } = toldOf(['Wheat comes in carts.', '', line, line.replaceAll(/wheel/gi, 'Stone')])
    expect(told?.[1]).toBe('Wheat comes in carts.')
  })

  test('neither a case that somebody made up nor a question, where more is told', () => {
    const { told } = toldOf([
      ...['- **Scenario — Flood:** The wheel stands under water.', '- **Q: What turns?** The wheel.'],
      ...['- **Stone**: It grinds all day.'],
    ])
    expect(told?.[1]).toBe('Stone: It grinds all day.')
  })

  test('titles of code say nothing without the code', () => {
    const { told } = toldOf([
      'Listing 2.1 A mill that nobody reads',
      '',
      '```',
      'turn()',
      '```',
      '',
      'The mill grinds wheat.',
    ])
    expect(told?.[1]).toBe('The mill grinds wheat.')
  })

  test('what is told of the other one under a name of that one’s is left out', () => {
    const { told } = toldOf([
      '- The mill grinds wheat for the town.',
      '',
      '> **Oven Goal:**',
      '> Bread for the poor on every day.',
    ])
    expect(told?.[1]).toBe('The mill grinds wheat for the town.')
  })
})

test('a whole beside a part whose lines are all that it has is no comparison', () => {
  const { rows } = worldOf(['# Works', '', '## Mill', '', '### Mill stones', '', 'They grind wheat for the town.'])
  expect(rows('Mill', 'Mill stones')).toEqual([])
})

describe('one word that parts of both have', () => {
  const inParts = (left: string, right: string, over = 'Papers') =>
    worldOf(
      [
        '# Mill',
        '',
        'It grinds.',
        '',
        '- Clouds of flour',
        '  - **Open**: Dust for everybody.',
        `  - **Private**: ${left}`,
      ],
      ['# Oven', '', 'It bakes.', '', `- ${over}`, '  - **Plain**: For the wall.', `  - **Private**: ${right}`],
    )
      .rows('Mill', 'Oven')
      .map(([label]) => label)

  test('of two matters is no row', () => {
    expect(inParts('Held by the guild for its own.', 'Nobody may look.')).not.toContain('Private')
  })

  test('is one where what is said, or what stands over it, is about the same', () => {
    expect(inParts('Nobody of the town may look.', 'Nobody may look.')).toContain('Private')
    expect(inParts('Held by the guild for its own.', 'Nobody may look.', 'Clouds of smoke')).toContain('Private')
  })
})

test.each([
  ['Uses water to turn the wheel.', 'Water that turns the wheel, as of a river, a lake and a pond.', 'partial'],
  ['Uses water to turn the wheel.', 'Wind that turns the wheel, as on a hill or by the sea.', 'differs'],
])('“%s” beside “%s” is %s', (left, right, tone) => {
  const { compared } = worldOf(
    ['# Mill', '', 'It grinds.', '', `- **Drive**: ${left}`],
    ['# Forge', '', 'It hammers.', '', `- **Drive**: ${right}`],
  )
  expect(compared('Mill', 'Forge').rows.find(({ attribute }) => attribute.name.en === 'Drive')?.tone).toBe(tone)
})

test('a table that tells in one column what each of its things is defines them', () => {
  const { rows } = worldOf(
    [
      '# Locks',
      '',
      '## Ways',
      '',
      '| | 내용 |',
      '|---|---|',
      '| Latch | 걸어 잠그는 쇠 |',
      '| Bolt | 밀어 잠그는 쇠 |',
      '| Bar | 가로지르는 나무 |',
    ],
    ['# House', '', '## Latch', '', '- 문에 단다.', '', '## Bolt', '', '- 창에 단다.'],
  )
  expect(rows('Latch', 'Bolt')).toContainEqual(['무엇인가', '걸어 잠그는 쇠', '밀어 잠그는 쇠'])
})

test('rows of benefits and drawbacks of something else are no parts of titles that end so', () => {
  const { rows } = worldOf(
    ['# Mill', '', '## Mill의 단점', '', '- 물이 없으면 선다', '', '## Mill의 장점', '', '- 물이 돌린다'],
    ['# Oven', '', '## Ways', '', '| | 내용 |', '|---|---|', '| 장점 | 따뜻하다 |', '| 단점 | 연기가 난다 |'],
  )
  expect(JSON.stringify(rows('Mill의 단점', 'Mill의 장점'))).not.toContain('연기')
})

test('one of those in an example is no matter that both have', () => {
  const { rows } = worldOf(
    ['# Ferry', '', '나루를 건넌다.', '', '- 배2가 먼저 떠나서 건너편에 닿는다.', '- 배2가 짐을 싣는다.'],
    ['# Raft', '', '강을 내려간다.', '', '- 배2가 뒤따라서 바위에 걸린다.', '- 배2가 가라앉는다.'],
  )
  expect(rows('Ferry', 'Raft').map(([label]) => label)).not.toContain('배2')
})

test.each(['Automatic Bread Cutter의 약자이다.', 'ABC stands for Automatic Bread Cutter.'])(
  'what letters stand for, %s, says not what a thing is where more is told',
  (line) => {
    const { rows } = worldOf([
      '# Tools',
      '',
      '## ABC',
      '',
      '- 빵을 같은 두께로 잘라 낸다.',
      `- ${line}`,
      '',
      '## Oven',
      '',
      '- Oven은 빵을 굽는 도구이다.',
    ])
    const [row] = rows('ABC', 'Oven')
    expect(row?.[1]).toContain('같은 두께로')
  },
)

test('what another one is measured by tells nothing of it', () => {
  const { rows } = worldOf([
    ...[
      '# Boats',
      '',
      '## Raft',
      '',
      '- Raft는 통나무 배이다.',
      '',
      '## Ferry',
      '',
      '- Ferry는 줄로 끄는 배이다.',
      '- 장점',
    ],
    ...[
      '  - 모두 함께 타기에 빨리 건넌다.',
      '  - Raft와 비교하였을 때 물살을 크게 덜 탄다. 나룻배보다는 대체로 느리다.',
    ],
  ])
  const benefit = rows('Raft', 'Ferry').find(([label]) => label === '장점') ?? []
  expect(benefit[1] ?? '').not.toContain('물살')
})

test.each([
  ['포트 80', '포트 80은 늘 열려 있다.'],
  ['비타민 C', '비타민 C는 100g에 32mg 들어 있다.'],
])('%s, that several have, is a matter, though its name ends in a letter or a number', (matter, line) => {
  const of = (name: string) => [`## ${name}`, '', line, '']
  const { rows } = worldOf(['# 과일', '', ...of('귤'), ...of('감'), ...of('배')])
  expect(rows('귤', '감').map(([label]) => label)).toContain(matter)
})

test.each([
  ['A mill', 'A mill is a row of wheels in which each wheel turns the following wheel.'],
  ['물레방아', '물레방아는 다음과 같은 네 속성 물, 돌, 바퀴, 축을 뜻한다.'],
])('what %s is may point, where nothing follows below', (_, line) => {
  const of = (...behind: string[]) =>
    worldOf(
      ['# Mill (물레방아)', '', '- Wood is taken for each wheel.', `- ${line}`, ...behind],
      ['# Oven', '', '- An oven is a box of bricks that bakes bread.'],
    ).rows('Mill', 'Oven')
  expect(of()[0]?.[1]).toContain(line)
  expect(of('  - 하나', '  - 둘')[0]?.[1]).not.toContain(line)
})

test.each([
  ['code', ['- A mill is started by the following command line.', '', '```', 'run mill', '```'], 'run mill'],
  ['a table', ['- A mill has the following parts in it.', '', '| a | b |', '|---|---|', '| c | d |'], 'c: d'],
])('where %s follows an item that points to it, it is shown itself', (_, lines, shown) => {
  const oven = ['# Oven', '', '- An oven is a box of bricks that bakes bread.']
  expect(worldOf(['# Mill', '', ...lines], oven).rows('Mill', 'Oven')[0]?.[1]).toBe(shown)
})

test('a name that is a particle as well opens its own sentence', () => {
  const { rows } = worldOf(['# 금속', '', '## 은', '', '은 이온은 세균을 죽인다.', '', '## 구리', '', '구리는 붉다.'])
  expect(JSON.stringify(rows('은', '구리'))).toContain('은 이온은 세균을 죽인다')
})
