import { expect, test } from 'vitest'
import { textOf } from '../../src/text/text.ts'
import { citationLine, citationLines, noteUrls } from '../../src/views/citation.ts'

const citation = { file: 'notes/databases/Databases.md', line: 12, lastLine: 12, section: 'Databases > Aurora' }
const nowhere = () => undefined

test.each([
  ['one line', 'ko', citation, 'Databases > Aurora · Databases.md 12행'],
  ['several lines', 'ko', { ...citation, lastLine: 15 }, 'Databases > Aurora · Databases.md 12~15행'],
  ['in English', 'en', { ...citation, lastLine: 15 }, 'Databases > Aurora · Databases.md lines 12-15'],
  [
    'Markdown in a heading',
    'ko',
    { ...citation, section: 'A > **B** @everyone' },
    String.raw`A > \*\*B\*\* @​everyone · Databases.md 12행`,
  ],
] as const)('%s', (_, language, cited, line) => {
  expect(citationLine(cited, textOf(language), nowhere)).toBe(line)
})

test('a link where the operator set one', () => {
  const line = citationLine(citation, textOf('ko'), ({ file, line }) => `https://example.com/${file}#L${line}`)
  expect(line).toBe('Databases > Aurora · [Databases.md 12행](https://example.com/notes/databases/Databases.md#L12)')
})

test('the link of a file name that Markdown would cut short is encoded', () => {
  const url = noteUrls('https://example.com/blob/{file}#L{line}-L{lastLine}')
  expect(url({ ...citation, file: 'notes/저장소 (S3).md', lastLine: 15 })).toBe(
    'https://example.com/blob/notes/%EC%A0%80%EC%9E%A5%EC%86%8C%20%28S3%29.md#L12-L15',
  )
  expect(noteUrls(undefined)(citation)).toBeUndefined()
})

test('each citation once, and only whole lines', () => {
  const other = { ...citation, line: 99, lastLine: 99 }
  const both = citationLines([citation, citation, other], textOf('ko'), nowhere, 1000)
  expect(both.split('\n')).toHaveLength(2)
  expect(citationLines([citation, other], textOf('ko'), nowhere, 50)).toBe(
    citationLine(citation, textOf('ko'), nowhere),
  )
})
