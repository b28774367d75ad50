import type { Migration } from '../engine/migrate.ts'

/** Whether a track asks what people wrote, what is made of its notes, or both. */
export const questionSource: Migration = {
  name: '0007-question-source',
  async up(db) {
    await db.schema
      .alterTable('schedules')
      .addColumn('question_source', 'text', (column) => column.notNull().defaultTo('auto'))
      .execute()
  },
}
