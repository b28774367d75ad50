import { NOTE_LIMITS } from '../../notes/limits.ts'
import { marksIn } from '../../notes/markdown.ts'
import type { NoteProblem } from '../../notes/problem.ts'
import { leftOut } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'
import { replaceCode } from './pictured.ts'
import type { FormProblem } from './problem.ts'

interface Line {
  readonly text: string
  readonly line: number
}

/** What of a file was not read. */
export interface Losses {
  /** Lines and blocks that Markdown is not read from. */
  readonly lost: readonly NoteProblem[]
  /** From this line on nothing was read as it is meant. */
  readonly end?: { readonly line: number; readonly problem: FormProblem }
}

/** A line of a note's problems, as what it is to a question. */
export function lossesOf(problems: readonly NoteProblem[]): Losses {
  const lost = problems.filter(({ code }) => code === 'long-line' || code === 'long-block')
  const ends = problems.filter(({ code }) => code === 'too-many-headings' || code === 'unreadable')
  const [end] = ends.sort((a, b) => a.line - b.line)
  if (!end) return { lost }
  const problem: FormProblem =
    end.code === 'unreadable' ? { code: 'unreadable' } : { code: 'headings-count', max: NOTE_LIMITS.headings }
  return { lost, end: { line: end.line, problem } }
}

/** A line that is not read would be missing from the question without a word, unless it stands `outside` of its pieces. */
export function withoutLosses(
  read: ParsedQuestion,
  lines: readonly Line[],
  outside: ReadonlySet<number>,
  lost: Losses['lost'],
): ParsedQuestion {
  const [first] = lines
  if (!first) return read
  const own = lost.filter(({ line }) => line >= first.line && line < first.line + lines.length && !outside.has(line))
  if (own.length === 0) return read
  const said = shown(lines).split('\n')
  const missing = own.filter(({ line, lastLine = line }) =>
    said.slice(line - first.line, lastLine + 1 - first.line).some((text) => /[\p{L}\p{N}]/u.test(text)),
  )
  if (missing.length === 0) return read
  const { source: _, ...left } = read
  return { ...left, problems: missing.map((one) => ({ problem: problemOf(one, lines, first.line), line: one.line })) }
}

/** The questions before `end`, and that it is one. */
export function upTo(
  end: NonNullable<Losses['end']>,
  questions: readonly ParsedQuestion[],
  file: string,
): ParsedQuestion[] {
  const before = questions.filter((_, at) => (questions[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= end.line)
  return [...before, leftOut(file, end.line, '', end.problem)]
}

function problemOf({ line, lastLine = line }: NoteProblem, lines: readonly Line[], first: number): FormProblem {
  const { blockCharacters, lineCharacters, lineMarks } = NOTE_LIMITS
  const texts = lines.slice(line - first, lastLine + 1 - first).map(({ text }) => text)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (lastLine > line) return { code: 'block-too-long', length, max: blockCharacters }
  if (length > lineCharacters) return { code: 'line-too-long', length, max: lineCharacters }
  return { code: 'marks-count', count: marksIn(texts.join('')), max: lineMarks }
}

/** From an opening to the next ending: a comment, a drawing. */
const STRETCHES = [
  [/<!--/g, /-->/g],
  ...['svg', 'style', 'script'].map(
    (name) => [new RegExp(`<${name}\\b`, 'gi'), new RegExp(`</${name}>`, 'gi')] as const,
  ),
] as const
/** What needs no ending where a line begins with it; a tag; a picture; an address kept below. */
const UNSHOWN = [
  /^ {0,3}<(?:!--|(?:style|script)\b)[\s\S]*/im,
  /<\/?[a-z][\w-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi,
  /!\[[^\]\n]{0,300}\]\([^)\n]*\)?/g,
  /^ {0,3}\[(?!\^)[^\]\n]{1,300}\]:.*$/gm,
]

/** The same lines, without what is not shown of them anyway. Code is shown, whatever stands in it. */
function shown(lines: readonly Line[]): string {
  const text = replaceCode(lines, (code) => code.replace(/[<[!]/g, ' '))
    .map((one) => one.text)
    .join('\n')
  const left = STRETCHES.reduce((left, [opening, ending]) => withoutStretches(left, opening, ending), text)
  return UNSHOWN.reduce((left, part) => left.replace(part, blank), left)
}

/** What nothing ends is no stretch: looked for once, however many there are. */
function withoutStretches(text: string, opening: RegExp, ending: RegExp): string {
  let left = ''
  for (let at = 0; ; ) {
    opening.lastIndex = at
    const from = opening.exec(text)?.index
    ending.lastIndex = from ?? text.length
    if (from === undefined || !ending.exec(text)) return left + text.slice(at)
    left += text.slice(at, from) + blank(text.slice(from, ending.lastIndex))
    at = ending.lastIndex
  }
}

function blank(text: string): string {
  return text.replace(/[^\n]+/g, '')
}
