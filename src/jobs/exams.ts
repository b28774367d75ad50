import type { Work } from './work.ts'

/** Exams that one look may end. */
const AT_ONCE = 20

/** Exams end by the clock though nobody looks: their cards move, and their result waits for whoever took them. */
export async function endExams({ app, stopping }: Work): Promise<void> {
  const { exams } = app.store
  const now = app.clock.now()
  for (const id of await exams.overdue(now, AT_ONCE)) {
    if (stopping()) return
    try {
      await exams.end(id, now, false)
    } catch (error) {
      app.log.error({ err: error, exam: id }, 'an exam could not be ended')
    }
  }
}
