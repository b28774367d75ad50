import { readFileSync } from 'node:fs'
import { buildNotebook, type NoteFile } from '../../src/core/notes/notebook.ts'
import type { Notebook } from '../../src/core/notes/types.ts'
import { seededRandom } from '../../src/core/seeded.ts'

/**
 * Chapters of the real one's shape, by seed: its headings, levels, lists and lengths line by line, other words in it. What
 * is common in the real chapter stays; of the rest a part is shared by all chapters and a part is new in each, so that
 * the vocabulary grows with the chapters as it does in notes of one author.
 */
const REAL = readFileSync(new URL('../../content/notes/databases/Databases.md', import.meta.url), 'utf8')
const WORD = /[가-힣]{2,}|[A-Za-z]{3,}/g
/** Of the words that change: this share comes from the pool of all chapters. */
const SHARED = 0.7
const POOL = 4000

const SYLLABLES = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저처커터고노도로모보소오조초코토구누두루무부수우주추트프그르스이기니디리미비시지치성정전선인신안단분본문연현설결절력록복속접집합상장강방양영공동종중',
]
const LATIN =
  'con ver data sys tem net work sto rage com pute scal ing ser vice gate way end point re gion mo del tab le in dex ca che log met ric'.split(
    ' ',
  )

export function generateNotes(chapters: number, seed = 'saegim'): Notebook {
  return buildNotebook(generateFiles(chapters, seed)).notebook
}

export function generateFiles(chapters: number, seed = 'saegim'): NoteFile[] {
  const random = seededRandom(`${seed}:${chapters}`)
  const kept = commonWords()
  const pool = Array.from({ length: POOL }, () => random())
  return Array.from({ length: chapters }, (_, at) => {
    const renamed = new Map<string, string>()
    const text = REAL.replace(WORD, (word) => {
      if (at === 0 || kept.has(word)) return word
      const known = renamed.get(word)
      if (known !== undefined) return known
      const shared = random() < SHARED
      const source = shared ? seededRandom(`pool:${pool[Math.floor(random() ** 2 * POOL)]}`) : random
      const other = newWord(word, source)
      renamed.set(word, other)
      return other
    })
    return { file: `notes/${at + 1}/Chapter-${at + 1}.md`, text: text.replace(/^# .*$/m, `# Chapter ${at + 1}`) }
  })
}

/** One file of so many short sections: as much as a note may be. */
export function generateSections(count: number, seed = 'saegim'): NoteFile {
  const random = seededRandom(`${seed}:${count}`)
  const words = Array.from({ length: POOL }, (_, at) => newWord(at % 3 === 0 ? 'Word' : '낱말을', random))
  const some = (length: number) => Array.from({ length }, () => words[Math.floor(random() ** 2 * POOL)]).join(' ')
  const section = (_: unknown, at: number) =>
    `## ${some(2)} ${at}\n\n- ${some(12)} **${some(1)}** ${some(3)} 이다.\n- ${some(12)} \`${some(1)}\` 이다.\n`
  return { file: 'notes/one.md', text: `# One\n\n${Array.from({ length: count }, section).join('\n')}` }
}

/** Lines that an author would hardly write so often, each a trap for one part of the reader. */
export const ODD: Readonly<Record<string, string>> = {
  'one line': '가나다 라마바 ',
  stars: '* * *x\n',
  brackets: '[[[[[[[[[[[[[[[[\n',
  'smaller signs': '<a <b <c <d\n',
  'nested lists': '- a\n  - b\n    - c\n      - d\n        - e\n',
  tables: '| a | b |\n|---|---|\n| 1 | 2 |\n\n',
  'link definitions': '[l]: http://example.com "t"\n',
  headings: '# a\n',
  'headings without space': '##ALB\n',
  pictures: '![a](b.png)\n\n',
  'bold words': '- **a**: b\n',
  HTML: '<b>a</b> \n\n',
}
const MEGABYTE = 1_000_000

export function generateOdd(kind: string): NoteFile {
  const line = ODD[kind] ?? kind
  return { file: 'notes/one.md', text: `# One\n\n${line.repeat(MEGABYTE / line.length)}` }
}

/** Words that stand often in the real chapter are what sentences are made of. */
function commonWords(): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [word] of REAL.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 6).map(([word]) => word))
}

/** As long as the other word, in its script, with its ending. */
function newWord(word: string, random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  if (/^[가-힣]/.test(word)) {
    const ending = word.length > 3 ? word.slice(-2) : ''
    return Array.from({ length: Math.max(2, word.length - ending.length) }, () => pick(SYLLABLES)).join('') + ending
  }
  let name = ''
  while (name.length < word.length) name += pick(LATIN)
  return /^[A-Z]/.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
