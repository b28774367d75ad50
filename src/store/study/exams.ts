import { type Kysely, sql } from 'kysely'
import { isTyped } from '../../core/quiz/grading.ts'
import { gradeOf } from '../../core/study/cards.ts'
import type { Exam, ExamItem } from '../../core/study/exams.ts'
import { questionOf, textsOf } from '../columns.ts'
import { inGuild, inGuildOf } from '../engine/engine.ts'
import { optional, trackOf } from '../engine/rows.ts'
import type { Tables } from '../tables.ts'
import { moveCards } from './card-moves.ts'
import type { ExamAnswer, Exams } from './exam-port.ts'
import type { ExamItemRow, ExamRow } from './study-tables.ts'

const orderOf = textsOf('exam_items.choice_order')
const chosenOf = textsOf('exam_items.chosen')

export function createExams(db: Kysely<Tables>): Exams {
  return {
    start: (exam) => inGuild(db, exam.guildId, (tx) => start(tx, exam)),
    async current({ guildId, trackId, memberId }) {
      const own = db.selectFrom('exams').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
      const row = await own.where('member_id', '=', memberId).where('seen', '=', 0).executeTakeFirst()
      return row && (await withItems(db, row))
    },
    find: (id) => find(db, id),
    answer: (answer) => inGuildOf(db, 'exams', answer.examId, (tx) => keep(tx, answer)),
    async mark(examId, place, marked) {
      const one = db.updateTable('exam_items').where('exam_id', '=', examId).where('place', '=', place)
      await one.set({ marked: marked ? 1 : 0 }).execute()
    },
    end: (id, now, seen) => inGuildOf(db, 'exams', id, (tx) => end(tx, id, now, seen)),
    async overdue(now, limit) {
      const running = db
        .selectFrom('exams')
        .select('id')
        .where('ended_at_ms', 'is', null)
        .where('ends_at_ms', '<=', now)
      const rows = await running.orderBy('ends_at_ms').orderBy('id').limit(limit).execute()
      return rows.map((row) => row.id)
    },
    drop: (id) =>
      inGuildOf(db, 'exams', id, async (tx) => {
        await tx.deleteFrom('exam_items').where('exam_id', '=', id).execute()
        await tx.deleteFrom('exams').where('id', '=', id).execute()
      }),
  }
}

async function start(tx: Kysely<Tables>, exam: Exam): Promise<Exam> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exams')
    .values({
      id: exam.id,
      guild_id: exam.guildId,
      track_id: exam.trackId,
      member_id: exam.memberId,
      started_at_ms: exam.startedAt,
      ends_at_ms: exam.endsAt,
      ended_at_ms: null,
      seen: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) {
    await tx
      .insertInto('exam_items')
      .values(exam.items.map((item) => itemRow(exam.id, item)))
      .execute()
    return exam
  }
  const own = tx.selectFrom('exams').selectAll().where('guild_id', '=', exam.guildId).where('seen', '=', 0)
  const ofMember = own.where('track_id', '=', exam.trackId).where('member_id', '=', exam.memberId)
  return await withItems(tx, await ofMember.executeTakeFirstOrThrow())
}

async function keep(tx: Kysely<Tables>, answer: ExamAnswer): Promise<boolean> {
  const { examId, place, chosen, isRight, now, pressId } = answer
  const open = tx.selectFrom('exams').select('id').where('id', '=', examId).where('ended_at_ms', 'is', null)
  if (!(await open.where('ends_at_ms', '>', now).executeTakeFirst())) return false
  const item = await itemsOf(tx, examId).where('place', '=', place).executeTakeFirst()
  if (!item) return false
  await tx
    .updateTable('exam_items')
    .set({
      chosen: JSON.stringify(chosen),
      correct: isRight(questionOf(item.question)) ? 1 : 0,
      answered_at_ms: now,
      press_id: pressId,
    })
    .where('exam_id', '=', examId)
    .where('place', '=', place)
    // As numbers: ids grow longer.
    .where(sql<boolean>`cast(press_id as bigint) < cast(${pressId} as bigint)`)
    .execute()
  return true
}

async function end(tx: Kysely<Tables>, id: string, now: number, seen: boolean): Promise<void> {
  const row = await tx.selectFrom('exams').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return
  const one = tx.updateTable('exams').where('id', '=', id)
  if (seen) await one.set({ seen: 1 }).execute()
  if (row.ended_at_ms !== null) return
  await one.set({ ended_at_ms: Math.min(now, row.ends_at_ms) }).execute()
  const rows = await itemsOf(tx, id).where('answered_at_ms', 'is not', null).execute()
  const learner = { ...trackOf(row), memberId: row.member_id }
  const graded = rows.map((item) => {
    const { question, correct = false } = itemOf(item)
    const grade = gradeOf({ typed: isTyped(question), right: correct, guessed: false })
    const ref = `${id}:${item.place}`
    return { ...learner, questionId: question.id, source: 'exam' as const, ref, at: item.answered_at_ms ?? now, grade }
  })
  await moveCards(tx, graded)
}

async function find(db: Kysely<Tables>, id: string): Promise<Exam | undefined> {
  const row = await db.selectFrom('exams').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await withItems(db, row))
}

async function withItems(db: Kysely<Tables>, row: ExamRow): Promise<Exam> {
  const items = await itemsOf(db, row.id).execute()
  return {
    ...trackOf(row),
    id: row.id,
    memberId: row.member_id,
    startedAt: row.started_at_ms,
    endsAt: row.ends_at_ms,
    ...optional('endedAt', row.ended_at_ms),
    items: items.map(itemOf),
  }
}

function itemsOf(db: Kysely<Tables>, id: string) {
  return db.selectFrom('exam_items').selectAll().where('exam_id', '=', id).orderBy('place')
}

function itemOf(row: ExamItemRow): ExamItem {
  return {
    place: row.place,
    question: questionOf(row.question),
    order: orderOf(row.choice_order),
    ...(row.chosen === null ? {} : { chosen: chosenOf(row.chosen) }),
    ...(row.correct === null ? {} : { correct: row.correct === 1 }),
    marked: row.marked === 1,
  }
}

function itemRow(examId: string, { place, question, order }: ExamItem): ExamItemRow {
  return {
    exam_id: examId,
    place,
    question_id: question.id,
    question: JSON.stringify(question),
    choice_order: JSON.stringify(order),
    chosen: null,
    correct: null,
    marked: 0,
    answered_at_ms: null,
    press_id: '0',
  }
}
