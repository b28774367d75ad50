import type { App } from '../../src/app.ts'
import { beforeForm } from '../../src/chat/before-form.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { grade, isTyped } from '../../src/core/quiz/grading.ts'
import { choiceOrder } from '../../src/core/quiz/picking.ts'
import { randomId } from '../../src/core/random-id.ts'
import { shuffled } from '../../src/core/seeded.ts'
import { drawn } from '../../src/core/study/exams.ts'
import { isAsking, type LiveItem, type LiveRound } from '../../src/core/study/live.ts'
import type { NewLiveRound } from '../../src/store/live/live-port.ts'
import type { Text } from '../../src/text/text.ts'
import { answerForm } from '../../src/views/answer-rows.ts'
import { chosenLines } from '../../src/views/confirmation.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { liveMine, stopRow } from '../../src/views/live.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import { chosenShown, explainedFor } from '../../src/views/results.ts'
import { wholeView } from '../../src/views/telling.ts'
import { takesReport } from '../reports/reporting.ts'
import { requireRights } from '../settings/change.ts'
import { chosenIn } from './daily.ts'
import { openQuestionIds, shownBefore, whyNone } from './practice.ts'
import { FORM_WAIT_MS, saved, viewContext } from './shared.ts'
import { questionsAboutTopic } from './topics.ts'

/** Of questions, and of seconds for each. */
export const LIVE_LIMITS = { count: { least: 3, most: 20 }, seconds: { least: 10, most: 120 } }
const DEFAULTS = { count: 5, seconds: 30 }
/** For whoever still comes. */
const WAIT_MS = 15_000
/** Rounds in one server at the same time: all share one budget of requests. */
const MOST_IN_SERVER = 3

type Pressed = PressRequest | SubmitRequest

/** `/quiz live`: a round in the database, which the jobs drive in the channel; whoever began it is told, and can stop it. */
export async function live(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const running = await app.store.live.running(request.channelId)
  if (running) return { message: busy(running, request, text) }
  await requireRights({ guildId: request.guildId, channelId: request.channelId }, app, text)
  const count = Number(request.options.count ?? DEFAULTS.count)
  const bank = questionsAboutTopic(String(request.options.service ?? '').trim(), app)
  const before = await shownBefore(bank, app)
  const open = await openQuestionIds(request.guildId, app)
  const askable = before.filter((question) => !open.has(question.id))
  const questions = drawn(askable, count, (list) => shuffled(list, app.random))
  if (questions.length === 0) return { message: { content: whyNone(bank, before, text) } }
  const round = await newRound(questions, request, app, text)
  const isKept = async () => (await app.store.live.find(round.id)) !== undefined
  const started = await saved(app, () => app.store.live.start(round, MOST_IN_SERVER), isKept)
  if (started === 'too-many') return { message: { content: text.live.tooMany(MOST_IN_SERVER) } }
  if (started === 'busy') {
    return { message: busy(await app.store.live.running(request.channelId), request, text) }
  }
  app.wake()
  const fewer = questions.length < count ? [text.live.fewer(questions.length)] : []
  const content = [...fewer, text.live.started(questions.length, round.seconds)].join('\n')
  return { message: { content, components: stopRow(round, text) }, saved: true }
}

async function newRound(
  questions: readonly LiveItem['question'][],
  request: CommandRequest,
  app: App,
  text: Text,
): Promise<NewLiveRound> {
  const now = app.clock.now()
  return {
    guildId: app.track.guildId,
    trackId: app.track.trackId,
    id: randomId(app.random),
    channelId: request.channelId,
    startedBy: request.member.id,
    language: (await app.store.schedules.of(app.track))?.language ?? text.language,
    seconds: Number(request.options.seconds ?? DEFAULTS.seconds),
    startedAt: now,
    nextAt: now + WAIT_MS,
    items: questions.map((question, place) => ({ place, question, order: choiceOrder(question, app.random) })),
  }
}

function busy(running: LiveRound | undefined, request: CommandRequest, text: Text): Message {
  const mayStop = running && maysStop(running, request)
  return { content: text.live.busy, ...(mayStop ? { components: stopRow(running, text) } : {}) }
}

