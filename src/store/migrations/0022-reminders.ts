import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** What members want to be reminded of, and the messages that are owed or were sent. */
export const reminders: Migration = {
  name: '0022-reminders',
  async up(db) {
    await db.schema
      .createTable('reminders')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('language', 'text', notNull)
      .addColumn('before_close_minutes', 'integer')
      .addColumn('review_time', 'text')
      .addColumn('review_due_ms', 'bigint')
      .addColumn('shut_at_ms', 'bigint', notNull)
      .addPrimaryKeyConstraint('reminders_key', ['guild_id', 'track_id', 'member_id'])
      .execute()
    await db.schema.createIndex('reminders_due').on('reminders').column('review_due_ms').execute()
    await db.schema.createIndex('reminders_member').on('reminders').column('member_id').execute()
    await db.schema
      .createTable('sent_reminders')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('kind', 'text', notNull)
      .addColumn('local_date', 'text', notNull)
      .addColumn('language', 'text', notNull)
      .addColumn('state', 'text', notNull)
      .addColumn('at_ms', 'bigint', notNull)
      .addColumn('lease_until_ms', 'bigint', notNull)
      .addUniqueConstraint('sent_reminders_once', ['guild_id', 'track_id', 'member_id', 'kind', 'local_date'])
      .execute()
    await db.schema
      .createIndex('sent_reminders_sending')
      .on('sent_reminders')
      .columns(['state', 'lease_until_ms'])
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
