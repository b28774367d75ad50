import type { Aliases } from './aliases.ts'
import type { AskedNumber } from './asked.ts'
import type { InvertedIndex } from './inverted.ts'
import type { Mechanism } from './mechanisms.ts'
import type { Near } from './vocabulary.ts'

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
}

export interface Query {
  /** What is searched for: as typed, or with its layout put right. */
  readonly text: string
  readonly repaired: boolean
  readonly groups: readonly Group[]
  /** The number that it asks for, if it does. */
  readonly asked?: AskedNumber
}

/** How much a query says altogether. */
export function massOf(query: Query): number {
  return query.groups.reduce((sum, group) => sum + group.mass, 0)
}

/** Where a word stands in the query. */
export interface Place {
  /** The last word: it may be unfinished. */
  readonly last: boolean
  /** 몇 stands before it: a number of it is asked for. */
  readonly counted: boolean
  /** A word of any question stands before it: `여러`, `몇`. */
  readonly determined: boolean
  /** It is the only word. */
  readonly alone: boolean
  /** The query is a question in a sentence. */
  readonly inQuestion: boolean
  /** The query is Korean: a Latin word in it is a name. */
  readonly korean: boolean
  /** No word with a sense of its own stands before it: what the query is about. */
  readonly first: boolean
}

export interface Meaning {
  readonly index: InvertedIndex
  readonly aliases: Aliases
  readonly off: ReadonlySet<Mechanism>
}
