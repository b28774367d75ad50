import type { Migration } from '../engine/migrate.ts'

/** Announcement channels may be published; what one server refused is refused in that server only. */
export const servers: Migration = {
  name: '0004-servers',
  async up(db) {
    await db.schema
      .alterTable('schedules')
      .addColumn('publish', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    // Which server had refused them was not kept: each says so itself, once.
    await db.schema.dropTable('refused_questions').execute()
    await db.schema
      .createTable('refused_questions')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('question_id', 'text', (column) => column.notNull())
      .addColumn('at_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('refused_questions_once', ['guild_id', 'fingerprint'])
      .execute()
  },
}
