import { analyse } from '../../language/tokens.ts'
import { rememberedOf } from '../../memo.ts'
import { plainText } from '../../notes/inline.ts'
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

/** Answers as they are asked for: which earlier question wants the same, proven by the same line, in much the same words. */
export class AnswerIndex {
  private readonly byLine = new Map<string, Asked[]>()

  twinOf(item: AuthoredQuestion): Finding | undefined {
    if (isSentence(item)) return undefined
    const asked = askedBy(item)
    const twin = linesOf(item)
      .flatMap((line) => this.byLine.get(line) ?? [])
      .find((other) => isSame(asked, other))
    if (!twin) return undefined
    const { file, line } = twin.item.question
    return { code: 'asked-twice', line: item.question.line, place: `${file}:${line}` }
  }

  add(item: AuthoredQuestion): void {
    if (isSentence(item)) return
    const asked = askedBy(item)
    for (const line of linesOf(item)) this.byLine.set(line, [...(this.byLine.get(line) ?? []), asked])
  }
}

/** A true or false sentence is another thing each time. */
function isSentence({ question }: AuthoredQuestion): boolean {
  return question.kind === 'ox'
}

function linesOf({ question }: AuthoredQuestion): string[] {
  return [...new Set(question.citations.map((citation) => `${citation.file}:${citation.line}`))]
}

const askedBy = rememberedOf((item: AuthoredQuestion): Asked => ({ item, keys: keysOf(item), words: wordsOf(item) }))

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
