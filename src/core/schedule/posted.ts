import type { Occurrence, OccurrenceState, PostedOccurrence } from './types.ts'

/** States in which a press may come. `sending` is one: a message can be pressed before it was recorded. */
export const ANSWERABLE: readonly OccurrenceState[] = ['sending', 'open', 'closing', 'closed']

/** Undefined while it has no question or no end. */
export function asPosted(occurrence: Occurrence): PostedOccurrence | undefined {
  const { question, closesAt } = occurrence
  return question && closesAt !== undefined ? { ...occurrence, question, closesAt } : undefined
}
