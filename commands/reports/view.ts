import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type MenuOption, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel, statementMarkdown, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import { hash32 } from '../../src/core/hash.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { isTyped, shownChoices } from '../../src/core/quiz/grading.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { explainedTelling } from '../../src/views/question-text.ts'
import { type Telling, tell, wholeRow, wholeView } from '../../src/views/telling.ts'
import { type Around, askedOf, fieldsOf } from './fields.ts'
import type { ReportSubject } from './subject.ts'

const STEM_SHOWN = 90

export interface ReportPage extends Around {
  /** Its place among those that wait, from 0; none where nobody reported it. */
  readonly at?: number
  readonly of: number
  /** Questions to choose from. */
  readonly recent: readonly PostedOccurrence[]
}

/** One thing with all that a decision needs: what it says, where that stands, how it was answered, what the checks say. */
export async function reportView(page: ReportPage, app: App, text: Text): Promise<Message> {
  const { subject, at, of } = page
  const title = at === undefined ? text.reports.ownTitle : text.reports.title(at + 1, of)
  const { fields, whole } = await fieldsOf(page, app, text)
  const head: APIEmbed = {
    color: COLORS.warned,
    author: { name: `${title} · ${text.reports.kinds[subject.kind]}` },
    ...(subject.question ? { title: servicesOf(subject.question) } : {}),
    fields,
  }
  const told = tell(tellingOf(subject, text), head, text)
  const open = subject.occurrence && subject.occurrence.results === undefined
  const wholeId = writeCustomId('manage.whole', subject.kind, subject.ref)
  return {
    content: open ? `⏳ ${text.reports.stillOpen}` : '',
    embeds: told.embeds,
    components: [...wholeRow({ ...told, whole: told.whole && whole }, wholeId, text), ...rowsOf(page, text)],
  }
}

/** All of that, page by page. */
export async function wholeReport(page: ReportPage, at: number, app: App, text: Text): Promise<Message> {
  const { subject } = page
  const own = tellingOf(subject, text)
  const { full } = await fieldsOf(page, app, text)
  const telling: Telling = { parts: own.parts, compose: (parts) => [...own.compose(parts), ...full] }
  const idOf = (to: number) => writeCustomId('manage.whole-at', subject.kind, subject.ref, String(to))
  return wholeView(telling, { title: text.reports.kinds[subject.kind], page: at }, idOf, text)
}

function tellingOf(subject: ReportSubject, text: Text): Telling {
  const { question, statement, names = [] } = subject
  if (question) return explainedTelling(askedOf(subject), {}, text)
  if (statement) return { parts: [statementMarkdown(statement)], compose: ([said = '']) => [said.replace(/^/gm, '> ')] }
  const said = names.map(escapeText).join(' · ')
  return { parts: [said === '' ? text.reports.gone : said], compose: (parts) => parts }
}

function servicesOf({ services, id }: NonNullable<ReportSubject['question']>): string {
  return truncate(escapeText(services.length > 0 ? services.join(' · ') : id), LIMITS.embedTitle)
}

function rowsOf(page: ReportPage, text: Text): Rows {
  const { subject, at, of, reports } = page
  const said = text.reports
  const named = [subject.kind, subject.ref] as const
  const decide = (what: 'keep' | 'void' | 'retire', label: string, style?: ButtonStyle.Danger) =>
    button(writeCustomId('manage.decide', ...named, what), label, style)
  const { question, occurrence } = subject
  const buttons = [
    ...(reports.length > 0 ? [decide('keep', said.keep)] : []),
    ...(question && isTyped(question) ? [button(writeCustomId('manage.key-form', ...named), said.keyForm)] : []),
    ...(occurrence && occurrence.state !== 'void' ? [decide('void', said.void, ButtonStyle.Danger)] : []),
    ...(question ? [decide('retire', said.retire)] : []),
    ...(subject.citations.length > 0 ? [button(writeCustomId('manage.note', ...named), said.note)] : []),
  ]
  const turns = at === undefined ? [] : turnButtons(at, of, (to) => writeCustomId('manage.reports', String(to)), text)
  return [
    ...(buttons.length > 0 ? [row(buttons)] : []),
    ...menu(writeCustomId('manage.accept', ...named), said.acceptMenu, acceptable(page)),
    ...keyMenu(subject, text),
    ...recentMenu(page.recent, text),
    row([...turns, button(writeCustomId('manage.decisions', '0'), said.history)]),
  ]
}

/** Words that were marked wrong, those that members ask for first. */
function acceptable({ subject, reports, given }: ReportPage): MenuOption[] {
  if (!subject.question || !isTyped(subject.question)) return []
  const wanted = reports.flatMap((one) => one.wanted ?? [])
  const wrong = given.filter(({ right }) => !right).flatMap(({ chosen }) => chosen)
  return [...new Set([...wanted, ...wrong])].map((form) => ({
    label: form,
    value: hash32(form),
    ...(wanted.includes(form) ? { emoji: '🙋' } : {}),
  }))
}

/** The form that such an option stands for. */
export function acceptedForm(page: ReportPage, value: string): string | undefined {
  const all = [...page.reports.flatMap((one) => one.wanted ?? []), ...page.given.flatMap(({ chosen }) => chosen)]
  return all.find((form) => hash32(form) === value)
}

function keyMenu(subject: ReportSubject, { reports }: Text): Rows {
  const { question } = subject
  if (!question || isTyped(question)) return []
  const several = question.kind === 'several'
  const options = shownChoices(question, askedOf(subject).order).map(({ shown, label, text, right }) => ({
    label: text === shown ? shown : `${shown}. ${text}`,
    value: label,
    ...(right ? { emoji: '✅' } : {}),
  }))
  const id = writeCustomId('manage.key', subject.kind, subject.ref)
  return menu(id, several ? reports.keyMenuSeveral : reports.keyMenu, options, options.length)
}

export function recentMenu(recent: readonly PostedOccurrence[], text: Text): Rows {
  const options = recent.map(({ id, localDate, question }) => ({
    label: `${text.quiz.pastDate(localDate)} · ${truncate(plainLabel(withoutMarks(maskBlanks(question.stem))), STEM_SHOWN)}`,
    value: id,
  }))
  return menu(writeCustomId('manage.correct'), text.reports.chooseQuestion, options)
}
