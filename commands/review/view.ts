import { type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import { addDays, weekdayOf } from '../../src/core/schedule/local-time.ts'
import { GRADES, type Grade, gradeOf, nextIntervals } from '../../src/core/study/cards.ts'
import type { SectionMemory } from '../../src/core/study/review-plan.ts'
import type { Chosen } from '../../src/core/study/types.ts'
import type { CardCounts } from '../../src/store/study/card-port.ts'
import type { Text } from '../../src/text/text.ts'
import { answerRows } from '../../src/views/answer-rows.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { askedTelling, servicesTitle } from '../../src/views/question-text.ts'
import { reportButton } from '../../src/views/report-buttons.ts'
import { type ExplainingContext, tellExplained, verdictTitle } from '../../src/views/results.ts'
import { tell, wholeRow } from '../../src/views/telling.ts'
import type { Reviewed, Turn } from './session.ts'

const BAR = 10
const GRADE_STYLES = {
  1: ButtonStyle.Danger,
  2: ButtonStyle.Secondary,
  3: ButtonStyle.Secondary,
  4: ButtonStyle.Secondary,
} as const satisfies Record<Grade, ButtonStyle>

/** Gradings that the card had when it was shown: what a press means. */
export function repsOf({ card }: Reviewed): string {
  return String(card?.reps ?? 0)
}

export function reviewQuestion(shown: Reviewed, left: Turn, text: Text, note?: string, picked?: Chosen): Message {
  const of = [shown.key, repsOf(shown)] as const
  const ids = {
    place: (place: number) => writeCustomId('review.answer', ...of, String(place)),
    places: (places: readonly number[]) => writeCustomId('review.answer', ...of, places.join('')),
    select: writeCustomId('review.answer', ...of, 's'),
    form: writeCustomId('review.write', ...of),
  }
  const head: APIEmbed = {
    color: COLORS.plain,
    author: { name: text.review.left(left.due, left.fresh, left.more) },
    title: servicesTitle(shown.question, text),
    footer: { text: `${text.quiz.levels[shown.question.difficulty]} · ${text.review.unscored}` },
  }
  const told = tell(askedTelling(shown, text), head, text, { tail: text.quiz.howTo[shown.question.kind] })
  return {
    ...(note === undefined ? {} : { content: note }),
    embeds: told.embeds,
    components: [
      ...answerRows(shown, ids, text, picked),
      ...wholeRow(told, writeCustomId('review.whole', ...of, 'q'), text),
      row([
        button(writeCustomId('review.bury', shown.key), text.review.bury),
        button(writeCustomId('review.suspend', shown.key), text.review.suspend),
        ...(shown.card ? [button(writeCustomId('review.reset', shown.key, 'ask'), text.review.reset)] : []),
      ]),
    ],
  }
}

/** The answer, why, where it stands, and how well it was known: the member says. */
export function reviewAnswer(
  shown: Reviewed,
  given: { readonly chosen: Chosen; readonly right: boolean },
  now: number,
  context: ExplainingContext,
): Message {
  const { text } = context
  const head: APIEmbed = {
    color: given.right ? COLORS.good : COLORS.bad,
    title: verdictTitle(given.right, text),
    footer: { text: text.review.howWell },
  }
  const told = tellExplained(shown, given.chosen, head, context)
  const whole = wholeRow(told, writeCustomId('review.whole', shown.key, repsOf(shown), 'a'), text)
  const report = reportButton(writeCustomId('review.report', shown.key), text)
  return { embeds: told.embeds, components: [gradeRow(shown, given.right, now, text), ...whole, row([report])] }
}

/** The button that her answer speaks for stands out. */
function gradeRow(shown: Reviewed, right: boolean, now: number, { review }: Text): Rows[number] {
  const intervals = nextIntervals(shown.card, now)
  const meant = gradeOf({ typed: isTyped(shown.question), right, guessed: false })
  return row(
    GRADES.map((grade) =>
      button(
        writeCustomId('review.grade', shown.key, repsOf(shown), String(grade)),
        review.gradeIn(review.grades[grade], review.days(intervals[grade])),
        grade === meant ? ButtonStyle.Primary : GRADE_STYLES[grade],
      ),
    ),
  )
}

export function resetQuestion(shown: Reviewed, { review }: Text): Message {
  const yes = button(writeCustomId('review.reset', shown.key, 'yes'), review.resetYes, ButtonStyle.Danger)
  return { content: review.resetSure, components: [row([yes, button(writeCustomId('review.next'), review.resetNo)])] }
}

export interface End {
  readonly counts: CardCounts
  readonly today: string
  /** Cards due on each of the next days. */
  readonly days: readonly number[]
  readonly nextDue?: number
  readonly weakest: readonly SectionMemory[]
  readonly retention: { readonly reviews: number; readonly remembered: number }
  readonly daysToExam?: number
  readonly cards: number
}

export function reviewEnd(end: End, text: Text, note?: string): Message {
  const { review } = text
  const components =
    end.counts.away > 0 ? [row([button(writeCustomId('review.resume'), review.resume(end.counts.away))])] : []
  const said = note === undefined ? {} : { content: note }
  if (end.cards === 0) return { ...said, embeds: [{ color: COLORS.plain, description: review.nothingYet }], components }
  const { reviews, remembered } = end.retention
  const lines = [
    review.doneToday(end.counts.reviewed),
    ...(end.nextDue === undefined
      ? []
      : [review.nextAt(`${timestamp(end.nextDue, 'f')} (${timestamp(end.nextDue, 'R')})`)]),
    ...(reviews > 0 ? [review.retention(Math.round((remembered / reviews) * 100), reviews)] : []),
    ...(end.daysToExam !== undefined && end.daysToExam > 0 ? [review.exam(end.daysToExam)] : []),
  ]
  const weak = end.weakest.map(({ section, recall, cards }) =>
    review.weak(escapeText(section), Math.round(recall * 100), cards),
  )
  const fields = [
    { name: review.forecast, value: forecastLines(end, text).join('\n') },
    ...(weak.length > 0 ? [{ name: review.weakest, value: weak.map((line) => `- ${line}`).join('\n') }] : []),
  ]
  return {
    ...said,
    embeds: [{ color: COLORS.good, title: review.done, description: lines.join('\n'), fields }],
    components,
  }
}

function forecastLines({ days, today }: End, { review }: Text): string[] {
  const most = Math.max(1, ...days)
  return days.map((count, at) => {
    const date = addDays(today, at)
    const name = at === 0 ? review.today : review.day(date, weekdayOf(date))
    const bar = '▇'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR)))
    return [name, ...(bar === '' ? [] : [bar]), review.count(count)].join(' ')
  })
}
