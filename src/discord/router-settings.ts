import type { Command, MessageCommand } from '../app.ts'
import type { Allowance } from './allowance.ts'
import type { TrackSettings } from './in-track.ts'
import type { LeaderSettings } from './leaders.ts'
import type { LoopWatch } from './loop-watch.ts'

export interface RouterSettings extends LeaderSettings, TrackSettings {
  readonly commands: readonly Command[]
  readonly messageCommands?: readonly MessageCommand[]
  /** How long an answer may take before Discord is told to wait; its own limit is 3 s. No time at all when many come at once, or the loop is late. */
  readonly deferAfterMs: number
  /** Without, only how many are being answered counts. */
  readonly loop?: Pick<LoopWatch, 'isLate'>
  /** How much one member may ask for; without, as much as Discord lets her. */
  readonly allowance?: Allowance
}
