import type { Logger } from 'pino'
import type { Clock } from '../app.ts'
import type { Config } from '../config/config.ts'
import type { LoopWatch } from '../discord/loop-watch.ts'

/** What only the entry may make: the clock, the random source, where words go. */
export interface World {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
  /** One line to whoever started the bot. */
  readonly say: (line: string) => void
  /** Going on mends nothing: everything stops, with the reason. */
  readonly giveUp: (reason: string) => void
  /** Whoever started it wants it to end: what is waited for at the start is given up. */
  readonly ending?: AbortSignal
  /** Whether the loop is late. Without, only how many are being answered makes somebody wait at once: a test does not hang on load. */
  readonly loop?: LoopWatch
  /** Gives back the memory that reading the notes took. Without, the collector does it in its own time: tests share a process. */
  readonly tidy?: () => void
}

export type BotSettings = Omit<Config, 'token' | 'databaseUrl' | 'gitHosts'> & {
  readonly token: string
  readonly databaseUrl?: string | undefined
  readonly gitHosts?: readonly string[]
  /** For tests. */
  readonly gatewayLeaseMs?: number
  /** For tests: on a busy machine an answer takes longer than Discord waits. */
  readonly deferAfterMs?: number
  /** For tests: on a busy machine the first picture takes longer than a member waits before she is sent the words alone. */
  readonly drawWithinMs?: number
  /** Discord's own gateway: how often the bot logs in is counted over restarts. */
  readonly countLogins?: boolean
  /** Repositories on this machine without TLS: in the playground and in tests. */
  readonly gitLoopback?: boolean
}
