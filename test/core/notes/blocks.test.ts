import { describe, expect, test } from 'vitest'
import { isBadge } from '../../../src/core/notes/navigation.ts'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'

function sectionsOf(...lines: readonly string[]) {
  return buildNotebook([{ file: 'notes/one.md', text: ['# 장', '', ...lines].join('\n') }]).notebook.sections
}

/** `line: text ← text of its parent` */
const told = (...lines: readonly string[]) =>
  sectionsOf(...lines).flatMap(({ statements }) =>
    statements.map(({ line, text, parent }) => {
      const above = parent === undefined ? '' : ` ← ${statements[parent]?.text}`
      return `${line}: ${text}${above}`
    }),
  )

describe('footnotes whose names have spaces', () => {
  test.each([
    ['in a sentence', ['늦다[^my note].', '', '[^my note]: 1초 안이다.'], ['3: 늦다.', '5: 1초 안이다. ← 늦다.']],
    [
      'in an item and a row, however they are spaced',
      ['- 하나[^첫  각주]', '', '[^첫 각주]: 설명.', '    더.'],
      ['3: 하나', '5: 설명.\n더. ← 하나'],
    ],
    ['which nothing defines are words', ['값은 [^a b]이다.'], ['3: 값은 [^a b]이다.']],
    ['in code are code', ['`[^a b]`와[^a b]', '', '[^a b]: 설명.'], ['3: [^a b]와', '5: 설명. ← [^a b]와']],
  ])('%s', (_, lines, expected) => expect(told(...lines)).toEqual(expected))
})

describe('a bold name right below an item', () => {
  test.each([
    [
      'is a statement of its own',
      ['- It is cheap.', '**Drawbacks**', '- It is wet.'],
      '3: It is cheap.',
      '4: Drawbacks',
    ],
    ['is one below a letter', ['- Carrots have vitamin A', '**Sources**'], '3: Carrots have vitamin A', '4: Sources'],
    ['is one below a noun', ['- 바다 옆의 작은 마을', '**장점**'], '3: 바다 옆의 작은 마을', '4: 장점'],
    ['is the last word of a sentence', ['- What this store is known for is', '**atomicity**'], undefined, undefined],
    ['is that in Korean too', ['- 이 저장소에서 눈여겨볼 것은', '**원자성**'], undefined, undefined],
  ])('%s', (_, lines, item, name) => {
    const [first, second] = told(...lines)
    expect([first, second]).toEqual([item ?? `3: ${lines.join('\n').replaceAll(/^- |\*\*/g, '')}`, name])
  })
})

describe('a formula of several lines', () => {
  test.each([
    ['in a quote', ['> 앞.', '> $$', '> a = b', '> $$', '> 뒤.'], ['3: 앞.', '4: a = b', '7: 뒤.']],
    ['in a callout', ['> [!note] 식', '> $$', '> \\frac{a}{b}', '> $$'], ['3: 식', '4: a/b ← 식']],
    ['in a quote in a quote', ['> > $$', '> > k = 3', '> > $$'], ['3: k = 3']],
    ['in a list in a quote', ['> - 하나', '>   $$', '>   m = 4', '>   $$'], ['3: 하나', '4: m = 4 ← 하나']],
    ['by its environment', ['> \\begin{align}', '> a &= b', '> \\end{align}'], ['3: a = b']],
    ['behind words', ['값 $x$는: $$', 'y = x^2', '$$', '끝.'], ['3: 값 x는:\ny = x^2', '6: 끝.']],
    ['behind the words of an item', ['- 값: $$', '  y = 2', '  $$', '- 둘'], ['3: 값:\ny = 2', '6: 둘']],
    ['that ends behind its last line', ['$$', 'x = 1', 'y = 2 $$', '', '끝.'], ['4: x = 1\ny = 2', '7: 끝.']],
    ['is none where the quote ends', ['> $$', '> a = b', '$$'], ['3: $$\na = b\n$$']],
    ['is none where dollars count', ['싼 곳 $$', '비싼 곳이다', '$$'], ['3: 싼 곳 $$\n비싼 곳이다\n$$']],
    ['is none in a row of items', ['- 하나: $$', '- 둘: $$'], ['3: 하나: $$', '4: 둘: $$']],
  ])('%s', (_, lines, expected) => expect(told(...lines)).toEqual(expected))
})

