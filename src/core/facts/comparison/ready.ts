import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { recurringInSteps } from '../extraction/named-attributes.ts'
import { headsInSteps } from './scope.ts'

/** Reads what every comparison needs of the whole notebook, so that the first one waits for nothing. */
export function* readyToCompare(notebook: Notebook): Steps<void> {
  yield* recurringInSteps(notebook)
  yield* headsInSteps(notebook)
}
