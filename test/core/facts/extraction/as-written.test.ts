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
const { value: vocabulary } = finish(readAttributes(folderSource('nowhere'), textOf('ko')))

function worldOf(...lines: readonly string[]) {
  const { notebook } = buildNotebook([{ file: 'notes/0.md', text: lines.join('\n') }])
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  return {
    subjects,
    card: (name: string) => {
      const found = subjects.resolve(name)
      if (found.kind !== 'one') throw new Error(`${name}: ${found.kind}`)
      const { summary, facts } = cardOf(found.subject, vocabulary, notebook)
      return [...summary, ...facts].map((one) => `${one.attribute.name.ko}: ${factText(one, textOf('ko'))}`)
    },
  }
}

describe('headings of uneven levels stand where their author meant them', () => {
  const boats = (...more: readonly string[]) => [
    '# Boats',
    '',
    '# Small Boat (K1)',
    '',
    'A K1 is a boat for one.',
    '',
    '### Paddles of K1',
    '',
    '- It has one paddle.',
    '',
    '## Small Boat (K2)',
    '',
    'A K2 is a boat for two.',
    ...more,
  ]

  test('what follows at the level that a heading skipped stands beside it', () => {
    const { card } = worldOf(...boats())
    expect(card('K1')).toEqual(['무엇인가: A K1 is a boat for one.', 'Paddles of K1: It has one paddle.'])
  })

  test('with several parts, everything below one is its own', () => {
    const { card } = worldOf(...boats('', '# Large Boats', '', 'Large boats are boats.'))
    expect(card('K1').join('\n')).toContain('A K2 is a boat for two.')
  })

  test('a table in the same file that names it still tells of it', () => {
    const { card } = worldOf(
      ...boats('', '## All boats', '', '| Boat | Length |', '|---|---|', '| K1 | 520 |', '| K2 | 650 |'),
    )
    expect(card('K1')).toContain('Length: 520')
  })
})

describe('what a card says a thing is, is said of that thing', () => {
  test('a heading that many notes have names nothing', () => {
    const { subjects } = worldOf(
      '# 화로',
      '',
      '화로는 불을 담는 그릇이다.',
      '',
      '## 정리',
      '',
      '화로는 따뜻한 그릇이다.',
    )
    expect(subjects.resolve('정리')).toMatchObject({ kind: 'none' })
    expect(subjects.resolve('화로')).toMatchObject({ kind: 'one' })
  })

  test.each([
    ['bold', '**솥뚜껑**'],
    ['plain', '솥뚜껑'],
  ])('a %s name on a line of its own is what the next lines are of', (_, name) => {
    const { card } = worldOf('# 장', '', '## 부엌 살림', '', name, '솥을 덮어서 김이 나가지 않게 막는 둥근 쇠붙이 도구')
    expect(card('부엌 살림')).toEqual(['솥뚜껑: 솥을 덮어서 김이 나가지 않게 막는 둥근 쇠붙이 도구'])
  })

  test('lines that go on are no name', () => {
    const { card } = worldOf(
      '# 장',
      '',
      '## 부엌 살림',
      '',
      '솥뚜껑과 그릇을',
      '한데 모아 두는 자리를 부엌이라 부르고 아낀다',
    )
    expect(card('부엌 살림').join()).toContain('솥뚜껑과 그릇을\n한데')
  })
})

describe('a plain line over a list is the name of that list', () => {
  const lines = [
    '# 장',
    '',
    '## 그물',
    '',
    '**그물 고르기**',
    '작은 그물',
    '* 배에서 던진다고 배운다.',
    '',
    '처음 사는 사람이 따져 볼 사항',
    '* 무게',
    '* 그물코 크기',
    '* 값',
    '',
    '그물은 매듭이 모여 이루는 도구이다.',
  ]

  test('the nearest of several, and up to the next paragraph', () => {
    const rows = worldOf(...lines).card('그물')
    expect(rows).toContain('작은 그물: 배에서 던진다고 배운다.')
    expect(rows).toContain('처음 사는 사람이 따져 볼 사항: 무게 · 그물코 크기 · 값')
    expect(rows).toContain('무엇인가: 그물은 매듭이 모여 이루는 도구이다.')
  })

  test('over items that have more below them as well', () => {
    const { card } = worldOf(
      '# 장',
      '',
      '## 그물',
      '',
      '그물을 손보는 순서와 차례',
      '1. 씻기',
      '   * 찬물에 담근다고 한다.',
      '2. 말리기',
      '   * 볕에 너는 것으로 한다.',
    )
    expect(card('그물')).toEqual([
      '그물을 손보는 순서와 차례 › 씻기: 찬물에 담근다고 한다.',
      '그물을 손보는 순서와 차례 › 말리기: 볕에 너는 것으로 한다.',
    ])
  })
})

