import { expect, test } from 'vitest'
import { wordsSaid } from '../../src/chat/words-said.ts'
import { wordsOf } from '../../src/core/facts/subjects/holding.ts'
import { withOtherWritings } from '../../src/core/facts/subjects/other-writings.ts'
import { josa } from '../../src/core/language/josa.ts'
import { phonesOf } from '../../src/core/language/phones.ts'
import { buildNotebook } from '../../src/core/notes/notebook.ts'
import { finish } from '../../src/core/steps.ts'

/**
 * What reads names and words as members type them costs what they are long. The square of a hundred thousand is many seconds of
 * any machine, a pass through them a few milliseconds.
 */
const LENGTH = 100_000
const MOST_MS = 3_000

const RUNS = [
  'a',
  'A',
  '가',
  '9',
  ' ',
  '[',
  '(',
  '<',
  '_',
  '`',
  '가 ',
  '가나',
  'aB',
  'Ab ',
  'a1',
  'as',
  'z',
  '1. ',
  'http:',
]

const READERS: Readonly<Record<string, (typed: string) => unknown>> = {
  'the words of a message': wordsSaid,
  'how a word sounds': phonesOf,
  'the words of a name': wordsOf,
  'the particle of a name': (typed) => josa(`${typed}가`, '은/는'),
  'names in two scripts': (typed) => finish(withOtherWritings([], notebookOf(typed))),
}

function notebookOf(typed: string) {
  const { notebook } = buildNotebook([{ file: 'notes/a.md', text: '# a\n\nb\n' }])
  return { ...notebook, sections: notebook.sections.map((one) => ({ ...one, title: typed })) }
}

function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

test.each(Object.entries(READERS))('%s: what is repeated is read in one pass', (_, read) => {
  const slow = RUNS.filter((run) => {
    const typed = run.repeat(LENGTH / run.length)
    const before = worked()
    read(typed)
    return worked() - before > MOST_MS
  })
  expect(slow).toEqual([])
})
