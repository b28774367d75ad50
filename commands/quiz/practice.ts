import type { App } from '../../src/app.ts'
import { beforeForm } from '../../src/chat/before-form.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { grade, isTyped } from '../../src/core/quiz/grading.ts'
import { choiceOrder, questionsAbout } from '../../src/core/quiz/picking.ts'
import { allQuestions, asks, forPractice, tellingOf } from '../../src/core/quiz/pool.ts'
import { questionsOn } from '../../src/core/quiz/resting.ts'
import { questionsFor } from '../../src/core/quiz/topics.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import { seededRandom, shuffled } from '../../src/core/seeded.ts'
import type { PracticeAnswer, PracticeRound } from '../../src/core/study/types.ts'
import type { Text } from '../../src/text/text.ts'
import { answerForm } from '../../src/views/answer-rows.ts'
import { type Asked, askedTelling, labelsShown } from '../../src/views/question-text.ts'
import { explainedFor } from '../../src/views/results.ts'
import { wholeView } from '../../src/views/telling.ts'
import { chosenIn } from './daily.ts'
import {
  practiceGone,
  practiceQuestion,
  practiceResult,
  practiceSummary,
  type RoundPlace,
  sharedPractice,
} from './practice-view.ts'
import { explainingContext, FORM_WAIT_MS, saved, shown, viewContext, withDiagram } from './shared.ts'
import { questionsAboutTopic } from './topics.ts'

type Pressed = PressRequest | SubmitRequest

const DEFAULT_COUNT = 5

/** `/quiz practice`: a round in the database, its first question in a private message. */
export async function practice(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const bank = questionsAboutTopic(String(request.options.service ?? '').trim(), app)
  const count = Number(request.options.count ?? DEFAULT_COUNT)
  return { message: await startRound(bank, count, request, app, text) }
}

/** A round about a subject, from where the notes tell of it. */
export async function about(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const subject = app.library.subjects.byKey.get(request.customId.args[0] ?? '')
  const bank = subject ? questionsOn([subject], allQuestions(app.library)) : []
  if (bank.length === 0) throw new UserError('oldButton')
  return { message: await startRound(bank, Math.min(DEFAULT_COUNT, bank.length), request, app, text) }
}

export async function answer(request: Pressed, app: App, text: Text): Promise<Reply> {
  const at = await placeOf(request, app)
  const asked = askedAt(at, app)
  if (!asked || (await isOpenNow(asked.question, request.guildId, app))) {
    return { update: await placeCard(at, request, app, text) }
  }
  const context = viewContext(app, text)
  const chosen = chosenIn(request, request.customId.args[2] ?? '', asked.question, asked.order)
  if (asked.question.kind === 'several' && request.customId.args[2] === 's') {
    const note = text.quiz.picked(labelsShown(asked, chosen))
    return { update: practiceQuestion(at, asked, context, note, chosen) }
  }
  const write = () =>
    app.store.practice.record(
      {
        roundId: at.round.id,
        place: at.place,
        questionId: asked.question.id,
        chosen,
        correct: grade(asked.question, chosen, context.judging).right,
        answeredAt: app.clock.now(),
      },
      isTyped(asked.question),
    )
  const kept = await saved(app, write, async () => {
    const answers = await app.store.practice.answers(at.round.id)
    return answers.some((one) => one.place === at.place)
  })
  return { update: await shown(app, () => resultCard(at, asked, kept, app, text)), saved: true }
}

async function resultCard(
  at: RoundPlace,
  asked: Asked,
  answer: PracticeAnswer,
  app: App,
  text: Text,
): Promise<Message> {
  const context = await explainingContext(asked.question, app, text)
  return await withDiagram(practiceResult(at, asked, answer, context), asked.question, app)
}

