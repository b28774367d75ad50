import type { Heading } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { normalizeSource } from './normalize.ts'
import { collect, type Draft, draft, headingText, linesOf } from './parse.ts'
import type { Statement } from './types.ts'

/** What a heading or a rule opens, up to the next one. */
export interface OutlinePart {
  /** Empty behind a rule, and for what stands before the first heading. */
  readonly title: string
  /** Of the heading; 0 without one. */
  readonly level: number
  readonly line: number
  readonly statements: readonly Omit<Statement, 'section'>[]
}

/** Any Markdown as headings, rules and statements, read as the notes are; for forms, which are no chapters. Never throws. */
export function parseOutline(source: string): OutlinePart[] {
  const text = normalizeSource(source)
  const sourceLines = text.split('\n')
  let current: Draft = draft('', 0, 1, 1)
  const parts = [current]
  const open = (title: string, level: number, line: number): void => {
    current = draft(title, level, line, line)
    parts.push(current)
  }
  for (const node of fromMarkdown(text).children) {
    const { line, lastLine } = linesOf(node)
    if (node.type === 'thematicBreak') open('', 0, line)
    else if (node.type !== 'heading') collect(node, current, undefined, 0, [])
    else if (isUnderlined(node, sourceLines)) {
      collect({ ...node, type: 'paragraph' }, current, undefined, 0, [])
      open('', 0, lastLine)
    } else open(headingText(node), node.depth, line)
  }
  return parts.map(({ title, level, line, statements }) => ({ title, level, line, statements }))
}

/** A paragraph right above `---`: Markdown calls it a heading; people who write forms mean a paragraph and a rule. */
function isUnderlined(node: Heading, sourceLines: readonly string[]): boolean {
  return node.depth === 2 && !/^\s{0,3}#/.test(sourceLines[linesOf(node).line - 1] ?? '')
}
