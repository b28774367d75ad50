import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** A member's memory of each question, and every grading that it came from. */
export const cards: Migration = {
  name: '0011-cards',
  async up(db) {
    await db.schema
      .createTable('cards')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('question_id', 'text', notNull)
      .addColumn('due_ms', 'bigint', notNull)
      .addColumn('stability', 'double precision', notNull)
      .addColumn('difficulty', 'double precision', notNull)
      .addColumn('reps', 'integer', notNull)
      .addColumn('lapses', 'integer', notNull)
      .addColumn('state', 'integer', notNull)
      .addColumn('interval_days', 'integer', notNull)
      .addColumn('last_review_ms', 'bigint', notNull)
      .addColumn('buried_until_ms', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('suspended', 'text', (column) => column.notNull().defaultTo(''))
      .addPrimaryKeyConstraint('cards_key', ['guild_id', 'track_id', 'member_id', 'question_id'])
      .execute()
    await db.schema
      .createIndex('cards_due')
      .on('cards')
      .columns(['guild_id', 'track_id', 'member_id', 'suspended', 'due_ms'])
      .execute()
    await db.schema
      .createTable('reviews')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('question_id', 'text', notNull)
      .addColumn('source', 'text', notNull)
      .addColumn('ref', 'text', notNull)
      .addColumn('at_ms', 'bigint', notNull)
      .addColumn('grade', 'integer', notNull)
      .addColumn('first', 'integer', notNull)
      .addPrimaryKeyConstraint('reviews_key', ['guild_id', 'track_id', 'member_id', 'question_id', 'source', 'ref'])
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
