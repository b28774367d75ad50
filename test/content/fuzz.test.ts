import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { often } from '../often.ts'
import { BAD_CONTENT } from './bad-content.ts'

/** What is right beside the broken: it has to load whatever stands next to it. */
const GOOD = {
  'notes/good.md': '# A\n\n## B\n\n- 말이다.\n\n![p](p.png)\n',
  'facts/good.yaml': 'subject: B\nsection: A > B\nfacts: []\n',
  'questions/good.md': '#### 문제\n- 수명은?\n#### 보기\n- A: 15분\n- B: 30분\n#### 정답\n- 정답: A\n',
  'diagrams/p.dot': 'digraph { comment="그림이다."; a -> b [tooltip="말이다."] }',
}

function read(file: string, text: string): Library {
  return readLibrary(contentFolder({ ...GOOD, [file]: text }), textOf('ko'))
}

function expectTheRest(library: Library): void {
  expect(library.notebook.byId.get('A > B')?.statements[0]?.text).toBe('말이다.')
  expect(library.subjects.resolve('B').kind).not.toBe('none')
  expect(library.questions.map((one) => one.stem)).toContain('수명은?')
  expect(library.diagrams.map((one) => one.name)).toContain('p')
  for (const { file, line, message } of library.faults) {
    expect(file).not.toBe('')
    expect(line).toBeGreaterThan(0)
    expect(message.length).toBeGreaterThan(5)
  }
}

const cases = Object.entries(BAD_CONTENT).flatMap(([file, rows]) =>
  rows.map(([what, text]) => [file, what, text] as const),
)

describe('nothing in a content folder stops the bot', () => {
  test.each(cases)('%s: %s', (file, _, text) => expectTheRest(read(file, text)))

  test.each([
    ['facts/bad.yaml', 'an alias that refers to nothing', 5],
    ['diagrams/bad.dot', '20,000 subgraphs', 1],
    ['notes/bad.md', 'deep quotes', 1],
  ])('%s: %s is named with its line', (file, what, line) => {
    const [, text = ''] = BAD_CONTENT[file]?.find(([name]) => name === what) ?? []
    expect(read(file, text).faults).toContainEqual(expect.objectContaining({ file, line }))
  })

  test('a picture is looked up by no name of a note’s, so that none can reach outside', () => {
    const [, text = ''] = BAD_CONTENT['notes/bad.md']?.find(([name]) => name.includes('above')) ?? []
    expect(read('notes/bad.md', text).diagrams.map((one) => one.name)).toEqual(['p'])
  })
})

const PIECES = [
  ...'# ## ### - * + 1. > >> | |- --- === ``` ~~~ $$ $ ` [ ] ( ) [[ ]] ![[ <!-- --> %% <b> </b> <br> <details> </details> <summary> <table> <tr> <td> </table> ** __ ~~ == ^a [^1] [^1]: [a]: http://a.b & * : :: {{ }} \\ \\| ① • → 가. 정답: 보기 문제 #### A: B) &a *a !t ? {} {a} digraph { } -> ; = " ; subgraph /* */ // a b 말 다.'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '    ',
]
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join(''))

describe('whatever stands in a file, it is read or named', { timeout: 300_000 }, () => {
  test.each(Object.keys(BAD_CONTENT))('%s', (file) => {
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 300 })), (text) =>
        expectTheRest(read(file, text)),
      ),
      // The seed is fixed: a run that finds something today finds it tomorrow. Change it to look elsewhere.
      { numRuns: often(6), seed: 20_261_128 },
    )
  })
})
