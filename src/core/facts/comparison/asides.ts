import type { Statement } from '../../notes/types.ts'
import { listOf } from '../extraction/places.ts'
import type { Fact } from '../types.ts'

/** A fact as it is read by itself: under the names that the note has over it, its own among them. */
export interface Line {
  readonly fact: Fact
  /** Without those names. */
  readonly written: Fact
  /** The outermost of them. */
  readonly part: string | undefined
  /** How many of them. */
  readonly depth: number
  /** Asked, or made up. */
  readonly isAside: boolean
}

/**
 * Without cases that somebody made up, questions, and what the letters of a formula stand for, where more is told; else these as
 * they are written.
 */
export function withoutAsides(lines: readonly Line[]): readonly Line[] {
  const letters = listsOfLetters(lines)
  const isOfLetters = ({ fact: { statements } }: Line) =>
    statements.every((one) => letters.has(listOf(one)) || standsFor(one))
  const told = lines.filter((one) => !one.isAside && !isOfLetters(one))
  return told.length > 0
    ? told
    : lines.map(({ written, ...one }) => ({ ...one, written, fact: written, part: undefined }))
}

/** Lists of which most lines say what a letter stands for: `tanh: activation`, among those, does as well. */
function listsOfLetters(lines: readonly Line[]): ReadonlySet<string> {
  const more = new Map<string, number>()
  for (const { fact } of lines)
    for (const one of fact.statements)
      if (one.kind === 'item') more.set(listOf(one), (more.get(listOf(one)) ?? 0) + (standsFor(one) ? 1 : -1))
  return new Set([...more].flatMap(([place, count]) => (count > 0 ? [place] : [])))
}

/** `k is the number of ropes`, with the letter written as a formula. */
function standsFor({ runs, kind, table }: Statement): boolean {
  const [first, next] = runs.filter(({ text }) => text.trim() !== '')
  if (kind === 'code' || table || first?.code !== true || next?.code === true) return false
  return LETTER.test(first.text.trim()) && STANDS_FOR.test(next?.text ?? '')
}

const LETTER =
  /^(?:[\p{L}][\p{M}]?[′'*]?(?:[_^](?:\([^()]{1,12}\)|[\p{L}\p{N},+-]{1,8}))*(?:\([\p{L}\p{N}, ]{1,8}\))?)$/u
const STANDS_FOR = /^\s*(?:[:：=–—-]|(?:is|are|denotes?|represents?|stands? for|means?)\s|은 |는 |이란 )/i

/** Whether a line, or what stands over it, says that it is a case that somebody made up, or a question. */
export function isAsideIn(text: string): boolean {
  return ASIDES.some((kind) => kind.test(text))
}

const ASIDES = [
  /^(?:scenario|case study|시나리오|사례 ?연구)(?=$|[^\p{L}])/iu,
  // With what answers it.
  /^(?:q|question|질문)\s?\d*\s?(?:[.:)]\s|$)|^(?:q ?& ?a|quiz|review questions|연습 ?문제)(?=$|[^\p{L}])/iu,
]
