import { compact } from '../../notes/normalize.ts'
import type { QuestionKind } from '../types.ts'
import { readAnswer } from './answer.ts'
import { choiceProblems, readChoices, type SourceChoice } from './choices.ts'
import { maskBlanks } from './cloze.ts'
import { headingFields, readFields, type SourceFields, withoutFields } from './fields.ts'
import { type RawItem, splitItems } from './items.ts'
import { readKey } from './kind.ts'
import type { FormLine } from './lines.ts'
import { linesMarkdown } from './markdown.ts'
import { isError, type PlacedProblem } from './problem.ts'
import { isVisible } from './visible.ts'

/** Discord's ceiling for an embed's description. */
const MAX_STEM = 4096

/** A question as its file says it: understood, not yet proven against the notes. */
export interface QuestionSource extends SourceFields {
  readonly file: string
  readonly line: number
  readonly kind: QuestionKind
  readonly stem: string
  readonly choices: readonly SourceChoice[]
  readonly key: readonly string[]
  readonly keyLine: number
  readonly explanation: string
  readonly rationales: Readonly<Record<string, string>>
}

/** One question of a file; `source` is missing when an error among the problems leaves it out. */
export interface ParsedQuestion {
  readonly file: string
  readonly line: number
  readonly source?: QuestionSource
  /** As far as it could be read, whatever the problems. */
  readonly reading: QuestionSource
  readonly problems: readonly PlacedProblem[]
}

/** Reads every question of a file. Never throws; each one is either taken or has an error. */
export function parseQuestions(file: string, text: string): ParsedQuestion[] {
  return splitItems(text).map((item) => {
    const { source, problems } = readItem(item, file)
    const good = !problems.some(({ problem }) => isError(problem))
    return { file, line: item.line, problems, reading: source, ...(good ? { source } : {}) }
  })
}

function readItem(item: RawItem, file: string): { source: QuestionSource; problems: PlacedProblem[] } {
  const problems: PlacedProblem[] = []
  const stemLines = withoutFields(item.pieces.get('question') ?? [])
  const stem = linesMarkdown(stemLines.rest)
  if (!isVisible(stem)) problems.push({ problem: { code: 'stem-missing' }, line: item.line })
  if (stem.length > MAX_STEM) {
    problems.push({ problem: { code: 'stem-too-long', length: stem.length, max: MAX_STEM }, line: item.line })
  }
  const choiceLines = withoutFields(item.pieces.get('choices') ?? [])
  const written = item.pieces.has('choices') ? readChoices(choiceLines.rest) : []
  if (item.pieces.has('choices')) problems.push(...choiceProblems(written, item.line))
  const answer = readAnswer(item.pieces.get('answer') ?? [], written)
  const fields = [...stemLines.fields, ...choiceLines.fields, ...answer.fields, ...headingFields(item)]
  const key = readKey(item, stem, written, answer, fields)
  problems.push(...key.problems)
  for (const { label, line } of answer.unknown) problems.push({ problem: { code: 'rationale-unknown', label }, line })
  const explained = [...key.explanation, ...(item.pieces.get('explanation') ?? [])]
  const source: QuestionSource = {
    file,
    line: item.line,
    kind: key.kind,
    stem: key.kind === 'cloze' ? stem : maskBlanks(stem),
    choices: key.choices,
    key: key.key,
    keyLine: key.line,
    explanation: linesMarkdown(explained),
    rationales: rationalesOf(answer.rationales, key.choices),
    ...readFields(fields, item, problems),
  }
  return { source, problems }
}

/** A choice repeated behind its label explains nothing. */
function rationalesOf(
  rationales: ReadonlyMap<string, readonly FormLine[]>,
  choices: readonly SourceChoice[],
): Record<string, string> {
  const texts = new Map(choices.map((choice) => [choice.label, compact(choice.text)]))
  const told = [...rationales].map(([label, lines]) => [label, linesMarkdown(lines)] as const)
  return Object.fromEntries(told.filter(([label, why]) => compact(why) !== texts.get(label)))
}
