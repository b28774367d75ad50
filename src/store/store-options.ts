import type { InstanceLock } from './engine/instance-lock.ts'
import type { Migration } from './engine/migrate.ts'

export interface StoreOptions {
  readonly now: () => number
  /** Beside a running bot, for the operator's tools: no lock, nothing created, nothing migrated. */
  readonly guest?: boolean
  /** Sentences for whoever starts the bot: what is odd about the file, and no reason not to start. */
  readonly say?: (sentence: string) => void
  /** Held already, and handed over. */
  readonly lock?: InstanceLock
  /** Beside a server: where that somebody's data was erased is kept, as beside a file. */
  readonly folder?: string
  /** What copies are encrypted with; without, they are not. */
  readonly dataKey?: string | undefined
  /** For tests of a server: leases by `now`, not by the database's clock. */
  readonly leasesByOwnClock?: boolean
  /** For tests. */
  readonly migrations?: readonly Migration[]
}
