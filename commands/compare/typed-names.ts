import type { App } from '../../src/app.ts'
import { menu, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import { isSection } from '../../src/core/facts/subjects/from-notes.ts'
import type { Resolution } from '../../src/core/facts/subjects/subjects.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { foldName } from '../../src/core/language/fold.ts'
import { type Mentions, mentionsOf } from '../../src/core/search/mentions.ts'
import type { Text } from '../../src/text/text.ts'
import { subjectOption } from '../../src/views/browse.ts'
import { mentionedButton, mentionedLine } from '../../src/views/mentioned.ts'
import { resolveSubject } from '../../src/views/subject-choices.ts'
import { noteGap } from '../gap.ts'

/** A name that is no subject's, although the notes have the word. */
interface Strange {
  readonly typed: string
  readonly mentions: Mentions
  readonly near: readonly Subject[]
}

export function notSubjects(typed: readonly string[], app: App): Strange[] {
  return typed.flatMap((one) => {
    const found = resolveSubject(app.library.subjects, one)
    const mentions = found.kind === 'none' ? mentionsOf(one, app.library.notebook) : undefined
    return found.kind === 'none' && mentions ? [{ typed: one, mentions, near: found.suggestions }] : []
  })
}

/** Names of which the notes say nothing, and nothing like it; counted as gaps. */
export function unknownNames(typed: readonly string[], app: App): readonly string[] {
  const unknown = typed.filter((one) => {
    const found = resolveSubject(app.library.subjects, one)
    return found.kind === 'none' && found.suggestions.length === 0 && !mentionsOf(one, app.library.notebook)
  })
  for (const one of unknown) noteGap(one, app)
  return unknown
}

export function strangeView(strange: readonly Strange[], text: Text, unknown: readonly string[] = []): Message {
  const label = ({ typed }: Strange) =>
    strange.length > 1 ? `${text.service.searchFor}: ${plainLabel(typed)}` : text.service.searchFor
  const lines = [
    ...unknown.map((one) => text.errors.unknownSubject(asTyped(one))),
    ...strange.map(({ typed, mentions }) => mentionedLine(typed, mentions, text)),
  ]
  return {
    content: [...new Set(lines)].join('\n'),
    components: [
      row(distinct(strange.map((one) => mentionedButton(one.mentions, truncate(label(one), LIMITS.buttonLabel))))),
    ],
  }
}

/** Two names may be one word of the notes in two cases: one button. */
function distinct(buttons: readonly ReturnType<typeof mentionedButton>[]) {
  return buttons.filter((one, at) => buttons.findIndex((other) => other.custom_id === one.custom_id) === at)
}

export function withStrange(message: Message, strange: readonly Strange[], text: Text): Message {
  if (strange.length === 0) return message
  const said = strangeView(strange, text)
  return {
    ...message,
    content: `${said.content}\n${message.content ?? ''}`,
    components: [...(said.components ?? []), ...(message.components ?? [])],
  }
}

interface Meaning {
  /** Whether the name means the one subject, or may mean these. */
  readonly clear: boolean
  readonly subjects: readonly Subject[]
}

export function meaningsOf(typed: readonly string[], app: App): readonly Meaning[] {
  const { subjects } = app.library
  const found = typed.map((one) => resolveSubject(subjects, one))
  return subjects.together(typed, found).map((one, at) => meaningOf(typed[at] ?? '', one, app))
}

function meaningOf(typed: string, found: Resolution, app: App): Meaning {
  if (found.kind === 'one') return { clear: true, subjects: [found.subject] }
  const subjects = found.kind === 'several' ? found.subjects : found.suggestions
  if (subjects.length === 0) {
    noteGap(typed, app)
    throw new UserError('unknownSubject', asTyped(typed))
  }
  return { clear: false, subjects }
}

/** Two names of one title, `Spyware/Adware`, and not one name twice. */
export function areSides(typed: readonly string[], columns: readonly Subject[]): boolean {
  return columns.length === typed.length && new Set(columns).size === 1 && new Set(typed.map(foldName)).size > 1
}

/** The one section that all names lead to although none is its name: `A vs B`, which compares them itself. */
export function jointSection(typed: readonly string[], meant: readonly (readonly Subject[])[]): Subject | undefined {
  const [first = [], ...others] = meant
  const joint = first.find((one) => isSection(one) && others.every((subjects) => subjects.includes(one)))
  if (!joint || others.length === 0) return undefined
  const names = [joint.key, joint.section.id, joint.name, ...joint.aliases].map(foldName)
  const folded = typed.map(foldName)
  return new Set(folded).size === typed.length && !folded.some((one) => names.includes(one)) ? joint : undefined
}

/** One of each, no two the same; made as they are taken, since thousands may bear one name. */
function* waysToRead(
  candidates: readonly (readonly Subject[])[],
  chosen: readonly Subject[] = [],
): Generator<readonly Subject[], undefined> {
  if (chosen.length === candidates.length) yield chosen
  for (const one of candidates[chosen.length] ?? []) {
    if (!chosen.includes(one)) yield* waysToRead(candidates, [...chosen, one])
  }
}

/** Every way to read the names as one menu, so that one choice is enough however many of them are unclear. */
export function whichView(candidates: readonly (readonly Subject[])[], text: Text): Message {
  const combinations = waysToRead(candidates).take(LIMITS.selectOptions).toArray()
  if (combinations.length === 0) throw new UserError('sameSubjects')
  const options = combinations.map((columns) => ({
    label: text.compare.title(columns.map((one) => one.name)),
    value: columns.map((one) => one.key).join(':'),
    description: columns.map((one) => subjectOption(one).description).join(' | '),
  }))
  return {
    content: text.compare.which,
    components: menu(writeCustomId('compare.which'), text.service.choose, options),
  }
}
