import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { isBelow } from './relations.ts'

/** What a name as typed means. */
export type Resolution =
  | { readonly kind: 'one'; readonly subject: Subject }
  /** Several bear this name: ask which, best first. */
  | { readonly kind: 'several'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Subject[] }

export type Meant = Extract<Resolution, { kind: 'one' | 'several' }>

/** A title of its own, or a facts file: more than a bold word somewhere. */
export function isTitled({ kind, sheet }: Subject): boolean {
  return kind === 'chapter' || kind === 'service' || kind === 'section' || sheet !== undefined
}

/**
 * The one that a name means: a chapter before a section before a bold word, a whole before its parts, the closer name; where
 * that leaves several, all of them, best first.
 */
export function chosen(candidates: readonly Subject[], distance: (one: Subject) => number, notebook: Notebook): Meant {
  const weighed = [...new Set(candidates)].map((one) => ({ one, rank: rankOf(one), away: distance(one) }))
  weighed.sort((a, b) => a.rank - b.rank || a.away - b.away)
  const [best, ...others] = weighed as [(typeof weighed)[0], ...typeof weighed]
  const hasRival = others.some(
    ({ one, rank, away }) => rank === best.rank && away === best.away && !isBelow(one, best.one, notebook),
  )
  return hasRival ? { kind: 'several', subjects: weighed.map(({ one }) => one) } : { kind: 'one', subject: best.one }
}

/** Chapters first, then sections by their depth, then what is only bold or in a table. */
function rankOf(subject: Subject): number {
  if (isOfTwo(subject.name)) return TWO_THINGS
  if (isChapter(subject)) return 0
  return isTitled(subject) ? subject.section.depth : BOLD
}

const BOLD = 100
/** A title of two things is neither's own. */
const TWO_THINGS = 50

/** A name that joins two, or parts two words of one script by a slash: `SSL/TLS`, and not `인증 / Authentication`. */
export function isOfTwo(name: string): boolean {
  return JOINT.test(name) || /^(?:[A-Za-z\d-]+\s?\/\s?[A-Za-z\d-]+|[가-힣]+\s?\/\s?[가-힣]+)$/.test(name)
}

/** Names of two things at once. */
export const JOINT = /\s[&+]\s|,\s|\s(?:vs\.?|and|or)\s|[가-힣](?:와|과)\s/i
