import type { OutlinePart } from '../../notes/headings.ts'
import type { Run } from '../../notes/types.ts'

/** One line of a form: a statement's first line or one that continues it; a code block is one line. */
export interface FormLine {
  readonly runs: readonly Run[]
  /** Without Markdown marks. */
  readonly text: string
  readonly line: number
  /** Of its statement: 0 at the top, more for nested items. */
  readonly depth: number
  readonly kind: 'item' | 'paragraph' | 'code'
  readonly continued: boolean
  readonly ordinal?: number
  readonly language?: string
}

export function linesOf(statements: OutlinePart['statements']): FormLine[] {
  return statements.flatMap((statement) => {
    const { line, depth, kind, ordinal, language } = statement
    if (kind === 'code')
      return [
        {
          runs: statement.runs,
          text: statement.text,
          line,
          depth,
          kind,
          continued: false,
          ...(language ? { language } : {}),
        },
      ]
    return splitRuns(statement.runs).map((runs, at): FormLine => {
      const text = runs.map((run) => run.text).join('')
      const numbered = at === 0 && ordinal !== undefined ? { ordinal } : {}
      return { runs, text: text.trim(), line: line + at, depth, kind, continued: at > 0, ...numbered }
    })
  })
}

export function textLine(text: string, line: number): FormLine {
  return { runs: [{ text }], text, line, depth: 0, kind: 'paragraph', continued: false }
}

function splitRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}

/** The line with the first `count` characters of its text cut: `B: **why**` becomes `**why**`. */
export function cutStart(line: FormLine, count: number): FormLine {
  let left = count
  const runs = line.runs.flatMap((run) => {
    const text = run.text.slice(Math.min(left, run.text.length))
    left -= run.text.length - text.length
    return text === '' ? [] : [{ ...run, text }]
  })
  return { ...line, runs, text: line.text.slice(count).trim() }
}
