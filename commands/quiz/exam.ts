import type { App } from '../../src/app.ts'
import { beforeForm } from '../../src/chat/before-form.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { grade, isTyped } from '../../src/core/quiz/grading.ts'
import { choiceOrder } from '../../src/core/quiz/picking.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import { shuffled } from '../../src/core/seeded.ts'
import { drawn, type Exam, type ExamItem, isOver, minutesFor } from '../../src/core/study/exams.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import type { Text } from '../../src/text/text.ts'
import { answerForm } from '../../src/views/answer-rows.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import { chosenShown, explainedFor } from '../../src/views/results.ts'
import { wholeView } from '../../src/views/telling.ts'
import { chosenIn } from './daily.ts'
import { examExplained, examList, examQuestion, examResult, examSure } from './exam-view.ts'
import { openQuestionIds, shownBefore, whyNone } from './practice.ts'
import { explainingContext, FORM_WAIT_MS, saved, shown, viewContext, withDiagram } from './shared.ts'
import { questionsAboutTopic } from './topics.ts'

const MINUTE_MS = 60_000
const DEFAULT_COUNT = 20

type Pressed = PressRequest | SubmitRequest

/** `/quiz exam`: the one that runs goes on, the one whose time ran out is told; else a new one begins. */
export async function exam(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const running = await app.store.exams.current({ ...keyOf(app), memberId: request.member.id })
  if (running) return { message: await goOn(running, request, app, text) }
  const count = Number(request.options.count ?? DEFAULT_COUNT)
  const topic = String(request.options.service ?? '').trim()
  return await begin({ count, topic, minutes: request.options.minutes }, request, app, text)
}

interface Wish {
  readonly count: number
  readonly topic: string
  readonly minutes: string | number | boolean | undefined
}

type Said = Extract<Reply, { readonly message: Message }>

async function begin(wish: Wish, request: Pressed | CommandRequest, app: App, text: Text): Promise<Said> {
  const bank = questionsAboutTopic(wish.topic, app)
  const before = await shownBefore(bank, app)
  const open = await openQuestionIds(request.guildId, app)
  const askable = before.filter((question) => !open.has(question.id))
  const questions = drawn(askable, wish.count, (list) => shuffled(list, app.random))
  if (questions.length === 0) return { message: { content: whyNone(bank, before, text), embeds: [], components: [] } }
  const now = app.clock.now()
  const minutes = wish.minutes === undefined ? minutesFor(questions.length) : Number(wish.minutes)
  const made: Exam = {
    ...keyOf(app),
    id: randomId(app.random),
    memberId: request.member.id,
    startedAt: now,
    endsAt: now + minutes * MINUTE_MS,
    items: questions.map((question, place) => ({
      place,
      question,
      order: choiceOrder(question, app.random),
      marked: false,
    })),
  }
  const isKept = async () => (await app.store.exams.find(made.id)) !== undefined
  const running = await saved(app, () => app.store.exams.start(made), isKept)
  if (running.id !== made.id) return { message: await goOn(running, request, app, text) }
  const note = questions.length < wish.count ? text.exam.fewer(questions.length) : undefined
  return { message: examQuestion(made, placeIn(made, 0), text, note), saved: true }
}

/** At the first question that waits for an answer, or at the list where none does. */
async function goOn(running: Exam, request: Pressed | CommandRequest, app: App, text: Text): Promise<Message> {
  if (isOver(running, app.clock.now())) return await ended(running, request, app, text, timeUp(running, text))
  const next = running.items.find((one) => !one.chosen)
  return next ? examQuestion(running, next, text, text.exam.goesOn) : examList(running, 0, text, text.exam.goesOn)
}

export async function examAt(request: Pressed, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  return { update: await placeCard(found, Number(request.customId.args[1]), request, app, text) }
}

/** Chosen in the menu of the list. */
export async function examOpen(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  return { update: await placeCard(found, Number(request.values[0]), request, app, text) }
}

async function placeCard(found: Exam, place: number, request: Pressed, app: App, text: Text): Promise<Message> {
  const item = placeIn(found, place)
  if (!isOver(found, app.clock.now())) return examQuestion(found, item, text)
  if (found.endedAt === undefined) return await ended(found, request, app, text, timeUp(found, text))
  const context = await explainingContext(item.question, app, text)
  const view = examExplained(found, item, await openQuestionIds(request.guildId, app), context)
  return await withDiagram(view, item.question, app)
}

/** A choice, several, or what was written: kept as it is pressed, or told that it came too late. */
export async function examPick(request: Pressed, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  const item = placeIn(found, Number(request.customId.args[1]))
  const chosen = chosenIn(request, request.customId.args[2] ?? '', item.question, item.order)
  const isRight = (question: Question) => grade(question, chosen, app.library.judge).right
  const answer = { examId: found.id, place: item.place, chosen, isRight, now: app.clock.now(), pressId: request.id }
  const isKept = async () =>
    String((await app.store.exams.find(found.id))?.items[item.place]?.chosen) === String(chosen)
  const kept = await saved(app, () => app.store.exams.answer(answer), isKept)
  return await shown(app, async () => {
    const now = await examIn(request, app)
    if (!kept) return { update: await ended(now, request, app, text, lateNote(now, item, chosen, text)) }
    return { update: examQuestion(now, placeIn(now, item.place), text), saved: true }
  })
}

