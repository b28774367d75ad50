import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { comparisonInSteps } from '../../src/core/facts/comparison/comparison.ts'
import type { Comparison } from '../../src/core/facts/comparison/row.ts'
import { isOfTwo } from '../../src/core/facts/subjects/of-two.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { diagramFiles, diagramsAbout } from '../../src/views/diagrams.ts'
import { errataView } from '../../src/views/errata.ts'
import { subjectChoices } from '../../src/views/subject-choices.ts'
import { opensReport, reportOf, takesReport } from '../reports/reporting.ts'
import { citedSection } from '../section.ts'
import { changedIn } from '../service/view.ts'
import { factContext, LONGEST_NAME, sharedBy, turn } from '../shared.ts'
import { compareRowView } from './row.ts'
import {
  areSides,
  jointSection,
  meaningsOf,
  notSubjects,
  strangeView,
  unknownNames,
  whichView,
  withStrange,
} from './typed-names.ts'
import { type CompareCard, compareView } from './view.ts'

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
    return subjectChoices(app.library.subjects, request.focused.value, ({ key }) => !others.includes(key))
  },
  async run(request, app, text) {
    const typed = OPTIONS.map((name) => String(request.options[name] ?? '').trim()).filter((one) => one !== '')
    const strange = notSubjects(typed, app)
    if (strange.some(({ near }) => near.length === 0))
      return { message: strangeView(strange, text, unknownNames(typed, app)) }
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

async function togetherView(subject: Subject, app: App, text: Text): Promise<Message> {
  const files = await diagramFiles(diagramsAbout(app.library.diagrams, subject), app.pictures)
  const view = await citedSection(subject.section, 0, app, text)
  return { content: text.compare.together, ...view, ...(files.length > 0 ? { files } : {}) }
}

/** Where nothing stands side by side, the section whose title lays them against each other, if there is one. */
async function showOrTogether(columns: readonly Subject[], app: App, text: Text): Promise<Message> {
  const comparison = await compared(columns, app)
  const joint = comparison.rows.length === 0 ? app.library.subjects.comparing(columns) : undefined
  return joint
    ? await togetherView(joint, app, text)
    : await show(columns, { comparison, form: 'picture', page: 0 }, app, text)
}

async function show(columns: readonly Subject[], card: CompareCard, app: App, text: Text): Promise<Message> {
  const diagrams = diagramsOfAll(columns, app).length > 0
  return await compareView({ diagrams, ...card }, factContext(app, text), app.pictures)
}

const MOST_DIAGRAMS = 4

/** The nearest two of each subject, each once. */
function diagramsOfAll(columns: readonly Subject[], app: App): Diagram[] {
  return [...new Set(columns.flatMap((one) => diagramsAbout(app.library.diagrams, one).slice(0, 2)))]
}

async function shownAt(request: PressRequest, shared: boolean, app: App, text: Text): Promise<Message> {
  const [a = '', b = '', c = '', form = '', page = ''] = request.customId.args
  const shown = { form: form === 't' ? 'text' : 'picture', page: Number(page) || 0, shared } as const
  const columns = subjectsOf([a, b, c], app)
  return await show(columns, { comparison: await compared(columns, app), ...shown }, app, text)
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
