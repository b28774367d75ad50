import type { App } from '../../src/app.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { inTime } from '../../src/chat/in-time.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { isVisible } from '../../src/core/quiz/form/visible.ts'
import { chosenAt, grade, isTyped } from '../../src/core/quiz/grading.ts'
import { LONGEST_ANSWER } from '../../src/core/quiz/judge/judge.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { ANSWERABLE, asPosted } from '../../src/core/schedule/posted.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import type { AnswerResult } from '../../src/store/store.ts'
import type { Text } from '../../src/text/text.ts'
import { ANSWER_FIELD, answerForm } from '../../src/views/answer-rows.ts'
import { openPost, timestamp } from '../../src/views/daily-card.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import {
  alreadyView,
  explainedFor,
  mayKnow,
  resultView,
  type Standing,
  savedView,
  type ViewContext,
} from '../../src/views/results.ts'
import { wholeView } from '../../src/views/telling.ts'
import { FORM_WAIT_MS, saved, shown, viewContext, withDiagram } from './shared.ts'

type Pressed = PressRequest | SubmitRequest

/** `/quiz today`: the newest date's first question that still waits for this member, else its first. */
export async function today(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const day = await app.store.occurrences.newest(app.track)
  const standings = await Promise.all(day.map((occurrence) => standingIn(occurrence, request, app)))
  const chosen = standings.find((one) => !one.answer && one.now < one.occurrence.closesAt) ?? standings[0]
  if (!chosen) return { message: await nothingYet(app, text) }
  return { message: await privateCard(chosen, app, text) }
}

/** Another question of the same date, in the same private message. */
export async function turnTo(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const standing = await standingIn(await postedFor(request, app), request, app)
  return { update: await privateCard(standing, app, text) }
}

export async function mine(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const standing = await standingIn(await postedFor(request, app), request, app)
  return { message: await explained(standing, app, text) }
}

/** All that a message had no room for: the question, or, to whoever may know it, the explanation. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await wholeCard(request, 0, app, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await wholeCard(request, Number(request.customId.args[1]), app, text) }
}

async function wholeCard(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const standing = await standingIn(await postedFor(request, app), request, app)
  const { occurrence, answer } = standing
  const telling = mayKnow(standing)
    ? explainedFor(occurrence, answer?.chosen, viewContext(app, text))
    : askedTelling(occurrence, text)
  const title = text.quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay)
  const idOf = (at: number) => writeCustomId('quiz.whole-at', occurrence.id, String(at))
  return wholeView(telling, { title, page }, idOf, text)
}

/** A form, unless there is nothing to write any more; a store that is slow to tell does not keep it from opening. */
export async function write(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await inTime(askedOf(request, app), FORM_WAIT_MS, undefined)
  const customId = writeCustomId('quiz.answer', request.customId.args[0] ?? '', 't')
  if (!found) return { modal: answerForm(customId, undefined, text) }
  const { standing, own } = found
  const { occurrence, answer, now } = standing
  if (!isTyped(occurrence.question)) throw new UserError('oldButton')
  if (answer || now >= occurrence.closesAt) return { message: standingView(standing, viewContext(own, text)) }
  return { modal: answerForm(customId, occurrence.question, text) }
}

/** What is asked, in its own track. */
async function askedOf(request: PressRequest, app: App): Promise<{ readonly standing: Standing; readonly own: App }> {
  const posted = await postedFor(request, app)
  return { standing: await standingIn(posted, request, app), own: await app.within(posted) }
}

/** An answer: kept first, then confirmed to the member alone. */
export async function answer(request: Pressed, app: App, text: Text): Promise<Reply> {
  const occurrence = await postedFor(request, app)
  const { question, order } = occurrence
  const chosen = chosenIn(request, request.customId.args[1] ?? '', question, order)
  const context = viewContext(app, text)
  const now = app.clock.now()
  const { id: occurrenceId } = occurrence
  const memberId = request.member.id
  const write = () =>
    app.store.answers.record({
      occurrenceId,
      memberId,
      chosen,
      correct: grade(question, chosen, context.judging).right,
      now,
      ...(request.privateMessage || !request.messageId ? {} : { messageId: request.messageId }),
    })
  const result = await saved(app, write, async () => (await app.store.answers.of(occurrenceId, memberId)) !== undefined)
  if (result.kind === 'unknown') throw new UserError('oldButton')
  return await shown(app, () => answered(result, now, request, app, text))
}

