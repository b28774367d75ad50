import {
  CompiledQuery,
  type DatabaseConnection,
  type DataTypeNode,
  type Dialect,
  type Driver,
  Kysely,
  type OperationNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
  sql,
  type Transaction,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tables } from '../tables.ts'
import { again, isLost, isUnsent } from './trouble.ts'
import { createTurns, type Turns } from './turns.ts'

export function postgresDialect(pool: Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PortableCompiler(),
  }
}

/** Names of the locks, the same in every process. */
const EVERYTHING = 0x5ae9

/**
 * Transactions as the store means them: as if one ran after the other. SQLite lets in one writer at a time; here whoever
 * writes within one server waits for the others there, and a transaction over several servers for all. Where the database
 * itself sees to that (CockroachDB's serialisable), its refusals are tried again.
 */
export class PostgresKysely extends Kysely<Tables> {
  override transaction() {
    return this.#locked(sql`select pg_advisory_xact_lock(${sql.lit(EVERYTHING)})`)
  }

  async inGuild<T>(guildId: RawBuilder<string>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    const key = sql`hashtextextended(coalesce(${guildId}, ''), 0)`
    const lock = sql`select pg_advisory_xact_lock_shared(${sql.lit(EVERYTHING)}), pg_advisory_xact_lock(${key})`
    return await this.#locked(lock).execute(work)
  }

  /** With no lock: one that only takes rows which nobody else has. */
  async apart<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return await this.#locked(undefined).execute(work)
  }

  #locked(lock: RawBuilder<unknown> | undefined) {
    const builder = super.transaction()
    const once = builder.execute.bind(builder)
    const execute: typeof once = (work) =>
      again(() =>
        once(async (tx) => {
          await lock?.execute(tx)
          return await work(tx)
        }),
      )
    return Object.assign(builder, { execute })
  }
}

/** Column types of a migration that SQLite and PostgreSQL call differently, or mean differently. */
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  // Compared by its bytes, whatever the database's own order is.
  text: 'text collate "C"',
  blob: 'bytea',
  // SQLite's holds 64 bits.
  integer: 'bigint',
}

class PortableCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const parent: OperationNode | undefined = this.parentNode
    const type = parent?.kind === 'ColumnDefinitionNode' ? COLUMN_TYPES[node.dataType] : undefined
    if (type === undefined) super.visitDataType(node)
    else this.append(type)
  }
}

/**
 * For a connection that others have. The pool's own queue gives up within seconds, as it must with a server that does not answer: of a
 * thousand presses on a slow machine most were refused.
 */
const LONGEST_WAIT_MS = 60_000

class PoolDriver implements Driver {
  readonly #pool: Pool
  readonly #turns: Turns

  constructor(pool: Pool) {
    this.#pool = pool
    this.#turns = createTurns(pool.options.max, LONGEST_WAIT_MS)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PoolConnection> {
    await this.#turns.take()
    try {
      return new PoolConnection(this.#pool, await connected(this.#pool))
    } catch (error) {
      this.#turns.give()
      throw error
    }
  }

  async beginTransaction(connection: PoolConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
    connection.inTransaction = true
  }

  async commitTransaction(connection: PoolConnection): Promise<void> {
    connection.isCommitting = true
    const { command } = await connection.run('commit')
    connection.inTransaction = false
    if (command === 'ROLLBACK') throw new Error('the transaction was rolled back at its commit')
  }

  async rollbackTransaction(connection: PoolConnection): Promise<void> {
    connection.inTransaction = false
    if (!connection.isBroken) await connection.run('rollback')
  }

  async releaseConnection(connection: PoolConnection): Promise<void> {
    try {
      connection.release()
    } finally {
      this.#turns.give()
    }
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}

/** A server that restarts is back in some seconds: until then whoever needs it waits. */
async function connected(pool: Pool): Promise<PoolClient> {
  return await again(() => pool.connect())
}

class PoolConnection implements DatabaseConnection {
  readonly #pool: Pool
  #client: PoolClient
  inTransaction = false
  isCommitting = false
  isBroken = false

  constructor(pool: Pool, client: PoolClient) {
    this.#pool = pool
    this.#client = client
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const isRead = query.kind === 'SelectQueryNode'
    for (let tries = 0; ; tries++) {
      try {
        const { command, rowCount, rows } = await this.run(sql, parameters)
        return CHANGING.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
      } catch (error) {
        // One that changes something has perhaps happened: whoever asked is told that nobody knows.
        const isHarmless = !this.inTransaction && (isRead || sql === 'begin' || isUnsent(error))
        if (!isLost(error) || !isHarmless || tries > 2) throw error
        await this.#replace()
      }
    }
  }

  async run(sql: string, parameters: readonly unknown[] = []) {
    try {
      return await this.#client.query({ text: sql, values: parameters.map(sendable) })
    } catch (error) {
      if (isLost(error)) this.isBroken = true
      if (this.isCommitting && isLost(error)) throw new OutcomeUnknown(error)
      throw error
    }
  }

  async #replace(): Promise<void> {
    this.release()
    this.#client = await connected(this.#pool)
    this.isBroken = false
  }

  release(): void {
    this.#client.release(this.isBroken)
  }

  // biome-ignore lint/correctness/useYield: nothing here is read as a stream
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the store reads no streams')
  }
}

/** The connection ended behind a commit: it was done, or not. Whoever runs it again might do it twice. */
class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection to the database ended while it committed: nobody knows whether it was saved', { cause })
  }
}

const CHANGING: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE'])

/** PostgreSQL's texts hold no NUL. */
function sendable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '�') : value
}
