import { ButtonStyle } from 'discord-api-types/v10'
import { button, type Rows, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import type { Message } from '../chat/reply.ts'
import { isTyped, shownChoices } from '../core/quiz/grading.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Answer, Chosen } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'
import { answerRows } from './answer-rows.ts'
import { dailyIds, type OpenAround, openPost, tellOpen, timestamp } from './daily-card.ts'
import type { Asked } from './question-text.ts'
import { chosenShown, type ExplainingContext, mayKnow, resultView, type Standing } from './results.ts'
import { wholeRow } from './telling.ts'

const LONGEST_CHOICE = 200

export type Answered = Standing & { readonly answer: Answer }

/** After a press that was kept: what counts now, and the result where the press reveals it. */
export function savedView(standing: Answered, context: ExplainingContext, was?: 'changed', broke?: number): Message {
  const { text } = context
  const { occurrence, answer } = standing
  const guessed = answer.guessed ? [text.quiz.guessed] : []
  const ended = broke === undefined ? [] : [text.quiz.streakBroken(broke)]
  if (mayKnow(standing)) {
    const result = resultView(standing, context)
    const rows = [...(result.components ?? []), row([guessButton(answer, text)])]
    const said = [...guessed, ...ended]
    return { ...result, ...(said.length > 0 ? { content: said.join('\n') } : {}), components: rows }
  }
  const streak = text.quiz.streak(answer.streak, answer.bonus)
  const lines = [
    `📝 ${savedLine(standing, was, text)}`,
    ...chosenLines(occurrence, answer.chosen),
    ...guessed,
    closeLine(occurrence, text),
    text.quiz.mayChange,
    ...(streak === '' ? ended : [streak]),
  ]
  const change = button(writeCustomId('quiz.change', occurrence.id), text.quiz.change, ButtonStyle.Secondary, '✏️')
  return { content: lines.join('\n'), components: [row([guessButton(answer, text), change])] }
}

/** After a press that changed nothing: what counts, and why this one does not. */
export function alreadyView(standing: Answered, context: ExplainingContext): Message {
  const { text } = context
  const { occurrence, answer, now } = standing
  const chosen = chosenShown(occurrence, answer.chosen)
  const { already, alreadyTyped, whyNot } = text.quiz
  const why = occurrence.reveal === 'press' ? whyNot.once : now < occurrence.closesAt ? whyNot.later : whyNot.closed
  const line = `${isTyped(occurrence.question) ? alreadyTyped(chosen) : already(chosen)} ${why}`
  if (mayKnow(standing)) return { ...resultView(standing, context), content: line }
  return { content: [line, ...chosenLines(occurrence, answer.chosen), closeLine(occurrence, text)].join('\n') }
}

/** What was sent behind the close: not kept, but the words that were typed are not lost. */
export function lateView(standing: Standing, sent: Chosen, context: ExplainingContext): Message {
  const { question } = standing.occurrence
  const view = standing.answer ? alreadyView({ ...standing, answer: standing.answer }, context) : undefined
  const result = view ?? resultView(standing, context)
  const isNew = isTyped(question) && sent[0] !== standing.answer?.chosen[0]
  if (!isNew) return result
  const words = context.text.quiz.lateTyped(chosenShown(standing.occurrence, sent))
  return { ...result, content: [words, ...(result.content ? [result.content] : [])].join('\n') }
}

/** The question with the member's answer in it, still to be changed. */
export function answeredCard({ occurrence, answer, now }: Answered, text: Text, around: OpenAround): Message {
  const { quiz } = text
  const shown = chosenShown(occurrence, answer.chosen)
  const left = quiz.timeLeft(Math.max(1, Math.floor((occurrence.closesAt - now) / 60_000)))
  const said = isTyped(occurrence.question) ? quiz.answeredTyped(shown, left) : quiz.answered(shown, left)
  const lines = [`📝 ${said}`, ...chosenLines(occurrence, answer.chosen), quiz.mayChange]
  return { ...openPost(occurrence, text, around), content: lines.join('\n') }
}

/** Several choices, picked and not sent yet. `whole`: with the question above, where it does not stand there already. */
export function pickedView(occurrence: PostedOccurrence, chosen: Chosen, whole: boolean, text: Text): Message {
  const lines = [text.quiz.picked(chosenShown(occurrence, chosen)), ...chosenLines(occurrence, chosen)]
  const told = whole ? tellOpen(occurrence, text) : undefined
  const rest = told ? wholeRow(told, writeCustomId('quiz.whole', occurrence.id), text) : []
  return {
    ...(told ? { embeds: told.embeds } : {}),
    content: lines.join('\n'),
    components: [...answerRows(occurrence, dailyIds(occurrence), text, chosen), ...rest],
  }
}

function savedLine({ occurrence, answer }: Answered, was: 'changed' | undefined, { quiz }: Text): string {
  const shown = chosenShown(occurrence, answer.chosen)
  if (isTyped(occurrence.question)) return was ? quiz.changedTyped(shown) : quiz.savedTyped(shown)
  return was ? quiz.changed(shown) : quiz.saved(shown)
}

/** The words of what was chosen: letters alone are forgotten. */
export function chosenLines(asked: Asked, chosen: Chosen): string[] {
  return shownChoices(asked.question, asked.order)
    .filter(({ label, shown, text }) => chosen.includes(label) && text !== shown)
    .map(({ shown, text }) => `> **${shown}.** ${truncate(escapeText(text), LONGEST_CHOICE)}`)
}

function closeLine({ closesAt }: PostedOccurrence, { quiz }: Text): string {
  return quiz.resultAt(`${timestamp(closesAt, 't')} (${timestamp(closesAt, 'R')})`)
}

/** Says, or takes back, that it was a guess. */
function guessButton({ occurrenceId, pressId, guessed }: Answer, { quiz }: Text): ReturnType<typeof button> {
  const customId = writeCustomId('quiz.guess', occurrenceId, pressId, guessed ? '0' : '1')
  return guessed ? button(customId, quiz.notGuessed) : button(customId, quiz.guess, ButtonStyle.Secondary, '🎲')
}

/** Buttons to the other questions of a date, those that are answered marked. */
export function turnRow(day: readonly Standing[], shownId: string): Rows[number] {
  const turns = day.map(({ occurrence: { id, number }, answer }) => ({
    ...button(writeCustomId('quiz.today', id), answer ? `${number} ✓` : String(number)),
    disabled: id === shownId,
  }))
  return row(turns)
}
