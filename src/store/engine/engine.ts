import { type Kysely, PostgresAdapter, type RawBuilder, sql, type Transaction } from 'kysely'
import { PostgresKysely } from '../postgres/dialect.ts'
import type { Tables } from '../tables.ts'

// The few things that the two engines say differently.

export function isPostgres(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** A text within the JSON of a column; null where it is not there. */
export function jsonText(db: Kysely<Tables>, column: string, key: string): RawBuilder<string | null> {
  return isPostgres(db)
    ? sql<string | null>`(${sql.ref(column)}::json ->> ${sql.lit(key)})`
    : sql<string | null>`json_extract(${sql.ref(column)}, ${sql.lit(`$.${key}`)})`
}

type Work<T> = (tx: Transaction<Tables>) => Promise<T>

/**
 * A transaction that reads and writes rows of one server: none of the same server is between its statements. A plain
 * `db.transaction()` is for what touches several, and waits for all.
 */
export async function inGuild<T>(db: Kysely<Tables>, guildId: string, work: Work<T>): Promise<T> {
  return db instanceof PostgresKysely
    ? await db.inGuild(sql<string>`cast(${guildId} as text)`, work)
    : await db.transaction().execute(work)
}

/** The same for the server of a row that is known by its id. */
export async function inGuildOf<T>(
  db: Kysely<Tables>,
  table: 'occurrences' | 'practice_rounds' | 'exams' | 'live_rounds',
  id: string,
  work: Work<T>,
): Promise<T> {
  const guildId = sql<string>`(select guild_id from ${sql.table(table)} where id = ${id})`
  return db instanceof PostgresKysely ? await db.inGuild(guildId, work) : await db.transaction().execute(work)
}

/** Of several processes each takes rows that no other has; none waits for another. */
export async function apart<T>(db: Kysely<Tables>, work: Work<T>): Promise<T> {
  return db instanceof PostgresKysely ? await db.apart(work) : await db.transaction().execute(work)
}
