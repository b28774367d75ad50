import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'

/** Statements by where they stand, to find what stands above and beside one. */
export interface Places {
  above(statement: Statement): Statement | undefined
  next(statement: Statement): Statement | undefined
  before(statement: Statement): Statement | undefined
}

export function* placesAmong(all: readonly Statement[]): Steps<Places> {
  const byPlace = new Map<string, Statement>()
  yield* eachInSteps(all, WORK_OF_PLACE, (one) => byPlace.set(`${one.section}\n${one.index}`, one))
  return {
    above: ({ section, parent }) => (parent === undefined ? undefined : byPlace.get(`${section}\n${parent}`)),
    next: ({ section, index }) => byPlace.get(`${section}\n${index + 1}`),
    before: ({ section, index }) => byPlace.get(`${section}\n${index - 1}`),
  }
}

/** What stands in one list with it has the same: of one kind, under one parent. */
export function listOf({ section, parent, kind }: Statement): string {
  return `${kind} ${section}\n${parent ?? ''}`
}

/** In characters read: where a statement stands, and what it is. */
export const WORK_OF_PLACE = 20

export function workOf({ text }: Statement): number {
  return 2 * WORK_OF_PLACE + text.length
}
