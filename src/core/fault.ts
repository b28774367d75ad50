/** One thing that is wrong with the content: what, where and what to do. `file` is relative to the content folder; lines count from 1. */
export interface Fault {
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  /** Kebab case, never changes once published: `quote-not-standing`. */
  readonly code: string
  /** A whole sentence: what is wrong and what to do. */
  readonly message: string
}

/** What a reader of content returns: what was good, and every fault of what was not. */
export interface Checked<T> {
  readonly value: T
  readonly faults: readonly Fault[]
}
