import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** While results are hidden an answer may be changed: every press is kept, and `answers` is that which counts. */
export const answerEvents: Migration = {
  name: '0008-answer-events',
  async up(db) {
    await db.schema
      .createTable('answer_events')
      .addColumn('occurrence_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('press_id', 'text', notNull)
      .addColumn('chosen', 'text', notNull)
      .addColumn('correct', 'integer', notNull)
      .addColumn('at_ms', 'bigint', notNull)
      .addColumn('guessed', 'integer', notNull)
      .addPrimaryKeyConstraint('answer_events_key', ['occurrence_id', 'member_id', 'press_id'])
      .execute()
    // What was answered before goes by no press: any is later.
    await db.schema
      .alterTable('answers')
      .addColumn('press_id', 'text', (column) => column.notNull().defaultTo('0'))
      .execute()
    await db.schema
      .alterTable('answers')
      .addColumn('guessed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