describe('lists', () => {
  test('names alone are one row, and what they are is told from below', () => {
    const { card } = worldOf(
      '# 장',
      '',
      '## 올해의 쟁점',
      '',
      '> 학회에서 뽑은 쟁점들',
      '',
      '- 물',
      '- 불',
      '- 바람',
      '',
      '### 물이 으뜸',
      '',
      '물이 모자란다고 한다.',
    )
    expect(card('올해의 쟁점')).toEqual(['학회에서 뽑은 쟁점들: 물 · 불 · 바람', '물이 으뜸: 물이 모자란다고 한다.'])
  })

  test('steps in order are a procedure, and a list under a name that says what it lists is of that', () => {
    const steps = worldOf(
      '# 장',
      '',
      '## 나룻배',
      '',
      '1. 노를 놓고 닻을 올린 다음 밧줄을 풀었다.',
      '2. 물살을 보고 뱃머리를 돌렸다.',
      '3. 건너편에 배를 대었다.',
    )
    expect(steps.card('나룻배')).toEqual([
      [
        '순서 · 동작: 1. 노를 놓고 닻을 올린 다음 밧줄을 풀었다.',
        '2. 물살을 보고 뱃머리를 돌렸다.',
        '3. 건너편에 배를 대었다.',
      ].join('\n'),
    ])
    const merits = worldOf('# 장', '', '## 나룻배의 주요 기능', '', '1.사람을 건네 준다.', '', '2.짐을 건네 준다.')
    expect(merits.card('나룻배의 주요 기능')).toEqual(['하는 일: 1. 사람을 건네 준다.\n2. 짐을 건네 준다.'])
  })
})

test('a row says more than the rows beside it, and examples come last', () => {
  const { card } = worldOf(
    '# 장',
    '',
    '## 물레',
    '',
    '물레는 실을 잣는 도구이다.',
    '',
    '- **예시**: 베틀 옆의 물레',
    '- 실을 곱게 잣는 데 쓰던 것을 물려받았다.',
    '- 실을 곱게 잣는 데 쓰던 것을 어머니에게서 물려받았다.',
  )
  expect(card('물레')).toEqual([
    '무엇인가: 물레는 실을 잣는 도구이다.',
    '그 밖에: 실을 곱게 잣는 데 쓰던 것을 어머니에게서 물려받았다.',
    '예시: 베틀 옆의 물레',
  ])
})

test('a name in bold with nothing below it is no row', () => {
  const { card } = worldOf(
    '# 장',
    '',
    '## 물레',
    '',
    '물레는 실을 잣는 도구이다.',
    '',
    '**가락**',
    '',
    '**굴대**',
    '',
    '나무로 만들었다고 한다.',
    '',
    '**손잡이**',
  )
  expect(card('물레')).toEqual(['무엇인가: 물레는 실을 잣는 도구이다.', '굴대: 나무로 만들었다고 한다.'])
})

test('a plain line over a block of code names that block alone', () => {
  const { card } = worldOf(
    '# 장',
    '',
    '## 물레',
    '',
    '- 잘못 짠 것',
    '',
    '```',
    'bad()',
    '```',
    '',
    '- 실을 곱게 잣는다고 한다.',
  )
  expect(card('물레')).toEqual(['잘못 짠 것: bad()', '그 밖에: 실을 곱게 잣는다고 한다.'])
})

test('why something is done says not what it is', () => {
  const { card } = worldOf(
    '# 장',
    '',
    '## 물레',
    '',
    '실을 잣는 까닭은 옷이 없기 때문이다.',
    '',
    '물레는 실을 잣는 도구이다.',
  )
  expect(card('물레')[0]).toBe('무엇인가: 물레는 실을 잣는 도구이다.')
})