/** A choice, several, or what was written: the last one before the end counts, whoever sees the others. */
export async function liveAnswer(request: Pressed, app: App, text: Text): Promise<Reply> {
  const { round, item } = await askedIn(request, app)
  const chosen = chosenIn(request, request.customId.args[2] ?? '', item.question, item.order)
  const press = {
    roundId: round.id,
    place: item.place,
    memberId: request.member.id,
    chosen,
    isRight: (question: LiveItem['question']) => grade(question, chosen, app.library.judge).right,
    now: app.clock.now(),
    pressId: request.id,
    ...(request.messageId === undefined || request.privateMessage ? {} : { messageId: request.messageId }),
  }
  const isKept = async () =>
    (await app.store.live.answers(round.id)).some(
      (one) => one.place === item.place && one.memberId === press.memberId && String(one.chosen) === String(chosen),
    )
  const kept = await saved(app, () => app.store.live.answer(press), isKept)
  const shown = chosenShown(item, chosen)
  const { live: said, quiz } = text
  const typed = isTyped(item.question)
  if (!kept) return { message: { content: typed ? said.lateTyped(shown) : said.late } }
  const lines = [
    `📝 ${typed ? quiz.savedTyped(shown) : quiz.saved(shown)}`,
    ...chosenLines(item, chosen),
    said.until(timestamp(item.endsAt ?? press.now, 'R')),
  ]
  return { message: { content: lines.join('\n') }, saved: true }
}

/** A form, unless there is nothing to write any more; a store that is slow to tell does not keep it from opening. */
export async function liveWrite(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const found = await beforeForm(askedIn(request, app), FORM_WAIT_MS, undefined)
  const customId = writeCustomId('quiz.live', ...(request.customId.args as [string, string]), 't')
  if (!found) return { modal: answerForm(customId, undefined, text) }
  const { round, item } = found
  if (!isTyped(item.question)) throw new UserError('oldButton')
  if (!isAsking(round, item, app.clock.now())) return { message: { content: text.live.late } }
  return { modal: answerForm(customId, item.question, text) }
}

export async function liveWhole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await whole(request, 0, app, text) }
}

export async function liveWholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await whole(request, Number(request.customId.args[2]), app, text) }
}

async function whole(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const { round, item } = await askedIn(request, app)
  const secret = item.closedAt === undefined || (await openQuestionIds(request.guildId, app)).has(item.question.id)
  const own = secret ? undefined : (await ownAnswers(round, request, app)).get(item.place)
  const telling = secret ? askedTelling(item, text) : explainedFor(item, own?.chosen, viewContext(app, text))
  const idOf = (to: number) => writeCustomId('quiz.live-whole-at', round.id, String(item.place), String(to))
  return wholeView(telling, { title: text.live.progress(item.place + 1, round.items.length), page }, idOf, text)
}

export async function liveStop(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const round = await roundIn(request, app)
  if (!maysStop(round, request)) throw new UserError('notYourRound')
  const stopped = await app.store.live.end(round.id, 'stopped', app.clock.now())
  app.wake()
  return { message: { content: stopped ? text.live.stopped : text.live.overBefore }, saved: true }
}

/** The member's own place, and each question with her answer; of what is open now no key. */
export async function liveOwn(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const round = await roundIn(request, app)
  const answers = await app.store.live.answers(round.id)
  return { message: liveMine(round, answers, request.member.id, await openQuestionIds(request.guildId, app), text) }
}

export const liveReport = takesReport(async (request, app) => {
  const { item } = await askedIn(request, app)
  if (item.closedAt === undefined) throw new UserError('oldButton')
  return { kind: 'question', ref: hash32(item.question.id) }
}).run

async function ownAnswers({ id }: LiveRound, { member }: Pressed, app: App) {
  const own = (await app.store.live.answers(id)).filter((one) => one.memberId === member.id)
  return new Map(own.map((one) => [one.place, one]))
}

function maysStop({ startedBy }: LiveRound, { member }: Pressed | CommandRequest): boolean {
  return member.id === startedBy || member.manageGuild
}

async function roundIn(request: Pressed, app: App): Promise<LiveRound> {
  const round = await app.store.live.find(request.customId.args[0] ?? '')
  if (!round || round.guildId !== request.guildId) throw new UserError('oldButton')
  return round
}

/** A question that was asked: of one that is still to come nothing is told, whoever guesses its custom id. */
async function askedIn(request: Pressed, app: App): Promise<{ readonly round: LiveRound; readonly item: LiveItem }> {
  const round = await roundIn(request, app)
  const item = round.items[Number(request.customId.args[1])]
  if (item?.openedAt === undefined) throw new UserError('oldButton')
  return { round, item }
}
