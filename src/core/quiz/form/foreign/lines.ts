import { flatten, runsOf } from '../../../notes/inline.ts'
import { NOTE_LIMITS } from '../../../notes/limits.ts'
import { marksIn, parseMarkdown } from '../../../notes/markdown.ts'
import type { Run } from '../../../notes/types.ts'
import { finish, Pace, type Steps } from '../../../steps.ts'
import type { FormLine } from '../lines.ts'
import type { SheetLine } from './sheet.ts'

/** A line of somebody else's file as the form has its lines; other text than the line's own where only a part is meant. */
export function formLine(line: SheetLine, text = line.text): FormLine {
  if (line.code !== undefined) return codeLine([line])
  const runs = inlineRuns(text)
  const depth = line.bullet && line.indent >= 2 ? 1 : 0
  const said = runs.map((run) => run.text).join('')
  return { runs, text: said.trim(), line: line.line, depth, kind: line.bullet ? 'item' : 'paragraph', continued: false }
}

export function formLines(lines: readonly SheetLine[]): FormLine[] {
  return finish(formLinesInSteps(lines))
}

/** As much as so many characters read: Markdown's own reader begins anew with every line. */
const WORK_OF_LINE = 300

export function* formLinesInSteps(lines: readonly SheetLine[]): Steps<FormLine[]> {
  const pace = new Pace()
  const out: FormLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.rule) continue
    if (line.code === undefined) {
      out.push(formLine(line))
      if (pace.isDue(WORK_OF_LINE + line.text.length)) yield
      continue
    }
    const from = at
    while (lines[at + 1]?.code === line.code && lines[at + 1]?.line === (lines[at]?.line ?? 0) + 1) at++
    out.push(codeLine(lines.slice(from, at + 1)))
  }
  return out
}

function codeLine(lines: readonly SheetLine[]): FormLine {
  const [first] = lines
  const least = Math.min(...lines.filter((line) => line.text !== '').map((line) => line.indent))
  const text = lines
    .map((line) => `${' '.repeat(Math.max(0, line.indent - (Number.isFinite(least) ? least : 0)))}${line.text}`)
    .join('\n')
  return {
    runs: [{ text }],
    text,
    line: first?.line ?? 1,
    depth: 0,
    kind: 'code',
    continued: false,
    ...(first?.code ? { language: first.code } : {}),
  }
}

const MARKS = /[*_`[\]<&\\!~$]/

/** One line of inline Markdown; whatever it begins with opens no block. */
function inlineRuns(text: string): Run[] {
  if (!MARKS.test(text) || marksIn(text) > NOTE_LIMITS.lineMarks) return text === '' ? [] : [{ text }]
  try {
    const [paragraph] = parseMarkdown(`x ${text}`)
    if (paragraph?.type !== 'paragraph') return [{ text }]
    const runs = runsOf(flatten(paragraph.children))
    const [first, ...rest] = runs
    const cut = first?.text.slice(2) ?? ''
    return [...(first && cut !== '' ? [{ ...first, text: cut }] : []), ...rest]
  } catch {
    return [{ text }]
  }
}
