import type { Migration } from '../engine/migrate.ts'

/** Each row counts by itself what was refused in its place: neither a clock nor a date that is planned anew changes that. */
export const replaced: Migration = {
  name: '0029-replaced',
  async up(db) {
    await db.schema
      .alterTable('occurrences')
      .addColumn('replaced', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
