import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
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
import type { Text } from '../../src/text/text.ts'
import { fieldsOfMade, fieldsOfQuestion } from './fields.ts'
import { retireQuestion } from './writing.ts'

const PAGE = { room: 3500, most: 20 }
const STEM_SHOWN = 90

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
  const asked = questions.map((one) => {
    const { times = 0, answers = 0, right = 0 } = stats.get(one.id) ?? {}
    const line = said.asked(escapeText(one.id), stemOf(one), { times, answers, right })
    const reports = reported.get(hash32(one.id)) ?? 0
    return reports > 0 ? `${line} · ${said.reported(reports)}` : line
  })
  const waiting = questionBank.suspended.map(({ question: { id, file, line, stem }, why }) =>
    said.suspended(escapeText(id), `${escapeText(file)}:${line}`, stemOf({ stem }), why),
  )
  const gone = retired.filter(({ file }) => file === undefined).map(({ id }) => said.gone(escapeText(id)))
  const lines = [...asked, ...waiting, ...gone].map((line) => ({ text: line }))
  const pages = paginate(lines, PAGE)
  const at = Math.min(page, pages.length - 1)
  const description = (pages[at] ?? []).map((line) => line.text).join('\n') || said.noneYet
  const title = said.counts({ questions: questions.length, suspended: waiting.length, retired: gone.length })
  const buttons = turnButtons(at, pages.length, (to) => writeCustomId('question.list', String(to)), text)
  return { embeds: [{ color: COLORS.plain, title, description }], components: buttons.length > 0 ? [row(buttons)] : [] }
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
export function questionChoices(typed: string, app: App): Choice[] {
  const folded = foldName(typed)
  return suggested(app)
    .filter(({ id, stem }) => id.length <= LIMITS.choiceText && foldName(`${id} ${stem}`).includes(folded))
    .slice(0, LIMITS.choices)
    .map((one) => ({ name: labelOf(one), value: one.id }))
}

/** The id of what was picked: a suggestion, or its own label, which some clients send. */
export function pickedQuestion(typed: string, app: App): string {
  const named = typed.trim()
  const known = suggested(app)
  const one = known.find(({ id }) => id === named) ?? known.find((other) => labelOf(other) === named)
  return one?.id ?? named
}

function suggested({ library: { questions, questionBank } }: App): readonly Pick<Question, 'id' | 'stem'>[] {
  const suspended = questionBank.suspended.map(({ question }) => ({ ...question, stem: `⏸️ ${question.stem}` }))
  return [...suspended, ...questions]
}

function labelOf({ id, stem }: Pick<Question, 'id' | 'stem'>): string {
  return truncate(`${id} · ${plainLabel(maskBlanks(stem))}`, LIMITS.choiceText)
}
