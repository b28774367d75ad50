import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Rounds for a whole channel: who drives one, its questions as they are asked, what members answered. */
export const live: Migration = {
  name: '0026-live',
  async up(db) {
    await db.schema
      .createTable('live_rounds')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('channel_id', 'text', notNull)
      .addColumn('started_by', 'text', notNull)
      .addColumn('language', 'text', notNull)
      .addColumn('seconds', 'integer', notNull)
      .addColumn('state', 'text', notNull)
      .addColumn('place', 'integer', notNull)
      .addColumn('started_at_ms', 'bigint', notNull)
      .addColumn('next_at_ms', 'bigint', notNull)
      .addColumn('ended_at_ms', 'bigint')
      .addColumn('ended', 'text')
      .addColumn('board_message_id', 'text')
      .addColumn('owner', 'text')
      .addColumn('lease_until_ms', 'bigint', notNull)
      .addColumn('fence', 'integer', notNull)
      .execute()
    await db.schema
      .createIndex('live_rounds_running')
      .unique()
      .on('live_rounds')
      .columns(['guild_id', 'channel_id'])
      .where(sql.ref('ended_at_ms'), 'is', null)
      .execute()
    await db.schema
      .createIndex('live_rounds_driven')
      .on('live_rounds')
      .column('lease_until_ms')
      .where(sql.ref('state'), '<>', sql.lit('done'))
      .execute()
    await db.schema.createIndex('live_rounds_server').on('live_rounds').column('guild_id').execute()
    await db.schema
      .createTable('live_items')
      .addColumn('round_id', 'text', notNull)
      .addColumn('place', 'integer', notNull)
      .addColumn('question_id', 'text', notNull)
      .addColumn('question', 'text', notNull)
      .addColumn('choice_order', 'text', notNull)
      .addColumn('opened_at_ms', 'bigint')
      .addColumn('ends_at_ms', 'bigint')
      .addColumn('closed_at_ms', 'bigint')
      .addColumn('message_id', 'text')
      .addPrimaryKeyConstraint('live_items_key', ['round_id', 'place'])
      .execute()
    await db.schema
      .createTable('live_answers')
      .addColumn('round_id', 'text', notNull)
      .addColumn('place', 'integer', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('question_id', 'text', notNull)
      .addColumn('chosen', 'text', notNull)
      .addColumn('correct', 'integer', notNull)
      .addColumn('answered_at_ms', 'bigint', notNull)
      .addColumn('press_id', 'text', notNull)
      .addPrimaryKeyConstraint('live_answers_key', ['round_id', 'place', 'member_id'])
      .execute()
    await db.schema.createIndex('live_answers_question').on('live_answers').column('question_id').execute()
    await db.schema.createIndex('live_answers_member').on('live_answers').column('member_id').execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
