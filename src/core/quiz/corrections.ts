import type { Chosen } from '../study/types.ts'
import { grade, isTyped } from './grading.ts'
import type { JudgeContext } from './judge/judge.ts'
import { questionFingerprint } from './picking.ts'
import type { Question } from './types.ts'

/** What can be reported: a question of the day, a question met elsewhere, a place in the notes, a service, a comparison. */
export const REPORTED = ['asked', 'question', 'hit', 'service', 'compare'] as const

export type Reported = (typeof REPORTED)[number]

/** What leaders decide. `undo` takes an earlier decision back. */
export const DECISIONS = ['keep', 'accept', 'key', 'void', 'retire', 'note', 'undo'] as const

export type Decided = (typeof DECISIONS)[number]

/** What counts as right instead of, or besides, what the question was posted with. */
export interface KeyChange {
  /** Labels or forms in the place of those as posted. Of a question with one right choice several mean: any of them. */
  readonly key?: readonly string[]
  /** Forms that count as well. */
  readonly accepted: readonly string[]
}

/** One decision on a key that was not taken back. */
export type KeyDecision = { readonly key: readonly string[] } | { readonly accepted: readonly string[] }

/** What the decisions come to, in their order; undefined where the key is that of the question. */
export function keyChangeOf(decisions: readonly KeyDecision[]): KeyChange | undefined {
  if (decisions.length === 0) return undefined
  const key = decisions.findLast((one) => 'key' in one)?.key
  const accepted = decisions.flatMap((one) => ('accepted' in one ? one.accepted : []))
  return { ...(key ? { key } : {}), accepted }
}

/** The question with the key that counts. */
export function corrected(question: Question, change: KeyChange | undefined): Question {
  if (!change) return question
  const { key: writtenKey } = asWritten(question)
  return { ...question, key: [...new Set([...(change.key ?? writtenKey), ...change.accepted])], writtenKey }
}

/** Without what leaders decided. */
export function asWritten({ writtenKey, ...question }: Question): Question {
  return writtenKey ? { ...question, key: writtenKey } : question
}

/** Whether what explains the question may say another key than the one that counts. */
export function saysAnother({ key, writtenKey = key, choices }: Question): boolean {
  return writtenKey.some((one) => !key.includes(one)) || (choices.length > 0 && writtenKey.length !== key.length)
}

export interface GradedAnswer {
  readonly chosen: Chosen
  /** As it was graded by the question as posted. */
  readonly asPosted: boolean
}

/**
 * Whether an answer is right by the decisions on its question, which is given as it was posted. What was right by it is so
 * for ever, unless its key was another one: the judge of written answers learns, and a correction is no reason to judge anew.
 */
export function isRight(
  question: Question,
  change: KeyChange | undefined,
  { chosen, asPosted }: GradedAnswer,
  judging: JudgeContext,
): boolean {
  if (!change) return asPosted
  if (change.key) return grade(corrected(question, change), chosen, judging).right
  if (asPosted || change.accepted.length === 0) return asPosted
  return isTyped(question) && grade({ ...question, key: change.accepted }, chosen, judging).right
}

/** A decision on a key, kept with the content of the track: for the question as it stands, however often it is asked. */
export interface CorrectedKey {
  readonly id: string
  /** Fingerprint of the question: once it is written anew, its own key counts. */
  readonly of: string
  readonly key?: readonly string[]
  readonly accept?: readonly string[]
}

/** Those of them that are on this question, as one change. */
export function keyChangeIn(question: Question, keys: readonly CorrectedKey[]): KeyChange | undefined {
  const own = keys.filter(({ id }) => id === question.id)
  if (own.length === 0) return undefined
  const fingerprint = questionFingerprint(question)
  const decisions = own
    .filter(({ of }) => of === fingerprint)
    .flatMap(({ key, accept }): KeyDecision[] => [...(key ? [{ key }] : []), ...(accept ? [{ accepted: accept }] : [])])
  return keyChangeOf(decisions)
}
