import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Questions that members suggest, and words that they looked for in vain. */
export const fromMembers: Migration = {
  name: '0019-from-members',
  async up(db) {
    await db.schema
      .createTable('suggestions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('fields', 'text', notNull)
      .addColumn('state', 'text', notNull)
      .addColumn('made_at_ms', 'bigint', notNull)
      .addColumn('decided_at_ms', 'bigint')
      .addColumn('change_id', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('question_id', 'text')
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('credited_occurrence_id', 'text')
      .addColumn('credited_date', 'text')
      .addColumn('credited_points', 'integer')
      .execute()
    const index = (name: string, columns: string[]) =>
      db.schema.createIndex(name).on('suggestions').columns(columns).execute()
    await index('suggestions_waiting', ['guild_id', 'track_id', 'state'])
    await index('suggestions_question', ['guild_id', 'track_id', 'question_id'])
    await index('suggestions_member', ['guild_id', 'member_id', 'told'])
    await db.schema
      .createTable('search_gaps')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('key', 'text', notNull)
      .addColumn('words', 'text', notNull)
      .addColumn('day', 'text', notNull)
      .addColumn('times', 'integer', notNull)
      .addPrimaryKeyConstraint('search_gaps_key', ['guild_id', 'track_id', 'key', 'day'])
      .execute()
    await db.schema.createIndex('search_gaps_day').on('search_gaps').column('day').execute()
    await db.schema
      .createTable('ignored_gaps')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('key', 'text', notNull)
      .addPrimaryKeyConstraint('ignored_gaps_key', ['guild_id', 'track_id', 'key'])
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
