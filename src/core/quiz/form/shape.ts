import type { Steps } from '../../steps.ts'
import type { ParsedQuestion } from './parsed.ts'

/** A file of questions as its folder holds it. */
export interface QuestionText {
  readonly file: string
  readonly text: string
}

/** What one shape of file makes of it. */
export interface ShapeReading {
  /** In the order of the file; each taken or with an error. */
  readonly questions: readonly ParsedQuestion[]
  /** As an author recognises it: `Q1. ①`. */
  readonly form: string
  /** Cards whose pictures or sounds were left out. */
  readonly media: number
}

/** A reader of one shape of file. Never throws; what it cannot take has an error with its line. */
export interface Shape {
  readonly name: string
  claims(file: QuestionText): boolean | Steps<boolean>
  read(file: QuestionText): Steps<ShapeReading>
}

/** What became of a file, for `check`. */
export interface QuestionFile {
  readonly file: string
  readonly form: string
  readonly taken: number
  readonly leftOut: number
  readonly media: number
}
