import type { Section, Statement } from '../notes/types.ts'
import type { Steps } from '../steps.ts'

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
  /** Near misses, each with what of it was found there: "did you mean". */
  readonly suggestions: readonly Hit[]
}

export interface SearchOptions {
  readonly limit?: number
  /** False: the ranking alone, never empty for lack of confidence. */
  readonly cut?: boolean
}

/** The one search over the notes, a little at a time: sections may have thousands of statements, and its index may not be made yet. */
export interface Search {
  findInSteps(query: string, options?: SearchOptions): Steps<SearchAnswer>
  /** The statement of that section which has most of the query's words, or its first under a heading that has them; undefined where neither does. */
  withinInSteps(section: Section, query: string): Steps<Hit | undefined>
  /** Makes its index, where that is not made yet. */
  ready(): Steps<void>
}

/** Of an index that is made, for whoever keeps nobody waiting. */
export interface BuiltSearch extends Search {
  find(query: string, options?: SearchOptions): SearchAnswer
}
