import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { menu, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { type Comparison, comparisonInSteps } from '../../src/core/facts/comparison/comparison.ts'
import { isSection } from '../../src/core/facts/subjects/from-notes.ts'
import { isOfTwo } from '../../src/core/facts/subjects/of-two.ts'
import type { Resolution } from '../../src/core/facts/subjects/subjects.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { foldName } from '../../src/core/language/fold.ts'
import { type Mentions, mentionsOf } from '../../src/core/search/mentions.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { subjectOption } from '../../src/views/browse.ts'
import { diagramFiles, diagramsAbout } from '../../src/views/diagrams.ts'
import { errataView } from '../../src/views/errata.ts'
import { mentionedButton, mentionedLine } from '../../src/views/mentioned.ts'
import { resolveSubject, subjectChoices } from '../../src/views/subject-choices.ts'
import { noteGap } from '../gap.ts'
import { opensReport, reportOf, takesReport } from '../reports/reporting.ts'
import { citedSection } from '../section.ts'
import { changedIn } from '../service/view.ts'
import { factContext, LONGEST_NAME, sharedBy, turn } from '../shared.ts'
import { compareRowView } from './row.ts'
import { type CompareCard, compareView } from './view.ts'

/** Far more than a menu shows, far less than would be slow. */
const MOST_COMBINATIONS = 1000

const OPTIONS = ['first', 'second', 'third'] as const

export const compare: Command = checked({
  data: {
    ...localized(en.compare, ko.compare),
    options: OPTIONS.map((name) => ({
      type: ApplicationCommandOptionType.String,
      ...localized(en.compare[name], ko.compare[name]),
      required: name !== 'third',
      autocomplete: true,
      max_length: LONGEST_NAME,
    })),
  },
  audience: 'private',
  alone: true,
  looksUp: true,
  heavy: true,
  autocomplete(request, app) {
    const others = OPTIONS.filter((name) => name !== request.focused.name).map((name) =>
      String(request.options[name] ?? ''),
    )
    return subjectChoices(app.library.subjects, request.focused.value, others)
  },
  async run(request, app, text) {
    const typed = OPTIONS.map((name) => String(request.options[name] ?? '').trim()).filter((one) => one !== '')
    const strange = notSubjects(typed, app)
    if (strange.some(({ near }) => near.length === 0)) return { message: strangeView(strange, text) }
    const meanings = meaningsOf(typed, app)
    const columns = meanings.map(({ subjects }) => subjects)
    const joint = jointSection(typed, columns)
    if (joint) return { message: await togetherView(joint, app, text) }
    const [only] = columns.flat()
    if (only && isOfTwo(only.name) && areSides(typed, columns.flat()))
      return { message: await togetherView(only, app, text) }
    if (!meanings.every((one) => one.clear)) return { message: withStrange(whichView(columns, text), strange, text) }
    return { message: await showOrTogether(columns.flat(), app, text) }
  },
  presses: {
    report: opensReport('compare.report'),
    show: {
      answers: 'update',
      cost: 'heavy',
      run: async (request, app, text) => turn(request, await shownAt(request, false, app, text)),
    },
    share: {
      answers: 'public',
      cost: 'heavy',
      async run(request, app, text) {
        const names = columnsAt(request, app).map((one) => escapeText(one.name))
        const message = await shownAt(request, true, app, text)
        return { message: sharedBy(request, text.compare, names.join(' · '), withoutHeading(message), text) }
      },
    },
    changed: {
      answers: 'private',
      run: async (request, app, text) => ({ message: await changedView(request, 0, app, text) }),
    },
    'changed-at': {
      answers: 'update',
      run: async (request, app, text) =>
        turn(request, await changedView(request, Number(request.customId.args[3]), app, text)),
    },
    diagrams: {
      answers: 'private',
      cost: 'heavy',
      async run(request, app, text) {
        const files = await diagramFiles(diagramsOfAll(columnsAt(request, app), app), app.pictures, MOST_DIAGRAMS)
        return { message: files.length > 0 ? { files } : { content: text.compare.noDiagram } }
      },
    },
    row: {
      answers: 'private',
      async run(request, app, text) {
        const comparison = await compared(columnsAt(request, app), app)
        const row = comparison.rows.find((one) => one.attribute.id === request.values[0])
        if (!row) throw new UserError('oldButton')
        return { message: compareRowView(row, comparison, factContext(app, text)) }
      },
    },
    which: {
      answers: 'update',
      cost: 'heavy',
      async run(request, app, text) {
        const columns = subjectsOf((request.values[0] ?? '').split(':'), app)
        return turn(request, await showOrTogether(columns, app, text))
      },
    },
  } satisfies Record<string, Press>,
  submits: { report: takesReport(reportOf('compare')) },
})

/** The share's first line has the names already. */
function withoutHeading({ content: _, ...message }: Message): Message {
  return message
}

/** A name that is no subject's, although the notes have the word. */
interface Strange {
  readonly typed: string
  readonly mentions: Mentions
  readonly near: readonly Subject[]
}

function notSubjects(typed: readonly string[], app: App): Strange[] {
  return typed.flatMap((one) => {
    const found = resolveSubject(app.library.subjects, one)
    const mentions = found.kind === 'none' ? mentionsOf(one, app.library.notebook) : undefined
    return found.kind === 'none' && mentions ? [{ typed: one, mentions, near: found.suggestions }] : []
  })
}

function strangeView(strange: readonly Strange[], text: Text): Message {
  const label = ({ typed }: Strange) =>
    strange.length > 1 ? `${text.service.searchFor}: ${plainLabel(typed)}` : text.service.searchFor
  return {
    content: strange.map(({ typed, mentions }) => mentionedLine(typed, mentions, text)).join('\n'),
    components: [
      row(distinct(strange.map((one) => mentionedButton(one.mentions, truncate(label(one), LIMITS.buttonLabel))))),
    ],
  }
}

/** Two names may be one word of the notes in two cases: one button. */
function distinct(buttons: readonly ReturnType<typeof mentionedButton>[]) {
  return buttons.filter((one, at) => buttons.findIndex((other) => other.custom_id === one.custom_id) === at)
}

function withStrange(message: Message, strange: readonly Strange[], text: Text): Message {
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

function meaningsOf(typed: readonly string[], app: App): readonly Meaning[] {
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
function areSides(typed: readonly string[], columns: readonly Subject[]): boolean {
  return columns.length === typed.length && new Set(columns).size === 1 && new Set(typed.map(foldName)).size > 1
}

/** The one section that all names lead to although none is its name: `A vs B`, which compares them itself. */
function jointSection(typed: readonly string[], meant: readonly (readonly Subject[])[]): Subject | undefined {
  const [first = [], ...others] = meant
  const joint = first.find((one) => isSection(one) && others.every((subjects) => subjects.includes(one)))
  if (!joint || others.length === 0) return undefined
  const names = [joint.key, joint.section.id, joint.name, ...joint.aliases].map(foldName)
  const folded = typed.map(foldName)
  return new Set(folded).size === typed.length && !folded.some((one) => names.includes(one)) ? joint : undefined
}

async function togetherView(subject: Subject, app: App, text: Text): Promise<Message> {
  const files = await diagramFiles(diagramsAbout(app.library.diagrams, subject), app.pictures)
  const view = await citedSection(subject.section, 0, app, text)
  return { content: text.compare.together, ...view, ...(files.length > 0 ? { files } : {}) }
}

/** Every way to read the names as one menu, so that one choice is enough however many of them are unclear. */
function whichView(candidates: readonly (readonly Subject[])[], text: Text): Message {
  const combinations = candidates
    .reduce<Subject[][]>(
      (all, subjects) => all.flatMap((chosen) => subjects.map((one) => [...chosen, one])).slice(0, MOST_COMBINATIONS),
      [[]],
    )
    .filter((columns) => new Set(columns).size === columns.length)
    .slice(0, LIMITS.selectOptions)
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

/** Where nothing stands side by side, the section whose title lays them against each other, if there is one. */
async function showOrTogether(columns: readonly Subject[], app: App, text: Text): Promise<Message> {
  const joint = app.library.subjects.comparing(columns)
  const { rows } = joint ? await compared(columns, app) : { rows: undefined }
  return joint && rows?.length === 0
    ? await togetherView(joint, app, text)
    : await show(columns, { form: 'picture', page: 0 }, app, text)
}

async function show(
  columns: readonly Subject[],
  shown: Omit<CompareCard, 'comparison'>,
  app: App,
  text: Text,
): Promise<Message> {
  const comparison = await compared(columns, app)
  const diagrams = diagramsOfAll(columns, app).length > 0
  return await compareView({ comparison, diagrams, ...shown }, factContext(app, text), app.pictures)
}

const MOST_DIAGRAMS = 4

/** The nearest two of each subject, each once. */
function diagramsOfAll(columns: readonly Subject[], app: App): Diagram[] {
  return [...new Set(columns.flatMap((one) => diagramsAbout(app.library.diagrams, one).slice(0, 2)))]
}

function shownAt(request: PressRequest, shared: boolean, app: App, text: Text): Promise<Message> {
  const [a = '', b = '', c = '', form = '', page = ''] = request.customId.args
  const shown = { form: form === 't' ? 'text' : 'picture', page: Number(page) || 0, shared } as const
  return show(subjectsOf([a, b, c], app), shown, app, text)
}

function columnsAt(request: PressRequest, app: App): readonly Subject[] {
  return apart(subjectsOf(request.customId.args.slice(0, OPTIONS.length), app))
}

/** Something beside itself is no comparison. */
function apart(columns: readonly Subject[]): readonly Subject[] {
  if (columns.length < 2 || new Set(columns).size < columns.length) throw new UserError('sameSubjects')
  return columns
}

function compared(columns: readonly Subject[], app: App): Promise<Comparison> {
  return inSteps(comparisonInSteps(apart(columns), app.library.vocabulary, app.library.notebook))
}

/** The corrections of all that is compared, at a page of their list. */
async function changedView(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const [a = '', b = '', c = ''] = request.customId.args
  const { rows } = await compared(columnsAt(request, app), app)
  const facts = rows.flatMap((row) => row.cells.flat())
  const idOf = (next: number) => writeCustomId('compare.changed-at', a, b, c, `${next}`)
  return errataView(changedIn(facts, app.library.errata), { page, idOf }, text, app.noteUrl)
}

/** By keys, `-` for none: a button older than the notes' last change may name one that is gone. */
function subjectsOf(keys: readonly string[], app: App): Subject[] {
  return keys
    .filter((key) => key !== '-')
    .map((key) => {
      const subject = app.library.subjects.byKey.get(key)
      if (!subject) throw new UserError('oldButton')
      return subject
    })
}
