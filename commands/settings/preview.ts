import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { pickDaily } from '../../src/core/quiz/daily-pick.ts'
import type { AskedQuestion, PickedQuestion } from '../../src/core/quiz/picking.ts'
import { addDays, localDateAt, localMoment } from '../../src/core/schedule/local-time.ts'
import { closesAt, type DueDate, nextDue } from '../../src/core/schedule/plan.ts'
import type { PostedOccurrence, Schedule } from '../../src/core/schedule/types.ts'
import { type Text, textOf } from '../../src/text/text.ts'
import { openPost } from '../../src/views/daily-card.ts'

/** The next date's questions, for the leader alone: picked as they will be, and posted nowhere. */
export async function preview(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const schedule = await app.store.schedules.of(request.guildId)
  if (!schedule) throw new UserError('noSchedule')
  const now = app.clock.now()
  const taken = await app.store.occurrences.dates(schedule.id, addDays(localDateAt(now, schedule.zone), -1))
  const next = nextDue(schedule, now, taken)
  const picked = next ? await picksFor(schedule, next, app) : []
  if (!next || picked.length === 0) return { message: { content: text.settings.noQuestion } }
  const dayNumber = ((await app.store.occurrences.newest(request.guildId))[0]?.dayNumber ?? 0) + 1
  const posts = picked.map(({ question }, at) =>
    openPost(wouldBe(schedule, next, at + 1, dayNumber, question), textOf(schedule.language)),
  )
  const { settings } = text
  const why = picked.map(({ reason }, at) => `${picked.length > 1 ? `${at + 1}. ` : ''}${settings.why(reason)}`)
  const paused = schedule.paused ? [settings.pausedBy[schedule.paused]] : []
  const content = [
    ...paused,
    settings.previewTitle(localMoment(next.dueAt, now, schedule.zone)),
    ...why,
    settings.previewNote,
  ]
  return { message: { content: content.join('\n'), embeds: posts.flatMap((post) => post.embeds ?? []) } }
}

async function picksFor(schedule: Schedule, { localDate }: DueDate, app: App): Promise<PickedQuestion[]> {
  const [asked, refused] = [await app.store.questions.used(schedule.guildId), await app.store.questions.refused()]
  const picked: PickedQuestion[] = []
  for (let number = 1; number <= schedule.count; number++) {
    const before: AskedQuestion[] = picked.map(({ question }) => ({ questionId: question.id, lastDate: localDate }))
    const bank = {
      questions: app.library.questions,
      asked: [...asked, ...before],
      refused,
      services: schedule.services,
    }
    const next = pickDaily(bank, { guildId: schedule.guildId, localDate, number })
    if (next) picked.push(next)
  }
  return picked
}

function wouldBe(
  schedule: Schedule,
  { localDate, dueAt }: DueDate,
  number: number,
  dayNumber: number,
  question: PickedQuestion['question'],
): PostedOccurrence {
  const { guildId, channelId, count, language, openHours, reveal } = schedule
  return {
    id: '0'.repeat(12),
    scheduleId: schedule.id,
    guildId,
    channelId,
    localDate,
    number,
    ofDay: count,
    dayNumber,
    state: 'due',
    dueAt,
    closesAt: closesAt(dueAt, dueAt, openHours),
    fence: 0,
    question,
    order: question.choices.map((choice) => choice.label),
    reveal,
    language,
  }
}
