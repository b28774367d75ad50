import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Exams, with their questions as they are asked. */
export const exams: Migration = {
  name: '0016-exams',
  async up(db) {
    await db.schema
      .createTable('exams')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('started_at_ms', 'bigint', notNull)
      .addColumn('ends_at_ms', 'bigint', notNull)
      .addColumn('ended_at_ms', 'bigint')
      .addColumn('seen', 'integer', notNull)
      .execute()
    await db.schema
      .createIndex('exams_current')
      .unique()
      .on('exams')
      .columns(['guild_id', 'track_id', 'member_id'])
      .where(sql.ref('seen'), '=', 0)
      .execute()
    await db.schema.createIndex('exams_running').on('exams').columns(['ended_at_ms', 'ends_at_ms']).execute()
    await db.schema
      .createTable('exam_items')
      .addColumn('exam_id', 'text', notNull)
      .addColumn('place', 'integer', notNull)
      .addColumn('question_id', 'text', notNull)
      .addColumn('question', 'text', notNull)
      .addColumn('choice_order', 'text', notNull)
      .addColumn('chosen', 'text')
      .addColumn('correct', 'integer')
      .addColumn('marked', 'integer', notNull)
      .addColumn('answered_at_ms', 'bigint')
      .addColumn('press_id', 'text', notNull)
      .addPrimaryKeyConstraint('exam_items_key', ['exam_id', 'place'])
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
