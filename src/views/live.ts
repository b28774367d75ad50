import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { button, type Rows, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { plainLabel, withoutMarks } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Message } from '../chat/reply.ts'
import { shareRoom } from '../chat/share-length.ts'
import { maskBlanks } from '../core/quiz/form/cloze.ts'
import { isTyped } from '../core/quiz/grading.ts'
import { askedIn, type LiveAnswer, type LiveItem, type LiveRound, liveBoard } from '../core/study/live.ts'
import type { Text } from '../text/text.ts'
import { answerRows } from './answer-rows.ts'
import { timestamp } from './daily-card.ts'
import { errataButtons } from './errata.ts'
import { askedTelling, explainedTelling, keyShown, servicesTitle } from './question-text.ts'
import { reportButton } from './report-buttons.ts'
import { chosenShown, type ExplainingContext } from './results.ts'
import { sourceFields } from './source.ts'
import { tell, wholeRow } from './telling.ts'

/** Names that a board and a question show; the rest is a number. */
const SHOWN = 10
const LONGEST_STEM = 100
const MEDALS = ['🥇', '🥈', '🥉']

/** How the custom ids of what a round posted begin: what its messages are found by in the channel's history. */
export const liveMarkers = {
  question: ({ id }: Pick<LiveRound, 'id'>, { place, question }: LiveItem) =>
    `${isTyped(question) ? 'quiz.live-write' : 'quiz.live'}:${id}:${place}`,
  board: ({ id }: Pick<LiveRound, 'id'>) => writeCustomId('quiz.live-mine', id),
}

/** Before the first question: what comes, and how it is counted. */
export function liveWaiting(round: LiveRound, { live }: Text): Message {
  const said = live.waiting(`<@${round.startedBy}>`, round.items.length, round.seconds)
  const description = [said, '', ...live.rules, '', live.first(timestamp(round.nextAt, 'R'))].join('\n')
  return { embeds: [{ color: COLORS.good, title: `🎯 ${live.title}`, description }] }
}

/** What is asked now: it is never edited before its end, Discord counts the seconds. */
export function liveQuestion(round: LiveRound, item: LiveItem, endsAt: number, text: Text): Message {
  const { quiz, live } = text
  const [id, at] = [round.id, String(item.place)]
  const head: APIEmbed = {
    color: COLORS.good,
    author: { name: `🎯 ${live.progress(item.place + 1, round.items.length)}` },
    title: servicesTitle(item.question, text),
    fields: [
      { name: quiz.difficulty, value: quiz.levels[item.question.difficulty], inline: true },
      { name: live.ends, value: timestamp(endsAt, 'R'), inline: true },
    ],
    footer: { text: live.mayChange },
  }
  const told = tell(askedTelling(item, text), head, text, { tail: live.howTo[item.question.kind] })
  const ids = {
    place: (place: number) => writeCustomId('quiz.live', id, at, String(place)),
    places: (places: readonly number[]) => writeCustomId('quiz.live', id, at, places.join('')),
    select: writeCustomId('quiz.live', id, at, 's'),
    form: writeCustomId('quiz.live-write', id, at),
  }
  const whole = button(writeCustomId('quiz.live-whole', id, at), quiz.whole, undefined, '📄')
  return {
    embeds: told.embeds,
    components: [...answerRows(item, ids, text), row([...(told.whole ? [] : [whole]), stopButton(round, text)])],
  }
}

/** The same message once its time is up: key, why, where it stands, who chose what. */
export function liveAnswered(
  round: LiveRound,
  item: LiveItem,
  answers: readonly LiveAnswer[],
  context: Pick<ExplainingContext, 'text' | 'noteUrl' | 'errata' | 'related'>,
): Message {
  const { text, noteUrl } = context
  const { citations } = item.question
  const own = answers.filter((one) => one.place === item.place)
  const right = own.filter((one) => one.correct).map((one) => one.memberId)
  const errata = context.errata.shownAt(citations)
  const head: APIEmbed = {
    color: COLORS.closed,
    author: { name: `🎯 ${text.live.progress(item.place + 1, round.items.length)} · ${text.live.over}` },
    title: servicesTitle(item.question, text),
    fields: [
      ...sourceFields(citations, errata, text, noteUrl, context.related),
      { name: text.quiz.solvers(right.length, own.length), value: solvers(right, own.length, text) },
    ],
  }
  const counts = isTyped(item.question) ? {} : countsOf(own)
  const told = tell(explainedTelling(item, { results: { answers: own.length, counts, right } }, text), head, text)
  const at = String(item.place)
  return {
    content: '',
    embeds: told.embeds,
    components: [
      ...wholeRow(told, writeCustomId('quiz.live-whole', round.id, at), text),
      row([reportButton(writeCustomId('quiz.live-report', round.id, at), text)]),
      ...errataButtons(errata, text),
    ],
  }
}

