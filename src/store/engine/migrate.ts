import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { isPostgres } from './engine.ts'
import { StorageError } from './problem.ts'

export interface Migration {
  /** Sorts in order: `0002-cards`. */
  readonly name: string
  up(db: Kysely<unknown>): Promise<void>
}

/** What the file lacks, in order. Throws for a file that a newer program wrote, or another one. */
export async function pendingOf(
  db: Kysely<Tables>,
  file: string,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const tables = await tablesIn(db)
  if (tables.length === 0) return migrations
  if (!tables.includes('migrations')) throw new StorageError({ kind: 'foreign', file })
  if (tables.includes(MOVING)) throw new StorageError({ kind: 'half-moved', file })
  const done = (await db.selectFrom('migrations').select('name').orderBy('name').execute()).map((row) => row.name)
  const unknown = done.find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown) throw new StorageError({ kind: 'newer', file, migration: unknown })
  return migrations.filter((migration) => !done.includes(migration.name))
}

/** A table that is there while rows are moved in: `move/move.ts`. */
export const MOVING = 'moving_in'

export async function hasTable(db: Kysely<Tables>, name: string): Promise<boolean> {
  return (await tablesIn(db)).includes(name)
}

/** Names alone, on PostgreSQL of the schema in which Saegim makes its own: Kysely's introspection reads every column. */
async function tablesIn(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = isPostgres(db)
    ? await sql<Named>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'f')`.execute(db)
    : await sql<Named>`select name from sqlite_master
        where type in ('table', 'view') and name not glob 'sqlite_*'`.execute(db)
  return rows.map(({ name }) => name)
}

interface Named {
  readonly name: string
}

export async function record(db: Kysely<Tables>, { name }: Migration, now: number): Promise<void> {
  await db.insertInto('migrations').values({ name, at_ms: now }).execute()
}

/** Before the first. */
export async function createMigrations(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .execute()
}

/**
 * All or nothing. Kysely's own migrator wraps nothing in a transaction on SQLite, so a failure would stay half applied;
 * `BEGIN IMMEDIATE` also makes a second process wait.
 */
export async function migrate(db: Kysely<Tables>, pending: readonly Migration[], now: number): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection)
    try {
      await createMigrations(connection)
      for (const migration of pending) {
        await migration.up(connection as unknown as Kysely<unknown>)
        await record(connection, migration, now)
      }
      const broken = await sql`PRAGMA foreign_key_check`.execute(connection)
      if (broken.rows.length > 0) throw new Error(`a migration broke ${broken.rows.length} references`)
      await sql`COMMIT`.execute(connection)
    } catch (error) {
      await sql`ROLLBACK`.execute(connection)
      throw error
    }
  })
}
