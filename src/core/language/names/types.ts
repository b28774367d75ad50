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
