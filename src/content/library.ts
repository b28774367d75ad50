import type { Fault } from '../core/fault.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Question } from '../core/quiz/types.ts'
import type { Search } from '../core/search/types.ts'

/** Everything in `content/`, checked and frozen. Broken items are left out and stand in `faults`. */
export interface Library {
  readonly notebook: Notebook
  readonly search: Search
  readonly questions: readonly Question[]
  readonly faults: readonly Fault[]
}
