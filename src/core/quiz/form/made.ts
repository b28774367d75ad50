import { formLines } from './foreign/lines.ts'
import { readSheet } from './foreign/sheet.ts'
import { readItem } from './item.ts'
import { letterAt } from './labels.ts'
import { type FormLine, textLine } from './lines.ts'
import type { ParsedQuestion } from './parsed.ts'
import type { Piece } from './pieces.ts'
import type { FormProblem } from './problem.ts'

/** A question of a file format that says outright what is a choice and what is right. */
export interface Made {
  readonly line: number
  /** Markdown; `{{answer}}` in a cloze. */
  readonly stem: string
  /** Their keys are the texts of those that are right. */
  readonly choices?: readonly { readonly text: string; readonly right: boolean; readonly why?: string }[]
  /** As somebody wrote it: a label, a text. Read with every care. */
  readonly key?: string
  /** Accepted forms of a written answer. */
  readonly forms?: readonly string[]
  readonly explanation?: string
}

/** Puts it through the same reading and the same guards as every other question. */
export function makeQuestion(file: string, made: Made): ParsedQuestion {
  const { line, stem, choices = [], forms, explanation = '' } = made
  const pieces = new Map<Piece, FormLine[]>([['question', linesAt(stem, line)]])
  if (choices.length > 0) {
    pieces.set(
      'choices',
      choices.map(({ text }, at) => labelled(`${letterAt(at)}) `, text, line)),
    )
  }
  const right = choices.flatMap((choice, at) => (choice.right ? [letterAt(at)] : []))
  const key = made.key ?? (choices.length > 0 ? right.join(', ') : forms?.[0])
  const reasons = choices.flatMap(({ why }, at) => (why ? [labelled(`${letterAt(at)}: `, why, line)] : []))
  if (key !== undefined) pieces.set('answer', [textLine(`정답: ${key}`, line), ...reasons])
  if (explanation !== '') pieces.set('explanation', linesAt(explanation, line))
  const parsed = readItem({ line, suffix: '', pieces, foreign: true }, file)
  if (!parsed.source || forms === undefined || forms.length < 2 || parsed.source.kind !== 'typed') return parsed
  const source = { ...parsed.source, key: [...new Set(forms)] }
  return { ...parsed, source, reading: source }
}

/** What cannot be asked, named by its line. */
export function leftOut(file: string, line: number, stem: string, problem: FormProblem): ParsedQuestion {
  const pieces = new Map<Piece, FormLine[]>([['question', linesAt(stem, line)]])
  const { source: _, ...parsed } = readItem({ line, suffix: '', pieces, foreign: true }, file)
  return { ...parsed, problems: [{ problem, line }] }
}

/** Lines of one text; in a longer one marks stay as they stand, for reading them takes a while and nobody sees its end. */
const MARKED_AT_MOST = 200

function linesAt(markdown: string, line: number): FormLine[] {
  const lines = readSheet(markdown)
  if (lines.length > MARKED_AT_MOST) return lines.map(({ text }) => textLine(text, line))
  return formLines(lines).map((one) => ({ ...one, line }))
}

function labelled(label: string, markdown: string, line: number): FormLine {
  const [first, ...more] = linesAt(markdown, line)
  const runs = [{ text: label }, ...(first?.runs ?? []), ...more.flatMap((one) => [{ text: ' ' }, ...one.runs])]
  const text = runs.map((run) => run.text).join('')
  return { runs, text: text.trim(), line, depth: 0, kind: 'item', continued: false }
}
