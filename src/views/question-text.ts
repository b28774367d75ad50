import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { shareRoom } from '../chat/share-length.ts'
import { fillBlanks, maskBlanks } from '../core/quiz/form/cloze.ts'
import { isTyped, type ShownChoice, shownChoices } from '../core/quiz/grading.ts'
import { explanationOf } from '../core/quiz/retold.ts'
import type { Question } from '../core/quiz/types.ts'
import type { Results } from '../core/schedule/types.ts'
import type { Chosen } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'

/** A question and the order in which its choices are shown. */
export interface Asked {
  readonly question: Question
  readonly order: readonly string[]
}

/** What is left of an embed's room (6,000 for all of it) once title, fields and footer have theirs. */
const ROOM = 3400
const LONGEST_TITLE = 150

/** Stem and choices, nothing that tells the key. */
export function askedText({ question, order }: Asked): string {
  const choices = shownChoices(question, order)
  const [stem = '', ...texts] = shareRoom(
    [maskBlanks(question.stem), ...choices.map(({ text }) => escapeText(text))],
    ROOM,
  )
  const lines = choices.flatMap(({ shown, text }, at) => (text === shown ? [] : `**${shown}.** ${texts[at] ?? ''}`))
  return [stem, lines.join('\n')].filter((part) => part !== '').join('\n\n')
}

export interface Told {
  readonly chosen?: Chosen
  readonly results?: Results
}

/** Everything about a question whose result may be known: key, why, who chose what, and what the member chose. */
export function explainedText({ question, order }: Asked, told: Told, text: Text): string {
  const choices = shownChoices(question, order)
  const [stem = '', explanation = '', key = '', forms = '', ...rest] = shareRoom(
    [
      fillBlanks(question.stem, escapeText(question.key[0] ?? '')),
      explanationOf(question),
      keyShown({ question, order }),
      question.key.slice(1).map(escapeText).join(', '),
      ...choices.flatMap((choice) => [escapeText(choice.text), quoted(choice.rationale ?? '')]),
    ],
    ROOM,
  )
  const lines = choices.map((choice, at) =>
    choiceLines(choice, { words: rest[at * 2] ?? '', why: rest[at * 2 + 1] ?? '' }, told, text),
  )
  const accepted = isTyped(question) && forms !== '' ? text.quiz.alsoAccepted(forms) : ''
  const why = [text.quiz.key(key), accepted, explanation].filter((part) => part !== '').join('\n')
  return [stem, lines.join('\n'), why].filter((part) => part !== '').join('\n\n')
}

function choiceLines(
  choice: ShownChoice,
  { words, why }: { readonly words: string; readonly why: string },
  told: Told,
  text: Text,
): string {
  const named = choice.text === choice.shown ? `**${choice.shown}**` : `**${choice.shown}.** ${words}`
  const head = [
    `${markOf(choice, told.chosen)} ${named}`,
    told.results ? text.quiz.people(told.results.counts[choice.label] ?? 0) : '',
    told.chosen?.includes(choice.label) ? text.quiz.mine : '',
  ]
  const title = head.filter((part) => part !== '').join(' · ')
  return why === '' ? title : `${title}\n${why}`
}

/** The key as shown: `B`, `A, C`, or the first accepted form. */
function keyShown(asked: Asked): string {
  return isTyped(asked.question) ? escapeText(asked.question.key[0] ?? '') : labelsShown(asked, asked.question.key)
}

/** Authored labels as the letters that the member saw. */
export function labelsShown({ question, order }: Asked, labels: readonly string[]): string {
  return shownChoices(question, order)
    .filter((choice) => labels.includes(choice.label))
    .map((choice) => choice.shown)
    .join(', ')
}

/** The service that a card is titled by. */
export function servicesTitle(question: Question, text: Text): string {
  const services = question.services.map(escapeText).join(' · ')
  return services.trim() === '' ? text.quiz.anyService : truncate(services, LONGEST_TITLE)
}

function markOf(choice: ShownChoice, chosen: Chosen | undefined): string {
  if (choice.right) return '✅'
  return chosen?.includes(choice.label) ? '❌' : '▫️'
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '> ')
}
