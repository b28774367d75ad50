import type { Migration } from '../engine/migrate.ts'

/** A schedule may skip every second date, counted from one. */
export const everyOtherDay: Migration = {
  name: '0005-every-other-day',
  async up(db) {
    await db.schema.alterTable('schedules').addColumn('every_other_from', 'text').execute()
  },
}
