import type { App } from '../../src/app.ts'
import { beforeForm } from '../../src/chat/before-form.ts'
import { row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { isVisible } from '../../src/core/quiz/form/visible.ts'
import { chosenAt, grade, isTyped } from '../../src/core/quiz/grading.ts'
import { LONGEST_ANSWER } from '../../src/core/quiz/judge/judge.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import type { AnswerResult } from '../../src/store/answers/answer-port.ts'
import type { Text } from '../../src/text/text.ts'
import { ANSWER_FIELD, answerForm } from '../../src/views/answer-rows.ts'
import { alreadyView, lateView, pickedView, savedView } from '../../src/views/confirmation.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import { givenButton } from '../../src/views/report-buttons.ts'
import { explainedFor, mayKnow, type Standing, type ViewContext } from '../../src/views/results.ts'
import { type Telling, wholeView } from '../../src/views/telling.ts'
import { FORM_WAIT_MS, saved, shown, viewContext } from './shared.ts'
import { contextOf, explained, isVoid, postedFor, postedOrVoid, standingIn, standingView } from './standing.ts'
import { withTurns } from './today.ts'

type Pressed = PressRequest | SubmitRequest
type Kept = Extract<AnswerResult, { readonly occurrence: PostedOccurrence }>

export async function mine(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const standing = await standingIn(await postedFor(request, app), request, app)
  const view = await explained(standing, app, text)
  const { id, question, closesAt } = standing.occurrence
  const mayRead = request.member.manageGuild && isTyped(question) && standing.now >= closesAt
  if (!mayRead) return { message: view }
  return { message: { ...view, components: [...(view.components ?? []), row([givenButton(id, text)])] } }
}

/** All that a message had no room for: the question, or, to whoever may know it, the explanation. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await wholeCard(request, 0, app, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await wholeCard(request, Number(request.customId.args[1]), app, text) }
}

async function wholeCard(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const occurrence = await postedOrVoid(request, app)
  const standing = await standingIn(occurrence, request, app)
  const telling =
    mayKnow(standing) && !isVoid(occurrence)
      ? explainedFor(occurrence, standing.answer?.chosen, viewContext(app, text))
      : isVoid(occurrence)
        ? voidTelling(occurrence, text)
        : askedTelling(occurrence, text)
  const title = text.quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay)
  const idOf = (at: number) => writeCustomId('quiz.whole-at', occurrence.id, String(at))
  return wholeView(telling, { title, page }, idOf, text)
}

/** Who had its result open learns why it is gone. */
function voidTelling(occurrence: PostedOccurrence, text: Text): Telling {
  const asked = askedTelling(occurrence, text)
  return { ...asked, compose: (parts) => [text.reports.voided, '', ...asked.compose(parts)] }
}

/** A form, unless there is nothing to write any more; a store that is slow to tell does not keep it from opening. */
export async function write(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await beforeForm(askedOf(request, app), FORM_WAIT_MS, undefined)
  const customId = writeCustomId('quiz.answer', request.customId.args[0] ?? '', 't')
  if (!found) return { modal: answerForm(customId, undefined, text) }
  const { standing, own } = found
  const { occurrence, answer, now } = standing
  if (!isTyped(occurrence.question)) throw new UserError('oldButton')
  const over = now >= occurrence.closesAt || (answer && occurrence.reveal === 'press')
  if (over) {
    const unready = { ...viewContext(own, text), related: undefined }
    const context = await beforeForm(contextOf(standing, own, text), FORM_WAIT_MS, unready)
    return { message: standingView(standing, context) }
  }
  return { modal: answerForm(customId, occurrence.question, text, answer?.chosen[0]) }
}

/** What is asked, in its own track. */
async function askedOf(request: PressRequest, app: App): Promise<{ readonly standing: Standing; readonly own: App }> {
  const posted = await postedFor(request, app)
  return { standing: await standingIn(posted, request, app), own: await app.within(posted) }
}

/**
 * An answer: kept first, then confirmed to the member alone. Several choices are picked first, and sent by a button. One whose
 * key is corrected at that very moment is graded anew.
 */
export async function answer(request: Pressed, app: App, text: Text): Promise<Reply> {
  for (;;) {
    const reply = await answerAsItStands(request, app, text)
    if (reply) return reply
  }
}

async function answerAsItStands(request: Pressed, app: App, text: Text): Promise<Reply | undefined> {
  const occurrence = await postedFor(request, app)
  const { question, order } = occurrence
  const chosen = chosenIn(request, request.customId.args[1] ?? '', question, order)
  if (question.kind === 'several' && request.customId.args[1] === 's') {
    return await picked(occurrence, chosen, request, app, text)
  }
  const memberId = request.member.id
  if ((await app.store.suggestions.suggesterOf(occurrence, question.id)) === memberId)
    throw new UserError('ownSuggestion')
  const context = viewContext(app, text)
  const now = app.clock.now()
  const { id: occurrenceId } = occurrence
  const pressId = request.id
  const write = () =>
    app.store.answers.record({
      occurrenceId,
      memberId,
      chosen,
      correct: grade(question, chosen, context.judging).right,
      ...gradedAsPosted(occurrence, chosen, context),
      now,
      pressId,
      ...(request.privateMessage || !request.messageId ? {} : { messageId: request.messageId }),
    })
  const isKept = async () => (await app.store.answers.of(occurrenceId, memberId))?.pressId === pressId
  const result = await saved(app, write, isKept)
  if (result.kind === 'unknown') throw new UserError('oldButton')
  if (result.kind === 'erased') throw new UserError('erasedSince')
  if (result.kind === 'corrected') return undefined
  return await shown(app, () => answered(result, chosen, now, request, app, text))
}

/** By the key of the post, where leaders decided on another: what the press was worth when it was made. */
function gradedAsPosted({ question, corrected }: PostedOccurrence, chosen: Chosen, { judging }: ViewContext) {
  if (!corrected) return {}
  const { right: asPosted } = grade({ ...question, key: corrected.postedKey }, chosen, judging)
  return { asPosted, keyChange: corrected.change }
}

/** Nothing is kept yet: picking is not answering. */
async function picked(
  occurrence: PostedOccurrence,
  chosen: Chosen,
  request: Pressed,
  app: App,
  text: Text,
): Promise<Reply> {
  const standing = await standingIn(occurrence, request, app)
  const over = mayKnow(standing)
  const view = over
    ? await explained(standing, app, text)
    : pickedView(occurrence, chosen, request.privateMessage, text)
  return request.privateMessage ? { update: await withTurns(view, occurrence, request, app, text) } : { message: view }
}

/** That an answer was a guess, or was not: kept with it, and no more than that. */
export async function guess(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const occurrence = await postedFor(request, app)
  const [, pressId = '', yes] = request.customId.args
  const memberId = request.member.id
  const write = () => app.store.answers.guess({ occurrenceId: occurrence.id, memberId, pressId, guessed: yes === '1' })
  const answer = await saved(app, write, async () => false)
  if (!answer) throw new UserError('oldButton')
  const standing = { occurrence, answer, now: app.clock.now() }
  const view = savedView(standing, await contextOf(standing, app, text))
  return { update: await withTurns(view, occurrence, request, app, text), saved: true }
}

async function answered(
  result: Kept,
  sent: Chosen,
  now: number,
  request: Pressed,
  app: App,
  text: Text,
): Promise<Reply> {
  const { occurrence } = result
  const view = await viewOf(result, sent, now, app, text)
  const kept = result.kind === 'recorded' || result.kind === 'changed' ? { saved: true as const } : {}
  if (!request.privateMessage) return { message: view, ...kept }
  return { update: await withTurns(view, occurrence, request, app, text), ...kept }
}

async function viewOf(result: Kept, sent: Chosen, now: number, app: App, text: Text): Promise<Message> {
  const { occurrence } = result
  if (result.kind === 'late') {
    const late = { occurrence, now: Math.max(now, occurrence.closesAt) }
    return lateView(late, sent, await contextOf(late, app, text))
  }
  const standing = { ...result, now }
  const context = await contextOf(standing, app, text)
  if (result.kind === 'recorded') return savedView(standing, context, undefined, result.broke)
  if (result.kind === 'changed') return savedView(standing, context, sameChoice(result) ? undefined : 'changed')
  return now < occurrence.closesAt ? alreadyView(standing, context) : lateView(standing, sent, context)
}

/** The same answer pressed again is kept as the later press, and nothing of it changed. */
function sameChoice({ answer, before }: Extract<Kept, { kind: 'changed' }>): boolean {
  return answer.chosen.length === before.chosen.length && answer.chosen.every((one) => before.chosen.includes(one))
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
  const places = part === 's' ? request.values : [...part]
  const chosen = places.every((place) => /^\d$/.test(place)) ? chosenAt(question, order, places.map(Number)) : undefined
  if (!chosen) throw new UserError('oldButton')
  return chosen
}
