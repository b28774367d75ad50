import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { OpenFile } from './database.ts'

/**
 * Kysely's SQLite, told that better-sqlite3 works on the loop's own thread. Each transaction, or single statement, has a
 * turn of the loop to itself, so that whatever waits for the store, timers and sockets are served in between. Another
 * process that writes is waited for asleep, never inside SQLite's own busy timeout, which would stop the whole loop.
 */
export function sqliteDialect(file: OpenFile): Dialect {
  return {
    createAdapter: () => new QueuedAdapter(),
    createDriver: () => new LoopFriendlyDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Kysely's own lock wakes all who wait whenever one is done: of thousands, most of the time went to that. The driver has a queue. */
class QueuedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class LoopFriendlyDriver implements Driver {
  #connection: SqliteConnection
  readonly #file: OpenFile
  #turnIsTaken = false
  /** Until whoever asked last is done. */
  #last: Promise<void> = Promise.resolve()
  #done: () => void = () => {}

  constructor(file: OpenFile) {
    this.#file = file
    this.#connection = new SqliteConnection(file.database)
  }

  async init(): Promise<void> {}

  /** One at a time, in the order in which they ask. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#done = resolve
    if (this.#turnIsTaken) await nextTurn()
    this.#turnIsTaken = true
    setImmediate(() => {
      this.#turnIsTaken = false
    })
    if (this.#connection.database !== this.#file.database) this.#connection = new SqliteConnection(this.#file.database)
    return this.#connection
  }

  /** Deferred, a transaction that reads first could not write any more once another process has written. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has rolled it back already.
    if (this.#file.database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {
    this.#done()
  }

  async destroy(): Promise<void> {
    this.#file.database.close()
  }
}

/** How long another process may write at a stretch. */
const BUSY = { waitMs: 5, tries: 2_000 }
/** More than the store has: some of them once for each number of rows. */
const MOST_STATEMENTS = 500

class SqliteConnection implements DatabaseConnection {
  readonly database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.database = database
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    for (let tries = 0; ; tries++) {
      try {
        return this.#execute<Row>(sql, parameters)
      } catch (error) {
        // Within a transaction the lock is held: nobody can be busy.
        if (!isBusy(error) || this.database.inTransaction || tries >= BUSY.tries) throw error
      }
      await wait(BUSY.waitMs)
    }
  }

  #execute<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const statement = this.#prepared(sql)
    if (statement.reader) return { rows: statement.all(...parameters) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.database.prepare(sql)
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }

  // biome-ignore lint/correctness/useYield: nothing here is read as a stream
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the store reads no streams')
  }
}

export function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
}
