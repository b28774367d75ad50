import { readForeign } from './foreign/markdown.ts'
import { evidenceOf } from './foreign/segments.ts'
import { readSheet } from './foreign/sheet.ts'
import { hasMedia, htmlText } from './html-text.ts'
import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

/** A flash card: what is shown, what is to be remembered. */
export interface Card {
  readonly line: number
  readonly front: string
  readonly back: string
  readonly extra?: string
  /** Other answers that are right. */
  readonly also?: readonly string[]
}

/** What a deck's questions are: asked by their front, or terms that their definitions ask for. */
export type Direction = 'front' | 'term'

const ASKS =
  /[?？]|시오|세요|(?:은|는|란|까|가|나요|다면)\s*[.:]?\s*$|___|\(\s*\)|^(?:what|which|who|when|where|why|how|name|list|define|true or false)\b/iu
const LONGEST_TERM = 40

/** Decided once for all cards of a file: whether most fronts are terms, and their backs what is said of them. */
export function directionOf(cards: readonly Card[]): Direction {
  const terms = cards.filter(
    ({ front, back }) => front.length <= LONGEST_TERM && !ASKS.test(front.trim()) && back.length > front.length + 8,
  )
  return terms.length * 2 > cards.length ? 'term' : 'front'
}

/** One card as a question; where its front has choices, its back is their key. */
export function readCard(file: string, card: Card, direction: Direction): ParsedQuestion {
  const { line, front, back, extra = '', also = [] } = card
  if (front === '') return leftOut(file, line, back, { code: 'stem-missing' })
  if (back === '') return leftOut(file, line, front, { code: 'answer-missing' })
  if (direction === 'term' && !ASKS.test(front.trim())) {
    return makeQuestion(file, { line, stem: askFor(front, back), forms: [bare(front)], explanation: extra })
  }
  const sheet = readSheet(front)
  if (evidenceOf(sheet).groups.length > 0) return withChoices(file, card)
  const key = bare(back).replace(/\n+/g, ', ')
  if (also.length > 0)
    return makeQuestion(file, { line, stem: front, forms: [key, ...also.map(bare)], explanation: extra })
  return makeQuestion(file, { line, stem: front, key, explanation: extra })
}

/** `15 minutes | 900 s`: other accepted answers, as a cell holds them. */
export function alsoIn(cell: string): string[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')
}

/** What is typed has no emphasis. */
function bare(text: string): string {
  return text.replace(/\*\*|`/g, '')
}

function withChoices(file: string, { line, front, back, extra }: Card): ParsedQuestion {
  const [key = '', ...more] = back.split('\n')
  const explanation = [...more, extra ?? ''].filter((part) => part !== '').join('\n')
  const text = [
    `Q1. ${front}`,
    `정답: ${key.replace(/^(?:정답|answer)\s*[:：]\s*/i, '')}`,
    explanation && `해설: ${explanation}`,
  ]
  const lines = readSheet(text.filter((part) => part !== '').join('\n')).map((one) => ({ ...one, line }))
  const [one, other] = readForeign(file, lines)
  return one && !other ? one.parsed : leftOut(file, line, front, { code: 'block-unclear' })
}

/** A definition asks for its term, which it does not say itself. */
function askFor(term: string, definition: string): string {
  const hidden = definition.replaceAll(term, '____')
  return `${hidden}\n${/[가-힣]/.test(definition) ? '무엇에 대한 설명인가요?' : 'What is this?'}`
}

/** No brackets within: one that is never closed would be looked for to the end from each that opens. */
const CLOZE = /\{\{c(\d+)::((?:(?!\{\{|\}\}|::)[\s\S])*)(?:::((?:(?!\{\{|\}\})[\s\S])*))?\}\}/g

export function isCloze(text: string): boolean {
  return new RegExp(CLOZE.source).test(text)
}

/** As Anki does, a card for each number of cloze; the others are filled in. */
export function readClozes(file: string, line: number, text: string, extra: string): ParsedQuestion[] {
  const numbers = [...new Set([...text.matchAll(CLOZE)].map(([, number]) => number))].sort()
  return numbers.map((number) => {
    const stem = text.replace(CLOZE, (_, own: string, answer: string, hint?: string) =>
      own === number ? `{{${answer.replace(/[{}]/g, '')}}}${hint ? ` (${hint})` : ''}` : answer,
    )
    return makeQuestion(file, { line, stem, explanation: extra })
  })
}

/** A field of a card as Markdown, and whether something that cannot be shown was in it. */
export function fieldOf(text: string, html: boolean): { readonly text: string; readonly media: boolean } {
  const isHtml = html || /<(?:br|div|p|b|i|img|span|ul|li)\b[^<>]*>|&(?:nbsp|lt|gt|amp);/i.test(text)
  return { text: isHtml ? htmlText(text) : text.replace(/\[sound:[^[\]]*\]/g, '').trim(), media: hasMedia(text) }
}
