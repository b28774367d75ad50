import type { Migration } from '../engine/migrate.ts'

/** A decision on a question finds the exams that asked it. */
export const examQuestions: Migration = {
  name: '0024-exam-questions',
  async up(db) {
    await db.schema.createIndex('exam_items_question').on('exam_items').column('question_id').execute()
  },
}
