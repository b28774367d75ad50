import type { Migration } from '../engine/migrate.ts'

/** Which processes of one bot there are, and which of them has the gateway. */
export const processes: Migration = {
  name: '0023-processes',
  async up(db) {
    await db.schema
      .createTable('process_leases')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('until_ms', 'bigint', (column) => column.notNull())
      .execute()
  },
}
