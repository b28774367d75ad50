import type { Diagram } from '../core/diagrams/diagram.ts'
import type { AttributeSet } from '../core/facts/attributes.ts'
import type { Errata } from '../core/facts/errata.ts'
import type { Coverage } from '../core/facts/sheets/coverage.ts'
import type { Subjects } from '../core/facts/subjects/subjects.ts'
import type { Fault } from '../core/fault.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { QuestionBank } from '../core/quiz/form/resolve.ts'
import type { QuestionFile } from '../core/quiz/form/shape.ts'
import type { JudgeContext } from '../core/quiz/judge/judge.ts'
import type { Retired } from '../core/quiz/retired.ts'
import type { Question } from '../core/quiz/types.ts'
import type { Search } from '../core/search/types.ts'
import type { WrittenErratum } from './errata.ts'
import type { GlossaryLine } from './glossary.ts'

/** Everything in `content/`, checked and frozen. Broken items are left out and stand in `faults`. */
export interface Library {
  readonly notebook: Notebook
  readonly search: Search
  /** What `/service` and `/compare` take, by every name that people use. */
  readonly subjects: Subjects
  /** The attributes by which subjects are told and compared. */
  readonly vocabulary: AttributeSet
  /** Statements that the world has since changed. */
  readonly errata: Errata
  /** The same as they were written, those among them that are not shown. */
  readonly corrections: readonly WrittenErratum[]
  /** Words that mean the same, as they were written. */
  readonly glossary: readonly GlossaryLine[]
  /** How much of the prepared chapters the facts files say. */
  readonly coverage: Coverage
  /** What is shown where the notes have a picture, in their order. */
  readonly diagrams: readonly Diagram[]
  readonly questions: readonly Question[]
  /** Made of the notes: none that people wrote already. */
  readonly generated: readonly Question[]
  /** What is not asked any more. */
  readonly retired: readonly Retired[]
  /** Those made or drafted that somebody read and took for the group's own. */
  readonly used: ReadonlySet<string>
  /** The same with their sources, and what was left out. */
  readonly questionBank: QuestionBank
  /** What became of each of their files: its form, how many were taken. */
  readonly questionFiles: readonly QuestionFile[]
  /** What the judge of typed answers knows. */
  readonly judge: JudgeContext
  /** Files among the notes that are none: a licence, a form, another format. */
  readonly notRead: readonly string[]
  readonly faults: readonly Fault[]
}
