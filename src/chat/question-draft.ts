import { type APIEmbed, ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { Draft } from '../core/quiz/draft.ts'
import { isError } from '../core/quiz/form-problem.ts'
import type { Question } from '../core/quiz/types.ts'
import type { QuestionFields } from '../core/quiz/write-form.ts'
import type { Text } from '../text/text.ts'
import { citationLines, type NoteUrl } from './citation.ts'
import { COLORS } from './colors.ts'
import { escapeText } from './escape.ts'
import { truncate } from './fit.ts'
import { LIMITS } from './limits.ts'
import { explainedText } from './question-text.ts'
import type { Message, Modal } from './reply.ts'

/** In the order of the form; Discord takes five. */
const INPUTS = ['stem', 'choices', 'key', 'explanation', 'fields'] as const satisfies readonly (keyof QuestionFields)[]
const REQUIRED: ReadonlySet<string> = new Set(['stem'])

export function questionForm(customId: string, text: Text): Modal {
  const said = text.question.form
  return {
    custom_id: customId,
    title: said.title,
    components: INPUTS.map((name) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: name,
          label: said[name].label,
          style: name === 'key' ? TextInputStyle.Short : TextInputStyle.Paragraph,
          required: REQUIRED.has(name),
          max_length: name === 'key' ? 300 : name === 'explanation' ? 3000 : 2000,
          ...(said[name].hint === '' ? {} : { placeholder: truncate(said[name].hint, 100) }),
          ...(name === 'fields' ? { value: said.template } : {}),
        },
      ],
    })),
  }
}

/** What a form holds; inputs left empty are empty. */
export function fieldsOf(fields: Readonly<Record<string, string>>): QuestionFields {
  const { stem = '', choices = '', key = '', explanation = '', fields: more = '' } = fields
  return { stem, choices, key, explanation, fields: more }
}

interface Shown {
  readonly draft: Draft
  readonly file: string
  readonly markdown: string
}

/** The question with its key, what the checks say, and the file. What was typed is never lost: a refused one has its file too. */
export function draftView({ draft, file, markdown }: Shown, text: Text, noteUrl: NoteUrl): Message {
  const lines = checkLines(draft, text)
  const checks = truncate(lines.join('\n'), LIMITS.embedFieldValue)
  const embed: APIEmbed = {
    title: text.question.preview,
    color: colorOf(draft, lines),
    ...(draft.question ? { description: shown(draft.question, text) } : {}),
    fields: lines.length > 0 ? [{ name: text.question.checks, value: checks }] : [],
  }
  return {
    content: [
      ...stateLines(draft, lines, file, text),
      citationLines(draft.question?.citations ?? [], text, noteUrl, 500),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    embeds: [embed],
    files: [{ name: file, data: new TextEncoder().encode(markdown), alt: text.question.fileAlt }],
  }
}

function shown(question: Question, text: Text): string {
  return explainedText({ question, order: question.choices.map((choice) => choice.label) }, {}, text)
}

function colorOf(draft: Draft, lines: readonly string[]): number {
  if (!draft.question) return COLORS.bad
  return lines.length > 0 ? COLORS.warned : COLORS.good
}

function stateLines(draft: Draft, lines: readonly string[], file: string, text: Text): string[] {
  if (!draft.question) return [text.question.refused]
  return [lines.length > 0 ? text.question.warned(lines.length) : text.question.good, text.question.next(file)]
}

function checkLines({ problems, findings }: Draft, text: Text): string[] {
  const sorted = [...problems].sort((a, b) => Number(isError(b.problem)) - Number(isError(a.problem)))
  return [
    ...sorted.map(({ line, problem }) => {
      const sentence = text.questionForm.problem(problem, text.checks.quote)
      return `${isError(problem) ? '❌' : '⚠️'} ${text.question.line(line, escapeText(sentence))}`
    }),
    ...findings.map((one) => `⚠️ ${text.question.line(one.line, escapeText(text.questionChecks.finding(one)))}`),
  ]
}