/** The form of a written answer, also where the store is slow to tell which question it is for. */
export async function write(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [id = '', place = ''] = request.customId.args
  const asking = placeOf(request, app).then(async (at) => askedAt(at, await app.within(at.round)))
  const asked = await beforeForm(asking, FORM_WAIT_MS, 'late' as const)
  const question = asked === 'late' ? undefined : asked?.question
  if (asked !== 'late' && !(question && isTyped(question))) throw new UserError('oldButton')
  return { modal: answerForm(writeCustomId('quiz.try', id, place, 't'), question, text) }
}

/** The place that the custom id names, or the summary behind the last one. */
export async function next(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const at = await placeOf(request, app)
  if (at.place < at.round.questionIds.length) return { update: await placeCard(at, request, app, text) }
  const answers = await app.store.practice.answers(at.round.id)
  return { update: practiceSummary(at.round, answers, questionsById(app), viewContext(app, text)) }
}

/** All that a message had no room for: the question, or its explanation behind the answer. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await wholeCard(request, 0, app, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await wholeCard(request, Number(request.customId.args[2]), app, text) }
}

async function wholeCard(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const at = await placeOf(request, app)
  const asked = askedAt(at, app)
  if (!asked) throw new UserError('oldButton')
  const given = (await app.store.practice.answers(at.round.id)).find((one) => one.place === at.place)
  const shown = given && !(await isOpenNow(asked.question, request.guildId, app))
  const telling = shown ? explainedFor(asked, given.chosen, viewContext(app, text)) : askedTelling(asked, text)
  const idOf = (to: number) => writeCustomId('quiz.try-whole-at', at.round.id, String(at.place), String(to))
  const title = text.quiz.progress(at.place + 1, at.round.questionIds.length)
  return wholeView(telling, { title, page }, idOf, text)
}

/** A new round: of what was missed, or of other questions about the same services. */
export async function again(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { round } = await placeOf(request, app)
  const byId = questionsById(app)
  if (request.customId.args[1] === 'missed') {
    const missed = (await app.store.practice.answers(round.id)).filter((one) => !one.correct)
    const bank = missed.flatMap(({ questionId }) => byId.get(questionId) ?? [])
    if (bank.length === 0) return { update: { content: text.quiz.missedGone, embeds: [], components: [] } }
    return { update: await startRound(bank, bank.length, request, app, text) }
  }
  const services = new Set(round.questionIds.flatMap((id) => byId.get(id)?.services ?? []))
  const about = questionsAbout(allQuestions(app.library), [...services])
  const others = about.filter((question) => !round.questionIds.includes(question.id))
  const bank = others.length > 0 ? others : about
  return { update: await startRound(bank, round.questionIds.length, request, app, text) }
}

export async function share(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { round } = await placeOf(request, app)
  const answers = await app.store.practice.answers(round.id)
  const right = answers.filter((one) => one.correct).length
  return { message: sharedPractice(round.memberId, right, round.questionIds.length, viewContext(app, text)) }
}

export async function startRound(
  bank: readonly Question[],
  count: number,
  request: Pressed | CommandRequest,
  app: App,
  text: Text,
): Promise<Message> {
  const open = await openQuestionIds(request.guildId, app)
  const shown = await shownBefore(bank, app)
  const askable = shown.filter((question) => !open.has(question.id))
  const known = await knownTo(request.member.id, app)
  const questionIds = chosenFor(askable, count, known, app.random).map((question) => question.id)
  if (questionIds.length === 0) return { content: whyNone(bank, shown, text), embeds: [], components: [] }
  const round: PracticeRound = {
    id: randomId(app.random),
    guildId: request.guildId,
    trackId: app.track.trackId,
    memberId: request.member.id,
    questionIds,
    startedAt: app.clock.now(),
  }
  await saved(
    app,
    () => app.store.practice.start(round),
    async () => (await app.store.practice.round(round.id)) !== undefined,
  )
  const note = questionIds.length < count ? text.quiz.fewer(questionIds.length) : undefined
  return placeCard({ round, place: 0 }, request, app, text, note)
}

