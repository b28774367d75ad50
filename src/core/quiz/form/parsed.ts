import type { QuestionKind } from '../types.ts'
import type { SourceChoice } from './choices.ts'
import type { SourceFields } from './fields.ts'
import type { PlacedProblem } from './problem.ts'

/** A question as its file says it: understood, not yet proven against the notes. */
export interface QuestionSource extends SourceFields {
  readonly file: string
  readonly line: number
  readonly kind: QuestionKind
  readonly stem: string
  readonly choices: readonly SourceChoice[]
  readonly key: readonly string[]
  readonly keyLine: number
  readonly explanation: string
  readonly rationales: Readonly<Record<string, string>>
  /** Of another form than ours: nobody is asked to mend what such files never have. */
  readonly foreign?: true
}

/** One question of a file; `source` is missing when an error among the problems leaves it out. */
export interface ParsedQuestion {
  readonly file: string
  readonly line: number
  readonly source?: QuestionSource
  /** As far as it could be read, whatever the problems. */
  readonly reading: QuestionSource
  readonly problems: readonly PlacedProblem[]
}
