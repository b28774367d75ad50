import type { App, Command } from '../../src/app.ts'
import { beforeForm } from '../../src/chat/before-form.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { grade, isTyped } from '../../src/core/quiz/grading.ts'
import { GRADES } from '../../src/core/study/cards.ts'
import { forecast, weakestSections } from '../../src/core/study/review-plan.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { answerForm } from '../../src/views/answer-rows.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import { explainedFor } from '../../src/views/results.ts'
import { wholeView } from '../../src/views/telling.ts'
import { chosenIn } from '../quiz/daily.ts'
import { explainingContext, FORM_WAIT_MS, saved, viewContext, withDiagram } from '../quiz/shared.ts'
import { opensReport, reportOf, takesReport } from '../reports/reporting.ts'
import { byKey, dayOf, daysToExam, learnerOf, nextTurn, type Reviewed, reviewedFor, type Turn } from './session.ts'
import { type End, repsOf, resetQuestion, reviewAnswer, reviewEnd, reviewQuestion } from './view.ts'

const RETENTION_MS = 30 * 86_400_000

type Pressed = PressRequest | SubmitRequest

/**
 * What a member met, again when she is about to forget it. All that a button needs stands in its id and in her card, so a
 * restart changes nothing.
 */
export const review: Command = {
  data: localized(en.review, ko.review),
  audience: 'private',
  alone: true,
  run: start,
  presses: {
    answer: { answers: 'update', run: answer },
    write: { answers: 'modal', run: write },
    grade: { answers: 'update', run: gradeIt },
    bury: { answers: 'update', run: bury },
    suspend: { answers: 'update', run: suspend },
    reset: { answers: 'update', run: reset },
    resume: { answers: 'update', run: resume },
    report: opensReport('review.report'),
    next: { answers: 'update', run: async (request, app, text) => ({ update: await goOn(request, app, text) }) },
    whole: { answers: 'private', run: async (request, app, text) => ({ message: await whole(request, 0, app, text) }) },
    'whole-at': {
      answers: 'update',
      run: async (request, app, text) => ({
        update: await whole(request, Number(request.customId.args[3]), app, text),
      }),
    },
  },
  submits: { answer: { answers: 'update', run: answer }, report: takesReport(reportOf('question')) },
}

async function start(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const learner = learnerOf(request, app)
  await app.store.cards.catchUp(learner)
  const gone = await app.store.cards.suspended(learner, 'gone')
  const bank = byKey(app)
  await app.store.cards.resume(
    learner,
    gone.filter((id) => bank.has(hash32(id))),
  )
  return { message: await goOn(request, app, text) }
}

/** The next question, or how things stand where there is none. */
async function goOn(request: Pressed | CommandRequest, app: App, text: Text, note?: string): Promise<Message> {
  const turn = await nextTurn(request, app)
  if (!turn.next) return reviewEnd(await endOf(request, app), text, note)
  return reviewQuestion(turn.next, turn, text, note)
}

async function answer(request: Pressed, app: App, text: Text): Promise<Reply> {
  const shown = await shownIn(request, app)
  if ('refused' in shown) return { update: await goOn(request, app, text, text.review[shown.refused]) }
  const part = request.customId.args[2] ?? ''
  const chosen = chosenIn(request, part, shown.question, shown.order)
  if (shown.question.kind === 'several' && part === 's') {
    const left: Turn = await nextTurn(request, app)
    return { update: reviewQuestion(shown, left, text, undefined, chosen) }
  }
  const context = await explainingContext(shown.question, app, text)
  const { right } = grade(shown.question, chosen, context.judging)
  const view = reviewAnswer(shown, { chosen, right }, app.clock.now(), context)
  return { update: await withDiagram(view, shown.question, app) }
}

/** A form opens at once or not at all: where the store is slow, without the question in it. */
async function write(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [key = '', reps = ''] = request.customId.args
  const customId = writeCustomId('review.answer', key, reps, 't')
  const shown = await beforeForm(shownIn(request, app), FORM_WAIT_MS, undefined)
  if (!shown) return { modal: answerForm(customId, undefined, text) }
  if ('refused' in shown || !isTyped(shown.question)) throw new UserError('oldButton')
  return { modal: answerForm(customId, shown.question, text) }
}

