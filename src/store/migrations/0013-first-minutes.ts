import type { Migration } from '../engine/migrate.ts'

/** Which servers were welcomed, and which leaders were told that the questions run out. */
export const firstMinutes: Migration = {
  name: '0013-first-minutes',
  async up(db) {
    await db.schema
      .createTable('welcomes')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('at_ms', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .alterTable('schedules')
      .addColumn('dry_told', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
