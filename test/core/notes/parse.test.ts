import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import type { Chapter } from '../../../src/core/notes/types.ts'
import { notebookOf, shippedNotebook, shippedSource } from '../../notebook.ts'
import { often } from '../../often.ts'

/** How many blocks each line of the source is in, from line 1. */
function coverage(chapter: Chapter, lines: number): number[] {
  const counts = new Array<number>(lines).fill(0)
  for (const block of chapter.blocks) {
    for (let line = block.line; line <= block.lastLine; line++) counts[line - 1] = (counts[line - 1] ?? 0) + 1
  }
  return counts
}

function expectEveryLineOnce(source: string): void {
  const { notebook } = buildNotebook([{ file: 'notes/any.md', text: source }])
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const counts = coverage(notebook.chapters[0] as Chapter, lines.length)
  const wrong = lines.flatMap((line, at) =>
    line.trim() !== '' && counts[at] !== 1 ? [`${at + 1} x${counts[at]}: ${line}`] : [],
  )
  expect(wrong).toEqual([])
}

describe('the shipped chapter', () => {
  test('has 36 sections, its opening first; the list of links is none', () => {
    expect(shippedNotebook.sections).toHaveLength(36)
    expect(shippedNotebook.sections.map((one) => one.title)).not.toContain('참고한 강의')
  })

  test('has 31 pictures, each with the statement that it comes after', () => {
    const pictures = shippedNotebook.sections.flatMap((section) => section.pictures)
    expect(pictures).toHaveLength(31)
    expect(pictures[0]).toEqual({
      section: 'Databases > DynamoDB > Primary Key',
      alt: '1-dynamodb-primary-key.png',
      path: 'images/1-dynamodb-primary-key.png',
      name: '1-dynamodb-primary-key',
      line: 38,
      after: 3,
    })
  })

  test('gives every non-blank line to exactly one block', () => expectEveryLineOnce(shippedSource))

  test('cites the lines that it quotes', () => {
    const lines = shippedSource.split('\n')
    for (const statement of shippedNotebook.sections.flatMap((section) => section.statements)) {
      const cited = lines.slice(statement.line - 1, statement.lastLine).join('\n')
      expect(
        cited
          .replace(/^\s*- /, '')
          .replace(/[`*]/g, '')
          .trim(),
      ).toBe(statement.text)
    }
  })

  test('nests a bullet under its parent', () => {
    const statements = shippedNotebook.byId.get('Databases > DynamoDB > Index')?.statements ?? []
    const child = statements.find((one) => one.text === '대체 정렬 키를 선택해야 한다.')
    expect(child?.depth).toBe(1)
    expect(statements[child?.parent ?? -1]?.text).toBe('LSI - Local Secondary Index')
  })
})

describe('a chapter', () => {
  test.each([
    ['only ## headings', ['# A', '## B', '- x', '## C', 'y'], ['A > B', 'A > C']],
    ['levels that skip', ['# A', '### B', '##### C', '- x', '### D', 'y'], ['A > B', 'A > B > C', 'A > D']],
    ['levels that rise', ['# A', '#### B', 'x', '### C', 'y', '#### D', 'z'], ['A > B', 'A > C', 'A > C > D']],
    ['no level-1 heading', ['## B', '- x', '### C', 'y'], ['one > B', 'one > B > C']],
    ['several level-1 headings', ['# B', '- x', '# C', 'y'], ['one > B', 'one > C']],
    ['its own name as a section', ['# VPC', '### VPC', '- x', '#### VPC', 'y'], ['VPC > VPC', 'VPC > VPC > VPC']],
    ['the same path twice', ['# A', '### B', 'x', '### B', 'y', '### B', 'z'], ['A > B', 'A > B #2', 'A > B #3']],
    ['underlined headings', ['A', '===', 'B', '---', 'x'], ['A > B']],
  ])('with %s', (_, lines, ids) => {
    expect(notebookOf(...lines).sections.map((section) => section.id)).toEqual(ids)
  })

  test('keeps inline code, emphasis and links as runs, and finds the bold term', () => {
    const [section] = notebookOf('# A', '### B', '- **TTL**: `s3:*` and *soon* [here](https://example.org)').sections
    const [statement] = section?.statements ?? []
    expect(statement?.term).toBe('TTL')
    expect(statement?.text).toBe('TTL: s3:* and soon here')
    expect(statement?.runs).toEqual([
      { text: 'TTL', strong: true },
      { text: ': ' },
      { text: 's3:*', code: true },
      { text: ' and ' },
      { text: 'soon', emphasis: true },
      { text: ' ' },
      { text: 'here', url: 'https://example.org' },
    ])
  })

  test('takes continuation lines into the item, and a code block as a statement of its own', () => {
    const [section] = notebookOf(
      '# A',
      '### B',
      '1. one',
      '   goes on',
      '   ```yaml',
      '   a: 1',
      '   ```',
      '2. two',
    ).sections
    const found = section?.statements.map(({ kind, text, line, lastLine, parent, ordinal }) => ({
      kind,
      text,
      line,
      lastLine,
      parent,
      ordinal,
    }))
    expect(found).toEqual([
      { kind: 'item', text: 'one\ngoes on', line: 3, lastLine: 4, parent: undefined, ordinal: 1 },
      { kind: 'code', text: 'a: 1', line: 5, lastLine: 7, parent: 0, ordinal: undefined },
      { kind: 'item', text: 'two', line: 8, lastLine: 8, parent: undefined, ordinal: 2 },
    ])
  })

  test('a section without text ends at its heading and knows its children', () => {
    const [parent] = notebookOf('# A', '### B', '', '#### C', '- x').sections
    expect(parent).toMatchObject({ line: 2, lastLine: 2, characters: 0, children: ['A > B > C'] })
  })

  test('of one megabyte is read', () => {
    const body = Array.from({ length: 5_000 }, (_, at) => `- 문장 ${at} ${'한 메가바이트까지 이어지는 말 '.repeat(5)}`)
    const whole = ['# A', '### B', ...body]
    expect(Buffer.byteLength(whole.join('\n'))).toBeGreaterThan(1_000_000)
    expect(notebookOf(...whole).sections[0]?.statements).toHaveLength(5_000)
  })
})

const heading = fc.tuple(
  fc.integer({ min: 1, max: 6 }),
  fc.constantFrom('DynamoDB', '보안', 'A & B / C', 'VPC', 'x > y', '`code`'),
)
const words = fc.constantFrom(
  '키',
  '`user_id` = *',
  '**굵게**: 말',
  '![p.png](images%2Fp.png)',
  '[l](https://a.b)',
  'a * b _ c',
  '1초 미만',
  '<b>x</b>',
)
const line = fc.oneof(
  heading.map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.tuple(fc.nat(3), words).map(([indent, text]) => `${'  '.repeat(indent)}- ${text}`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), words).map(([n, text]) => `${n}. ${text}`),
  words,
  fc.constantFrom('', '', '---', '```', '> quoted', '    indented', '-', '***'),
)

/** What else people and their tools write; HTML is apart, for its own rules mend it in places of their choosing. */
const DIALECTS = [
  ...[
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '| x \\| y | z |',
    '> [!note] 제목',
    '> 말',
    '> - 항목',
    '[^1]: 각주',
    '말[^1]',
  ],
  ...[
    '[a]: http://x.y',
    '[a] 말',
    '<!-- 주석',
    '끝 -->',
    '%% 주석',
    '%% x %%',
    '~~~',
    '$$',
    'x^2',
    '##제목',
    '===',
    '문장이다.',
  ],
  ...[
    '① 첫째',
    '• 점',
    '→ 다음',
    '- [ ] 할 일',
    '  id:: 3',
    '- TODO 할 일',
    '{{query x}}',
    '첫째<br>둘째',
    '- 이름<br>말',
  ],
  ...[
    '![[b.png]]',
    '[[링크|말]]',
    'https://a.b',
    '[뒤로](#a)',
    '~~지움~~',
    '\t- 탭',
    '+++',
    'title: x',
    '- # 머리',
    '다. 라',
  ],
]
const HTML = [
  '<details>',
  '<summary>요약</summary>',
  '</details>',
  '<table><tr><td>a</td></tr>',
  '</table>',
  '<aside>',
  '<div>',
]
const dialectLine = fc.oneof(line, fc.constantFrom(...DIALECTS))

describe('whatever is written', () => {
  test('in any dialect, every non-blank line is in exactly one block', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(dialectLine, fc.constantFrom(...HTML)), { maxLength: 25 }), (lines) =>
        expectEveryLineOnce(lines.join('\n')),
      ),
      { numRuns: often(40), seed: 20_261_128 },
    )
  })

  test('every word of a statement stands on the lines that it cites', () => {
    fc.assert(
      fc.property(fc.array(dialectLine, { maxLength: 25 }), (lines) => {
        for (const { statements } of notebookOf(...lines).sections) {
          for (const { text, line: first, lastLine, runs } of statements) {
            expect(text).toBe(runs.map((run) => run.text).join(''))
            const cited = lines.slice(first - 1, lastLine).join('\n')
            for (const word of text.split(/[^\p{L}\p{N}]+/u)) expect(cited).toContain(word)
          }
        }
      }),
      { numRuns: often(40), seed: 20_261_128 },
    )
  })

  test('every non-blank line is in exactly one block', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => expectEveryLineOnce(lines.join('\n'))),
      { numRuns: often(60) },
    )
  })

  test('nothing throws, ids and keys are unique, parents come before children', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 40 }), (lines) => {
        const { sections, byId, byKey } = notebookOf(...lines)
        expect(byId.size).toBe(sections.length)
        expect(byKey.size).toBe(sections.length)
        for (const { statements } of sections) {
          for (const one of statements) expect(one.parent ?? -1).toBeLessThan(one.index)
        }
      }),
      { numRuns: often(40) },
    )
  })
})
