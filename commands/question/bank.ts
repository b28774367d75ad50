import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { paginate } from '../../src/chat/pages.ts'
import type { Choice, Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { foldName } from '../../src/core/language/fold.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import type { AuthoredQuestion } from '../../src/core/quiz/form/resolve.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import { mapInSteps, Pace, type Steps } from '../../src/core/steps.ts'
import type { Text } from '../../src/text/text.ts'
import { fieldsOfMade, fieldsOfQuestion } from './fields.ts'
import { retireQuestion } from './writing.ts'

const PAGE = { room: 3500, most: 20 }
const STEM_SHOWN = 90
/** A label begins with the id, so far at least: no other is made to be compared. */
const LABEL_BEGINS = 50
/** What a line costs beside reading the stem, in characters read. */
const WORK_OF_LINE = 50

type Named = Pick<Question, 'id' | 'stem'>
type Suspended = App['library']['questionBank']['suspended'][number]

/** Of the bank, by its key or its id, also one that is suspended: that is how it is mended. */
export function questionIn(named: string, app: App): AuthoredQuestion | undefined {
  const { taken, suspended } = app.library.questionBank
  return [...taken, ...suspended].find(({ question }) => question.id === named || hash32(question.id) === named)
}

/** As its form is filled: of the bank, or made of the notes. */
export function fieldsIn(
  named: string,
  app: App,
): { readonly id: string; readonly fields: QuestionFields } | undefined {
  const written = questionIn(named, app)
  if (written) return { id: written.question.id, fields: fieldsOfQuestion(written) }
  const made = app.library.questions.find(({ id }) => id === named || hash32(id) === named)
  return made && { id: made.id, fields: fieldsOfMade(made) }
}

/** Not asked any more, wherever it stands: people's own and those made of the notes. */
export async function retire(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const typed = pickedQuestion(String(request.options.question ?? ''), app)
  const { questions, generated, questionBank } = app.library
  const all = [...questions, ...generated, ...questionBank.suspended.map((one) => one.question)]
  const question = all.find(({ id }) => id === typed)
  if (!question) throw new UserError('unknownQuestion', asTyped(typed))
  const { changeId } = await retireQuestion(question, request.member.id, app)
  const content = text.question.retired(stemOf(question))
  return { message: { content, components: [row([undoButton(changeId, text)])] }, saved: true }
}

export function undoButton(changeId: string, { question }: Text) {
  return button(writeCustomId('question.undo', changeId), question.undo)
}

export async function undo({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const by = { changeId: randomId(app.random), addedBy: member.id, addedAt: app.clock.now() }
  const paths = await app.store.trackFiles.undo(app.track, { of: customId.args[0] ?? '', ...by })
  const waits = await app.store.suggestions.reopen(app.track, customId.args[0] ?? '')
  if (paths.length === 0 && !waits) throw new UserError('changedSince')
  if (paths.length > 0) await app.libraries.changed(app.track)
  if (paths.length === 0) return { update: { content: text.question.undone, components: [] }, saved: true }
  const components = [row([undoButton(by.changeId, text)])]
  return { update: { content: text.question.undone, components }, saved: true }
}

export async function list(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await listView(0, app, text) }
}

export async function listAt({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await listView(Number(customId.args[0]), app, text) }
}

/** Every question of the bank with what became of it. */
async function listView(page: number, app: App, text: Text): Promise<Message> {
  const { questions, questionBank, retired } = app.library
  const said = text.question
  const stats = new Map((await app.store.questions.stats(app.track)).map((one) => [one.questionId, one]))
  const reported = await reportsOf(app)
  // What goes onto a page is known by its length: of a bank of thousands each line is made, and others have their turns.
  const asked = await inSteps(
    mapInSteps(questions, workOf, (one) => {
      const { times = 0, answers = 0, right = 0 } = stats.get(one.id) ?? {}
      const line = said.asked(escapeText(one.id), stemOf(one), { times, answers, right })
      const reports = reported.get(hash32(one.id)) ?? 0
      return reports > 0 ? `${line} · ${said.reported(reports)}` : line
    }),
  )
  const suspended = ({ question: { id, file, line, stem }, why }: Suspended) =>
    said.suspended(escapeText(id), `${escapeText(file)}:${line}`, stemOf({ stem }), why)
  const waiting = await inSteps(mapInSteps(questionBank.suspended, ({ question }) => workOf(question), suspended))
  const gone = retired.filter(({ file }) => file === undefined).map(({ id }) => said.gone(escapeText(id)))
  const lines = [...asked, ...waiting, ...gone].map((line) => ({ text: line }))
  const pages = paginate(lines, PAGE)
  const at = Math.min(page, pages.length - 1)
  const description = (pages[at] ?? []).map((line) => line.text).join('\n') || said.noneYet
  const title = said.counts({ questions: questions.length, suspended: waiting.length, retired: gone.length })
  const buttons = turnButtons(at, pages.length, (to) => writeCustomId('question.list', String(to)), text)
  return { embeds: [{ color: COLORS.plain, title, description }], components: buttons.length > 0 ? [row(buttons)] : [] }
}

function workOf({ stem }: Pick<Question, 'stem'>): number {
  return WORK_OF_LINE + stem.length
}

/** How many reports wait for a decision, by the key of the question that they are about. */
async function reportsOf({ store, track }: App): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { kind, ref, reports } of await store.reports.waiting(track)) {
    const asked = kind === 'asked' ? (await store.occurrences.find(ref))?.question : undefined
    const key = kind === 'question' ? ref : asked && hash32(asked.id)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + reports)
  }
  return counts
}

export function stemOf({ stem }: Pick<Question, 'stem'>): string {
  return escapeText(truncate(plainLabel(maskBlanks(stem)), STEM_SHOWN))
}

/** Those whose stem or id has what is typed; what is suspended first, as it is to be mended. */
export async function questionChoices(typed: string, app: App): Promise<Choice[]> {
  const found = await inSteps(withWords(foldName(typed), app))
  return found.map((one) => ({ name: labelOf(one), value: one.id }))
}

function* withWords(folded: string, app: App): Steps<Named[]> {
  const found: Named[] = []
  const pace = new Pace()
  for (const one of suggested(app)) {
    const { id, stem } = one
    if (id.length <= LIMITS.choiceText && foldName(`${id} ${stem}`).includes(folded)) found.push(one)
    if (found.length === LIMITS.choices) break
    if (pace.isDue(workOf(one))) yield
  }
  return found
}

/** The id of what was picked: a suggestion, or its own label, which some clients send. */
export function pickedQuestion(typed: string, app: App): string {
  const named = typed.trim()
  const known = suggested(app)
  const isLabel = (one: Named) => named.startsWith(one.id.slice(0, LABEL_BEGINS)) && labelOf(one) === named
  const one = known.find(({ id }) => id === named) ?? known.find(isLabel)
  return one?.id ?? named
}

function suggested({ library: { questions, questionBank } }: App): readonly Named[] {
  const suspended = questionBank.suspended.map(({ question }) => ({ ...question, stem: `⏸️ ${question.stem}` }))
  return [...suspended, ...questions]
}

function labelOf({ id, stem }: Named): string {
  return truncate(`${id} · ${plainLabel(maskBlanks(stem))}`, LIMITS.choiceText)
}
