import { expect, test } from 'vitest'
import { parseYaml } from '../../src/content/yaml.ts'
import { readFrontMatter } from '../../src/core/notes/front-matter.ts'
import { textOf } from '../../src/text/text.ts'

const read = (text: string) => parseYaml({ file: 'glossary.yaml', text }, textOf('en'))

/** Each of them held the loop for seconds, or for ever. */
const DEEP = {
  'keys that are keys that are keys': '? '.repeat(600),
  'the same over lines': Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}? `).join('\n'),
  'a few of them': '? ? ? ? a',
  'a list as a key': '[a, b]: c',
  'a mark of a list as a key': 'a: &x [1]\n*x : c',
  'open brackets': '{'.repeat(4000),
  'open lists': '[a, '.repeat(1000),
  'lists of lists': '- '.repeat(1000),
  'maps in maps': Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
}

test.each(Object.entries(DEEP))('%s: refused with its file, at once', (_, text) => {
  expect(read(text)).toMatchObject({ root: undefined, faults: [{ file: 'glossary.yaml', line: 1, code: 'yaml' }] })
  expect(readFrontMatter(['---', 'title: x', ...text.slice(0, 15_000).split('\n'), '---']).broken).toBe(true)
})

test('what people write is read: words with brackets, blocks of text, a dozen levels', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}a:`).join('\n')
  expect(read(`${levels} x`).faults).toEqual([])
  expect(read(`a: "${'['.repeat(500)}"\nb: |\n  ${'{'.repeat(500)}\n  - - - - -\nc: '? ? ?'\n`).faults).toEqual([])
  expect(read(Array.from({ length: 2000 }, (_, at) => `- k${at}: [0, 1]\n  m: {n: 1}`).join('\n')).faults).toEqual([])
})
