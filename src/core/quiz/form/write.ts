import { hash32 } from '../../hash.ts'
import { readLabelled } from './labels.ts'
import { readField } from './pieces.ts'

/** What a leader types into the form of a new question. */
export interface QuestionFields {
  readonly stem: string
  /** A choice a line, with or without labels; empty for a typed answer or a cloze. */
  readonly choices: string
  readonly key: string
  /** Explanation, and `A: why` lines. */
  readonly explanation: string
  /** `근거: …`, `난이도: …`, `번호: …` lines. */
  readonly fields: string
}

/** The question as a file of `content/questions` holds it. What was typed stays in its place: no line becomes a heading. */
export function writeForm({ stem, choices, key, explanation, fields }: QuestionFields): string {
  const options = linesOf(choices)
  // Without labels a key may name them in any way; only what would be read as a field needs one.
  const needsLabels = !options.some((line) => readLabelled(line)) && options.some((line) => readField(line))
  const letters = options.map((line, at) => (needsLabels ? `${String.fromCharCode(65 + at)}: ${line}` : line))
  const own = linesOf(fields).filter((line) => !/[:：]\s*$/.test(line))
  const id = own.some((line) => /^(?:번호|id)\s*[:：]/i.test(line)) ? [] : [`번호: q-${hash32(lettersOf(stem), 8)}`]
  // `정답: 2`, as the file form has it; what is to be typed may begin with any word.
  const keys = linesOf(key).map((line) =>
    options.length > 0 && !options.includes(line) ? line.replace(NAMED, '') : line,
  )
  const answer = [`정답: ${keys.join(', ')}`, ...linesOf(explanation), ...own, ...id]
  return [
    `#### 문제\n\n${bullets(linesOf(stem))}`,
    letters.length > 0 ? `#### 보기\n\n${bullets(letters)}` : '',
    `#### 정답\n\n${bullets(answer)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const NAMED = /^(?:정답|답|answer)\s*[:：]\s*/i

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/^[-*+]\s+/, ''))
    .filter((line) => line !== '')
}

function bullets(lines: readonly string[]): string {
  // A `#`, `---` or ``` behind the dash would open a block of its own.
  return lines.map((line) => `- ${line.replace(/^(?=[#>]|-{3}|\*{3}|_{3}|`{3}|~{3})/, '\\')}`).join('\n')
}
