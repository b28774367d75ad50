import type { Citation, Notebook } from '../../notes/types.ts'
import type { AuthoredQuestion } from '../form/resolve.ts'
import type { JudgeContext } from '../judge/judge.ts'

/** What makes a question bad although its form is right. `line` is in the question's file. */
export type Finding = { readonly line: number } & (
  | { readonly code: 'rationale-missing' | 'rationale-empty'; readonly labels: readonly string[] }
  | { readonly code: 'right-is-longest'; readonly length: number; readonly next: number }
  | {
      readonly code:
        | 'right-alone-has-number'
        | 'right-alone-hedges'
        | 'right-alone-on-topic'
        | 'right-shares-most'
        | 'all-of-the-above'
      readonly label: string
    }
  | { readonly code: 'answer-in-stem' | 'right-alone-echoes'; readonly words: readonly string[] }
  | { readonly code: 'absolutes-in-distractors'; readonly words: readonly string[] }
  | { readonly code: 'double-negative' | 'asks-of-the-note' | 'recall-as-harder' }
  | { readonly code: 'grammar-cue'; readonly cue: 'particle' | 'article' | 'ending'; readonly label: string }
  | { readonly code: 'distractor-true'; readonly label: string; readonly place: string }
  | { readonly code: 'near-duplicate-stem' | 'asked-twice'; readonly place: string }
  | { readonly code: 'near-duplicate-options'; readonly labels: readonly string[] }
  | { readonly code: 'typed-forms-missing'; readonly forms: readonly string[] }
  | { readonly code: 'exception-unused' | 'exception-without-why'; readonly exception: string }
)

/** What the checks may look at besides the question. */
export interface CheckContext {
  readonly notebook: Notebook
  /** Values that facts files give as lists: what is true together. */
  readonly lists: readonly { readonly items: readonly string[]; readonly citations: readonly Citation[] }[]
  readonly judge: JudgeContext
}

export type ItemCheck = (item: AuthoredQuestion, context: CheckContext) => readonly Finding[]

/** Flaws of the bank as a whole: a member who looks at form alone would be right too often. */
export type BankFinding = { readonly count: number } & (
  | {
      readonly code:
        | 'bank-right-is-longest'
        | 'bank-right-alone-has-number'
        | 'bank-right-alone-hedges'
        | 'bank-right-shares-most'
      /** 0 to 1. */
      readonly share: number
    }
  /** So many of the true or false questions have this key. */
  | { readonly code: 'bank-ox-lopsided'; readonly key: string; readonly share: number }
  /** So often a wrong choice, and never a right one. */
  | { readonly code: 'bank-never-right'; readonly text: string }
)
