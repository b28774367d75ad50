import type { Near } from '../index/near.ts'
import type { AskedNumber } from './asked-number.ts'

/** One word of one reading: the terms that would do, best first. */
export interface Slot {
  readonly alternatives: readonly Near[]
  /** How much it says, 0 to 1: rare words much, words of any question nearly nothing. */
  readonly mass: number
}

/** One way to read a stretch of the query. */
export interface Reading {
  readonly slots: readonly Slot[]
  readonly quality: number
}

/** A stretch of the query with all its readings; the best one counts in each section. */
export interface Group {
  readonly readings: readonly Reading[]
  readonly mass: number
  /** Words of any question, and nothing else: `란`, `what is`. */
  readonly asks: boolean
  /** Words that are often no more than that: `차이`, `방법`. */
  readonly weak: boolean
  /** What the value is called that is asked for: `요금`. */
  readonly valued: boolean
  /** What is to be done or counted: an answer speaks of it. */
  readonly isAsked: boolean
  /** Written with a capital, as a name. */
  readonly isProper: boolean
  /** Written in capitals. */
  readonly isAbbreviation: boolean
  /** `최대`: of whatever is counted or measured. */
  readonly isBound: boolean
  /** What 몇 counts. */
  readonly counted: boolean
}

export interface Query {
  /** What is searched for: as typed, or with its layout put right. */
  readonly text: string
  readonly repaired: boolean
  readonly groups: readonly Group[]
  /** It is a sentence of the asker's own, not a name or the words of the notes. */
  readonly inOwnWords: boolean
  /** Nouns side by side, without a particle, an ending or a word of any question; or what one is is asked: `what is …`, `…란?` */
  readonly isName: boolean
  /** The number that it asks for, if it does. */
  readonly asked?: AskedNumber
}

/** How much a query says altogether. */
export function massOf(query: Query): number {
  return query.groups.reduce((sum, group) => sum + group.mass, 0)
}
