import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText, unlinked } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { type Draft, readDraft } from '../../src/core/quiz/form/draft.ts'
import { writeForm } from '../../src/core/quiz/form/write.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Text } from '../../src/text/text.ts'
import { citationLines } from '../../src/views/citation.ts'
import { explainedTelling } from '../../src/views/question-text.ts'
import { type Telling, type Told, tell, wholeRow, wholeView } from '../../src/views/telling.ts'
import { stemOf, undoButton } from './bank.ts'
import { itemIn, queueOf, type ReviewItem } from './queue.ts'
import { checkFields, questionForm, verdictLine } from './view.ts'
import { retireQuestion, takeSuggestion, useQuestion } from './writing.ts'

/** What waits for a leader's word, one at a time. */
export async function review(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await reviewView(0, app, text) }
}

export async function reviewAt({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await reviewView(Number(customId.args[0]), app, text) }
}

/** What was decided last, and what takes it back. */
interface Last {
  readonly told: string
  readonly changeId: string
}

async function reviewView(place: number, app: App, text: Text, last?: Last): Promise<Message> {
  const said = text.question.waiting
  const queue = await queueOf(app)
  const at = Math.max(0, Math.min(place, queue.length - 1))
  const item = queue[at]
  const turns = turnButtons(at, queue.length, (to) => writeCustomId('question.review', String(to)), text)
  const more = [...turns, ...(last ? [undoButton(last.changeId, text)] : [])]
  const rows = more.length > 0 ? [row(more)] : []
  const told = last ? `${last.told}\n` : ''
  if (!item) return { content: `${told}${said.empty}`, embeds: [], components: rows }
  const draft = await draftOf(item, app)
  const counts = { s: 0, d: 0, g: 0 }
  for (const { kind } of queue) counts[kind]++
  const head = said.place(at + 1, queue.length, counts)
  const shown = tellItem(item, draft, text)
  return {
    content: [`${told}**${head}**`, whereLines(item, draft, app, text)].filter((line) => line !== '').join('\n'),
    embeds: shown.embeds,
    components: [
      decisionRow(item, draft, at, text),
      ...wholeRow(shown, writeCustomId('question.whole', item.kind, item.key), text),
      ...rows,
    ],
  }
}

function whereLines({ kind, suggestion }: ReviewItem, draft: Draft, app: App, text: Text): string {
  const { question } = draft
  const by = suggestion ? `<@${suggestion.memberId}>` : ''
  const cited = question ? citationLines(question.citations, text, app.noteUrl, 500) : ''
  return [text.question.waiting.kinds[kind](by), cited, verdictLine(draft, text)]
    .filter((line) => line !== '')
    .join('\n')
}

function tellItem(item: ReviewItem, draft: Draft, text: Text): Told {
  const fields = checkFields(draft, text)
  const isQuestion = (item.question ?? draft.question) !== undefined
  const color = !isQuestion ? COLORS.bad : fields.length > 0 ? COLORS.warned : COLORS.good
  const told = tell(tellingOf(item, draft, text), { color, fields }, text)
  return { ...told, embeds: shownOf(item, told.embeds) }
}

/** All of it, page by page. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: await wholeItem(request, 0, app, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await wholeItem(request, Number(request.customId.args[2]), app, text) }
}

async function wholeItem(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const item = await pressedItem(request, app)
  const draft = await draftOf(item, app)
  const idOf = (to: number) => writeCustomId('question.whole-at', item.kind, item.key, String(to))
  const title = text.question.preview
  const { embeds = [], ...view } = wholeView(tellingOf(item, draft, text), { title, page }, idOf, text)
  return { ...view, embeds: shownOf(item, embeds) }
}

function tellingOf(item: ReviewItem, draft: Draft, text: Text): Telling {
  const question = item.question ?? draft.question
  if (question) return explainedTelling({ question, order: question.choices.map(({ label }) => label) }, {}, text)
  const { stem, choices, key } = item.fields
  return {
    parts: [stem, choices, key].map(escapeText),
    compose: ([stem = '', choices = '', key = '']) => [text.question.waiting.asSent(stem, choices, key)],
  }
}

function shownOf({ suggestion }: ReviewItem, embeds: readonly APIEmbed[]): APIEmbed[] {
  return suggestion ? embeds.map(asLetters) : [...embeds]
}

/** Nobody has vouched for what a member links to. */
function asLetters<Shown extends { readonly description?: string }>(embed: Shown): Shown {
  return embed.description === undefined ? embed : { ...embed, description: unlinked(embed.description) }
}

