import type { Notebook, Section, Statement } from '../notes/types.ts'
import type { Span } from './types.ts'

/** A word of the notes that is no subject: how often it is there, and where first. */
export interface Mentions {
  readonly count: number
  readonly section: Section
  readonly statement: Statement
  readonly span: Span
}

/** Longer texts are no names. */
const LONGEST = 100

/** Where the notes have these very words, in any case and spacing; a Korean word with whatever follows it. */
export function mentionsOf(typed: string, notebook: Notebook): Mentions | undefined {
  const words = typed
    .trim()
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  const said = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const apart = `(?<![\\p{L}\\p{N}])${said}${/[A-Za-z0-9]$/.test(typed.trim()) ? '(?![A-Za-z0-9])' : ''}`
  return found(new RegExp(apart, 'giu'), notebook)
}

function found(pattern: RegExp, { sections }: Notebook): Mentions | undefined {
  let first: Omit<Mentions, 'count'> | undefined
  let count = 0
  for (const section of sections) {
    for (const statement of section.statements) {
      for (const { index, 0: words } of statement.text.matchAll(pattern)) {
        first ??= { section, statement, span: [index, index + words.length] }
        count++
      }
    }
  }
  return first && { ...first, count }
}
