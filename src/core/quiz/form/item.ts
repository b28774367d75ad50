import { lengthOver } from '../../language/characters.ts'
import { compact } from '../../notes/normalize.ts'
import { readAnswer } from './answer.ts'
import { choiceProblems, readChoices, type SourceChoice } from './choices.ts'
import { maskBlanks } from './cloze.ts'
import { headingFields, readFields, withoutFields } from './fields.ts'
import type { RawItem } from './items.ts'
import { readKey } from './kind.ts'
import type { FormLine } from './lines.ts'
import { linesMarkdown } from './markdown.ts'
import type { ParsedQuestion, QuestionSource } from './parsed.ts'
import { isError, type PlacedProblem } from './problem.ts'
import { isVisible } from './visible.ts'

/** Characters as one counts them, without marks: what is longer is no question. */
const MAX_STEM = 4096

/** Understands one question, whatever form it was found in. Never throws. */
export function readItem(item: RawItem, file: string): ParsedQuestion {
  const { source, problems } = understood(item, file)
  const good = !problems.some(({ problem }) => isError(problem))
  return { file, line: item.line, problems, reading: source, ...(good ? { source } : {}) }
}

function understood(item: RawItem, file: string): { source: QuestionSource; problems: PlacedProblem[] } {
  const problems: PlacedProblem[] = []
  const stemLines = withoutFields(item.pieces.get('question') ?? [])
  const stem = linesMarkdown(stemLines.rest)
  if (!isVisible(stem)) problems.push({ problem: { code: 'stem-missing' }, line: item.line })
  const length = lengthOver(stemLines.rest.map(({ text }) => text).join('\n'), MAX_STEM)
  if (length !== undefined)
    problems.push({ problem: { code: 'stem-too-long', length, max: MAX_STEM }, line: item.line })
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
    ...(item.foreign ? { foreign: true as const } : {}),
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
