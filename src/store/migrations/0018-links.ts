import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Repositories that tracks take their notes from. */
export const links: Migration = {
  name: '0018-links',
  async up(db) {
    await db.schema
      .createTable('track_links')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('url', 'text', notNull)
      .addColumn('branch', 'text', notNull)
      .addColumn('folder', 'text', notNull)
      .addColumn('commit_id', 'text', notNull)
      .addColumn('committed_at_ms', 'bigint', notNull)
      .addColumn('linked_by', 'text', notNull)
      .addColumn('linked_at_ms', 'bigint', notNull)
      .addColumn('looked_at_ms', 'bigint', notNull)
      .addColumn('trouble', 'text')
      .addPrimaryKeyConstraint('track_links_key', ['guild_id', 'track_id'])
      .execute()
    await db.schema.createIndex('track_links_looked_at').on('track_links').columns(['looked_at_ms']).execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
