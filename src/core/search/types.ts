import type { Section, Statement } from '../notes/types.ts'

/** A stretch of a text, in UTF-16 units of the original: `[start, end)`. */
export type Span = readonly [start: number, end: number]

export interface Hit {
  readonly section: Section
  /** The statement that answers; none for a section without text. */
  readonly statement?: Statement | undefined
  /** Of `statement.text`, sorted, apart from each other. */
  readonly highlights: readonly Span[]
  /** Higher is better; compare within one answer only. */
  readonly score: number
}

export interface SearchAnswer {
  readonly query: string
  /** What was searched for when it differs from what was typed: `kibana` for `ㅏㅑㅠ뭄`. */
  readonly searchedFor?: string
  /** Best first, one a section. Empty exactly when the notes do not say it. */
  readonly results: readonly Hit[]
  /** Near misses: "did you mean". */
  readonly suggestions: readonly Section[]
}

export interface SearchOptions {
  readonly limit?: number
  /** False: the ranking alone, never empty for lack of confidence. */
  readonly cut?: boolean
}

/** The one search over the notes. */
export interface Search {
  find(query: string, options?: SearchOptions): SearchAnswer
}

/** A thing with names that members type. */
export interface Named<T> {
  readonly value: T
  /** What is shown; matched first. */
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Finds named things by what was typed so far: jamo, initials, wrong layout, transliteration, typos. */
export interface Names<T> {
  /** Best first, each value once; all in their own order for an empty text. Stable: the same text, the same order. */
  suggest(typed: string, limit?: number): readonly T[]
  /** The one meant by a whole name as typed or sent unpicked; undefined when nothing is near enough. */
  resolve(typed: string): T | undefined
}
