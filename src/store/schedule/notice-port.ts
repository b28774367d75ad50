import type { Notice, QueuedNotice } from '../../core/schedule/notices.ts'
import type { TrackKey } from '../../core/track.ts'

/** What leaders of a guild are told: a bounded queue, in which the same thing stands once. */
export interface Notices {
  add(track: TrackKey, notice: Notice): Promise<void>
  /** Oldest first. They stay until they were `seen`. */
  unseen(guildId: string): Promise<readonly QueuedNotice[]>
  /** Those that were shown; one that was given again in the meantime stays. */
  seen(guildId: string, shown: readonly QueuedNotice[]): Promise<void>
  /** What is no longer true, seen or not. */
  withdraw(track: TrackKey, notice: Notice): Promise<void>
}

/** Which servers were told what the bot does. */
export interface Welcomes {
  /** Not yet, and nobody has set anything there. */
  isDue(guildId: string): Promise<boolean>
  shown(guildId: string, now: number): Promise<void>
}