export function whyNone(bank: readonly Question[], shown: readonly Question[], { quiz }: Text): string {
  if (bank.length === 0) return quiz.noQuestions
  if (shown.length === 0) return quiz.allForTheDay
  return shown.length === bank.length ? quiz.allOpenNow : quiz.openOrForTheDay
}

/** Those that may be explained before the day asks them; all where no day does. */
export async function shownBefore(bank: readonly Question[], app: App): Promise<readonly Question[]> {
  const schedule = await app.store.schedules.of(app.track)
  if (!schedule) return bank
  const all = allQuestions(app.library)
  const about = new Set(questionsFor(schedule.services, all, () => app.library.subjects.all))
  const mayBeAsked = (one: Question) => about.has(one) && asks(schedule.source, one)
  return forPractice(all, bank, { ...app.track, asked: await app.store.questions.used(app.track), mayBeAsked })
}

/**
 * What was missed and what was never met first; of each, what people wrote before what was made of the notes. `known`: met, and
 * not missed since.
 */
function chosenFor(
  bank: readonly Question[],
  count: number,
  known: ReadonlySet<string>,
  random: () => number,
): readonly Question[] {
  const isMade = (one: Question) => one.origin === 'generated'
  const groups = [false, true].flatMap((met) =>
    [false, true].map((made) => bank.filter((one) => known.has(one.id) === met && isMade(one) === made)),
  )
  const inOrder = groups.flatMap((group) => shuffled(group, random))
  return shuffled(inOrder.slice(0, count), random)
}

/** What the member met and does not miss now. */
async function knownTo(memberId: string, { store, track }: App): Promise<ReadonlySet<string>> {
  const learner = { guildId: track.guildId, trackId: track.trackId, memberId }
  const missed = new Set((await store.stats.missed(learner)).filter((one) => !one.mended).map((one) => one.questionId))
  const met = (await store.stats.questions(learner)).map((one) => one.questionId)
  return new Set(met.filter((id) => !missed.has(id)))
}

/** A place as it stands: asked, answered, or not to be asked now. */
async function placeCard(
  at: RoundPlace,
  request: Pressed | CommandRequest,
  app: App,
  text: Text,
  note?: string,
): Promise<Message> {
  const context = viewContext(app, text)
  const asked = askedAt(at, app)
  if (!asked) return practiceGone(at, text.quiz.gone, context)
  const answers = await app.store.practice.answers(at.round.id)
  const given = answers.find((one) => one.place === at.place)
  if (given) return await resultCard(at, asked, given, app, text)
  if (await isOpenNow(asked.question, request.guildId, app)) return practiceGone(at, text.quiz.nowDaily, context)
  return practiceQuestion(at, asked, context, note)
}

/** The round and place of a custom id; another member's round is a foreign button. */
async function placeOf(request: Pressed, app: App): Promise<RoundPlace> {
  const [id = '', place = ''] = request.customId.args
  const round = await app.store.practice.round(id)
  if (!round || round.memberId !== request.member.id || round.guildId !== request.guildId) {
    throw new UserError('oldButton')
  }
  // The one behind the last is its summary's.
  if (Number(place) > round.questionIds.length) throw new UserError('oldButton')
  return { round, place: Number(place) }
}

/** The question at a place and its order, always the same for the same round. */
function askedAt({ round, place }: RoundPlace, app: App) {
  const question = questionsById(app).get(round.questionIds[place] ?? '')
  return question && { question, order: choiceOrder(question, seededRandom(`${round.id} ${place}`)) }
}

function questionsById(app: App): ReadonlyMap<string, Question> {
  return new Map(allQuestions(app.library).map((question) => [question.id, question]))
}

async function isOpenNow(question: Question, guildId: string, app: App): Promise<boolean> {
  return (await openQuestionIds(guildId, app)).has(question.id)
}

/** Practice explains at once: what the guild is being asked now would be told before its close. */
export async function openQuestionIds(guildId: string, app: App): Promise<ReadonlySet<string>> {
  return tellingOf(await app.store.questions.openIn(guildId, app.clock.now()), allQuestions(app.library))
}
