import type { APIEmbed } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import type { Message } from '../chat/reply.ts'
import type { Errata } from '../core/facts/errata.ts'
import type { Citation } from '../core/notes/types.ts'
import { grade, isAcceptedForm, isTyped } from '../core/quiz/grading.ts'
import type { JudgeContext } from '../core/quiz/judge/judge.ts'
import type { Question } from '../core/quiz/types.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Answer, Chosen } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'
import type { NoteUrl } from './citation.ts'
import { errataButtons } from './errata.ts'
import { type Asked, explainedTelling, labelsShown } from './question-text.ts'
import { reportRow } from './report-buttons.ts'
import { sourceFields } from './source.ts'
import { type Telling, type Told, tell, wholeRow } from './telling.ts'

/** Of a written answer and of the form it is measured by. */
const LONGEST_SHOWN = 200

/** What views need to know besides the values that they show. */
export interface ViewContext {
  readonly text: Text
  readonly noteUrl: NoteUrl
  readonly judging: JudgeContext
  readonly errata: Pick<Errata, 'shownAt'>
}

/** The same for a question that is explained: `related` is what the notes say near it where it cites nothing. */
export interface ExplainingContext extends ViewContext {
  readonly related: Citation | undefined
}

/** One member's standing with one question of the day. */
export interface Standing {
  readonly occurrence: PostedOccurrence
  readonly answer?: Answer
  readonly now: number
}

/** Whether the member may see key and explanation: after the close, or after an answer where that reveals. */
export function mayKnow({ occurrence, answer, now }: Standing): boolean {
  return now >= occurrence.closesAt || (occurrence.reveal === 'press' && answer !== undefined)
}

/** The member's own result; only for what they may know. */
export function resultView(standing: Standing, context: ExplainingContext): Message {
  const { occurrence, answer } = standing
  const { text } = context
  const author = { name: text.quiz.dayTitle(occurrence.dayNumber, occurrence.number, occurrence.ofDay) }
  const told = tellExplained(occurrence, answer?.chosen, { ...verdictHead(answer, text), author }, context)
  return {
    embeds: told.embeds,
    components: [
      ...wholeRow(told, writeCustomId('quiz.whole', occurrence.id), text),
      ...errataButtons(context.errata.shownAt(occurrence.question.citations), text),
      ...reportRow(occurrence, answer, text),
    ],
  }
}

function verdictHead(answer: Answer | undefined, text: Text): APIEmbed {
  if (!answer) return { color: COLORS.bad, title: text.quiz.lateUnanswered }
  const verdict = verdictTitle(answer.correct, text)
  const streak = text.quiz.streak(answer.streak, answer.bonus)
  return {
    title: answer.points > 0 ? `${verdict} ${text.quiz.earned(answer.points)}` : verdict,
    color: answer.correct ? COLORS.good : COLORS.bad,
    ...(streak === '' ? {} : { footer: { text: streak } }),
  }
}

/** Key, why, and where it stands in the notes, with what was chosen; no points, so practice shows it as well. */
export function tellExplained(
  asked: Asked,
  chosen: Chosen | undefined,
  head: APIEmbed,
  context: ExplainingContext,
): Told {
  const { text, noteUrl, related } = context
  const { citations } = asked.question
  const fields = sourceFields(citations, context.errata.shownAt(citations), text, noteUrl, related)
  return tell(explainedFor(asked, chosen, context), { ...head, fields }, text)
}

/** The explanation as one member is told it: with what they wrote above it. */
export function explainedFor(asked: Asked, chosen: Chosen | undefined, context: ViewContext): Telling {
  const telling = explainedTelling(asked, chosen ? { chosen } : {}, context.text)
  const written = chosen && isTyped(asked.question) ? writtenLines(asked.question, chosen, context) : ''
  if (written === '') return telling
  return { parts: telling.parts, compose: (parts) => [written, '', ...telling.compose(parts)] }
}

export function verdictTitle(right: boolean, text: Text): string {
  return right ? `✅ ${text.quiz.right}` : `❌ ${text.quiz.wrong}`
}

/** The answer as the member gave it: letters as shown, or their words. */
export function chosenShown(asked: Asked, chosen: Chosen): string {
  return isTyped(asked.question) ? truncate(escapeText(chosen[0] ?? ''), LONGEST_SHOWN) : labelsShown(asked, chosen)
}

/** What was written, and, where it was not quite the form, what that is or how near it came. */
function writtenLines(question: Question, chosen: Chosen, { text, judging }: ViewContext): string {
  const [written = ''] = chosen
  const { right, verdict } = grade(question, chosen, judging)
  const form = truncate(escapeText(verdict?.form ?? ''), LONGEST_SHOWN)
  const slip = right && !isAcceptedForm(question, written)
  const percent = Math.round((verdict?.closeness ?? 0) * 100)
  const note = slip ? text.quiz.slip(form) : verdict?.how === 'near' ? text.quiz.near(form, percent) : ''
  const line = text.quiz.written(chosenShown({ question, order: [] }, chosen))
  return [line, note].filter((one) => one !== '').join('\n')
}
