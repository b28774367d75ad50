import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Seasons, whom Discord says to be gone, and whether a missed date a week is forgiven. */
export const boards: Migration = {
  name: '0010-boards',
  async up(db) {
    await db.schema
      .createTable('seasons')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('track_id', 'text', notNull)
      .addColumn('number', 'integer', notNull)
      .addColumn('name', 'text', notNull)
      .addColumn('from_date', 'text', notNull)
      .addColumn('to_date', 'text')
      .addPrimaryKeyConstraint('seasons_key', ['guild_id', 'track_id', 'number'])
      .execute()
    await db.schema
      .createTable('member_checks')
      .addColumn('guild_id', 'text', notNull)
      .addColumn('member_id', 'text', notNull)
      .addColumn('here', 'integer', notNull)
      .addColumn('at_ms', 'bigint', notNull)
      .addPrimaryKeyConstraint('member_checks_key', ['guild_id', 'member_id'])
      .execute()
    await db.schema
      .alterTable('schedules')
      .addColumn('streak_freeze', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()
