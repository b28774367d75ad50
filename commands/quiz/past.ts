import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { plainLabel, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { grade } from '../../src/core/quiz/grading.ts'
import { asPosted } from '../../src/core/schedule/posted.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import type { Text } from '../../src/text/text.ts'
import { answerForm, answerRows } from '../../src/views/answer-rows.ts'
import { askedTelling, servicesTitle } from '../../src/views/question-text.ts'
import { reportRow } from '../../src/views/report-buttons.ts'
import { tellExplained, verdictTitle } from '../../src/views/results.ts'
import { tell, wholeRow, wholeView } from '../../src/views/telling.ts'
import { chosenIn } from './daily.ts'
import { explainingContext, withDiagram } from './shared.ts'
import { isVoid } from './standing.ts'

const A_PAGE = 10
const LONGEST_STEM = 90

type Pressed = PressRequest | SubmitRequest

/** `/quiz past`: what was asked before, to be tried again without points. */
export async function past(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await pageOf(0, request.member.id, app, text) }
}

export async function pastAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await pageOf(Number(request.customId.args[0]), request.member.id, app, text) }
}

/** Chosen in the menu of a page. */
export async function open(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const asked = await countedIn(request, request.values[0] ?? '', app)
  return { message: questionView(asked, [], text) }
}

export async function write(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const asked = await countedIn(request, request.customId.args[0] ?? '', app)
  return { modal: answerForm(writeCustomId('quiz.past-try', asked.id, 't'), asked.question, text) }
}

/** All of the question, and nothing that tells the key to whoever tries it. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await wholeQuestion(request, 0, app, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await wholeQuestion(request, Number(request.customId.args[1]), app, text) }
}

async function wholeQuestion(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const asked = await countedIn(request, request.customId.args[0] ?? '', app)
  const idOf = (at: number) => writeCustomId('quiz.past-whole-at', asked.id, String(at))
  return wholeView(askedTelling(asked, text), { title: titleOf(asked, text), page }, idOf, text)
}

/** Graded and explained at once; nothing is kept. */
export async function tryOne(request: Pressed, app: App, text: Text): Promise<Reply> {
  const [id = '', part = ''] = request.customId.args
  const asked = await countedIn(request, id, app)
  const chosen = chosenIn(request, part, asked.question, asked.order)
  if (asked.question.kind === 'several' && part === 's') return { update: questionView(asked, chosen, text) }
  const context = await explainingContext(asked.question, app, text)
  const { right } = grade(asked.question, chosen, context.judging)
  const head: APIEmbed = {
    color: right ? COLORS.good : COLORS.bad,
    author: { name: titleOf(asked, text) },
    title: verdictTitle(right, text),
    footer: { text: text.quiz.pastUnscored },
  }
  const told = tellExplained(asked, chosen, head, context)
  const whole = wholeRow(told, writeCustomId('quiz.whole', asked.id), text)
  const components = [...whole, ...reportRow(asked, undefined, text)]
  return { update: await withDiagram({ embeds: told.embeds, components }, asked.question, app) }
}

async function pageOf(page: number, memberId: string, app: App, text: Text): Promise<Message> {
  const found = await app.store.occurrences.archive(app.track, { limit: A_PAGE + 1, offset: page * A_PAGE })
  const shown = found.slice(0, A_PAGE)
  if (shown.length === 0) return { content: text.quiz.pastNone, embeds: [], components: [] }
  const lines = await Promise.all(
    shown.map(async (one) => {
      const answer = await app.store.answers.of(one.id, memberId)
      return `${answer ? (answer.correct ? '✅' : '❌') : '▫️'} ${lineOf(one, text)}`
    }),
  )
  const options = shown.map((one) => ({ value: one.id, label: lineOf(one, text) }))
  const pages = page + (found.length > A_PAGE ? 2 : 1)
  const turns = turnButtons(page, pages, (at) => writeCustomId('quiz.past-at', String(at)), text)
  return {
    embeds: [{ color: COLORS.plain, title: text.quiz.pastTitle, description: lines.join('\n') }],
    components: [
      ...menu(writeCustomId('quiz.past'), text.quiz.pastOpen, options),
      ...(turns.length > 0 ? [row(turns)] : []),
    ],
  }
}

function lineOf({ localDate, question }: PostedOccurrence, text: Text): string {
  const stem = truncate(plainLabel(withoutMarks(maskBlanks(question.stem))), LONGEST_STEM)
  return `${text.quiz.pastDate(localDate)} · ${stem}`
}

function questionView(asked: PostedOccurrence, picked: Chosen, text: Text): Message {
  const ids = {
    place: (place: number) => writeCustomId('quiz.past-try', asked.id, String(place)),
    places: (places: readonly number[]) => writeCustomId('quiz.past-try', asked.id, places.join('')),
    select: writeCustomId('quiz.past-try', asked.id, 's'),
    form: writeCustomId('quiz.past-write', asked.id),
  }
  const head: APIEmbed = {
    color: COLORS.plain,
    author: { name: titleOf(asked, text) },
    title: servicesTitle(asked.question, text),
    footer: { text: text.quiz.pastUnscored },
  }
  const told = tell(askedTelling(asked, text), head, text, { tail: text.quiz.howTo[asked.question.kind] })
  const key: Rows = [row([button(writeCustomId('quiz.mine', asked.id), text.quiz.showKey, ButtonStyle.Secondary)])]
  const rest = wholeRow(told, writeCustomId('quiz.past-whole', asked.id), text)
  return { embeds: told.embeds, components: [...answerRows(asked, ids, text, picked), ...rest, ...key] }
}

function titleOf({ localDate, dayNumber, number, ofDay }: PostedOccurrence, { quiz }: Text): string {
  return `${quiz.dayTitle(dayNumber, number, ofDay)} · ${quiz.pastDate(localDate)}`
}

/** One of this server whose result everybody may know. */
async function countedIn(request: Pressed, id: string, app: App): Promise<PostedOccurrence> {
  const found = await app.store.occurrences.find(id)
  const posted = found && asPosted(found)
  if (!posted?.results || posted.guildId !== request.guildId) throw new UserError('oldButton')
  // Made void while its card stood open: its key is perhaps what is wrong with it.
  if (isVoid(posted)) throw new UserError('madeVoid')
  return posted
}
