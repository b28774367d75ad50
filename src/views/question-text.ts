import { escapeText } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { saysAnother } from '../core/quiz/corrections.ts'
import { fillBlanks, maskBlanks } from '../core/quiz/form/cloze.ts'
import { isTyped, type ShownChoice, shownChoices } from '../core/quiz/grading.ts'
import { explanationOf } from '../core/quiz/retold.ts'
import type { Question } from '../core/quiz/types.ts'
import type { Results } from '../core/schedule/types.ts'
import type { Chosen } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'
import type { Telling } from './telling.ts'

/** A question and the order in which its choices are shown. */
export interface Asked {
  readonly question: Question
  readonly order: readonly string[]
}

const LONGEST_TITLE = 150

/** Stem and choices, nothing that tells the key. */
export function askedTelling({ question, order }: Asked, text: Text): Telling {
  const choices = shownChoices(question, order)
  const told = choices.filter(({ shown, text }) => text !== shown)
  return {
    parts: [maskBlanks(question.stem), ...told.map(({ text }) => escapeText(text))],
    compose: ([stem = '', ...texts]) =>
      paragraphs(
        [stem],
        told.map(({ shown }, at) => `**${shown}.** ${texts[at] ?? ''}`),
        originLine(question, text),
      ),
  }
}

export interface ToldOf {
  readonly chosen?: Chosen
  readonly results?: Results
}

/** Everything about a question whose result may be known: key, why, who chose what, and what the member chose. */
export function explainedTelling({ question, order }: Asked, told: ToldOf, text: Text): Telling {
  const choices = shownChoices(question, order)
  return {
    parts: [
      fillBlanks(question.stem, escapeText(question.key[0] ?? '')),
      explanationOf(question),
      keyShown({ question, order }),
      question.key.slice(1).map(escapeText).join(', '),
      ...choices.flatMap((choice) => [escapeText(choice.text), choice.rationale ?? '']),
    ],
    compose: ([stem = '', explanation = '', key = '', forms = '', ...rest]) =>
      paragraphs(
        [stem],
        choices.flatMap((choice, at) =>
          choiceLines(choice, { words: rest[at * 2] ?? '', why: rest[at * 2 + 1] ?? '' }, told, text),
        ),
        [
          saysAnother(question) ? text.quiz.keyCorrected : '',
          text.quiz.key(key),
          isTyped(question) && forms !== '' ? text.quiz.alsoAccepted(forms) : '',
          explanation,
        ],
        originLine(question, text),
      ),
  }
}

/** Of one that nobody wrote, so that nobody takes its slips for a person's. */
function originLine({ origin }: Question, text: Text): string[] {
  return origin === 'generated' ? [`*${text.quiz.generated}*`] : []
}

function choiceLines(
  choice: ShownChoice,
  { words, why }: { readonly words: string; readonly why: string },
  told: ToldOf,
  text: Text,
): string[] {
  const named = choice.text === choice.shown ? `**${choice.shown}**` : `**${choice.shown}.** ${words}`
  const head = [
    `${markOf(choice, told.chosen)} ${named}`,
    told.results ? text.quiz.people(told.results.counts[choice.label] ?? 0) : '',
    told.chosen?.includes(choice.label) ? text.quiz.mine : '',
  ]
  const title = head.filter((part) => part !== '').join(' · ')
  return why === '' ? [title] : [title, quoted(why)]
}

/** Groups of lines with an empty line between them; lines and groups that say nothing are left out. */
function paragraphs(...groups: readonly (readonly string[])[]): string[] {
  const said = groups.map((lines) => lines.filter((line) => line !== '')).filter((lines) => lines.length > 0)
  return said.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
}

/** The key as shown: `B`, `A, C`, or the first accepted form. */
export function keyShown(asked: Asked): string {
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
  return text.replace(/^/gm, '> ')
}
