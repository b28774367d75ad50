import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Steps } from '../steps.ts'
import { Collector } from './collect.ts'
import { type Draft, draft } from './draft.ts'
import { linesInSteps } from './normalize.ts'
import { headingText } from './parse.ts'
import { plainMarkdown } from './plain-markdown.ts'
import type { NoteProblem } from './problem.ts'
import { scanNote } from './scan.ts'
import { slicesOf } from './slices.ts'
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

export interface Outline {
  readonly parts: readonly OutlinePart[]
  readonly problems: readonly NoteProblem[]
}

/**
 * Any Markdown as headings, rules and statements, for forms, which are no chapters: plain Markdown, nothing taken out. Behind more headings
 * than a note may have nothing is read: all of it would stand under the last one. Never throws.
 */
export function* outlineInSteps(source: string): Steps<Outline> {
  const sourceLines = yield* linesInSteps(source)
  const parts: Draft[] = []
  const to = { into: draft('', 0, 1, 1), blocks: [], problems: [], footnotes: new Map(), folds: [], urls: new Map() }
  const open = (title: string, level: number, line: number): void => {
    to.into = draft(title, level, line, line)
    parts.push(to.into)
  }
  open('', 0, 1)
  const scan = yield* scanNote(sourceLines, 'plain')
  const problems = [...scan.problems]
  const end = problems.find(({ code }) => code === 'too-many-headings')?.line ?? Number.POSITIVE_INFINITY
  for (const slice of slicesOf(scan)) {
    yield
    if (slice.first > end) break
    const collector = new Collector(to, { of: (line) => slice.lines[line - 1] ?? 1, first: slice.first }, true)
    const nodes = nodesOf(slice.text)
    if (!nodes) problems.push({ code: 'unreadable', line: slice.first })
    for (const node of nodes ?? []) {
      const { line, lastLine } = collector.writer.linesOf(node)
      if (lastLine < slice.first) continue
      if (node.type === 'thematicBreak') open('', 0, line)
      else if (node.type !== 'heading') collector.top(node)
      else if (node.depth === 2 && !/^\s{0,3}#/.test(sourceLines[line - 1] ?? '')) {
        // A paragraph right above `---`: Markdown calls it a heading; people who write forms mean a paragraph and a rule.
        collector.top({ ...node, type: 'paragraph' })
        open('', 0, lastLine)
      } else open(headingText(node), node.depth, line)
    }
  }
  return { parts: parts.map(({ title, level, line, statements }) => ({ title, level, line, statements })), problems }
}

/** Undefined for what the parser gives up on: its stack, its numbers. */
function nodesOf(text: string): RootContent[] | undefined {
  try {
    return plainMarkdown(text, 'no-tables') ?? fromMarkdown(text).children
  } catch {
    return undefined
  }
}
