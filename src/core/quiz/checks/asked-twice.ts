import { plainText } from '../../notes/inline.ts'
import { analyse } from '../../language/tokens.ts'
import type { AuthoredQuestion } from '../form/resolve.ts'
import { squeeze } from '../judge/text.ts'
import type { Finding } from './finding.ts'

/** Share of the shorter stem's words that the other has as well. */
const SHARED_WORDS = 0.5

interface Asked {
  readonly item: AuthoredQuestion
  readonly keys: readonly string[]
  readonly words: ReadonlySet<string>
}

/** For each question the first earlier one that asks for the same answer, proven by the same line, in much the same words. */
export function askedTwice(items: readonly AuthoredQuestion[]): ReadonlyMap<AuthoredQuestion, Finding> {
  const found = new Map<AuthoredQuestion, Finding>()
  const byLine = new Map<string, Asked[]>()
  for (const item of items) {
    // A true or false sentence is another thing each time.
    if (item.question.kind === 'ox') continue
    const asked: Asked = { item, keys: keysOf(item), words: wordsOf(item) }
    const lines = item.question.citations.map((citation) => `${citation.file}:${citation.line}`)
    const twin = lines.flatMap((line) => byLine.get(line) ?? []).find((other) => isSame(asked, other))
    if (twin) {
      const { file, line } = twin.item.question
      found.set(item, { code: 'asked-twice', line: item.question.line, place: `${file}:${line}` })
    }
    for (const line of new Set(lines)) byLine.set(line, [...(byLine.get(line) ?? []), asked])
  }
  return found
}

function isSame(one: Asked, other: Asked): boolean {
  if (!one.keys.some((key) => other.keys.includes(key))) return false
  const [short, long] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words]
  const shared = [...short].filter((word) => long.has(word)).length
  return short.size > 0 && shared / short.size >= SHARED_WORDS
}

/** Several right choices are one answer; each accepted form of a typed one is. */
function keysOf({ question }: AuthoredQuestion): string[] {
  if (question.choices.length === 0) return question.key.map(squeeze)
  const right = question.choices.filter((choice) => question.key.includes(choice.label)).map((one) => squeeze(one.text))
  return [right.sort().join('\n')]
}

function wordsOf({ question }: AuthoredQuestion): Set<string> {
  const tokens = analyse(plainText(question.stem)).filter(
    (token) => token.kind === 'whole' || token.kind === 'quantity',
  )
  return new Set(tokens.map((token) => token.term))
}
