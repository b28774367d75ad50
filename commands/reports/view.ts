import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10'
import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type MenuOption, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel, statementMarkdown, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import { shareRoom } from '../../src/chat/share-length.ts'
import { hash32 } from '../../src/core/hash.ts'
import { checkItem } from '../../src/core/quiz/checks/check-bank.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { isTyped, shownChoices } from '../../src/core/quiz/grading.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Correction, Given, Report } from '../../src/store/disputes/disputes.ts'
import type { Text } from '../../src/text/text.ts'
import { citationLines } from '../../src/views/citation.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { decisionShown } from '../../src/views/decisions.ts'
import { type Asked, explainedTelling, labelsShown } from '../../src/views/question-text.ts'
import { tell } from '../../src/views/telling.ts'
import type { ReportSubject } from './subject.ts'

const STEM_SHOWN = 90
/** Different answers that are looked at. */
export const MOST_GIVEN = 40
/** Of them, on the page; a menu has more. */
const GIVEN_SHOWN = 15
/** Members' words that are looked at: as many as a menu has. */
export const MOST_REPORTS = 25
/** Of them, on the page: more were cut to nothing. */
const REPORTS_SHOWN = 10
const WRITTEN_SHOWN = 60

export interface ReportPage {
  readonly subject: ReportSubject
  /** The first of them. */
  readonly reports: readonly Report[]
  /** How many members said something. */
  readonly reported: number
  readonly given: readonly Given[]
  /** Decisions on the same question that stand. */
  readonly standing: readonly Correction[]
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
  const name = text.reports.kinds[subject.kind]
  const fields = await fieldsOf(page, app, text)
  const head: APIEmbed = { color: COLORS.warned, author: { name: `${title} · ${name}` }, fields }
  const open = subject.occurrence && subject.occurrence.results === undefined
  return {
    content: open ? `⏳ ${text.reports.stillOpen}` : '',
    embeds: bodyOf(subject, head, text),
    components: rowsOf(page, text),
  }
}

function bodyOf(subject: ReportSubject, head: APIEmbed, text: Text): APIEmbed[] {
  const { question, statement, names = [] } = subject
  if (question) {
    const note = text.reports.cut
    return tell(explainedTelling(askedOf(subject), {}, text), { ...head, title: servicesOf(question) }, text, { note })
      .embeds
  }
  const said = statement
    ? `> ${statementMarkdown(statement).replaceAll('\n', '\n> ')}`
    : names.map(escapeText).join(' · ')
  return [{ ...head, description: truncate(said === '' ? text.reports.gone : said, LIMITS.embedDescription) }]
}

function servicesOf({ services, id }: NonNullable<ReportSubject['question']>): string {
  return truncate(escapeText(services.length > 0 ? services.join(' · ') : id), LIMITS.embedTitle)
}

export function askedOf({ question, occurrence }: ReportSubject): Asked {
  if (!question) throw new Error('nothing was asked')
  return { question, order: occurrence?.order ?? question.choices.map(({ label }) => label) }
}

async function fieldsOf(page: ReportPage, app: App, text: Text): Promise<APIEmbedField[]> {
  const { subject } = page
  const said = text.reports
  return [
    field(said.said, reportLines(page, text)),
    field(said.given, subject.question ? givenLines(page, text) : []),
    field(text.quiz.source, [citationLines(subject.citations, text, app.noteUrl, 500)]),
    field(said.checks, subject.question ? await checkLines(subject.question.id, app, text) : []),
    field(
      said.standing,
      page.standing.map((one) => `${decisionShown(one, subject.question && askedOf(subject), text)} <@${one.by}>`),
    ),
  ].flat()
}

function field(name: string, lines: readonly string[]): APIEmbedField[] {
  const kept = lines.filter((line) => line !== '')
  if (kept.length === 0) return []
  return [{ name, value: shareRoom(kept, LIMITS.embedFieldValue - kept.length).join('\n') }]
}

function reportLines({ reports, reported }: ReportPage, text: Text): string[] {
  const lines = reports.slice(0, REPORTS_SHOWN).map((one) => reportLine(one, text))
  const more = reported - lines.length
  return more > 0 ? [...lines, text.reports.moreSaid(more)] : lines
}

function reportLine({ memberId, reason, wanted, at }: Report, { reports }: Text): string {
  const said = [
    ...(wanted === undefined ? [] : [reports.wanted(escapeText(truncate(wanted, 200)))]),
    escapeText(reason),
  ]
  return `<@${memberId}> ${timestamp(at, 'R')}: ${said.filter((one) => one !== '').join(' ')}`
}

function givenLines({ subject, given }: ReportPage, text: Text): string[] {
  const asked = askedOf(subject)
  const typed = isTyped(asked.question)
  // Of what was written the wrong is what a leader may want to accept.
  const ordered = typed ? [...given].sort((a, b) => Number(a.right) - Number(b.right)) : given
  const lines = ordered.slice(0, GIVEN_SHOWN).map(({ chosen, right, members }) => {
    const shown = typed ? escapeText(truncate(plainLabel(chosen[0] ?? ''), WRITTEN_SHOWN)) : labelsShown(asked, chosen)
    return `${right ? '✅' : '❌'} ${shown} · ${text.quiz.people(members)}`
  })
  const more = given.length - lines.length
  return more > 0 ? [...lines, text.quiz.moreChoices(more)] : lines
}

/** Of a question that people wrote. */
async function checkLines(questionId: string, { library }: App, text: Text): Promise<string[]> {
  const { taken } = library.questionBank
  const item = taken.find(({ question }) => question.id === questionId)
  if (!item) return []
  const others = taken.filter((one) => one !== item)
  const found = await inSteps(checkItem(item, others, checkContext(library)))
  if (found.length === 0) return [text.reports.checksGood]
  return found.map((one) => `⚠️ ${escapeText(text.questionChecks.finding(one))}`)
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
