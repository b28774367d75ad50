import { type APIEmbed, type APIEmbedField, ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { button, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import type { Message } from '../chat/reply.ts'
import type { Erratum } from '../core/facts/errata.ts'
import type { Citation } from '../core/notes/types.ts'
import { isTyped } from '../core/quiz/grading.ts'
import type { Question } from '../core/quiz/types.ts'
import { daysBetween } from '../core/schedule/local-time.ts'
import { LATE_MS } from '../core/schedule/plan.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { pointsFor } from '../core/study/scoring.ts'
import type { Text } from '../text/text.ts'
import { type AnswerIds, answerRows } from './answer-rows.ts'
import { type Choosers, choosersField } from './choosers.ts'
import type { NoteUrl } from './citation.ts'
import { earlierResults } from './day-result.ts'
import { errataButtons } from './errata.ts'
import { askedTelling, explainedTelling, servicesTitle } from './question-text.ts'
import { reportButton } from './report-buttons.ts'
import { sourceFields } from './source.ts'
import { type Told, tell, wholeRow } from './telling.ts'

/** Names that a closed post shows; the rest is a number. */
const SHOWN_SOLVERS = 25

/** How every custom id of an open post begins: what its message is found by in the channel's history. */
export function postMarker(occurrence: { readonly id: string; readonly question?: Question }): string {
  const typed = occurrence.question !== undefined && isTyped(occurrence.question)
  return `${typed ? 'quiz.write' : 'quiz.answer'}:${occurrence.id}`
}

/** What stands on an open card besides its question. */
export interface OpenAround {
  /** Questions of the date before, counted. */
  readonly earlier?: readonly PostedOccurrence[]
  /** How many have answered. */
  readonly answers?: number
  /** Of the track. */
  readonly examDate?: string
  /** Who suggested the question. */
  readonly suggestedBy?: string
  /** At the close it is shown who chose what: said before anybody chooses. */
  readonly namesShown?: boolean
  /** Members give themselves the role that is pinged. */
  readonly roleButton?: boolean
}

/** The question of the day as everyone sees it, also when `/quiz today` shows it again. */
export function openPost(occurrence: PostedOccurrence, text: Text, around: OpenAround = {}): Message {
  const told = tellOpen(occurrence, text, around)
  const earlier = earlierResults(around.earlier ?? [], occurrence.localDate, text)
  return {
    ...(earlier.length > 0 ? { content: earlier.join('\n') } : {}),
    embeds: told.embeds,
    components: [
      ...answerRows(occurrence, dailyIds(occurrence), text),
      ...wholeRow(told, writeCustomId('quiz.whole', occurrence.id), text),
      ...(around.roleButton ? [row([roleButton(writeCustomId('quiz.role', occurrence.id), text)])] : []),
    ],
  }
}

/** Gives whoever presses the role that is pinged, or takes it back. */
export function roleButton(customId: string, { reminders }: Text): ReturnType<typeof button> {
  return button(customId, reminders.role.button, ButtonStyle.Secondary, '🔔')
}

/** The same without anything to press. */
export function tellOpen(occurrence: PostedOccurrence, text: Text, around: OpenAround = {}): Told {
  const tail = text.quiz.howTo[occurrence.question.kind]
  return tell(askedTelling(occurrence, text), openHead(occurrence, text, around), text, { tail })
}

function openHead(
  occurrence: PostedOccurrence,
  text: Text,
  { answers = 0, examDate, suggestedBy, namesShown = false }: OpenAround,
): APIEmbed {
  const { question, closesAt, reveal } = occurrence
  const { quiz } = text
  const title = quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay)
  return {
    color: COLORS.good,
    author: { name: [title, ...dDay(occurrence.localDate, examDate)].join(' · ') },
    title: servicesTitle(question, text),
    fields: [
      inline(quiz.difficulty, quiz.levels[question.difficulty]),
      inline(quiz.points, quiz.pointsOf(pointsFor(question.difficulty, true))),
      inline(quiz.ends, timestamp(closesAt, 'R')),
      ...(answers > 0 ? [inline(quiz.answeredBy, quiz.people(answers))] : []),
      ...plannedField(occurrence, text),
      ...suggestedField(suggestedBy, text),
    ],
    footer: { text: footerOf(reveal, namesShown && !isTyped(question), text) },
  }
}

function footerOf(reveal: PostedOccurrence['reveal'], namesShown: boolean, { quiz }: Text): string {
  const told = reveal === 'press' ? quiz.revealsAtPress : quiz.revealsAtClose
  return namesShown ? `${told} ${quiz.namesShown}` : told
}

/** What stands on a closed card besides its results. */
interface ClosedAround {
  /** What the notes say near a question that cites nothing. */
  readonly related?: Citation
  /** Who suggested the question. */
  readonly suggestedBy?: string
  /** Who chose what, where leaders want that shown. */
  readonly choosers?: readonly Choosers[]
}

/** The same message after the close: key, why, who chose what, who was right. `errata`: on what the question rests. */
export function closedPost(
  occurrence: PostedOccurrence,
  text: Text,
  noteUrl: NoteUrl,
  errata: readonly Erratum[],
  { related, suggestedBy, choosers = [] }: ClosedAround = {},
): Message {
  const { question, results } = occurrence
  const title = text.quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay)
  const head: APIEmbed = {
    color: COLORS.closed,
    author: { name: `${title} · ${text.quiz.closed}` },
    title: servicesTitle(question, text),
    fields: [
      ...sourceFields(question.citations, errata, text, noteUrl, related),
      solversField(occurrence, choosers, text),
      ...suggestedField(suggestedBy, text),
    ],
  }
  const told = tell(explainedTelling(occurrence, results ? { results } : {}, text), head, text)
  return {
    embeds: told.embeds,
    components: [
      row([
        button(writeCustomId('quiz.mine', occurrence.id), text.quiz.myResult),
        reportButton(writeCustomId('quiz.report', occurrence.id), text),
      ]),
      ...wholeRow(told, writeCustomId('quiz.whole', occurrence.id), text),
      ...errataButtons(errata, text),
    ],
  }
}