/** Who was how good, of what was asked to its end. */
export function liveResult(round: LiveRound, answers: readonly LiveAnswer[], text: Text): Message {
  const { live } = text
  const board = liveBoard(round, answers)
  const asked = askedIn(round).length
  const lines = board.slice(0, SHOWN).map(({ memberId, right, averageMs }, at) => {
    const place = right > 0 ? (MEDALS[at] ?? live.place(at + 1)) : '▫️'
    return live.line(place, `<@${memberId}>`, right, asked, averageMs === undefined ? undefined : seconds(averageMs))
  })
  const description = [
    ...(round.ended && live.ended[round.ended] !== '' ? [live.ended[round.ended], ''] : []),
    ...(asked === 0 ? [live.noneAsked] : [live.asked(asked, board.length), '']),
    ...(asked > 0 && board.length === 0 ? [live.noAnswers] : lines),
    ...(board.length > lines.length ? [live.more(board.length - lines.length)] : []),
    '',
    live.unscored,
  ]
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: `🏁 ${live.board}`,
        description: description.join('\n'),
      },
    ],
    components: [row([button(liveMarkers.board(round), live.mine)])],
  }
}

/** For whoever may stop it. */
export function stopRow(round: Pick<LiveRound, 'id'>, text: Text): Rows {
  return [row([stopButton(round, text)])]
}

function stopButton({ id }: Pick<LiveRound, 'id'>, { live }: Text): ReturnType<typeof button> {
  return button(writeCustomId('quiz.live-stop', id), live.stop, ButtonStyle.Secondary, '⏹️')
}

function solvers(right: readonly string[], answers: number, { quiz, live }: Text): string {
  if (answers === 0) return live.noAnswers
  if (right.length === 0) return quiz.nobodyRight
  const more = right.length > SHOWN ? [quiz.andMore(right.length - SHOWN)] : []
  return [...right.slice(0, SHOWN).map((id) => `<@${id}>`), ...more].join(' ')
}

function countsOf(answers: readonly LiveAnswer[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const label of answers.flatMap((one) => one.chosen)) counts[label] = (counts[label] ?? 0) + 1
  return counts
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

/** `open`: questions whose answer everybody is asked for points right now. */
export function liveMine(
  round: LiveRound,
  answers: readonly LiveAnswer[],
  memberId: string,
  open: ReadonlySet<string>,
  text: Text,
): Message {
  const { live } = text
  const board = liveBoard(round, answers)
  const at = board.findIndex((one) => one.memberId === memberId)
  const own = new Map(answers.filter((one) => one.memberId === memberId).map((one) => [one.place, one]))
  const asked = askedIn(round)
  const lines = asked.map((item) => {
    const answer = own.get(item.place)
    const stem = truncate(plainLabel(withoutMarks(maskBlanks(item.question.stem))), LONGEST_STEM)
    if (open.has(item.question.id)) return `🔒 ${stem} · ${text.exam.openNow}`
    const given = answer ? chosenShown(item, answer.chosen) : live.notAnswered
    const key = answer?.correct ? [] : [live.keyIs(keyShown(item))]
    return [`${answer ? (answer.correct ? '✅' : '❌') : '▫️'} ${stem}`, given, ...key].join(' · ')
  })
  const mine = board[at]
  const head = !mine
    ? live.mineNone
    : mine.right === 0
      ? live.mineNoPlace(asked.length)
      : live.minePlace(at + 1, board.length, mine.right, asked.length)
  // Long ones are shortened where they stand: none of the questions is missing.
  const shown = shareRoom(lines, LIMITS.embedDescription - head.length - 2 - lines.length)
  const description = [head, '', ...shown].join('\n')
  return { embeds: [{ color: COLORS.plain, title: live.mineTitle, description }] }
}