describe('names in bold with a colon stand beside one another', () => {
  test.each([
    ['on lines of one paragraph', '> **켠 때(On) :** 불이 붙어 있는 동안', '> **끈 때**: 불이 꺼진 뒤'],
    ['behind one that stands alone', '**켠 때(On):**', '', '> 불이 붙어 있는 동안', '', '**끈 때:** 불이 꺼진 뒤'],
  ])('%s', (_, ...lines) => {
    const { card } = worldOf('# 장', '', '## 화로', '', ...lines)
    const rows = card('화로').map((one) => one.replace('(On)', ''))
    expect(rows).toEqual(['켠 때: 불이 붙어 있는 동안', '끈 때: 불이 꺼진 뒤'])
  })

  test('behind one that holds other names they stand under it', () => {
    const { card } = worldOf(
      ...[
        '# 장',
        '',
        '## 화로',
        '',
        '**겨울에:**',
        '',
        '**고를 것:**',
        '- 마른 장작을 고른다.',
        '',
        '**끈 때:** 밤마다',
      ],
    )
    expect(card('화로')).toContain('겨울에 › 끈 때: 밤마다')
  })
})

describe('in a callout, what stands in it is named by the line right over it', () => {
  const inside = [
    '> [!note]- 옮겨 적은 것',
    '> **화로란 무엇인가?**',
    '>',
    '> * 불을 담아 방을 데우는 그릇이라고 한다.',
    '>',
    '> **화로에 때는 것:**',
    '>',
    '> * **숯:** 연기가 나지 않는다고 한다.',
    '> * **장작:** 불꽃이 크다고 한다.',
  ]
  const notes = (files: number) =>
    buildNotebook(
      Array.from({ length: files }, (_, at) => ({
        file: `notes/${at}.md`,
        text: [at === 0 ? '# 화로' : `# 장 ${at}`, '', ...inside].join('\n'),
      })),
    ).notebook
  const rowsOf = (files: number) => {
    const notebook = notes(files)
    const found = buildSubjects(notebook, [], (entries) => namesInSteps(entries)).resolve('화로')
    if (found.kind !== 'one') throw new Error(found.kind)
    return cardOf(found.subject, vocabulary, notebook).facts.map(({ attribute }) => attribute.name.ko)
  }

  test('under the title of the callout', () => {
    expect(rowsOf(1)).toEqual([
      '옮겨 적은 것 › 화로란 무엇인가?',
      '옮겨 적은 것 › 화로에 때는 것 › 숯',
      '옮겨 적은 것 › 화로에 때는 것 › 장작',
    ])
  })

  test('a title that file after file has is no name', () => {
    expect(rowsOf(8)).toEqual(['화로란 무엇인가?', '화로에 때는 것 › 숯', '화로에 때는 것 › 장작'])
  })
})

describe('a paragraph behind the list that a bold line is over', () => {
  test.each([
    ['right over it', []],
    ['with a sentence that leads to it', ['좋은 점을 들면 다음과 같다.', '']],
  ])('stands under it no more: %s', (_, lead) => {
    const { card } = worldOf(
      ...[
        '# 장',
        '',
        '## 화로',
        '',
        '불을 피우는 그릇이다.',
        '',
        '**장점**',
        '',
        ...lead,
        '- 방을 데운다.',
        '- 음식을 익힌다.',
        '',
      ],
      '연기가 나서 창을 열어야 하는 불편이 있다.',
    )
    const told = card('화로').filter((one) => one.startsWith('장점'))
    expect(told.join('\n')).toContain('방을 데운다.')
    expect(told.join('\n')).not.toContain('연기가')
  })

  test('is under it where the bold line is over paragraphs too', () => {
    const { card } = worldOf(
      ...[
        '# 장',
        '',
        '## 화로',
        '',
        '불을 피우는 그릇이다.',
        '',
        '**장점**',
        '',
        '여러모로 쓰인다.',
        '',
        '- 방을 데운다.',
        '',
      ],
      '연기가 적게 나서 창을 닫고 쓸 수 있다.',
    )
    const told = card('화로').filter((one) => one.startsWith('장점'))
    expect(told.join('\n')).toContain('연기가')
  })
})
