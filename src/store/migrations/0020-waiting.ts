import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** What a button is about that its custom id has no room for: the next press may come to another process. */
export const waiting: Migration = {
  name: '0020-waiting',
  async up(db) {
    await db.schema
      .createTable('waiting')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('kind', 'text', notNull)
      .addColumn('key', 'text', notNull)
      .addColumn('part', 'integer', notNull)
      .addColumn('name', 'text', notNull)
      .addColumn('content', 'blob')
      .addColumn('at_ms', 'bigint', notNull)
      .addPrimaryKeyConstraint('waiting_key', ['guild_id', 'member_id', 'kind', 'key', 'part'])
      .execute()
    await db.schema.createIndex('waiting_age').on('waiting').column('at_ms').execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