describe('tables with borders of their own', () => {
  test.each([
    [
      'of Pandoc, with cells of several lines',
      [
        '+--------+-------------+',
        '| 과일   | 좋은 점     |',
        '+========+=============+',
        '| 바나나 | - 껍질      |',
        '|        | - **색**    |',
        '+--------+-------------+',
        '| 귤     | 비타민이    |',
        '|        | 많다        |',
        '+--------+-------------+',
      ],
      '| 과일 | 좋은 점 |\n|---|---|\n| 바나나 | 껍질, 색 |\n| 귤 | 비타민이 많다 |',
    ],
    [
      'with sides and a cell over two columns',
      ['+:---+---:+', '| a  | b  |', '+:==:+====+', '| 걸친 셀 |', '+----+----+', '| 1  | 2  |', '+----+----+'],
      '| a | b |\n|---|---|\n| 걸친 셀 | 걸친 셀 |\n| 1 | 2 |',
    ],
    [
      'with a cell over two rows',
      ['+---+---+', '| a | b |', '+===+===+', '| x | 1 |', '|   +---+', '|   | 2 |', '+---+---+'],
      '| a | b |\n|---|---|\n| x | 1 |\n|  | 2 |',
    ],
    [
      'with a bar in a cell',
      ['+-------+---+', '| a     | b |', '+=======+===+', '| `a|b` | 1 |', '+-------+---+'],
      '| a | b |\n|---|---|\n| a|b | 1 |',
    ],
    [
      'with a first cell over two columns',
      ['+---+---+---+', '| a | b | c |', '+===+===+===+', '| 값    | 3 |', '+---+---+---+'],
      '| a | b | c |\n|---|---|---|\n| 값 | 값 | 3 |',
    ],
    [
      'with a type in code',
      [
        '+-------+-----------+',
        '| a < b | `List<T>` |',
        '+-------+-----------+',
        '| & c   | `a && b`  |',
        '+-------+-----------+',
      ],
      '| a < b | List<T> |\n|---|---|\n| & c | a && b |',
    ],
    [
      'of a database’s console',
      ['+----+-----+', '| id | 이름 |', '+----+-----+', '|  1 | kim |', '|  2 | lee |', '+----+-----+'],
      '| id | 이름 |\n|---|---|\n| 1 | kim |\n| 2 | lee |',
    ],
  ])('%s', (_, lines, text) => {
    const [section] = sectionsOf('앞.', '', ...lines, '', '뒤.')
    const [before, table, behind, ...more] = section?.statements ?? []
    expect(more).toEqual([])
    expect([before?.text, table?.text, behind?.text]).toEqual(['앞.', text, '뒤.'])
    expect(table).toMatchObject({ table: {}, line: 5, lastLine: 4 + lines.length })
  })

  test.each([
    ['in a fence', ['```', '+---+---+', '| a | b |', '+---+---+', '```']],
    ['in a fence in an item', ['- 하나', '', '\t```', '\t+---+---+', '\t| a | b |', '\t+---+---+', '\t```']],
    [
      'in a fence in an item, in spaces',
      ['1. 하나', '   ```', '   +---+---+', '   | a | b |', '   +---+---+', '   ```'],
    ],
    ['of one column', ['+------+', '| 서버 |', '+------+']],
    ['that nothing closes', ['+---+---+', '| a | b |']],
  ])('%s is none', (_, lines) => {
    const statements = sectionsOf(...lines)[0]?.statements ?? []
    expect(statements.map(({ table }) => table)).toEqual(statements.map(() => undefined))
    expect(statements.at(-1)?.text).toContain(lines.find((line) => line.includes('|'))?.trim())
  })

  test('one behind an item with a fence that nothing closes is read', () => {
    const grid = ['+---+---+', '| a | b |', '+---+---+', '| 1 | 2 |', '+---+---+']
    const [section] = sectionsOf('- 하나', '  ```', '  코드', '', ...grid)
    expect(section?.statements.at(-1)).toMatchObject({ text: '| a | b |\n|---|---|\n| 1 | 2 |', table: {} })
  })
})

describe('more that other programs write', () => {
  test.each([
    ['a fence that opens an item', ['- ```sh', '  ls', '  ```', '- 둘', '', '끝.'], ['3: ls', '6: 둘', '8: 끝.']],
    ['when a task is due', ['- [x] 정리 📅 2024-01-01', '- 기한 2024-01-01'], ['3: 정리', '4: 기한 2024-01-01']],
    ['an item behind wide blanks', ['- 하나', '　　• 둘'], ['3: 하나', '4: 둘 ← 하나']],
  ])('%s', (_, lines, expected) => {
    expect(told(...lines)).toEqual(expected)
    const { problems } = buildNotebook([{ file: 'notes/one.md', text: lines.join('\n') }])
    expect(problems).toEqual([])
  })
})

