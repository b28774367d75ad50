import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { fullMarkdown } from '../../../src/core/notes/markdown.ts'
import { plainMarkdown } from '../../../src/core/notes/plain-markdown.ts'

/** What is read of nodes: all but their columns, and how far the items of a list stand apart. */
function told(node: Nodes): object {
  const { position, ...rest } = node
  const lines = [position?.start.line, position?.end.line]
  const { spread: _, ...own } = 'spread' in rest ? rest : { ...rest, spread: undefined }
  return { ...own, lines, ...('children' in node ? { children: node.children.map(told) } : {}) }
}

function sameAsTheParser(text: string): void {
  expect(plainMarkdown(text)?.map(told), text).toEqual(fullMarkdown(text).map(told))
}

/** The same for plain Markdown, in which forms are read: GitHub's tables, tasks and strikes mean nothing there. */
function sameWithoutTables(text: string): void {
  expect(plainMarkdown(text, 'no-tables')?.map(told), text).toEqual(fromMarkdown(text).children.map(told))
}

test.each([
  ['a heading over words', '## 물결\n\n바다의 물결은 바람이 만든다.\n'],
  ['items, bold words and code', '- **Tide** comes `twice` a day\n- 밀물은 **하루**에 두 번\n\n- 3 boats\n'],
  ['bold words before a particle', '- **조석**은 달이 만든다\n'],
  ['a list right below words, and another mark', 'Boats:\n- one\n- two\n* three\n+ four\n\nover\n'],
  ['a bar, and a sign that names none', 'one {{two|three}} & four\n\n- five | six\n'],
  ['brackets and quotes that open', '(one) two\n\n- “three”\n- (4)\n- "five"\n'],
  [
    'nested items, and numbers',
    '- one\n  - two\n    1. three\n    2. four\n\n- five\n\t- six\n\n3) seven\n   * eight\n 4) nine\n',
  ],
  ['a range and an arrow', '하루 1~3번은 되지 않는다 -> 그만\n'],
  ['a table', '# 배\n| 이름 | 길이 |\n|:--|--:|\n| **돛단배** | 7 m |\n|  | `a b` |\n\n끝\n'],
  ['a table without rows', '| one | two |\n|---|:-:|\n'],
  ['rules below a heading, an item and nothing', '# one\n---\n- two\n\n---\n\n----\nthree\n'],
  ['a heading that counts, and marks within code', '### 1. Tides\n- `a | b` is code\n'],
])('reads as the parser does: %s', (_, text) => {
  expect(plainMarkdown(text)).toBeDefined()
  sameAsTheParser(text)
})

test.each([
  ['two lines of one paragraph', 'one\ntwo\n'],
  ['words that go on with an item', '- one\ntwo\n'],
  ['what stands below an item', '- one\n  two\n'],
  ['an item that stands too far in', '- one\n      - two\n'],
  ['a number that is not the first, right below words', 'one\n2. two\n'],
  ['an underlined heading', 'one\n---\n'],
  ['a number that counts items', '- 1. one\n'],
  ['bold words within a word', '물**결**이\n'],
  ['a mark that stands alone', 'a * b\n'],
  ['a blank at the end', 'one  \ntwo'],
  ['a closed heading', '# one #\n'],
  ['a link', '[one](two)\n'],
  ['a sign by its name', 'one &amp; two\n'],
  ['code that nothing closes', 'one `two\n'],
  ['struck words', 'one ~~two~~\n'],
  ['a task', '- [ ] one\n'],
  ['a table that words go on with', '| a | b |\n|---|---|\n| c | d |\nwords\n'],
  ['a table without bars around it', 'a | b\n---|---\n'],
  ['a table of one column', 'a |\n---\n'],
  ['a table right below words', 'words\n| a | b |\n|---|---|\n'],
  ['a row of more cells', '| a | b |\n|---|---|\n| c | d | e |\n'],
  ['lines between bars that are no table', '| a | b |\n| c | d |\n'],
])('leaves to the parser: %s', (_, text) => {
  expect(plainMarkdown(text)).toBeUndefined()
})

const piece = fc.constantFrom(
  ...[
    '가나',
    'word',
    '3',
    '12.',
    '(a)',
    '**',
    '**',
    '**b**',
    '**b c**',
    '`',
    '`',
    '`x`',
    '`a b`',
    '*',
    '_',
    '~',
    '~~',
    '-',
    '+',
    '#',
    '##',
    ':',
    '.',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\u00A0',
    '|',
    '[',
    ']',
    '(b)',
    '<',
    '>',
    '!',
    '&',
    '& ',
    '|',
    '\\',
    '=',
    '---',
    '“',
    '"',
    '’s',
    '😀',
    '1)',
    '- ',
    '* ',
    '1. ',
  ],
)
const opening = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '- ',
  '* ',
  '+ ',
  '  - ',
  ' - ',
  '   - ',
  '    - ',
  '\t- ',
  '\t\t* ',
  '2. ',
  '  1. ',
  '   1. ',
  '10) ',
  '# ',
  '### ',
  '1. ',
  '> ',
  '---',
  '---',
  '---|--',
  ':-:',
  '  ',
  '    ',
  '- **',
  '- `',
  '|',
)
const line = fc.tuple(opening, fc.array(piece, { maxLength: 6 })).map(([first, rest]) => `${first}${rest.join('')}`)
const cell = fc.array(piece, { maxLength: 3 }).map((pieces) => ` ${pieces.join('')} `)
const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => `|${cells.join('|')}|`)
const rule = fc.constantFrom('|---|', '|---|---|', '|:-|-:|', '| --- | :-: |', '|---|---|---|')
const table = fc
  .tuple(row, rule, fc.array(row, { maxLength: 3 }))
  .map(([head, ...rest]) => [head, ...rest.flat()].join('\n'))
const text = fc.array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 2, arbitrary: fc.constant('') }, table), {
  maxLength: 8,
})

test.each([
  ['tables', sameAsTheParser],
  ['no-tables', sameWithoutTables],
] as const)('whatever it reads at all, it reads as the parser does: with %s', (bars, same) => {
  let read = 0
  fc.assert(
    fc.property(text, (lines) => {
      const written = lines.join('\n')
      if (plainMarkdown(written, bars) === undefined) return
      read++
      same(written)
    }),
    { numRuns: 6_000, seed: 13 },
  )
  expect(read).toBeGreaterThan(300)
})
