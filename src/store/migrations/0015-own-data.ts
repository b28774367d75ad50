import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** What a member lets others see, which servers the bot is gone from, and which erasures this database has carried out. */
export const ownData: Migration = {
  name: '0015-own-data',
  async up(db) {
    await db.schema
      .createTable('member_settings')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('stats_shown', 'integer', notNull)
      .addPrimaryKeyConstraint('member_settings_key', ['guild_id', 'member_id'])
      .execute()
    await db.schema
      .createTable('left_guilds')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('at_ms', 'bigint', notNull)
      .execute()
    await db.schema
      .createTable('erasures')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at_ms', 'bigint', notNull)
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
