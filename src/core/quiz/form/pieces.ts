import type { Difficulty } from '../types.ts'

/** The pieces that a question is written in, as headings or as fields (`- 번호: …`). */
export type Piece =
  | 'question'
  | 'choices'
  | 'answer'
  | 'explanation'
  | 'source'
  | 'difficulty'
  | 'id'
  | 'erratum'
  | 'exception'

const NAMES: Readonly<Record<Piece, string>> = {
  question: '문제|질문|question|problem|q(?=\\s*[\\d:：])',
  choices: '보기|선택지|선지|choices|options',
  answer: '정답|답|answers?|correct answers?',
  explanation: '해설|설명|풀이|explanation',
  source: '근거|source',
  difficulty: '난이도|difficulty',
  id: '번호|id',
  erratum: '정오|erratum',
  exception: '예외|exception',
}
const PIECES = Object.keys(NAMES) as Piece[]

/** `1. **문제** 12 (Hard): rest`, without the marks. */
const TITLES = PIECES.map((piece) => ({
  piece,
  pattern: new RegExp(
    `^(?:\\d+\\s*[.)번]\\s*)?[^\\p{L}\\p{N}]*(?:${NAMES[piece]})[\\]】]?(?:\\s*(?:#|no\\.?\\s*)?\\d+(?:[-.]\\d+)*\\b)?[.)]?` +
      '\\s*(?:[([](?<suffix>[^)\\]]*)[)\\]]|[–—-]\\s*(?<dash>\\S+))?\\s*(?:[:：]\\s*(?<rest>.*))?$',
    'iu',
  ),
}))
const FIELDS = PIECES.filter((piece) => piece !== 'question' && piece !== 'choices').map((piece) => ({
  piece,
  pattern: new RegExp(`^(?:${NAMES[piece]})[은는]?\\s*[:：]\\s*(?<value>[\\s\\S]*)$`, 'iu'),
}))

export interface Title {
  readonly piece: Piece
  /** `Hard` of `문제 (Hard)`. */
  readonly suffix: string
  /** `B` of `정답: B`. */
  readonly rest: string
}

/** What a heading says; undefined for one that is not of the form. */
export function readTitle(heading: string): Title | undefined {
  for (const { piece, pattern } of TITLES) {
    const found = pattern.exec(heading.trim())
    if (!found) continue
    const { suffix, dash, rest } = found.groups ?? {}
    return { piece, suffix: (suffix ?? dash ?? '').trim(), rest: (rest ?? '').trim() }
  }
  return undefined
}

/** `정답은 B이다.` */
const SAID_ANSWER = /^(?:정답|답)[은는]\s+(?<value>.{1,30}?)(?:입니다|이다|이에요|예요)?[.]?$/u

/** A line such as `난이도: 2`. */
export function readField(line: string): { piece: Piece; value: string } | undefined {
  for (const { piece, pattern } of FIELDS) {
    const value = pattern.exec(line)?.groups?.value
    if (value !== undefined) return { piece, value: value.trim() }
  }
  const value = SAID_ANSWER.exec(line)?.groups?.value
  return value === undefined ? undefined : { piece: 'answer', value: value.trim() }
}

const DIFFICULTIES: readonly [Difficulty, RegExp][] = [
  [1, /^(?:1|쉬움|하|easy|low|[★⭐]️?)$/iu],
  [2, /^(?:2|보통|중|중간|medium|normal|(?:[★⭐]️?){2})$/iu],
  [3, /^(?:3|어려움|상|hard|difficult|high|(?:[★⭐]️?){3})$/iu],
]

export function readDifficulty(text: string): Difficulty | undefined {
  return DIFFICULTIES.find(([, pattern]) => pattern.test(text.trim()))?.[0]
}
