import type { Migration } from '../engine/migrate.ts'

/** Files of a track that were changed together, so that they are taken back together. */
export const changes: Migration = {
  name: '0012-changes',
  async up(db) {
    await db.schema
      .alterTable('track_files')
      .addColumn('change_id', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  },
}
