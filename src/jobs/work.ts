import type { ChannelProblem, Shared } from '../app.ts'
import type { Occurrence } from '../core/schedule/types.ts'
import type { Lease } from '../store/schedule/occurrence-port.ts'
import type { Aside } from './aside.ts'
import type { InLine, Lanes } from './lanes.ts'

/** Everything that a test may shorten. */
export interface JobSettings {
  /** How often the rows are looked at. */
  readonly pollMs: number
  /** How long a claimed row belongs to its claimer; longer than any request. */
  readonly leaseMs: number
  /** For how long Discord surely knows a nonce again. */
  readonly nonceWindowMs: number
}

/** What one run of the jobs carries along. */
export interface Work {
  readonly app: Shared
  readonly settings: JobSettings
  readonly owner: string
  /** Waits for its turn among the background requests: one, or as many as are given. */
  readonly turn: (requests?: number) => Promise<void>
  /** The same for what may be left out, behind everything else; in a lane it holds up nobody, as Discord itself. */
  readonly spare: (isWanted: () => boolean) => Promise<void>
  readonly lanes: Lanes
  /** What no post and no close waits for. */
  readonly aside: Aside
  /** A row is ready again at once: another look is worth it. */
  readonly again: () => void
  /** The bot is stopping: begin nothing new. */
  readonly stopping: () => boolean
}

/** What handles one claimed row: it belongs to its claimer until `leaseEnds`. */
export type ClaimedWork = Work & { readonly leaseEnds: number }

/** The same, keeping its place in a lane while it waits for its turn. */
export function inLane<Of extends Work>(work: Of, inLine: InLine): Of {
  return { ...work, turn: (requests) => inLine(() => work.turn(requests)) }
}

/** The smallest and the largest wait before the next try of what Discord did not answer. */
const BACK_OFF_MS = { least: 1_000, most: 60_000 }

/** For what Discord asked to be left alone with. */
export const LATER_MS = 60_000

/** Clocks differ, and a message may carry an instant just before its mark. */
export const CLOCK_SLACK_MS = 60_000

export function leaseOf({ id, fence }: Occurrence): Lease {
  return { id, fence }
}

/** A request that is still under way then must not leave any more: its row may be someone else's soon. */
export function requestMs({ leaseMs }: JobSettings): number {
  return Math.floor((leaseMs * 3) / 8)
}

/**
 * Whether a request still ends within the lease; whoever claims the row next begins again. Asked before the mark, and again behind it: a
 * process that stood still meanwhile would send behind its heir.
 */
export function hasTime({ app, leaseEnds, settings }: ClaimedWork): boolean {
  return app.clock.now() + requestMs(settings) <= leaseEnds
}

/**
 * Whether Discord may no longer know the nonce of what was sent at `at`. A clock that was put back since, or another process' that is
 * behind, tells nothing of how long ago that is.
 */
export function isForgotten(at: number, { app, settings }: Work): boolean {
  const ago = app.clock.now() - at
  return ago < 0 || ago >= settings.nonceWindowMs
}

/** Twice as long with every claim, and not all at once. */
export function backOffMs(work: Work, occurrence: Occurrence, problem: ChannelProblem): number {
  if (problem.kind === 'not-sent') return problem.retryAfterMs
  const doubled = Math.min(BACK_OFF_MS.most, BACK_OFF_MS.least * 2 ** Math.min(occurrence.fence, 10))
  return Math.round(doubled * (0.5 + work.app.random() / 2))
}
