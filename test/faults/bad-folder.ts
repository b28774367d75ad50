import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BAD_CONTENT } from '../content/bad-content.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

/** In our own form, on its eleven lines or more: what is asked begins on the second. */
function aQuestion(id: string, changes: { stem?: string; choices?: readonly string[]; key?: string } = {}): string {
  const { stem = `What of ${id}?`, choices = ['one', 'two'], key = 'A' } = changes
  const lines = choices.map((text, at) => `- ${LETTERS[at]}: ${text}\n`)
  return `#### 문제\n- ${stem}\n#### 보기\n${lines.join('')}#### 정답\n- 정답: ${key}\n- 난이도: 2\n- 번호: ${id}\n`
}

interface Bad {
  readonly path: string
  readonly content: string | Uint8Array
  /** What is said of it: line and code; where it says nothing, it is read as it stands. */
  readonly told?: readonly [line: number, code: string]
}

const bytes = (text: string, ...more: readonly number[]) => Buffer.concat([Buffer.from(text), Buffer.from(more)])

/** A row of what stands in people's folders, or in those of who means harm: row 20 of the faults, and 26. */
export const BAD: readonly Bad[] = [
  {
    path: 'questions/json.json',
    content: '[{"question": "What?", "choices": ["a", "b"], "answer": }]',
    told: [1, 'not-json'],
  },
  { path: 'glossary.yaml', content: 'same: [', told: [1, 'yaml'] },
  {
    path: 'facts/broken.yaml',
    content: 'subject: Gates\nsection: Trees > Gates\nfacts:\n  - value: *a\n',
    told: [4, 'yaml-alias'],
  },
  {
    path: 'questions/twice.md',
    content: [aQuestion('twice'), aQuestion('twice')].join('\n---\n\n'),
    told: [21, 'question-repeated'],
  },
  { path: 'questions/one.md', content: aQuestion('one', { choices: ['only'] }), told: [1, 'choices-count'] },
  {
    path: 'questions/seven.md',
    content: aQuestion('seven', { choices: LETTERS.map((one) => `word ${one}`) }),
    told: [1, 'choices-count'],
  },
  { path: 'questions/no-key.md', content: aQuestion('no-key', { key: 'E' }), told: [7, 'key-not-a-choice'] },
  {
    path: 'questions/long.md',
    content: aQuestion('long', { choices: ['가'.repeat(1_001), 'two'] }),
    told: [4, 'choice-too-long'],
  },
  {
    path: 'questions/stem.md',
    content: aQuestion('stem', { stem: '나무 '.repeat(2_049) }),
    told: [1, 'stem-too-long'],
  },
  {
    path: 'questions/pictured.md',
    content: aQuestion('pictured', { stem: 'What is on ![](gone.png)?' }),
    told: [2, 'picture-left-out'],
  },
  {
    path: 'notes/pictures.md',
    content: '# Pictures\n\n## Gone\n\n- A lamp.\n\n![a lamp](lamp.png)\n\n![](near.png)\n\n![](no-alt.png)\n',
    told: [7, 'missing-picture'],
  },
  { path: 'notes/near.png', content: 'no picture' },
  { path: 'diagrams/no-alt.dot', content: 'digraph { a -> b }', told: [1, 'diagram-without-alt'] },
  { path: 'notes/huge.md', content: Buffer.alloc(20_000_000, 'a'), told: [1, 'large-file'] },
  // A surrogate alone, as bytes; Hangul in pieces; nothing to see; from right to left.
  {
    path: 'notes/surrogate.md',
    content: bytes('# Alone\n\n## Half\n\n- A half letter ', 0xed, 0xa0, 0x80, 0x0a),
    told: [1, 'encoding'],
  },
  { path: 'notes/pieces.md', content: '# 나무\n\n## 느티나무\n\n- 느티나무는 천 년을 산다.\n'.normalize('NFD') },
  { path: 'notes/nothing.md', content: '# Nothing\n\n## Ze\u200bro\u2060\n\n- A ze\u200bro wi\u200ddth\ufeff word.\n' },
  { path: 'notes/right.md', content: '# Right\n\n## שלום\n\n- \u202eשלום\u202c means peace.\n' },
]

/** The same and, of each kind, what once made a parser throw. */
export function writeBadFolder(content: string, all: boolean): void {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  for (const { path, content: text } of BAD) write(path, text)
  // One of a name: what has to stand there alone is tried by the reader's own tests.
  for (const [path, rows] of Object.entries(BAD_CONTENT))
    for (const [at, [, text]] of rows.entries())
      if (path.includes('/') && (all || at < 2)) write(path.replace('.', `-${at}.`), text)
}
