import { Pool } from 'pg'

/** What a server is asked for at most, so that one process of many, or one frozen, is in nobody's way. */
const LIMITS = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 15_000,
  /** A process that froze within a transaction holds its rows no longer than this. */
  idle_in_transaction_session_timeout: 5_000,
  lock_timeout: 5_000,
  /** The same from this side: a server that froze, or a network that swallows. */
  query_timeout: 20_000,
} as const

/**
 * Connections of one process: all of `work` only while presses come at once. `leases` is what no press waits in front of: a lease that is
 * renewed too late is another's, and a claim that comes too late is a late post.
 */
export const CONNECTIONS = { work: 8, leases: 2 } as const

/** Whole numbers of 64 bits, counts, and truth come as what SQLite gives: numbers. */
const AS_NUMBERS: Readonly<Record<number, (text: string) => number>> = {
  16: (text) => (text === 't' ? 1 : 0),
  20: Number,
  21: Number,
  23: Number,
  700: Number,
  701: Number,
  1700: Number,
}
/** bytea, which comes as `\\x00ff`. */
const BYTES = 17

const readers = {
  getTypeParser(type: number) {
    if (type === BYTES) return (text: string) => Buffer.from(text.slice(2), 'hex')
    return AS_NUMBERS[type] ?? ((text: string) => text)
  },
}

export function createPool(url: string, name = 'saegim', max: number = CONNECTIONS.work): Pool {
  const pool = new Pool({
    connectionString: url,
    ...LIMITS,
    max,
    keepAlive: true,
    application_name: name,
    types: readers,
  })
  // An idle connection that ends is replaced when it is needed; one in use is told by the statement that fails.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}
