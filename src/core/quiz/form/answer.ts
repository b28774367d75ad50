import type { SourceChoice } from './choices.ts'
import { takeLabels } from './key-labels.ts'
import { readLabel, readLabelled } from './labels.ts'
import { cutStart, type FormLine } from './lines.ts'
import { type Piece, readField } from './pieces.ts'

export interface Field {
  readonly piece: Piece
  readonly line: number
  value: string
}

/** What stands under 정답, told apart. */
export interface AnswerParts {
  readonly fields: readonly Field[]
  readonly explanation: readonly FormLine[]
  readonly rationales: ReadonlyMap<string, readonly FormLine[]>
  /** Its first line, whole. */
  readonly opening: string
  /** Lines such as `E: …` that name no choice; they are explanation. */
  readonly unknown: readonly { readonly label: string; readonly line: number }[]
}

/** `A: why`, `A, C: why`: labels of choices and the text behind them. */
const SHARED = /^(?<labels>[A-Za-z1-9①-⑨](?:\s*[,·&]\s*[A-Za-z1-9①-⑨])+)\s*[:：]\s*/u

/** A line belongs to what it says (`근거: …`, `B: …`); one that continues or is nested, to the line above it; others explain. */
export function readAnswer(lines: readonly FormLine[], choices: readonly SourceChoice[]): AnswerParts {
  const fields: Field[] = []
  const explanation: FormLine[] = []
  const rationales = new Map<string, FormLine[]>()
  const unknown: { label: string; line: number }[] = []
  let depth = 0
  let append: ((line: FormLine) => void) | undefined
  for (const line of lines) {
    const field = line.kind === 'code' ? undefined : readField(line.text)
    const reason = line.kind === 'code' || field || isOnlyLabels(line.text) ? undefined : readReason(line, choices)
    if (field?.piece === 'explanation') {
      append = (more) => explanation.push(more)
      if (field.value !== '') append(cutStart(line, line.text.length - field.value.length))
    } else if (field) {
      const one: Field = { ...field, line: line.line }
      fields.push(one)
      append = (more) => {
        one.value += `${one.value === '' ? '' : separatorOf(one.piece)}${more.text}`
      }
    } else if (reason) {
      for (const label of reason.labels) rationales.set(label, [...(rationales.get(label) ?? []), reason.line])
      append = (more) => {
        for (const label of reason.labels) rationales.get(label)?.push(more)
      }
    } else if (append && (line.continued || line.depth > depth)) {
      append(line)
      continue
    } else {
      const stray = readLabelled(line.text)
      if (stray && choices.length > 0 && /^[A-Z]$/.test(stray.label.written)) {
        unknown.push({ label: stray.label.written, line: line.line })
      }
      explanation.push(line)
      append = (more) => explanation.push(more)
    }
    depth = line.depth
  }
  return { fields, explanation, rationales, unknown, opening: lines[0]?.text ?? '' }
}

/** `①③` is a key, not what ① is about. */
function isOnlyLabels(text: string): boolean {
  const { labels, rest } = takeLabels(text)
  return labels.length > 0 && rest.trim() === ''
}

/** Nested items under an empty `정답:` are a list; under a quote they continue it. */
function separatorOf(piece: Piece): string {
  return piece === 'answer' ? ', ' : ' '
}

function readReason(
  line: FormLine,
  choices: readonly SourceChoice[],
): { labels: string[]; line: FormLine } | undefined {
  const shared = SHARED.exec(line.text)
  const one = readLabelled(line.text)
  const marks = shared?.groups?.labels?.split(/[,·&]/) ?? (one ? [one.label.written] : [])
  const labels = marks.map((mark) => labelOf(mark, choices))
  const known = labels.filter((label) => label !== undefined)
  if (known.length === 0 || known.length < labels.length) return undefined
  const cut = shared ? shared[0].length : line.text.length - (one?.text.length ?? 0)
  return { labels: known, line: { ...cutStart(line, cut), continued: false } }
}

function labelOf(mark: string, choices: readonly SourceChoice[]): string | undefined {
  const label = readLabel(mark)
  return label && choices.find((choice) => choice.names.includes(`${label.alphabet}:${label.place}`))?.label
}
