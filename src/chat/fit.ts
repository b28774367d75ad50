import { type APIEmbed, type APITextInputComponent, ComponentType } from 'discord-api-types/v10'
import { LIMITS } from './limits.ts'
import type { Attachment, Choice, FilePart, Message, Modal } from './reply.ts'

type Row = NonNullable<Message['components']>[number]
type Component = Row['components'][number]

/** At most `max` UTF-16 units, never half a character; what was cut ends in `…`. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text
  return max <= 0 ? '' : `${text.slice(0, characterEnd(text, max - 1)).trimEnd()}…`
}

const characters = new Intl.Segmenter('ko', { granularity: 'grapheme' })
/** Longer ones are made to annoy. */
const LONGEST_CHARACTER = 64
/** What goes on with the character before: marks, joiners, tones, the jamo behind the first, letters of flags and tags. */
const GOES_ON = /^(?:\p{M}|\u200D|[\u1160-\u11FF]|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{E0020}-\u{E007F}])/u

/** Where a run of flags begins only its start tells. */
const LONGEST_RUN = 4_000

/** A place at or before `at` where surely a character begins, unless somebody went far to hide it. */
function characterStart(text: string, at: number): number {
  let from = Math.max(0, at)
  const isWithin = () => /^[\uDC00-\uDFFF]/.test(text.slice(from, from + 1)) || GOES_ON.test(text.slice(from, from + 2))
  while (from > 0 && at - from < LONGEST_RUN && isWithin()) from--
  return from
}

/** The last place at or before `at` where no character is parted: no emoji, no flag, no syllable of single letters. */
export function characterEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const end = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
  if (!GOES_ON.test(text.slice(end, end + 2)) && text[end - 1] !== '\u200D') return Math.max(0, end)
  const from = characterStart(text, end - LONGEST_CHARACTER)
  const near = characters.segment(text.slice(from, end + LONGEST_CHARACTER))
  const start = from + (near.containing(end - from)?.index ?? end - from)
  return end - start > LONGEST_CHARACTER ? end : start
}

/** The last step before sending: whatever a view made, no limit of Discord's is broken. Views fit by themselves; this is the net. */
export function fitMessage(message: Message): Message {
  return {
    ...(message.content === undefined ? {} : { content: truncate(message.content, LIMITS.content) }),
    ...(message.embeds ? { embeds: fitEmbeds(message.embeds) } : {}),
    ...(message.components ? { components: message.components.slice(0, LIMITS.rows).map(fitRow) } : {}),
    ...(message.files ? { files: message.files.slice(0, LIMITS.files).map(fitFile) } : {}),
  }
}

export function fitChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter((choice) => choice.name.trim() !== '' && choice.value !== '' && choice.value.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: truncate(name, LIMITS.choiceText), value }))
}

/** The same net for a form. A value longer than its input takes would be refused, and the form with it. */
export function fitModal(modal: Modal): Modal {
  return {
    ...modal,
    title: truncate(modal.title, LIMITS.modalTitle),
    components: modal.components
      .slice(0, LIMITS.modalRows)
      .map((part) =>
        'component' in part ? fitFilePart(part) : { ...part, components: part.components.map(fitInput) },
      ),
  }
}

function fitFilePart({ label, description, ...part }: FilePart): FilePart {
  const shown = description === undefined ? {} : { description: truncate(description, LIMITS.optionText) }
  return { ...part, label: truncate(label, LIMITS.modalLabel), ...shown }
}

function fitInput(input: APITextInputComponent): APITextInputComponent {
  const { label, placeholder, value, max_length, ...rest } = input
  const longest = Math.min(max_length ?? LIMITS.textInput, LIMITS.textInput)
  return {
    ...rest,
    ...(label === undefined ? {} : { label: truncate(label, LIMITS.modalLabel) }),
    ...(placeholder === undefined ? {} : { placeholder: truncate(placeholder, LIMITS.textInputPlaceholder) }),
    ...(value === undefined ? {} : { value: truncate(value, longest) }),
    ...(max_length === undefined ? {} : { max_length: longest }),
  }
}

function fitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left: number = LIMITS.embedTotal
  const cut = (text: string, max: number): string => {
    const fitted = truncate(text, Math.min(max, left))
    left -= fitted.length
    return fitted
  }
  return embeds.slice(0, LIMITS.embeds).flatMap((embed) => {
    // Discord refuses an embed with nothing in it, and the whole message with it.
    if (left === 0) return []
    const { title, author, footer, description, fields, ...rest } = embed
    return {
      ...rest,
      ...(title === undefined ? {} : { title: cut(title, LIMITS.embedTitle) }),
      ...(author ? { author: { ...author, name: cut(author.name, LIMITS.embedAuthor) } } : {}),
      ...(footer ? { footer: { ...footer, text: cut(footer.text, LIMITS.embedFooter) } } : {}),
      ...(description === undefined ? {} : { description: cut(description, LIMITS.embedDescription) }),
      ...(fields ? { fields: fitFields(fields, cut) } : {}),
    }
  })
}

function fitFields(fields: NonNullable<APIEmbed['fields']>, cut: (text: string, max: number) => string) {
  return fields
    .slice(0, LIMITS.embedFields)
    .map((field) => ({
      ...field,
      name: cut(field.name, LIMITS.embedFieldName),
      value: cut(field.value, LIMITS.embedFieldValue),
    }))
    .filter((field) => field.name !== '' && field.value !== '')
}

function fitRow(row: Row): Row {
  return { ...row, components: row.components.slice(0, LIMITS.buttonsPerRow).map(fitComponent) }
}

function fitComponent(component: Component): Component {
  if (component.type === ComponentType.Button) {
    return 'label' in component && component.label !== undefined
      ? { ...component, label: truncate(component.label, LIMITS.buttonLabel) }
      : component
  }
  const placeholder = component.placeholder && truncate(component.placeholder, LIMITS.selectPlaceholder)
  if (component.type !== ComponentType.StringSelect) return { ...component, ...(placeholder ? { placeholder } : {}) }
  return {
    ...component,
    ...(placeholder ? { placeholder } : {}),
    options: component.options.slice(0, LIMITS.selectOptions).map((option) => ({
      ...option,
      label: truncate(option.label, LIMITS.optionText),
      ...(option.description ? { description: truncate(option.description, LIMITS.optionText) } : {}),
    })),
  }
}

function fitFile(file: Attachment): Attachment {
  return { ...file, alt: truncate(file.alt, LIMITS.alt) }
}
