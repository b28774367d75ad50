import { type Kysely, sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** One remembered reason a schedule becomes a queue of notices a server. */
export const notices: Migration = {
  name: '0002-notices',
  async up(db) {
    await db.schema
      .createTable('notices')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('notice_key', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('notices_once', ['guild_id', 'notice_key'])
      .execute()
    await takeOver(db)
    await db.schema.alterTable('schedules').dropColumn('notice').execute()
  },
}

/** What was to be told still is, with the date that it was about. */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ guild_id: string; notice: string; paused: string | null; local_date: string | null }>`
    select guild_id, notice, paused, (select max(local_date) from occurrences
      where schedule_id = schedules.id and state = 'failed' and reason = schedules.notice) as local_date
    from schedules where notice is not null`.execute(db)
  for (const { guild_id, notice, paused, local_date } of rows) {
    if (local_date === null) continue
    const content = { kind: 'not-posted', localDate: local_date, reason: notice, ...(paused ? { paused } : {}) }
    await sql`insert into notices (guild_id, notice_key, kind, content, times, place)
      values (${guild_id}, ${`not-posted ${notice}`}, 'not-posted', ${JSON.stringify(content)}, 1, 1)`.execute(db)
  }
}
