import type { App } from '../../src/app.ts'
import { pickDaily } from '../../src/core/quiz/daily-pick.ts'
import { restedOn } from '../../src/core/quiz/needs.ts'
import type { PickedQuestion } from '../../src/core/quiz/picking.ts'
import { poolOf } from '../../src/core/quiz/topics.ts'
import { questionsBefore } from '../../src/core/schedule/before-exam.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'

/** What a date's posts would ask, in their order, and why there are fewer than were wished for. */
export interface Picks {
  readonly picked: readonly PickedQuestion[]
  readonly lacks?: 'no-question' | 'used-up'
}

/** As they stand now: nothing may be promised that cannot be picked. */
export async function picksToday(schedule: Schedule, app: App): Promise<Picks> {
  return await picksFor(schedule, localDateAt(app.clock.now(), schedule.zone), app)
}

export async function picksFor(schedule: Schedule, localDate: string, app: App): Promise<Picks> {
  const { asked, recent, ...refused } = await app.store.questions.past(schedule, restedOn(localDate))
  const beforeExam = questionsBefore(schedule, localDate, app.track.examDate)
  const picked: PickedQuestion[] = []
  for (let number = 1; number <= schedule.count; number++) {
    const before = picked.map(({ question }) => ({ questionId: question.id, lastDate: localDate, times: 1 }))
    const today = picked.map(({ question }) => ({ localDate, question }))
    const past = { asked: [...asked, ...before], recent: [...recent, ...today], ...refused }
    const bank = poolOf(app.library, schedule, past, beforeExam)
    const next = pickDaily(bank, { ...schedule, localDate, number })
    if (!next || next === 'used-up') return { picked, lacks: next ?? 'no-question' }
    picked.push(next)
  }
  return { picked }
}
