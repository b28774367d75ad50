import { NOTE_LIMITS } from '../../notes/limits.ts'
import { marksIn } from '../../notes/markdown.ts'
import type { ParsedQuestion } from './parsed.ts'
import type { FormProblem } from './problem.ts'

interface Line {
  readonly text: string
  readonly line: number
}

/** A line that Markdown is not read from would be missing from the question without a word, unless it stands `outside` of its pieces. */
export function withoutLosses(
  read: ParsedQuestion,
  lines: readonly Line[],
  outside: ReadonlySet<number>,
): ParsedQuestion {
  const overlong = lines.flatMap(({ text, line }, at) => {
    const problem = outside.has(line) ? undefined : lossOf(text)
    return problem ? [{ problem, line, at }] : []
  })
  if (overlong.length === 0) return read
  const said = withoutUnshown(lines.map(({ text }) => text).join('\n')).split('\n')
  const lost = overlong.filter(({ at }) => /[\p{L}\p{N}]/u.test(said[at] ?? ''))
  if (lost.length === 0) return read
  const { source: _, ...left } = read
  return { ...left, problems: lost.map(({ problem, line }) => ({ problem, line })) }
}

function lossOf(text: string): FormProblem | undefined {
  const { lineCharacters, lineMarks } = NOTE_LIMITS
  if (text.length > lineCharacters) return { code: 'line-too-long', length: text.length, max: lineCharacters }
  const count = text.length > lineMarks ? marksIn(text) : 0
  return count > lineMarks ? { code: 'marks-count', count, max: lineMarks } : undefined
}

/** A comment, a drawing, a tag, a picture, an address kept below: what no question shows. What nothing ends goes to the end. */
const UNSHOWN = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(svg|style|script)\b[\s\S]*?(?:<\/\1>|$)/gi,
  /<\/?[a-z][^<>]*>?/gi,
  /!\[[^\]\n]{0,300}\]\([^)\n]*\)?/g,
  /^ {0,3}\[(?!\^)[^\]\n]{1,300}\]:.*$/gm,
]

/** The same lines, without what is not shown of them anyway. */
function withoutUnshown(text: string): string {
  return UNSHOWN.reduce((left, part) => left.replace(part, (all) => all.replace(/[^\n]+/g, '')), text)
}