export async function examWrite(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [id = '', place = ''] = request.customId.args
  const found = await beforeForm(examIn(request, app), FORM_WAIT_MS, undefined)
  const customId = writeCustomId('quiz.exam-pick', id, place, 't')
  if (!found) return { modal: answerForm(customId, undefined, text) }
  const item = placeIn(found, Number(place))
  if (!isTyped(item.question)) throw new UserError('oldButton')
  if (!isOver(found, app.clock.now())) return { modal: answerForm(customId, item.question, text, item.chosen?.[0]) }
  return { message: await ended(found, request, app, text, timeUp(found, text)) }
}

export async function examMark(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  const [, place = '', marked] = request.customId.args
  const item = placeIn(found, Number(place))
  const marks = !isOver(found, app.clock.now())
  if (marks) await app.store.exams.mark(found.id, item.place, marked === '1')
  const update = await placeCard(await examIn(request, app), item.place, request, app, text)
  return marks ? { update, saved: true } : { update }
}

/** The list while it runs, the result once it is over. */
export async function examListed(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  const page = Number(request.customId.args[1])
  if (!isOver(found, app.clock.now())) return { update: examList(found, page, text) }
  const note = found.endedAt === undefined ? timeUp(found, text) : undefined
  return { update: await ended(found, request, app, text, note, page) }
}

export async function examEnd(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  const sure = request.customId.args[1] === 'yes'
  if (!sure && !isOver(found, app.clock.now())) return { update: examSure(found, 'end', text) }
  return { update: await ended(found, request, app, text), saved: true }
}

export async function examDrop(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  if (isOver(found, app.clock.now())) return { update: await ended(found, request, app, text, timeUp(found, text)) }
  if (request.customId.args[1] !== 'yes') return { update: examSure(found, 'drop', text) }
  await app.store.exams.drop(found.id)
  return { update: { content: text.exam.dropped, embeds: [], components: [] }, saved: true }
}

/** Another one of as many questions in as much time; of one that runs on, that one. */
export async function examNew(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await examIn(request, app)
  const running = await app.store.exams.current({ ...keyOf(app), memberId: request.member.id })
  if (running) return { update: await goOn(running, request, app, text) }
  const minutes = Math.round((found.endsAt - found.startedAt) / MINUTE_MS)
  const { message: update, ...kept } = await begin(
    { count: found.items.length, topic: '', minutes },
    request,
    app,
    text,
  )
  return { update, ...kept }
}

export async function examWhole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await whole(request, 0, app, text) }
}

export async function examWholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await whole(request, Number(request.customId.args[2]), app, text) }
}

async function whole(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const found = await examIn(request, app)
  const item = placeIn(found, Number(request.customId.args[1]))
  const over = isOver(found, app.clock.now())
  const secret = !over || (await openQuestionIds(request.guildId, app)).has(item.question.id)
  const telling = secret ? askedTelling(item, text) : explainedFor(item, item.chosen, viewContext(app, text))
  const idOf = (to: number) => writeCustomId('quiz.exam-whole-at', found.id, String(item.place), String(to))
  return wholeView(telling, { title: text.exam.progress(item.place + 1, found.items.length), page }, idOf, text)
}

/** The result; whoever looks first ends it, and its cards move. */
async function ended(
  found: Exam,
  request: Pressed | CommandRequest,
  app: App,
  text: Text,
  note?: string,
  page = 0,
): Promise<Message> {
  await app.store.exams.end(found.id, app.clock.now(), true)
  const over = (await app.store.exams.find(found.id)) ?? found
  return examResult(over, page, await openQuestionIds(request.guildId, app), text, note)
}

function lateNote(found: Exam, item: ExamItem, chosen: Chosen, { exam: said }: Text): string {
  const at = timestamp(found.endedAt ?? found.endsAt, 't')
  return isTyped(item.question) ? said.lateTyped(at, chosenShown(item, chosen)) : said.late(at)
}

function timeUp({ endsAt }: Exam, text: Text): string {
  return text.exam.timeUp(timestamp(endsAt, 't'))
}

/** The exam of a custom id; another member's is a foreign button. */
async function examIn(request: Pressed, app: App): Promise<Exam> {
  const found = await app.store.exams.find(request.customId.args[0] ?? '')
  if (!found || found.memberId !== request.member.id || found.guildId !== request.guildId) {
    throw new UserError('oldButton')
  }
  return found
}

function placeIn(found: Exam, place: number): ExamItem {
  const item = found.items[place]
  if (!item) throw new UserError('oldButton')
  return item
}

function keyOf({ track: { guildId, trackId } }: App) {
  return { guildId, trackId }
}
