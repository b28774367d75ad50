import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { button, type Rows, row } from '../chat/components.ts'
import { plainLabel, withoutMarks } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Modal } from '../chat/reply.ts'
import { maskBlanks } from '../core/quiz/form/cloze.ts'
import { isTyped, type ShownChoice, shownChoices } from '../core/quiz/grading.ts'
import { LONGEST_ANSWER } from '../core/quiz/judge/judge.ts'
import type { Question } from '../core/quiz/types.ts'
import type { Chosen } from '../core/study/types.ts'
import type { Text } from '../text/text.ts'
import type { Asked } from './question-text.ts'

/** The custom ids of what can be pressed under a question. */
export interface AnswerIds {
  place(place: number): string
  /** Several at once, as they were picked in the menu. */
  places(places: readonly number[]): string
  readonly select: string
  /** The button that opens the form. */
  readonly form: string
}

export const ANSWER_FIELD = 'answer'

/** Buttons for one choice, a menu for several and what sends those `picked`, a button to a form for a written answer. */
export function answerRows(asked: Asked, ids: AnswerIds, text: Text, picked: Chosen = []): Rows {
  const { question, order } = asked
  if (isTyped(question)) {
    return [row([button(ids.form, text.quiz.write, ButtonStyle.Primary, '✏️')])]
  }
  const choices = shownChoices(question, order)
  if (question.kind === 'several') {
    const places = choices.flatMap(({ label }, place) => (picked.includes(label) ? [place] : []))
    const send = button(ids.places(places.length > 0 ? places : [0]), text.quiz.send, ButtonStyle.Success)
    return [menuRow(choices, ids.select, places, text), ...(places.length > 0 ? [row([send])] : [])]
  }
  const buttons = choices.map(({ shown }, place) => button(ids.place(place), shown, ButtonStyle.Primary))
  const width = buttons.length > LIMITS.buttonsPerRow ? Math.ceil(buttons.length / 2) : LIMITS.buttonsPerRow
  return [buttons.slice(0, width), buttons.slice(width)].filter((part) => part.length > 0).map(row)
}

/** The form for a written answer. On a phone it hides the question, so it says it again, where that is known in time. */
export function answerForm(customId: string, question: Question | undefined, text: Text, written?: string): Modal {
  const { title, label, blank } = text.quiz.form
  const stem = question && plainLabel(withoutMarks(maskBlanks(question.stem)))
  return {
    custom_id: customId,
    title,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: ANSWER_FIELD,
            style: TextInputStyle.Short,
            label: question?.kind === 'cloze' ? blank : label,
            ...(stem ? { placeholder: truncate(stem, LIMITS.textInputPlaceholder) } : {}),
            ...(written ? { value: written } : {}),
            min_length: 1,
            max_length: LONGEST_ANSWER,
            required: true,
          },
        ],
      },
    ],
  }
}

function menuRow(
  choices: readonly ShownChoice[],
  custom_id: string,
  picked: readonly number[],
  text: Text,
): Rows[number] {
  const options = choices.map(({ shown, text: words }, place) => ({
    value: String(place),
    label: truncate(`${shown}. ${plainLabel(words)}`, LIMITS.optionText),
    ...(picked.includes(place) ? { default: true } : {}),
  }))
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id,
        placeholder: text.quiz.chooseAll,
        min_values: 1,
        max_values: options.length,
        options,
      },
    ],
  }
}