/** The same message once leaders made it void: the question as it was asked, and nothing that tells its key. */
export function voidPost(occurrence: PostedOccurrence, text: Text): Message {
  const title = text.quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay)
  const head: APIEmbed = {
    color: COLORS.closed,
    author: { name: `${title} · ${text.quiz.closed}` },
    title: servicesTitle(occurrence.question, text),
  }
  const told = tell(askedTelling(occurrence, text), head, text, { tail: text.reports.voided })
  return {
    content: '',
    embeds: told.embeds,
    components: wholeRow(told, writeCustomId('quiz.whole', occurrence.id), text),
  }
}

export function dailyIds({ id }: { readonly id: string }): AnswerIds {
  return {
    place: (place) => writeCustomId('quiz.answer', id, String(place)),
    places: (places) => writeCustomId('quiz.answer', id, places.join('')),
    select: writeCustomId('quiz.answer', id, 's'),
    form: writeCustomId('quiz.write', id),
  }
}

function solversField({ results }: PostedOccurrence, choosers: readonly Choosers[], text: Text): APIEmbedField {
  const { quiz } = text
  const right = results?.right ?? []
  const all = results?.answers ?? 0
  if (choosers.length > 0) return choosersField(choosers, quiz.choosers(right.length, all), text)
  const names = right.slice(0, SHOWN_SOLVERS).map((id) => `<@${id}>`)
  const more = right.length > names.length ? [quiz.andMore(right.length - names.length)] : []
  const value = all === 0 ? quiz.noAnswers : right.length === 0 ? quiz.nobodyRight : [...names, ...more].join(' ')
  return { name: quiz.solvers(right.length, all), value }
}

/** `D-30`, `D-day`; nothing behind it. */
function dDay(localDate: string, examDate: string | undefined): string[] {
  const days = examDate === undefined ? -1 : daysBetween(localDate, examDate)
  return days < 0 ? [] : [days === 0 ? 'D-day' : `D-${days}`]
}

/** A name in an embed pings nobody. */
function suggestedField(memberId: string | undefined, { suggest }: Text): APIEmbedField[] {
  return memberId === undefined ? [] : [inline(suggest.by, `<@${memberId}>`)]
}

function plannedField({ openedAt, dueAt }: PostedOccurrence, text: Text): APIEmbedField[] {
  if (openedAt === undefined || openedAt - dueAt <= LATE_MS) return []
  return [inline(text.quiz.planned, text.quiz.plannedLate(timestamp(dueAt, 't')))]
}

function inline(name: string, value: string): APIEmbedField {
  return { name, value, inline: true }
}

/** An instant as each member's Discord shows it: `R` in 3 hours, `t` 09:00, `f` the date as well. */
export function timestamp(at: number, style: 'R' | 't' | 'f'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`
}
