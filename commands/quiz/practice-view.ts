import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import type { Message } from '../../src/chat/reply.ts'
import { shareRoom } from '../../src/chat/share-length.ts'
import { fillBlanks } from '../../src/core/quiz/form/cloze.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Chosen, PracticeAnswer, PracticeRound } from '../../src/core/study/types.ts'
import { answerRows } from '../../src/views/answer-rows.ts'
import { citationLines } from '../../src/views/citation.ts'
import { errataButtons } from '../../src/views/errata.ts'
import { type Asked, askedTelling, servicesTitle } from '../../src/views/question-text.ts'
import { claimButton, reportButton } from '../../src/views/report-buttons.ts'
import { type ExplainingContext, tellExplained, type ViewContext, verdictTitle } from '../../src/views/results.ts'
import { tell, wholeRow } from '../../src/views/telling.ts'

const SUMMARY_ROOM = 3600
const LONGEST_STEM = 120

/** A place in a round of practice, from 0. */
export interface RoundPlace {
  readonly round: PracticeRound
  readonly place: number
}

/** `picked`: of several choices those that are not sent yet. */
export function practiceQuestion(
  at: RoundPlace,
  asked: Asked,
  context: ViewContext,
  note?: string,
  picked?: Chosen,
): Message {
  const { quiz } = context.text
  const { round, place } = at
  const ids = {
    place: (choice: number) => writeCustomId('quiz.try', round.id, String(place), String(choice)),
    places: (choices: readonly number[]) => writeCustomId('quiz.try', round.id, String(place), choices.join('')),
    select: writeCustomId('quiz.try', round.id, String(place), 's'),
    form: writeCustomId('quiz.try-write', round.id, String(place)),
  }
  const head: APIEmbed = {
    color: COLORS.plain,
    author: { name: progress(at, context) },
    title: servicesTitle(asked.question, context.text),
    footer: { text: `${quiz.levels[asked.question.difficulty]} · ${quiz.practiceReveals}` },
  }
  const told = tell(askedTelling(asked, context.text), head, context.text, { tail: quiz.howTo[asked.question.kind] })
  return {
    ...(note === undefined ? {} : { content: note }),
    embeds: told.embeds,
    components: [
      ...answerRows(asked, ids, context.text, picked),
      ...wholeRow(told, wholeId(at), context.text),
      row([goOn(at, quiz.skip, ButtonStyle.Secondary)]),
    ],
  }
}

export function practiceResult(
  at: RoundPlace,
  asked: Asked,
  answer: PracticeAnswer,
  context: ExplainingContext,
): Message {
  const head: APIEmbed = {
    color: answer.correct ? COLORS.good : COLORS.bad,
    author: { name: progress(at, context) },
    title: verdictTitle(answer.correct, context.text),
  }
  const told = tellExplained(asked, answer.chosen, head, context)
  return {
    embeds: told.embeds,
    components: [
      ...nextRow(at, context),
      ...wholeRow(told, wholeId(at), context.text),
      ...errataButtons(context.errata.shownAt(asked.question.citations), context.text),
      reportRow(at, isTyped(asked.question) && !answer.correct, context),
    ],
  }
}

function reportRow({ round, place }: RoundPlace, mayClaim: boolean, { text }: ViewContext): Rows[number] {
  const of = [round.id, String(place)] as const
  return row([
    reportButton(writeCustomId('quiz.report-try', ...of), text),
    ...(mayClaim ? [claimButton(writeCustomId('quiz.claim-try', ...of), text)] : []),
  ])
}

function wholeId({ round, place }: RoundPlace): string {
  return writeCustomId('quiz.try-whole', round.id, String(place))
}

/** A place whose question cannot be asked now: why, and the way on. */
export function practiceGone(at: RoundPlace, why: string, context: ViewContext): Message {
  const embed = { color: COLORS.plain, author: { name: progress(at, context) }, description: why }
  return { embeds: [embed], components: nextRow(at, context) }
}

/** What was right and what was missed. `questions` by id, without those that are gone. */
export function practiceSummary(
  round: PracticeRound,
  answers: readonly PracticeAnswer[],
  questions: ReadonlyMap<string, Question>,
  context: ViewContext,
): Message {
  const { quiz } = context.text
  const missed = answers.filter((answer) => !answer.correct)
  const right = answers.length - missed.length
  const skipped = round.questionIds.length - answers.length
  const blocks = missed.flatMap(({ questionId }) => missedBlock(questions.get(questionId), context))
  const list = shareRoom(blocks, SUMMARY_ROOM).join('\n')
  const head = [quiz.summaryOf(right, round.questionIds.length), ...(skipped > 0 ? [quiz.skipped(skipped)] : [])]
  if (missed.length === 0 && skipped === 0) head.push(quiz.allRight)
  const description = [head.join('\n'), ...(list === '' ? [] : [`**${quiz.missed}**\n${list}`])].join('\n\n')
  return {
    embeds: [{ color: COLORS.plain, title: quiz.summary, description }],
    components: [summaryRow(round, missed.length > 0, context)],
  }
}

/** For everyone to see: how it went, never what was asked. */
export function sharedPractice(memberId: string, right: number, count: number, context: ViewContext): Message {
  return { embeds: [{ color: COLORS.plain, description: context.text.quiz.shared(`<@${memberId}>`, right, count) }] }
}

function missedBlock(question: Question | undefined, { text, noteUrl }: ViewContext): string[] {
  if (!question) return []
  const key = keyWords(question)
  const stem = truncate(plainLabel(withoutMarks(fillBlanks(question.stem, question.key[0] ?? ''))), LONGEST_STEM)
  const source = citationLines(question.citations.slice(0, 1), text, noteUrl, 300)
  const lines = [`▫️ ${escapeText(stem)}`, `　✅ ${escapeText(truncate(key, LONGEST_STEM))}`, source && `　📖 ${source}`]
  return [lines.filter((line) => line !== '').join('\n')]
}

/** The right answer without letters, which were shuffled; O and X are no letters. */
function keyWords({ kind, key, choices }: Question): string {
  if (choices.length === 0) return key[0] ?? ''
  const right = choices.filter((choice) => key.includes(choice.label))
  return right.map(({ label, text }) => (kind === 'ox' && text !== label ? `${label} (${text})` : text)).join(', ')
}

function progress({ round, place }: RoundPlace, { text }: ViewContext): string {
  return text.quiz.progress(place + 1, round.questionIds.length)
}

function nextRow(at: RoundPlace, { text }: ViewContext): Rows {
  const last = at.place + 1 >= at.round.questionIds.length
  return [row([goOn(at, last ? text.quiz.finish : text.quiz.next, ButtonStyle.Primary)])]
}

function goOn({ round, place }: RoundPlace, label: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) {
  return button(writeCustomId('quiz.next', round.id, String(place + 1)), label, style)
}

function summaryRow(round: PracticeRound, anyMissed: boolean, { text: { quiz, common } }: ViewContext): Rows[number] {
  return row([
    ...(anyMissed
      ? [button(writeCustomId('quiz.again', round.id, 'missed'), quiz.againMissed, ButtonStyle.Primary)]
      : []),
    button(writeCustomId('quiz.again', round.id, 'more'), quiz.more),
    button(writeCustomId('quiz.share', round.id), common.share, ButtonStyle.Secondary, '📣'),
  ])
}