async function gradeIt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const shown = await shownIn(request, app)
  if ('refused' in shown) return { update: await goOn(request, app, text, text.review[shown.refused]) }
  const given = GRADES.find((one) => String(one) === request.customId.args[2])
  if (given === undefined) throw new UserError('oldButton')
  const now = app.clock.now()
  const key = { ...learnerOf(request, app), questionId: shown.question.id }
  const plan = { ...key, grade: given, reps: Number(repsOf(shown)), now }
  const isKept = async () => (await app.store.cards.of(key))?.lastReview === now
  const card = await saved(app, () => app.store.cards.grade(plan), isKept)
  return { update: await goOn(request, app, text, card ? undefined : text.review.moved), saved: true }
}

async function bury(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { ends } = await dayOf(app)
  await app.store.cards.bury(keyIn(request, app), ends[0] ?? app.clock.now())
  return { update: await goOn(request, app, text, text.review.buried), saved: true }
}

async function suspend(request: PressRequest, app: App, text: Text): Promise<Reply> {
  await app.store.cards.suspend(keyIn(request, app), 'member')
  return { update: await goOn(request, app, text, text.review.suspended), saved: true }
}

async function reset(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const shown = await reviewedFor(request.customId.args[0] ?? '', request, app)
  if ('refused' in shown) return { update: await goOn(request, app, text, text.review[shown.refused]) }
  if (request.customId.args[1] === 'ask') return { update: { embeds: [], ...resetQuestion(shown, text) } }
  await app.store.cards.reset(keyIn(request, app), app.clock.now())
  return { update: await goOn(request, app, text, text.review.wasReset), saved: true }
}

async function resume(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const learner = learnerOf(request, app)
  await app.store.cards.resume(learner, await app.store.cards.suspended(learner, 'member'))
  return { update: await goOn(request, app, text), saved: true }
}

/** All of a question that a message had no room for, or all of its explanation. */
async function whole(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const [key = '', reps = '', part = ''] = request.customId.args
  const shown = await reviewedFor(key, request, app)
  if ('refused' in shown) throw new UserError('oldButton')
  const telling = part === 'a' ? explainedFor(shown, undefined, viewContext(app, text)) : askedTelling(shown, text)
  const idOf = (at: number) => writeCustomId('review.whole-at', key, reps, part, String(at))
  return wholeView(telling, { title: text.review.name, page }, idOf, text)
}

/** Of the gradings that the button was shown with: what has moved since is not asked again. */
async function shownIn(request: Pressed, app: App): ReturnType<typeof reviewedFor> {
  const [key = '', reps = ''] = request.customId.args
  const shown = await reviewedFor(key, request, app)
  return 'refused' in shown || isAsShown(shown, reps) ? shown : { refused: 'moved' }
}

function isAsShown(shown: Reviewed, reps: string): boolean {
  return repsOf(shown) === reps
}

function keyIn(request: PressRequest, app: App) {
  const question = byKey(app).get(request.customId.args[0] ?? '')
  if (!question) throw new UserError('oldButton')
  return { ...learnerOf(request, app), questionId: question.id }
}

async function endOf(request: Pressed | CommandRequest, app: App): Promise<End> {
  const learner = learnerOf(request, app)
  const now = app.clock.now()
  const { today, start: since, ends } = await dayOf(app)
  const all = await app.store.cards.all(learner)
  const bank = byKey(app)
  const sectionsOf = (id: string) => bank.get(hash32(id))?.citations.map((one) => one.section) ?? []
  const known = all.filter((card) => bank.has(hash32(card.questionId)))
  const days = daysToExam(today, app)
  const later = known.map(({ due, buriedUntil }) => Math.max(due, buriedUntil)).filter((due) => due > now)
  return {
    counts: await app.store.cards.counts(learner, now, since),
    today,
    days: forecast(known, ends),
    ...(later.length > 0 ? { nextDue: Math.min(...later) } : {}),
    weakest: weakestSections(known, sectionsOf, now),
    retention: await app.store.cards.retention(learner, now - RETENTION_MS),
    ...(days === undefined ? {} : { daysToExam: days }),
    cards: known.length,
  }
}
