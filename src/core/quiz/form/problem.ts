import type { QuoteProblem } from '../../notes/quote.ts'

/** What can be wrong with a question as it is written. */
export type FormProblem =
  | { readonly code: 'stem-missing' | 'answer-missing' | 'key-missing' | 'several-blanks' | 'blank-empty' }
  | {
      readonly code: 'stem-too-long' | 'line-too-long' | 'block-too-long'
      readonly length: number
      readonly max: number
    }
  | { readonly code: 'lines-count' | 'marks-count'; readonly count: number; readonly max: number }
  | { readonly code: 'choices-count'; readonly count: number }
  | { readonly code: 'sheet-mismatch'; readonly questions: number; readonly keys: number }
  | { readonly code: 'headings-count'; readonly max: number }
  | { readonly code: 'block-unclear' | 'unreadable' }
  | { readonly code: 'not-json'; readonly reason: string }
  | { readonly code: 'answer-too-long'; readonly length: number; readonly max: number }
  | { readonly code: 'kind-unknown'; readonly kind: string }
  | { readonly code: 'choice-too-long'; readonly label: string; readonly length: number; readonly max: number }
  | { readonly code: 'choice-empty' | 'choice-label-repeated'; readonly label: string }
  | { readonly code: 'choice-label-gap'; readonly label: string; readonly next: string }
  | { readonly code: 'choices-equal'; readonly labels: readonly string[] }
  | { readonly code: 'choices-missing' | 'key-not-clear' | 'key-without-letters'; readonly key: string }
  | { readonly code: 'key-not-a-choice'; readonly key: string; readonly labels: readonly string[] }
  | { readonly code: 'id-repeated'; readonly id: string; readonly first: string }
  | { readonly code: 'question-repeated' | 'key-differs'; readonly first: string }
  | { readonly code: 'on-erratum' | 'erratum-unknown' | 'erratum-without-key'; readonly id: string }
  | { readonly code: 'quote'; readonly problem: QuoteProblem }
  | { readonly code: 'source-missing' | 'difficulty-missing' | 'id-missing' | 'picture-left-out' }
  | { readonly code: 'source-without-words'; readonly section: string }
  | { readonly code: 'source-unknown' | 'difficulty-unknown' | 'id-unfit'; readonly value: string }
  | { readonly code: 'rationale-unknown'; readonly label: string }
  | { readonly code: 'voted-otherwise'; readonly key: string; readonly voted: string }

/** These leave the question out; the others are warnings. */
const ERRORS: ReadonlySet<FormProblem['code']> = new Set([
  'stem-missing',
  'answer-missing',
  'key-missing',
  'several-blanks',
  'blank-empty',
  'stem-too-long',
  'line-too-long',
  'block-too-long',
  'lines-count',
  'marks-count',
  'headings-count',
  'unreadable',
  'choices-count',
  'sheet-mismatch',
  'block-unclear',
  'not-json',
  'answer-too-long',
  'kind-unknown',
  'choice-too-long',
  'choice-empty',
  'choice-label-repeated',
  'choice-label-gap',
  'choices-equal',
  'choices-missing',
  'key-not-clear',
  'key-without-letters',
  'key-not-a-choice',
  'id-repeated',
  'key-differs',
  'quote',
  'on-erratum',
  'erratum-unknown',
  'erratum-without-key',
])

export function isError(problem: FormProblem): boolean {
  return ERRORS.has(problem.code)
}

export interface PlacedProblem {
  readonly problem: FormProblem
  readonly line: number
}

/** As `check` names it. */
export function codeOf(problem: FormProblem): string {
  return problem.code === 'quote' ? `quote-${problem.problem.kind}` : problem.code
}
