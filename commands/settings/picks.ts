import type { App } from '../../src/app.ts'
import { pickDaily } from '../../src/core/quiz/daily-pick.ts'
import { restedOn } from '../../src/core/quiz/needs.ts'
import type { PickedQuestion } from '../../src/core/quiz/picking.ts'
import { poolOf } from '../../src/core/quiz/topics.ts'
import { questionsBefore } from '../../src/core/schedule/before-exam.ts'
import { takenDates, wasNeverSent } from '../../src/core/schedule/resume.ts'
import type { Occurrence, Schedule } from '../../src/core/schedule/types.ts'

/** What a date's posts would ask, in their order, and why there are fewer than were wished for. */
export interface Picks {
  /** Of that date, and asked already. */
  readonly asked: number
  readonly picked: readonly PickedQuestion[]
  readonly lacks?: 'no-question' | 'used-up'
}

/** As they stand now: nothing may be promised that cannot be picked. `isTaken`: that date has its questions, and gets no others. */
export async function picksOn(
  localDate: string,
  schedule: Schedule,
  app: App,
): Promise<Picks & { readonly isTaken: boolean }> {
  const rows = await app.store.occurrences.ofDate(schedule.id, localDate)
  return { ...(await picksFor(schedule, localDate, app, rows)), isTaken: takenDates(rows).has(localDate) }
}

/** `rows`: what that date has already. */
export async function picksFor(
  schedule: Schedule,
  localDate: string,
  app: App,
  rows: readonly Occurrence[] = [],
): Promise<Picks> {
  const standing = new Set(rows.filter((row) => row.question && !wasNeverSent(row)).map(({ number }) => number))
  const { asked, recent, ...refused } = await app.store.questions.past(schedule, restedOn(localDate))
  const beforeExam = questionsBefore(schedule, localDate, app.track.examDate)
  const picked: PickedQuestion[] = []
  for (let number = 1; number <= schedule.count; number++) {
    if (standing.has(number)) continue
    const before = picked.map(({ question }) => ({ questionId: question.id, lastDate: localDate, times: 1 }))
    const today = picked.map(({ question }) => ({ localDate, question }))
    const past = { asked: [...asked, ...before], recent: [...recent, ...today], ...refused }
    const bank = poolOf(app.library, schedule, past, beforeExam)
    const next = pickDaily(bank, { ...schedule, localDate, number })
    if (!next || next === 'used-up') return { asked: standing.size, picked, lacks: next ?? 'no-question' }
    picked.push(next)
  }
  return { asked: standing.size, picked }
}
