import { mapInSteps, type Steps } from '../../steps.ts'
import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

/** R/exams: sections, each over a rule or behind `#`, and what is right in bits. */
const SECTION = /^(?:#+\s*)?(?<name>Question|Answerlist|Solution|Meta-information)\s*$/iu
const RULE = /^(?:={3,}|-{3,})\s*$/

export function isExams(text: string): boolean {
  return /^[ \t]*ex(?:type|solution):/m.test(text) && /^(?:#+\s*)?Question\s*$/m.test(text)
}

/** As much as so many characters read. */
const WORK_OF_EXERCISE = 500

interface Part {
  readonly name: string
  readonly line: number
  readonly lines: string[]
}

/** An exercise a question; those that were put into one file stand behind each other. Never throws. */
export function* readExams(file: string, text: string): Steps<ParsedQuestion[]> {
  const exercises: Part[][] = []
  for (const part of partsOf(text)) {
    if (part.name === 'question') exercises.push([part])
    else exercises.at(-1)?.push(part)
  }
  yield
  return yield* mapInSteps(exercises, WORK_OF_EXERCISE, (parts) => readExercise(file, parts))
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let isCode = false
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    if (/^\s*(?:```|~~~)/.test(written)) isCode = !isCode
    const name = isCode ? undefined : SECTION.exec(written)?.groups?.name?.toLowerCase()
    if (name !== undefined) parts.push({ name, line: at + 1, lines: [] })
    else if (!RULE.test(written)) parts.at(-1)?.lines.push(written)
  }
  return parts
}

function readExercise(file: string, parts: readonly Part[]): ParsedQuestion {
  const [question] = parts
  const line = question?.line ?? 1
  const stem = wordsOf(question)
  const meta = parts.find(({ name }) => name === 'meta-information')?.lines.join('\n') ?? ''
  const said = (name: string) => new RegExp(`^\\s*${name}:\\s*(.*?)\\s*$`, 'mi').exec(meta)?.[1] ?? ''
  const solutionAt = parts.findIndex(({ name }) => name === 'solution')
  const lists = parts.map((part, at) => ({ part, at })).filter(({ part }) => part.name === 'answerlist')
  const isBefore = (at: number) => solutionAt < 0 || at < solutionAt
  const choices = itemsOf(lists.find(({ at }) => isBefore(at))?.part)
  const reasons = itemsOf(lists.find(({ at }) => !isBefore(at))?.part)
  const explanation = wordsOf(parts[solutionAt])
  const key = said('exsolution')
  if (stem === '') return leftOut(file, line, key, { code: 'stem-missing' })
  if (key === '') return leftOut(file, line, stem, { code: 'answer-missing' })
  const type = said('extype').toLowerCase()
  if (choices.length === 0 && /^(?:num|string)$/.test(type)) {
    return makeQuestion(file, { line, stem, forms: [key], explanation })
  }
  // Several of its questions in one, or bits that do not fit its list.
  if (!/^[sm]choice$/.test(type) || !/^[01]+$/.test(key) || key.length !== choices.length) {
    return leftOut(file, line, stem, { code: choices.length === 0 ? 'block-unclear' : 'key-not-clear', key })
  }
  const made = choices.map((text, at) => ({
    text,
    right: key[at] === '1',
    ...(reasons[at] ? { why: reasons[at] } : {}),
  }))
  return makeQuestion(file, { line, stem, choices: made, explanation })
}

function wordsOf(part: Part | undefined): string {
  return part?.lines.join('\n').trim() ?? ''
}

function itemsOf(part: Part | undefined): string[] {
  const items: string[] = []
  for (const line of part?.lines ?? []) {
    const item = /^\s*[-*+]\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined) items.push(item.trim())
    else if (line.trim() !== '' && items.length > 0) items.push(`${items.pop()} ${line.trim()}`)
  }
  return items
}
