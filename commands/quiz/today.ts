import type { App } from '../../src/app.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { hasAny } from '../../src/core/quiz/pool.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { turnRow } from '../../src/views/confirmation.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import type { Standing } from '../../src/views/results.ts'
import { explained, postedFor, standingIn } from './standing.ts'

interface Asking {
  readonly member: { readonly id: string }
}

/** `/quiz today`: the newest date's first question that still waits for this member, else what is open, else its first. */
export async function today(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const day = await dayOf(app.track, request, app)
  const open = day.filter((one) => one.now < one.occurrence.closesAt)
  const chosen = open.find((one) => !one.answer) ?? open[0] ?? day[0]
  if (!chosen) return { message: await nothingYet(app, text) }
  const card = await privateCard(chosen, request, app, text)
  return { message: open.length > 0 ? card : saying(await dayOff(app, text), card) }
}

/** Another question of the same date, or the same to be answered anew, in the same private message. */
export async function turnTo(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const standing = await standingIn(await postedFor(request, app), request, app)
  return { update: await privateCard(standing, request, app, text) }
}

async function privateCard(standing: Standing, request: Asking, app: App, text: Text): Promise<Message> {
  return withTurns(await explained(standing, app, text), standing.occurrence, request, app, text)
}

/** How many of the date's questions are done, and buttons to the others, where there are some. */
export async function withTurns(
  message: Message,
  shown: PostedOccurrence,
  request: Asking,
  app: App,
  text: Text,
): Promise<Message> {
  const day = await dayOf(shown, request, app)
  if (day.length < 2 || !day.some((one) => one.occurrence.id === shown.id)) return message
  const done = day.filter((one) => one.answer).length
  const waits = (one: Standing) => !one.answer && one.now < one.occurrence.closesAt && one.occurrence.id !== shown.id
  const next = day.find(waits)?.occurrence.number
  const components = [...(message.components ?? []), turnRow(day, shown.id)]
  return saying(text.quiz.doneOf(done, day.length, next), { ...message, components })
}

function saying(line: string | undefined, message: Message): Message {
  if (line === undefined) return message
  return { ...message, content: [...(message.content ? [message.content] : []), line].join('\n') }
}

async function dayOf(track: Parameters<App['within']>[0], request: Asking, app: App): Promise<readonly Standing[]> {
  const day = await app.store.occurrences.newest(track)
  return await Promise.all(day.map((occurrence) => standingIn(occurrence, request, app)))
}

async function dayOff(app: App, { quiz }: Text): Promise<string | undefined> {
  const next = await nextAt(app)
  return next === undefined ? undefined : quiz.dayOff(`${timestamp(next, 'f')} (${timestamp(next, 'R')})`)
}

async function nothingYet(app: App, { quiz }: Text): Promise<Message> {
  const schedule = await app.store.schedules.of(app.track)
  if (!hasAny(app.library, schedule?.source ?? 'both'))
    return { content: [quiz.noneToday, quiz.noQuestions].join('\n') }
  const next = await nextAt(app)
  const lines = [quiz.noneToday, ...(next === undefined ? [] : [quiz.nextAt(timestamp(next, 'R'))]), quiz.whatElse]
  return { content: lines.join('\n') }
}

async function nextAt(app: App): Promise<number | undefined> {
  const schedule = await app.store.schedules.of(app.track)
  return schedule?.paused === undefined ? schedule?.nextDueAt : undefined
}
