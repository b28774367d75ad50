import type { Migration } from '../engine/migrate.ts'

/** Where a day's result is told, and how many answers an open card shows, since when. */
export const resultsTold: Migration = {
  name: '0009-results-told',
  async up(db) {
    await db.schema
      .alterTable('schedules')
      .addColumn('results_told', 'text', (column) => column.notNull().defaultTo('next'))
      .execute()
    await db.schema
      .alterTable('occurrences')
      .addColumn('shown_answers', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('occurrences').addColumn('shown_at_ms', 'bigint').execute()
  },
}
