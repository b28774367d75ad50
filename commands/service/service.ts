import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { row } from '../../src/chat/components.ts'
import { readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import { cardInSteps } from '../../src/core/facts/card.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { mentionsOf } from '../../src/core/search/mentions.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { browseView, whichView } from '../../src/views/browse.ts'
import { diagramFiles, diagramsAbout } from '../../src/views/diagrams.ts'
import { errataView } from '../../src/views/errata.ts'
import { mentionedButton, mentionedLine } from '../../src/views/mentioned.ts'
import { resolveSubject, subjectChoices } from '../../src/views/subject-choices.ts'
import { noteGap } from '../gap.ts'
import { opensReport, reportOf, takesReport } from '../reports/reporting.ts'
import { citedSection } from '../section.ts'
import { factContext, LONGEST_NAME, sharedBy, turn } from '../shared.ts'
import { changedOnPage, MORE, type ServiceCard, serviceInSteps } from './view.ts'

export const service: Command = checked({
  data: {
    ...localized(en.service, ko.service),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localized(en.service.subject, ko.service.subject),
        autocomplete: true,
        max_length: LONGEST_NAME,
      },
    ],
  },
  audience: 'private',
  alone: true,
  looksUp: true,
  autocomplete: (request, app) => subjectChoices(app.library.subjects, request.focused.value),
  async run(request, app, text) {
    const typed = String(request.options.name ?? '').trim()
    if (typed === '') return { message: browse(0, app, text) }
    const found = resolveSubject(app.library.subjects, typed)
    if (found.kind === 'one') return { message: await card(found.subject, { page: 0 }, app, text) }
    if (found.kind === 'several') {
      return { message: whichView(text.service.which(asTyped(typed)), found.subjects, text) }
    }
    return { message: unknown(typed, found.suggestions, app, text) }
  },
  presses: {
    report: opensReport('service.report'),
    see: {
      answers: 'private',
      run: async (request, app, text) => ({ message: await card(subjectAt(request, app), { page: 0 }, app, text) }),
    },
    page: {
      answers: 'update',
      run: async (request, app, text) =>
        turn(
          request,
          await card(subjectAt(request, app), { page: numberAt(request), back: backIn(request, app) }, app, text),
        ),
    },
    back: {
      answers: 'update',
      run: async (request, app, text) =>
        turn(request, await card(subjectAt(request, app), { page: numberAt(request) }, app, text)),
    },
    topics: {
      answers: 'update',
      async run(request, app, text) {
        const [value] = request.values
        if (value !== MORE) {
          const back = { subject: subjectAt(request, app), page: numberAt(request) }
          return turn(request, await card(subjectNamed(value, app), { page: 0, back }, app, text))
        }
        const topicsPage = numberAt(request, 2) + 1
        const shown = { page: numberAt(request), topicsPage, back: backIn(request, app) }
        return turn(request, await card(subjectAt(request, app), shown, app, text))
      },
    },
    open: {
      answers: 'update',
      run: async (request, app, text) =>
        turn(request, await card(subjectNamed(request.values[0], app), { page: 0 }, app, text)),
    },
    browse: {
      answers: 'update',
      run: (request, app, text) => turn(request, browse(numberAt(request, 0), app, text)),
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const subject = subjectAt(request, app)
        const message = await card(subject, { page: numberAt(request), shared: true }, app, text)
        return { message: sharedBy(request, text.service, escapeText(subject.name), message, text) }
      },
    },
    cite: { answers: 'private', run: openStatement },
    changed: {
      answers: 'private',
      run: async (request, app, text) => ({ message: await changedView(request, 0, app, text) }),
    },
    'changed-at': {
      answers: 'update',
      run: async (request, app, text) => turn(request, await changedView(request, numberAt(request, 2), app, text)),
    },
    erratum: { answers: 'private', run: (request, app, text) => ({ message: erratumView(request, 0, app, text) }) },
    'erratum-at': {
      answers: 'update',
      run: (request, app, text) => turn(request, erratumView(request, numberAt(request), app, text)),
    },
  } satisfies Record<string, Press>,
  submits: { report: takesReport(reportOf('service')) },
})

