import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesInSteps, normalizeSource } from '../../../src/core/notes/normalize.ts'
import { parseQuestions } from '../../../src/core/quiz/form/form.ts'
import { finish } from '../../../src/core/steps.ts'
import { notebookOf } from '../../notebook.ts'
import { often } from '../../often.ts'

const written = fc.array(
  fc.constantFrom('\r', '\n', '\r\n', '가', '가'.normalize('NFD'), 'e\u0301', '\ud83d', 'a b', '\0', '```'),
  {
    minLength: 1,
    maxLength: 12,
  },
)

test('lines are the same whether they are made at once or in pieces, wherever a piece ends', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 30_000 }), (parts, times) => {
      const source = `\uFEFF${`${parts.join('')}\n`.repeat(times)}`.slice(0, 300_000)
      // The mark of the file's beginning is none elsewhere.
      expect(finish(linesInSteps(source))).toEqual(normalizeSource(source).split('\n'))
    }),
    {
      numRuns: often(20),
      examples: [
        [['\n'], 200_000],
        [['\r'], 1],
        [['가'], 200_000],
        [['a b', '\r\n'], 60_000],
      ],
    },
  )
})

test.each([-3, -2, -1, 0, 1])(
  'two characters that end a line are one end %i characters from where a piece ends',
  (by) => {
    const long = 'x'.repeat(64 * 1024 + by)
    expect(finish(linesInSteps(`${long}\r\nsecond\r\nthird`))).toEqual([long, 'second', 'third'])
  },
)

test('beside a line that is too long to read, the others are as they always are', () => {
  const picture = `![](data:image/png;base64,${'A'.repeat(200_000)})`
  const words = ['# 가상 메모리', '페이지 교체', picture, '뒤']
  expect(finish(linesInSteps(words.join('\r\n').normalize('NFD')))).toEqual(words)
  expect(finish(linesInSteps(`${picture}\r\n뒤`))).toEqual([picture, '뒤'])
})

test('a large file is made into lines a piece at a time', () => {
  expect([...linesInSteps('가나다라 마바사\n'.repeat(100_000))].length).toBeGreaterThan(10)
})

test('a run of blanks that is longer than any can mean is cut, in notes and in questions', () => {
  const blanks = ' \t\u3000'.repeat(5_000)
  expect(finish(linesInSteps(`${blanks}a${blanks}b\nc`))[0]?.length).toBe(202)
  const [section] = notebookOf('# A', '### B', `- 전${blanks}후`).sections.filter(({ title }) => title === 'B')
  expect(section?.statements[0]?.text).toMatch(/^전\s{1,100}후$/u)
  const [question] = parseQuestions(
    'q.md',
    `#### 문제\n- 무엇${blanks}인가?\n#### 보기\n- A: a\n- B: b\n#### 정답\n- 정답: A\n`,
  )
  expect(question?.source?.stem).toMatch(/^무엇\s{1,100}인가\?$/u)
})