async function answered(
  result: Exclude<AnswerResult, { kind: 'unknown' }>,
  now: number,
  request: Pressed,
  app: App,
  text: Text,
): Promise<Reply> {
  const context = viewContext(app, text)
  const { occurrence } = result
  const view =
    result.kind === 'late'
      ? resultView({ occurrence, now: Math.max(now, occurrence.closesAt) }, context)
      : { recorded: savedView, already: alreadyView }[result.kind]({ ...result, now }, context)
  const kept = result.kind === 'recorded' ? { saved: true as const } : {}
  if (!request.privateMessage) return { message: view, ...kept }
  return { update: await withTurns(view, occurrence, app), ...kept }
}

/** What was pressed, chosen or written, as it is kept. Throws for what the question never offered. */
export function chosenIn(request: Pressed, part: string, question: Question, order: readonly string[]): Chosen {
  if (part === 't' || request.kind === 'submit') {
    const written = request.kind === 'submit' ? (request.fields[ANSWER_FIELD] ?? '') : ''
    const tidy = [...written.toWellFormed().normalize('NFC').trim()].slice(0, LONGEST_ANSWER).join('')
    if (part !== 't' || !isTyped(question)) throw new UserError('oldButton')
    if (!isVisible(tidy)) throw new UserError('emptyAnswer')
    return [tidy]
  }
  const places = part === 's' ? request.values : [part]
  const chosen = places.every((place) => /^\d$/.test(place)) ? chosenAt(question, order, places.map(Number)) : undefined
  if (!chosen) throw new UserError('oldButton')
  return chosen
}

/** The occurrence that a custom id names, of this server and posted; anything else is an old or a foreign button. */
async function postedFor(request: Pressed, app: App): Promise<PostedOccurrence> {
  const occurrence = await app.store.occurrences.find(request.customId.args[0] ?? '')
  const posted = occurrence && ANSWERABLE.includes(occurrence.state) ? asPosted(occurrence) : undefined
  if (!posted || posted.guildId !== request.guildId) throw new UserError('oldButton')
  return posted
}

async function standingIn(
  occurrence: PostedOccurrence,
  request: Pressed | CommandRequest,
  app: App,
): Promise<Standing> {
  const answer = await app.store.answers.of(occurrence.id, request.member.id)
  return { occurrence, now: app.clock.now(), ...(answer ? { answer } : {}) }
}

function standingView(standing: Standing, context: ViewContext): Message {
  const { answer } = standing
  if (mayKnow(standing)) return resultView(standing, context)
  if (answer) return alreadyView({ ...standing, answer }, context)
  return openPost(standing.occurrence, context.text)
}

/** Whoever may know the answer sees the note's picture with it. */
async function explained(standing: Standing, app: App, text: Text): Promise<Message> {
  const view = standingView(standing, viewContext(app, text))
  return mayKnow(standing) ? await withDiagram(view, standing.occurrence.question, app) : view
}

async function privateCard(standing: Standing, app: App, text: Text): Promise<Message> {
  return withTurns(await explained(standing, app, text), standing.occurrence, app)
}

/** Buttons to the other questions of the date, where there are some. */
async function withTurns(message: Message, shown: PostedOccurrence, app: App): Promise<Message> {
  const day = await app.store.occurrences.newest(shown)
  if (day.length < 2 || !day.some((one) => one.id === shown.id)) return message
  const turns = day.map(({ id, number }) => ({
    ...button(writeCustomId('quiz.today', id), String(number)),
    disabled: id === shown.id,
  }))
  return { ...message, components: [...(message.components ?? []), row(turns)] }
}

async function nothingYet(app: App, { quiz }: Text): Promise<Message> {
  const schedule = await app.store.schedules.of(app.track)
  const next = schedule?.paused === undefined ? schedule?.nextDueAt : undefined
  const lines = [quiz.noneToday, ...(next === undefined ? [] : [quiz.nextAt(timestamp(next, 'R'))]), quiz.whatElse]
  return { content: lines.join('\n') }
}
