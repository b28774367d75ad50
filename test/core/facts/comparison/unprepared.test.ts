import { describe, expect, test } from 'vitest'
import { said, worldOf } from './world.ts'

describe('nothing is denied that the other side’s notes say in some other place', () => {
  const kettle = [
    '# Kettle',
    '',
    'A kettle is a vessel.',
    '',
    '- **Safety**: It turns itself off.',
    '- **Noise**: 60 dB',
  ]

  test('under a heading of more words', () => {
    const world = worldOf(kettle, [
      '# Stove',
      '',
      'A stove is a device.',
      '',
      '## Safety & Cleaning',
      '',
      '- It has a lock.',
    ])
    expect(world.rows('Kettle', 'Stove')).toContainEqual([
      'Safety',
      'It turns itself off.',
      'Safety & Cleaning: It has a lock.',
    ])
  })

  test('in a clause of the very row', () => {
    const world = worldOf(
      [
        ...kettle,
        '- **Speed**: Kettle boils in two minutes, whereas Stove needs ten minutes.',
        '',
        '## Speed',
        '',
        '- fast',
      ],
      ['# Stove', '', 'A stove is a device.'],
    )
    const row = world.rows('Kettle', 'Stove').find(([label]) => label === 'Speed')
    expect(row?.[2]).toBe('Stove needs ten minutes.')
  })

  test('in a table of both, whatever chapter it stands in, and by a name within a column’s head', () => {
    const world = worldOf(
      kettle,
      ['# Stove', '', 'A stove is a device.'],
      [
        '# Choosing',
        '',
        '## Table',
        '',
        '| If you need | Use **Kettle** | Use **Stove** |',
        '|---|---|---|',
        '| Frying | ❌ | ✅ |',
        '| Plug | ✅ | ✅ |',
      ],
    )
    const { rows } = world.compared('Kettle', 'Stove')
    expect(world.rows('Kettle', 'Stove')).toContainEqual(['Frying', '❌', '✅'])
    expect(rows.find((row) => row.attribute.name.ko === 'Plug')?.tone).toBe('same')
  })

  test('far below under such a name: with the way there', () => {
    const world = worldOf(
      [...kettle, '- **Pricing**: Ten coins.'],
      [
        '# Stove',
        '',
        'A stove is a device.',
        '',
        '## Parts',
        '',
        '### Door',
        '',
        '#### Inside',
        '',
        '##### Spare part prices',
        '',
        '- Two coins.',
      ],
    )
    const row = world.rows('Kettle', 'Stove').find(([label]) => label === '비용')
    expect(row).toEqual(['비용', 'Ten coins.', '(이 절에 없음 · 아래 「Spare part prices」에 있음)'])
  })

  test('where only its words are found, nobody knows of what: the row is left out', () => {
    const world = worldOf(
      kettle,
      ['# Stove', '', 'A stove is a device.', '', '## Use', '', '- Its fan makes a noise at night.'],
      ['# Pan', '', '- **Noise**: none'],
    )
    expect(world.rows('Kettle', 'Stove').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('else the words are not there, which is all that is claimed', () => {
    const world = worldOf([...kettle, '- **Price**: 60'], ['# Stove', '', 'A stove is a device.'])
    expect(world.rows('Kettle', 'Stove')).toContainEqual(['비용', '60', '(이 말로 적은 곳 없음)'])
    expect(JSON.stringify(world.rows('Kettle', 'Stove'))).not.toContain('노트에 없음')
  })
})

describe('rows are aspects', () => {
  test.each(['Exam Tip', 'Nugget', 'Note', '참고', '시험 팁'])(
    '%s is none: what it says stands where it belongs',
    (remark) => {
      const chapter = (name: string, price: string) => [
        ...[`# ${name}`, '', `${name} is a tool.`, '', '## Pricing', '', `- **${remark}**: Billed by the ${price}.`],
        ...['', '## More', '', `- **${remark}**: Something else.`],
      ]
      const rows = worldOf(chapter('Kettle', 'hour'), chapter('Stove', 'month')).rows('Kettle', 'Stove')
      expect(rows.map(([label]) => label)).not.toContain(remark)
      expect(rows).toContainEqual(['비용', 'Billed by the hour.', 'Billed by the month.'])
    },
  )

  test('a callout’s title names nothing, and is no statement', () => {
    const world = worldOf([
      '# Kettle',
      '',
      'A kettle is a vessel.',
      '',
      '> [!tip] Exam Tip: Kettle vs. Stove',
      '> - Lighter.',
    ])
    const lines = [...world.card('Kettle').summary, ...world.card('Kettle').facts].map(
      (one) => `${one.attribute.name.ko}: ${said(one)}`,
    )
    expect(lines).toEqual(['무엇인가: A kettle is a vessel.', 'Kettle vs. Stove: Lighter.'])
  })

  test('a fee stands under the fees, with its own label', () => {
    const world = worldOf(
      ['# Kettle', '', 'A kettle is a vessel.', '', '## Pricing', '', '- **Storage**: GB per month'],
      [
        '# Stove',
        '',
        'A stove is a device.',
        '',
        '## Billing',
        '',
        '- **Storage**: free',
        '',
        '## Storage',
        '',
        '- big',
      ],
    )
    expect(world.rows('Kettle', 'Stove')).toContainEqual(['비용', 'Storage: GB per month', 'Storage: free'])
  })

  test('what is true of a part says of which', () => {
    const world = worldOf(
      ['# Kettle', '', 'A kettle is a vessel.', '', '## Travel model', '', '### Pricing', '', '- cheaper by half'],
      ['# Stove', '', 'A stove is a device.', '', '## Pricing', '', '- dear'],
    )
    expect(world.rows('Kettle', 'Stove')).toContainEqual(['비용', 'Travel model: cheaper by half', 'dear'])
  })
})

describe('how people decide', () => {
  test('when to choose which stands first: `need → name`', () => {
    const world = worldOf(
      ['# Kettle', '', 'A kettle is a vessel.'],
      [
        '# Stove',
        '',
        'A stove is a device.',
        '',
        '## Which',
        '',
        '- You want tea -> Kettle',
        '- You want a steak → Choose Stove',
      ],
    )
    expect(world.rows('Kettle', 'Stove')[0]).toEqual(['이럴 때 고른다', 'You want tea', 'You want a steak'])
  })

  test('an arrow that leads to one of them, of no need, chooses nothing', () => {
    const world = worldOf(
      ['# Kettle', '', 'A kettle is a vessel.'],
      ['# Stove', '', 'A stove is a device.'],
      ['# Kitchen', '', '## Accidents', '', '- Bad wiring of old houses → Stove', '- Tea leaves on the floor → Kettle'],
    )
    expect(world.rows('Kettle', 'Stove').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('the name of a column is no row, and what names it in parentheses is no clause about it', () => {
    const world = worldOf(
      ['# 주전자', '', '주전자는 그릇이다.', '', '- **화덕과의 차이점**: 화덕은 불을 때지만, 주전자는 불에 얹는다.'],
      ['# 화덕', '', '화덕은 도구다.', '', '- **비용**: 솥(= 주전자의 옛말)에 얹는 뚜껑이 든다. 장작도 따로 든다.'],
    )
    const rows = world.rows('주전자', '화덕')
    expect(rows.map(([label]) => label)).not.toContain('화덕')
    expect(rows.find(([label]) => label === '비용')?.[1] ?? '').not.toMatch(/옛말/)
  })

  test('bullets under “A vs B” meet in one row', () => {
    const world = worldOf(
      ['# Kettle', '', 'A kettle is a vessel.'],
      ['# Stove', '', 'A stove is a device.'],
      [
        '# Kettle vs Stove',
        '',
        '## Kettle vs Stove in short',
        '',
        '- Heat',
        '  - Kettle: from below',
        '  - Stove: from all sides',
      ],
    )
    expect(world.rows('Kettle', 'Stove')).toContainEqual(['Heat', 'from below', 'from all sides'])
  })
})

describe('names', () => {
  test('a plain bullet over what describes it is a subject; over an aspect it is none', () => {
    const world = worldOf(['# 주방', '', '## 기구', '', '- 주전자', '  - 물을 끓이는 그릇이다.', '- 특징', '  - 많다.'])
    expect(world.subjects.resolve('주전자')).toMatchObject({ kind: 'one', subject: { name: '주전자' } })
    expect(world.subjects.all.map((one) => one.name)).not.toContain('특징')
  })

  test('a short name is no plural, and a third of a chapter’s name does not open it', () => {
    const world = worldOf(['# HTTP Status Code Tables', '', 'Text.'], ['# Roles', '', 'A role is a set of rights.'])
    expect(world.subjects.resolve('HTTPS')).toMatchObject({ kind: 'none' })
    expect(world.subjects.resolve('HTTP')).toMatchObject({
      kind: 'none',
      suggestions: [{ name: 'HTTP Status Code Tables' }],
    })
    expect(world.subjects.resolve('role').kind).toBe('one')
  })
})

describe('cards', () => {
  const lines = (world: ReturnType<typeof worldOf>, name: string) =>
    [...world.card(name).summary, ...world.card(name).facts].map((one) => `${one.attribute.name.ko}: ${said(one)}`)

  test('a statement under a heading keeps its own label, one of an aspect too', () => {
    const world = worldOf(
      [
        '# Kettle',
        '',
        '## Pricing',
        '',
        '- **Rent**: by the day',
        '- **Purpose**: tea',
        '## More',
        '',
        '- **Rent**: none',
      ],
      ['# Pan', '', '- **Purpose**: eggs'],
    )
    expect(lines(world, 'Kettle').sort()).toEqual([
      'More › Rent: none',
      'Pricing › Purpose: tea',
      'Pricing › Rent: by the day',
    ])
  })

  test('what only leads elsewhere is none: a lead-in over its list, links to other notes, where it was read', () => {
    const world = worldOf(
      [
        ...['# Kettle', '', 'A kettle is a vessel.', '', '- It does two things:', '  - It boils.', '  - It whistles.'],
        ...['', '## See also', '', 'These notes help:', '', '- [[Pan]]: for eggs', '- [[Pot]]: for soup'],
        ...['', '## Sources', '', '- [참고 자료] [링크](https://example.org)'],
      ],
      ['# Pan', '', 'Flat.'],
    )
    expect(lines(world, 'Kettle')).toEqual([
      '무엇인가: A kettle is a vessel.',
      'It does two things: It boils.',
      'It does two things: It whistles.',
    ])
  })
})

describe('what something is, beside something else', () => {
  test.each([
    ['by its name', '- Kettle boils water for tea.', 'Kettle boils water for tea.'],
    ['after an equals sign', '- 주전자 = 물을 끓이는 도구', '주전자 = 물을 끓이는 도구'],
    ['never by a title', '- 주전자 고르기', undefined],
  ])('%s', (_, line, expected) => {
    const name = line.includes('Kettle') ? 'Kettle' : '주전자'
    const world = worldOf([`# ${name}`, '', line, '- More of it.'], ['# Stove', '', 'A stove is a device.'])
    const row = world.compared(name, 'Stove').rows.find((one) => one.attribute.id === 'what')
    expect(row?.cells[0]?.map(said)[0]).toBe(expected)
    expect(row?.absences.some((one) => one?.kind === 'not-named') ?? false).toBe(false)
  })

  test('a part of a name heads its column in a table', () => {
    const world = worldOf(
      [
        '# Lines',
        '',
        '## Night Express (Sleeper)',
        '',
        'A train.',
        '',
        '## Day-Local Service',
        '',
        'A train as well.',
        '',
        '### Table',
      ],
      ['# Choice', '', '| Aspect | Night (Sleeper) | Day Locals |', '|---|---|---|', '| Beds | Yes | No |'],
    )
    expect(world.rows('Night Express', 'Day-Local Service')).toContainEqual(['Beds', 'Yes', 'No'])
  })

  test('a sentence about the other one stands in the other one’s column', () => {
    const world = worldOf(
      ['# 주전자', '', '주전자는 그릇이다.'],
      ['# 화덕', '', '- 주전자는 불 없이 가볍게 쓴다.', '- 불이 있다.'],
    )
    const left = world.rows('주전자', '화덕').filter(([label]) => label === '노트에 적힌 말')
    expect(left).toEqual([['노트에 적힌 말', '주전자는 그릇이다. / 주전자는 불 없이 가볍게 쓴다.', '불이 있다.']])
  })
})

describe('rows that one column alone has', () => {
  const oven = (...more: readonly string[]) => ['# 화덕', '', '화덕은 불을 때는 도구다.', ...more]

  test('what is said in own words stands on the card, beside rows that compare', () => {
    const world = worldOf(
      ['# 주전자', '', '주전자는 물을 끓이는 그릇이다.', '', '- 가볍게 들고 다닌다고 한다.'],
      oven('', '- 무거워서 못 옮긴다.'),
    )
    expect(world.rows('주전자', '화덕').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('beside another one’s definition, what is told first of its own is not called one, and stands whole', () => {
    const world = worldOf(['# 주전자', '', '- 부엌에서 물을 끓일 때에 쓴다고 한다.', '- 가볍다고 한다.'], oven())
    expect(world.rows('주전자', '화덕')).toEqual([
      ['노트에 적힌 말', '부엌에서 물을 끓일 때에 쓴다고 한다. / 가볍다고 한다.', '화덕은 불을 때는 도구다.'],
    ])
  })

  test('no word is said to be missing that stands in another place that names the thing', () => {
    const kettle = ['# 주전자', '', '주전자는 물을 끓이는 그릇이다.', '', '- **비용**: 만 원']
    const plain = worldOf(kettle, oven())
    expect(plain.rows('주전자', '화덕')).toContainEqual(['비용', '만 원', '(이 말로 적은 곳 없음)'])
    const told = worldOf(kettle, oven(), ['# 장보기', '', '## 무엇을 살까', '', '- 어제 본 화덕 가격이 올랐다고 한다.'])
    expect(told.rows('주전자', '화덕').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('a heading of two aspects is the first, and a label under it that the other lacks stands there by its name', () => {
    const world = worldOf(
      ['# 주전자', '', '주전자는 그릇이다.', '', '## 단점 및 한계', '', '- **무게**: 들기 어렵다고 한다.'],
      oven('', '## 단점', '', '- **비용**: 장작이 든다.'),
    )
    expect(world.rows('주전자', '화덕')).toContainEqual(['단점', '무게: 들기 어렵다고 한다.', '비용: 장작이 든다.'])
  })

  test('names of a list stand in one line of a cell', () => {
    const world = worldOf(
      ['# 주전자', '', '주전자는 그릇이다.', '', '## 구성', '', '- 손잡이', '- 주둥이'],
      oven('', '## 구성', '', '- 아궁이', '- 굴뚝'),
    )
    expect(world.rows('주전자', '화덕')).toContainEqual(['구성', '손잡이 · 주둥이', '아궁이 · 굴뚝'])
  })

  test('what a whole and its part say with the same words is no row', () => {
    const world = worldOf([
      '# 살림',
      '',
      '살림은 집을 꾸리는 일이다.',
      '',
      '## 화덕',
      '',
      '화덕은 도구다.',
      '',
      '### 구성',
      '',
      '- 돌로 쌓았다고 한다.',
    ])
    expect(world.rows('살림', '화덕').map(([label]) => label)).not.toContain('구성')
  })
})

describe('a row compares, or is none', () => {
  const boat = ['# 나룻배', '', '나룻배는 강을 건너는 배이다.', '']
  const raft = ['# 뗏목', '', '뗏목은 통나무를 엮은 배이다.', '']

  test('what is left over of both stands side by side where nothing else does', () => {
    const world = worldOf(['# 나룻배', '', '노를 저어서 간다고 한다.'], ['# 뗏목', '', '물살을 타고 간다고 한다.'])
    expect(world.rows('나룻배', '뗏목')).toEqual([
      ['노트에 적힌 말', '노를 저어서 간다고 한다.', '물살을 타고 간다고 한다.'],
    ])
  })

  test('examples of two things are none', () => {
    const world = worldOf([...boat, '- **예시**: 한강의 배'], [...raft, '- **예시**: 압록강의 배'])
    expect(world.rows('나룻배', '뗏목').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('nor is the row of a table that has no name and one side alone', () => {
    const table = ['', '| 큰 배 | 작은 배 |', '|---|---|', '| 여럿이 탄다고 한다. | 혼자 탄다고 한다. |']
    const world = worldOf([...boat, ...table], raft)
    expect(world.rows('나룻배', '뗏목').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test('a name that holds anything is no aspect', () => {
    const world = worldOf(
      [...boat, '## 소개', '', '- 노를 저어서 간다고 한다.'],
      [...raft, '## 소개', '', '- 물살을 타고 간다고 한다.'],
    )
    expect(world.rows('나룻배', '뗏목').map(([label]) => label)).toEqual(['무엇인가'])
  })

  test.each([
    '삽입의 경우도 마찬가지이다.',
    'Can get a discount of ninety percent.',
    '모든 나룻배 길은 두 나루 사이의 길이다.',
    '나룻배 is enabled by default!',
  ])('%s says not what a thing is', (sentence) => {
    const world = worldOf(['# 나룻배', '', sentence], raft)
    expect(world.rows('나룻배', '뗏목').map(([label]) => label)).not.toContain('무엇인가')
  })
})

describe('a table is read as its author laid it out', () => {
  const boats = (...table: string[]) =>
    worldOf(
      ['# 나룻배', '', '나룻배는 강을 건너는 배이다.'],
      ['# 뗏목', '', '뗏목은 통나무를 엮은 배이다.'],
      ['# 고르기', '', '## 표', '', ...table],
    )
  const listed = (rows: readonly (readonly string[])[]) => rows.filter(([label]) => label !== '무엇인가')

  test.each([
    [
      'with a hole',
      ['| 나룻배 | 뗏목 |', '|---|---|', '| 사공이 한 사람 있어야 한다 | 통나무가 든다 |', '| 삯을 낸다 | |'],
      ['사공이 한 사람 있어야 한다 · 삯을 낸다', '통나무가 든다'],
    ],
    [
      'with matters that differ',
      [
        '| 나룻배 | 뗏목 | 돛배 |',
        '|---|---|---|',
        '| 삯: 한 냥 | 짐: 두 섬 | 바람을 탄다 |',
        '| 짐: 한 섬 | 삯: 없음 | 느리다 |',
      ],
      ['삯: 한 냥 · 짐: 한 섬', '짐: 두 섬 · 삯: 없음'],
    ],
  ])('columns %s are lists of their own', (_, table, cells) => {
    expect(listed(boats(...table).rows('나룻배', '뗏목'))).toEqual([['표에 적힌 것', ...cells]])
  })

  test('columns that say the same matters are told whole, where nothing names the rows', () => {
    const table = [
      '| 나룻배 | 뗏목 |',
      '|---|---|',
      '| 삯을 내고 타야 한다 | 삯 없이 타도 된다 |',
      '| 느리다 | 더 느리다 |',
    ]
    expect(listed(boats(...table).rows('나룻배', '뗏목'))).toEqual([
      ['표에 적힌 것', '삯을 내고 타야 한다 · 느리다', '삯 없이 타도 된다 · 더 느리다'],
    ])
  })

  test('cells of one table are equal only in their words, also of a part beside its whole', () => {
    const world = worldOf([
      '# 탈것',
      '',
      '## 배',
      '',
      '배는 물에 뜨는 탈것이다.',
      '',
      '### 뗏목',
      '',
      '뗏목은 통나무를 엮은 배이다.',
      '',
      '| 항목 | 배 | 뗏목 |',
      '|---|---|---|',
      '| 돛 | 있음 | 없음 |',
      '| 노 | 있음 | 있음 |',
    ])
    const tones = world.compared('배', '뗏목').rows.map((row) => [row.attribute.name.ko, row.tone])
    expect(tones).toContainEqual(['돛', 'differs'])
    expect(tones).toContainEqual(['노', 'same'])
  })

  test('a part of a name may be of anything elsewhere', () => {
    const world = worldOf(
      ['# Sites', '', '## Hot Site', '', 'A place.', '', '## Cold Site', '', 'A place as well.'],
      [
        '# Disks',
        '',
        '## Tiers',
        '',
        '| Tier | Speed |',
        '|---|---|',
        '| Hot | Fast |',
        '| Warm | So |',
        '| Cold | Slow |',
      ],
    )
    expect(world.rows('Hot Site', 'Cold Site').flat()).not.toContain('Fast')
  })

  test('the first rows of two tables do not meet', () => {
    const table = (what: string) => [
      '| 쓰임 | 말 |',
      '|---|---|',
      `| ${what} 강을 건널 때 쓴다. | 가자 |`,
      `| ${what} 돌아올 때 쓴다. | 오자 |`,
    ]
    const world = worldOf(
      ['# 나룻배', '', '나룻배는 배이다.', '', ...table('낮에')],
      ['# 뗏목', '', '뗏목은 배이다.', '', ...table('밤에')],
    )
    expect(world.rows('나룻배', '뗏목').map(([label]) => label)).not.toContain('1번째 줄')
  })

  test('a figure says not what a thing is, and half of a word is no aspect', () => {
    const world = worldOf(
      ['# 나룻배', '', '- **나룻배**: 5 kilometers', '- **Equal-Cost Balancing**: yes'],
      ['# 뗏목', '', '뗏목은 배이다.', '', '- **Equal-Cost Balancing**: no'],
    )
    const rows = world.rows('나룻배', '뗏목')
    expect(rows.map(([label]) => label)).toContain('Equal-Cost Balancing')
    expect(rows.find(([label]) => label === '무엇인가')?.[1]).not.toBe('5 kilometers')
  })

  test('of more things elsewhere, a row says where it stands', () => {
    const table = ['| 재료 | 나룻배 | 뗏목 | 수레 |', '|---|---|---|---|', '| 못 | 든다 | 안 든다 | 든다 |']
    expect(listed(boats(...table).rows('나룻배', '뗏목'))).toEqual([['못 (표)', '든다', '안 든다']])
  })

  test('what stands in parentheses behind a name, and is the name of something else, is not taken for it', () => {
    const world = worldOf(
      ['# Rules', '', '## Ferry Rule (Safety)', '', 'A rule.', '', '## Raft Rule (Speed)', '', 'A rule as well.'],
      [
        '# Goals',
        '',
        '## Three',
        '',
        '| Goal | Means |',
        '|---|---|',
        '| Safety | Ropes |',
        '| Speed | Oars |',
        '| Price | Coins |',
      ],
    )
    expect(world.rows('Ferry Rule', 'Raft Rule').flat()).not.toContain('Ropes')
    expect(world.subjects.resolve('Safety')).toMatchObject({ kind: 'one', subject: { name: 'Safety' } })
    const short = worldOf(['# Roads', '', '## Bus Rapid Transit (BRT)', '', 'A road.', '', '**BRT** runs.'])
    expect(short.subjects.resolve('BRT')).toMatchObject({ kind: 'one', subject: { name: 'Bus Rapid Transit (BRT)' } })
  })
})

describe('a cell is read at a glance', () => {
  const many = Array.from(
    { length: 9 },
    (_, at) => `- ${'갑을병정무기경신임'[at]} 나루에서 ${at}째 짐을 실어 나른다고 한다.`,
  )

  test('and has no more than that, whatever its heading', () => {
    const world = worldOf(
      ['# 나룻배', '', '나룻배는 배이다.', '', '## 특징', '', ...many],
      ['# 뗏목', '', '뗏목은 배이다.', '', '## 특징', '', '- 통나무로 엮는다고 한다.'],
    )
    const [row] = world.compared('나룻배', '뗏목').rows
    expect(row?.cells[0]).toHaveLength(5)
  })

  test('what is said first without saying what a thing is, is called that', () => {
    const world = worldOf(
      ['# Raft', '', 'Raft can also carry an ox across the river!'],
      ['# Ferry', '', 'A ferry is a boat.'],
    )
    const labels = world.rows('Raft', 'Ferry').map(([label]) => label)
    expect(labels).not.toContain('무엇인가')
  })

  test('half of a sentence says that there is another; what stands in parentheses cuts none', () => {
    const world = worldOf(
      ['# 나룻배', '', '나룻배는 배이다.', '', '- **속도**: 나룻배(거룻배)는 느리지만 뗏목(떼)은 더 느리다.'],
      ['# 뗏목', '', '뗏목은 배이다.'],
    )
    expect(world.rows('나룻배', '뗏목').flat()).not.toContain('뗏목')
    const other = worldOf(
      ['# 나룻배', '', '나룻배는 배이다.'],
      ['# 뗏목', '', '뗏목은 배이다.', '', '- **비용**: 강 마을의 나룻배에는 삯이 있지만, 여기에는 만 원을 낸다.'],
    )
    expect(other.rows('나룻배', '뗏목').find(([label]) => label === '비용')?.[1]).toBe(
      '비용: 강 마을의 나룻배에는 삯이 있지만 …',
    )
  })

  test.each(['If the raft is removed, boats are removed.', 'Rafts are set on rivers.', 'Raft is not heavy.'])(
    '"%s" says not what a thing is',
    (sentence) => {
      const world = worldOf(['# Raft', '', 'First words of all.', '', sentence], ['# Ferry', '', 'A ferry is a boat.'])
      const what = world.compared('Raft', 'Ferry').rows.find((row) => row.attribute.id === 'what')
      expect(what?.cells[0]?.map(said) ?? []).not.toContain(sentence)
    },
  )
})
