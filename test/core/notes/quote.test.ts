import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proveQuote } from '../../../src/core/notes/quote.ts'
import { notebookOf, shippedNotebook } from '../../notebook.ts'

const notebook = notebookOf(
  '# A',
  '### B',
  '- **TTL**: 행이 자동으로 만료된다.',
  '- 같은 말이다.',
  '- 같은 말이다.',
  '- 같은 말이다. 더 있다.',
  '- `user_id` 는 `12 * 3` 이다',
  '### C',
  '- 다른 절이다.',
)

const prove = (words: string, nth?: number, section = 'A > B') =>
  proveQuote({ section, words, ...(nth === undefined ? {} : { nth }) }, notebook)

describe('a quote', () => {
  test.each([
    ['words inside a statement', '자동으로 만료', 3],
    ['other spacing', '행이자동으로   만료된다', 3],
    ['with its Markdown marks', '**TTL**: 행이', 3],
    ['without its Markdown marks', 'TTL: 행이', 3],
    ['inline code that looks like emphasis', 'user_id는 12 * 3', 7],
    ['decomposed Hangul', '자동으로 만료'.normalize('NFD'), 3],
    ['more than the shorter twin', '같은 말이다. 더', 6],
  ])('stands by %s', (_, words, line) => {
    const proof = prove(words)
    expect(proof.ok && proof.citation).toEqual({ file: 'notes/one.md', line, lastLine: line, section: 'A > B' })
  })

  test('equal statements are told apart by nth; whole words do not mean the longer one', () => {
    expect(prove('같은 말이다.')).toMatchObject({ ok: false, problem: { kind: 'several-statements', lines: [4, 5] } })
    expect(prove('같은 말이다.', 2)).toMatchObject({ ok: true, citation: { line: 5 } })
    expect(prove('같은 말이다.', 3)).toMatchObject({ ok: false, problem: { kind: 'no-such-nth' } })
  })

  test.each([
    [
      'another section',
      '다른 절이다.',
      undefined,
      'A > B',
      { kind: 'not-standing', elsewhere: { line: 9, section: 'A > C' } },
    ],
    ['no section of that name', 'x', undefined, 'A > Z', { kind: 'unknown-section', section: 'A > Z' }],
    ['no words', ' ** ', undefined, 'A > B', { kind: 'not-standing' }],
    ['nothing at all', '  ', undefined, 'A > B', { kind: 'empty-words' }],
  ])('does not stand: %s', (_, words, nth, section, problem) => {
    expect(prove(words, nth, section)).toMatchObject({ ok: false, problem })
  })

  test('of any whole statement of the shipped chapter, or of its source line, means that statement', () => {
    const statements = shippedNotebook.sections.flatMap((section) => section.statements)
    fc.assert(
      fc.property(fc.constantFrom(...statements), (statement) => {
        const twins = statements.filter((one) => one.section === statement.section && one.text === statement.text)
        const nth = twins.indexOf(statement) + 1
        const proof = proveQuote({ section: statement.section, words: statement.text, nth }, shippedNotebook)
        expect(proof.ok && proof.statement).toBe(statement)
      }),
    )
  })
})
