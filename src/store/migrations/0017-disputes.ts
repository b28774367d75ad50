import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** What members report, what leaders decide, and what the channels are to see of it. */
export const disputes: Migration = {
  name: '0017-disputes',
  async up(db) {
    await db.schema
      .createTable('reports')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('thing', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('kind', 'text', notNull)
      .addColumn('ref', 'text', notNull)
      .addColumn('reason', 'text', notNull)
      .addColumn('wanted', 'text')
      .addColumn('at_ms', 'bigint', notNull)
      .addColumn('decision_id', 'text')
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('reports_key', ['guild_id', 'track_id', 'thing', 'member_id'])
      .execute()
    await db.schema.createIndex('reports_told').on('reports').columns(['guild_id', 'told', 'member_id']).execute()
    await db.schema
      .createTable('corrections')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('number', 'integer', notNull)
      .addColumn('thing', 'text', notNull)
      .addColumn('kind', 'text', notNull)
      .addColumn('ref', 'text', notNull)
      .addColumn('question_id', 'text')
      .addColumn('what', 'text', notNull)
      .addColumn('content', 'text', notNull)
      .addColumn('by_member', 'text', notNull)
      .addColumn('at_ms', 'bigint', notNull)
      .addColumn('undoes', 'text')
      .addColumn('changed', 'integer', notNull)
      .addUniqueConstraint('corrections_number', ['guild_id', 'track_id', 'number'])
      .execute()
    await db.schema
      .createTable('correction_posts')
      .addColumn('correction_id', 'text', notNull)
      .addColumn('occurrence_id', 'text', notNull)
      .addColumn('tells', 'integer', notNull)
      .addColumn('while_open', 'integer', notNull)
      .addColumn('state', 'text', notNull)
      .addColumn('first_sent_at_ms', 'bigint')
      .addColumn('not_before_ms', 'bigint', notNull)
      .addColumn('message_id', 'text')
      .addPrimaryKeyConstraint('correction_posts_key', ['correction_id', 'occurrence_id'])
      .execute()
    await db.schema
      .createIndex('correction_posts_due')
      .on('correction_posts')
      .columns(['state', 'not_before_ms'])
      .execute()
    await db.schema.createIndex('practice_answers_question').on('practice_answers').column('question_id').execute()
    await db.schema.createIndex('corrections_undoes').on('corrections').column('undoes').execute()
    await db.schema.alterTable('occurrences').addColumn('key_change', 'text').execute()
    await db.schema
      .createIndex('occurrences_question')
      .on('occurrences')
      .columns(['guild_id', 'track_id', 'question_id'])
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