function decisionRow({ kind, key }: ReviewItem, draft: Draft, at: number, { question }: Text) {
  const said = question.waiting
  const idOf = (action: 'question.use' | 'question.rework' | 'question.discard') =>
    writeCustomId(action, kind, key, String(at))
  // What was made or drafted stands as it is; what a member wrote has to pass.
  const disabled = kind === 's' && !draft.question
  return row([
    { ...button(idOf('question.use'), said.use, ButtonStyle.Success), disabled },
    button(idOf('question.rework'), said.rework, undefined, '✏️'),
    button(idOf('question.discard'), said.discard, ButtonStyle.Danger),
  ])
}

/** As the bank would see it. */
async function draftOf({ fields, question }: ReviewItem, app: App): Promise<Draft> {
  const { notebook, errata, questionBank } = app.library
  const bank = { ...questionBank, taken: questionBank.taken.filter((one) => one.question !== question) }
  const known = { notebook, errata, bank, checks: checkContext(app.library) }
  return await inSteps(readDraft('question.md', writeForm(fields), known))
}

export async function use(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const item = await pressedItem(request, app)
  const changeId = await taken(item, request.member.id, app)
  return await decided({ told: text.question.waiting.used(shownAs(item)), changeId }, request, app, text)
}

async function taken(item: ReviewItem, by: string, app: App): Promise<string> {
  const { suggestion } = item
  if (item.question && !suggestion) return (await useQuestion(item.question, by, app)).changeId
  const { question } = await draftOf(item, app)
  if (!question || !suggestion) throw new UserError('oldButton')
  return (await takeSuggestion(suggestion.id, question, writeForm(item.fields), by, app)).changeId
}

export async function discard(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const item = await pressedItem(request, app)
  const changeId = await away(item, request.member.id, app)
  return await decided({ told: text.question.waiting.discarded(shownAs(item)), changeId }, request, app, text)
}

async function away({ suggestion, question }: ReviewItem, by: string, app: App): Promise<string> {
  if (question) return (await retireQuestion(question, by, app)).changeId
  const changeId = randomId(app.random)
  const decision = { id: suggestion?.id ?? '', at: app.clock.now(), changeId }
  if (!(await app.store.suggestions.decide(app.track, decision))) throw new UserError('oldButton')
  return changeId
}

/** The next one, in its place. */
async function decided(last: Last, { customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const now = await app.within(app.track)
  const library = await app.libraries.of(app.track)
  return { update: await reviewView(Number(customId.args[2]), { ...now, library }, text, last), saved: true }
}

async function pressedItem({ customId }: PressRequest, app: App): Promise<ReviewItem> {
  const [kind, key] = customId.args
  const item = await itemIn(kind ?? '', key ?? '', app)
  if (!item) throw new UserError('oldButton')
  return item
}

/** Its form, filled in: sent back it is the group's own. */
export async function rework(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { fields, kind, key } = await pressedItem(request, app)
  return { modal: questionForm(writeCustomId('question.reworked', kind, key), text, fields) }
}

/** Which suggestion a form was opened for, and which question it takes the place of. */
export async function reworkedItem({ customId }: SubmitRequest, app: App): Promise<ReviewItem | undefined> {
  const [kind = '', key = ''] = customId.args
  return await itemIn(kind, key, app)
}

function shownAs({ fields }: ReviewItem): string {
  return stemOf(fields)
}