type Shown = Omit<ServiceCard, 'card' | 'topics'>

/** With the pictures that the notes have of it, on its first page. */
async function card(subject: Subject, shown: Shown, app: App, text: Text): Promise<Message> {
  const { vocabulary, notebook, subjects, diagrams } = app.library
  const topics = subjects.topicsOf(subject)
  const files = await diagramFiles(shown.page === 0 ? diagramsAbout(diagrams, subject) : [], app.pictures)
  const told = await inSteps(cardInSteps(subject, vocabulary, notebook))
  const view = await inSteps(serviceInSteps({ card: told, topics, ...shown }, factContext(app, text)))
  return files.length > 0 ? { ...view, files } : view
}

/** What is near, and whether the notes have the word although it is no subject. */
function unknown(typed: string, near: readonly Subject[], app: App, text: Text): Message {
  const mentions = mentionsOf(typed, app.library.notebook)
  if (!mentions) {
    noteGap(typed, app)
    if (near.length === 0) throw new UserError('unknownSubject', asTyped(typed))
    return whichView(text.service.didYouMean(asTyped(typed)), near, text)
  }
  const line = mentionedLine(typed, mentions, text)
  const asked = near.length > 0 ? whichView(`${line} ${text.search.didYouMean}`, near, text) : { content: line }
  const search = row([mentionedButton(mentions, text.service.searchFor)])
  return { ...asked, components: [search, ...(asked.components ?? [])] }
}

function browse(page: number, app: App, text: Text): Message {
  return browseView(app.library.subjects.services, app.library.notebook, page, text)
}

/** The section at a statement, as menus of citations name it: `<section key>:<index>`. */
async function openStatement(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [key = '', index = ''] = (request.values[0] ?? '').split(':')
  const section = app.library.notebook.byKey.get(key)
  if (!section || !/^\d+$/.test(index)) throw new UserError('oldButton')
  return { message: await citedSection(section, Number(index), app, text) }
}

/** The corrections of a card's page, at a page of their own list. */
async function changedView(request: PressRequest, page: number, app: App, text: Text): Promise<Message> {
  const { vocabulary, notebook } = app.library
  const subject = subjectAt(request, app)
  const onPage = numberAt(request)
  const told = await inSteps(cardInSteps(subject, vocabulary, notebook))
  const errata = await inSteps(changedOnPage(told, onPage, factContext(app, text)))
  const idOf = (next: number) => writeCustomId('service.changed-at', subject.key, `${onPage}`, `${next}`)
  return errataView(errata, { page, idOf }, text, app.noteUrl)
}

function erratumView(request: PressRequest, page: number, app: App, text: Text): Message {
  const [keys = ''] = request.customId.args
  const errata = keys.split('.').flatMap((key) => app.library.errata.byKey.get(key) ?? [])
  const idOf = (next: number) => writeCustomId('service.erratum-at', keys, `${next}`)
  return errataView(errata, { page, idOf }, text, app.noteUrl)
}

/** Where the card that is shown was opened from, as its own button says; gone with the subject. */
function backIn({ messageRows = [] }: PressRequest, app: App): ServiceCard['back'] {
  const ids = messageRows.flatMap((one) => one.components.map((part) => ('custom_id' in part ? part.custom_id : '')))
  const found = ids.map(readCustomId).find((id) => id?.action === 'service.back')
  const subject = app.library.subjects.byKey.get(found?.args[0] ?? '')
  return subject && { subject, page: Number(found?.args[1]) || 0 }
}

function subjectAt(request: PressRequest, app: App): Subject {
  return subjectNamed(request.customId.args[0], app)
}

/** By key: a button older than the notes' last change may name one that is gone. */
function subjectNamed(key: string | undefined, app: App): Subject {
  const subject = app.library.subjects.byKey.get(key ?? '')
  if (!subject) throw new UserError('oldButton')
  return subject
}

function numberAt(request: PressRequest, at = 1): number {
  return Number(request.customId.args[at]) || 0
}
