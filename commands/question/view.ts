import { type APIButtonComponentWithCustomId, type APIEmbed, ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row } from '../../src/chat/components.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { type FormInput, textForm } from '../../src/chat/form.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message, Modal } from '../../src/chat/reply.ts'
import { shareRoom } from '../../src/chat/share-length.ts'
import type { Draft } from '../../src/core/quiz/form/draft.ts'
import { isError } from '../../src/core/quiz/form/problem.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Text } from '../../src/text/text.ts'
import { citationLines, type NoteUrl } from '../../src/views/citation.ts'
import { explainedTelling } from '../../src/views/question-text.ts'
import { tell } from '../../src/views/telling.ts'

/** In the order of the form; Discord takes five. */
const INPUTS = ['stem', 'choices', 'key', 'explanation', 'fields'] as const satisfies readonly (keyof QuestionFields)[]
const SHAPES: Readonly<Partial<Record<keyof QuestionFields, Partial<FormInput>>>> = {
  stem: { required: true },
  key: { short: true, most: 300 },
}

/** Empty but for what a question needs to say of itself, or filled with a draft. */
export function questionForm(customId: string, text: Text, draft?: QuestionFields): Modal {
  const said = text.question.form
  const inputs = INPUTS.map((name): FormInput => {
    const value = draft ? draft[name] : name === 'fields' ? said.template : ''
    return { name, ...said[name], value, most: LIMITS.textInput, ...SHAPES[name] }
  })
  return textForm(customId, said.title, inputs)
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
  /** Of the button that opens the form again. */
  readonly againId: string
  /** What else can be done. */
  readonly more: readonly APIButtonComponentWithCustomId[]
}

/** The question with its key, what the checks say, and the file. What was typed is never lost: a refused one has its file too. */
export function draftView({ draft, file, markdown, againId, more }: Shown, text: Text, noteUrl: NoteUrl): Message {
  const lines = checkLines(draft, text)
  const content = draft.question
    ? [stateLines(lines.length, file, text), citationLines(draft.question.citations, text, noteUrl, 500)]
    : [text.question.refused]
  return {
    content: content.filter((line) => line !== '').join('\n'),
    embeds: draft.question ? previewEmbeds(draft.question, lines, text) : [refusedEmbed(draft, lines, text)],
    components: [row([button(againId, text.question.again, ButtonStyle.Secondary, '✏️'), ...more])],
    files: [{ name: file, data: new TextEncoder().encode(markdown), alt: text.question.fileAlt }],
  }
}

function previewEmbeds(question: Question, lines: readonly string[], text: Text): APIEmbed[] {
  const asked = { question, order: question.choices.map((choice) => choice.label) }
  const head: APIEmbed = {
    title: text.question.preview,
    color: lines.length > 0 ? COLORS.warned : COLORS.good,
    fields: lines.length > 0 ? [{ name: text.question.checks, value: listed(lines, LIMITS.embedFieldValue) }] : [],
  }
  return tell(explainedTelling(asked, {}, text), head, text, { note: text.question.shortened }).embeds
}

/** Every fault, be they many: they need the room of the question, which is in the file. */
function refusedEmbed({ problems, findings }: Draft, lines: readonly string[], text: Text): APIEmbed {
  const mend = problems.filter(({ problem }) => isError(problem)).length
  const look = problems.length - mend + findings.length
  return {
    title: text.question.notYet(mend, look),
    color: COLORS.bad,
    description: listed(lines, LIMITS.embedDescription),
  }
}

/** All of the lines: where room is short, the longest are cut. */
function listed(lines: readonly string[], room: number): string {
  return shareRoom(lines, room - lines.length).join('\n')
}

/** What the checks come to, in a sentence. */
export function verdictLine({ problems, findings }: Draft, { question }: Text): string {
  const mend = problems.filter(({ problem }) => isError(problem)).length
  const look = problems.length - mend + findings.length
  if (mend > 0) return `❌ ${question.notYet(mend, look)}`
  return look > 0 ? `⚠️ ${question.warned(look)}` : `✅ ${question.good}`
}

/** What the checks say, where they say something. */
export function checkFields(draft: Draft, text: Text) {
  const lines = checkLines(draft, text)
  if (lines.length === 0) return []
  return [{ name: text.question.checks, value: listed(lines, LIMITS.embedFieldValue) }]
}

function stateLines(warnings: number, file: string, { question }: Text): string {
  return `${warnings > 0 ? question.warned(warnings) : question.good}\n${question.saved(file)}`
}

function checkLines({ problems, findings }: Draft, text: Text): string[] {
  return [
    ...problems.map(({ line, problem }) => {
      const sentence = text.questionForm.problem(problem, text.checks.quote)
      return `${isError(problem) ? '❌' : '⚠️'} ${text.question.line(line, escapeText(sentence))}`
    }),
    ...findings.map((one) => `⚠️ ${text.question.line(one.line, escapeText(text.questionChecks.finding(one)))}`),
  ]
}
