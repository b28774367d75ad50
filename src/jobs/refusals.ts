import type { ChannelProblem } from '../app.ts'
import type { RefusedBy } from '../core/schedule/notices.ts'
import type { OccurrenceReason, PauseReason } from '../core/schedule/types.ts'

export type StopReason = OccurrenceReason & PauseReason

/** What Discord's no to a message means for the promise behind it. */
export type Refusal =
  /** The message existed and was deleted. */
  | { readonly kind: 'deleted' }
  /** The message itself is malformed: another question may do. */
  | { readonly kind: 'content'; readonly by: RefusedBy }
  /** Not now: slow mode, write limits, overload, a token that is no longer accepted, or a no that is not Discord's own. */
  | { readonly kind: 'later' }
  /** Never again until an admin changes something. */
  | { readonly kind: 'stop'; readonly reason: StopReason }
  | { readonly kind: 'failed' }

/** Discord's error codes (topics/opcodes-and-status-codes). */
const UNKNOWN_MESSAGE = 10_008
const UNKNOWN_CHANNEL = 10_003
/** Unknown, or one that takes no messages, as a forum. */
const NO_CHANNEL = [UNKNOWN_CHANNEL, 50_024]
/** Not in that server any more. */
const UNKNOWN_GUILD = 10_004
/** Missing access, missing permissions, an archived thread, a locked one. */
const NO_PERMISSION = [50_001, 50_013, 50_083, 160_005]
/** Slow mode, write limits, what stands in front of Discord, overload. */
const NOT_NOW = [20_016, 20_028, 20_029, 40_333, 130_000]
/** A word filter of the server's own. */
const AUTOMOD = [200_000, 200_001]
const UNAUTHORIZED = 401

/** What stands in between, as a proxy, answers by a page without a code; 0 is Discord's for what it never got to. */
export function refusalOf({ status, code }: { readonly status: number; readonly code: number }): Refusal {
  if (code === UNKNOWN_MESSAGE) return { kind: 'deleted' }
  if (NO_CHANNEL.includes(code)) return { kind: 'stop', reason: 'no-channel' }
  if (code === UNKNOWN_GUILD) return { kind: 'stop', reason: 'bot-removed' }
  if (NO_PERMISSION.includes(code)) return { kind: 'stop', reason: 'no-permission' }
  if (status === UNAUTHORIZED || NOT_NOW.includes(code) || !code) return { kind: 'later' }
  if (AUTOMOD.includes(code)) return { kind: 'content', by: 'automod' }
  return status === 400 ? { kind: 'content', by: 'discord' } : { kind: 'failed' }
}

/** What was posted is nowhere any more, by itself or with its channel: nothing is left to be edited. */
export function meansGone(problem: ChannelProblem): boolean {
  return problem.kind === 'refused' && [UNKNOWN_MESSAGE, UNKNOWN_CHANNEL].includes(problem.code)
}

export function meansRemoved(problem: ChannelProblem): boolean {
  return problem.kind === 'refused' && problem.code === UNKNOWN_GUILD
}

/** Nobody said a word on it, or none that stays so. */
export function meansLater(problem: ChannelProblem): boolean {
  return problem.kind !== 'refused' || refusalOf(problem).kind === 'later'
}