describe('what is of a page and not of what it teaches is no statement', () => {
  test.each([
    'Last modified: 2024-03-01',
    '*Last updated on 2024-01-02 by Kim*',
    'Last Edited Time: March 2, 2024 1:00 AM',
    '최종 수정: 2024.03.01',
    '마지막 업데이트 2024-05-01',
    '작성일: 2024-03-01',
    '이 글은 2024-03-01에 작성되었습니다.',
    'Copyright © 2024 Kim. All rights reserved.',
    '[Edit this page](https://host.test/a/edit/x.md)',
    '[이 페이지 편집하기](https://host.test/a/edit/x.md)',
    '[⬆ Back to Top](#장)',
    '**Table of Contents**',
    '## 목차\n\n1. [하나](#하나)',
    '[![build](https://img.shields.io/badge/b.svg)](https://host.test)',
    'Created: 2024년 3월 1일 오후 3:04\nTags: aws, sqs\nStatus: Done',
  ])('%j', (written) => {
    const sections = sectionsOf('말이다.', '', written, '', '## 하나', '', '끝.')
    expect(sections.map(({ title, statements }) => [title, ...statements.map(({ text }) => text)])).toEqual([
      ['장', '말이다.'],
      ['하나', '끝.'],
    ])
    expect(sections.flatMap(({ pictures }) => pictures)).toEqual([])
  })

  test.each([
    'Last modified wins: the later write stays.',
    'Tags: a way to group things.',
    '상태: 정상이면 켜진다.',
    'The last updated row is kept.',
    '수정 일시를 적는다.',
    'Copyright protects what somebody wrote.',
    'Published: 1859',
    'Published on 24 November 1859, it was sold out at once.',
    'Last modified by whoever holds the lock',
    '(c) 1945 the war ended',
  ])('%j says something', (line) => expect(told(line)).toEqual([`3: ${line}`]))

  test.each([
    ['Created by Guido in 1991', 'Named after a comedy'],
    ['Published on 24 November 1859', 'Author: Darwin'],
    ['Last modified: 2024-03-01', 'Size: 3'],
    ['최종 수정 시간', '마지막 변경 날짜', '작성자: 이름'],
    ['2024-03-01 10:30', '© 1984'],
  ])('items that say when something was made, %j, are of that', (...items) => {
    expect(told(...items.map((one) => `- ${one}`))).toEqual(items.map((one, at) => `${3 + at}: ${one}`))
  })

  test('under a title of its own, when something was made is of what the title names', () => {
    const [, part] = sectionsOf(
      '말이다.',
      '',
      '## 종의 기원',
      '',
      'Published on 24 November 1859',
      '',
      '작성일: 1859-11-24',
    )
    expect(part?.statements.map(({ text }) => text)).toEqual(['Published on 24 November 1859', '작성일: 1859-11-24'])
  })

  test.each([
    ['https://img.shields.io/npm/v/a', true],
    ['https://badge.fury.io/js/a.svg', true],
    ['https://visitor-badge.host.test/a', true],
    ['https://host.test/a/actions/workflows/b.yml/badge.svg?branch=main', true],
    ['https://host.test/badge/a', true],
    ['https://host.test/x/European_badger.jpg', false],
    ['https://host.test/badge/wolf.jpg', false],
    ['https://host.test/hits.shape.svg', false],
    ['pictures/badge.svg', false],
  ])('%s is drawn of a project’s state: %s', (url, expected) => expect(isBadge(url)).toBe(expected))

  test('a table of contents above a page is none of what it says; one of names ranks last and is no subject', () => {
    expect(told('큐를 다룬다.', '', '- [하나](#하나)', '  - [더](#더)', '- [둘](#둘)')).toEqual(['3: 큐를 다룬다.'])
    const [contents] = sectionsOf('## Table of Contents', '', '1. 하나', '2. 둘', '', '## 하나', '', '말.')
    expect(contents).toMatchObject({ title: 'Table of Contents', index: true })
  })

  test('the number that Notion gives a page stands in no name of it', () => {
    const id = '3f2a9c0d1b2c4d5e8f90a1b2c3d4e5f6'
    const file = `notes/Folder ${id}/Tides ${id}.md`
    const { chapters } = buildNotebook([
      { file, text: `[Ebb ${id}](Ebb%20${id}.md)도 [[Flood ${id}]]도 본다.` },
    ]).notebook
    expect(chapters[0]?.title).toBe('Tides')
    expect(chapters[0]?.sections[0]?.statements[0]?.text).toBe('Ebb도 Flood도 본다.')
  })
})
