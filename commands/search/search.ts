import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Choice, Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { Library } from '../../src/content/library.ts'
import type { Section } from '../../src/core/notes/types.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { diagramAt, diagramFiles } from '../../src/views/diagrams.ts'
import { factContext, sharedBy } from '../shared.ts'
import { type Found, foundOf, readFound } from './hit-id.ts'
import { nothingView, type SearchCard, searchView } from './view.ts'

const OTHERS = 9
const TITLE_ROOM = 60

/** What the notes say about anything that a member types. */
export const search: Command = checked({
  data: {
    ...localized(en.search, ko.search),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localized(en.search.query, ko.search.query),
        required: true,
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  audience: 'private',
  autocomplete: (request, app) => suggestions(request.focused.value, app),
  run,
  presses: {
    hit: {
      answers: 'private',
      run: (request, app, text) => turned((request.values[0] ?? '').split(':'), 'search.turn', app, text),
    },
    near: {
      answers: 'private',
      run: (request, app, text) => turned(request.customId.args, 'search.turn', app, text),
    },
    word: { answers: 'private', run: forWord },
    turn: {
      answers: 'update',
      async run(request, app, text) {
        const message = await card({ found: placed(request.customId.args, app), neighbours: 'search.turn' }, app, text)
        return { update: message }
      },
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const found = placed(request.customId.args, app)
        const message = await card({ found }, app, text)
        return {
          message: sharedBy(request, text.search, askedIn(request) ?? escapeText(found.section.title), message, text),
        }
      },
    },
  } satisfies Record<string, Press>,
})

/** What was searched for, from the line above the card, in whatever language that was said. */
function askedIn({ messageContent = '' }: PressRequest): string | undefined {
  return /^(?:🔍 )?[「“](.+?)[」”]/mu.exec(messageContent)?.[1]
}

async function run(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return await searched(String(request.options.query ?? '').trim(), app, text)
}

/** A word of the notes, as the notes write it. */
async function forWord(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { statement, highlights } = placed(request.customId.args, app)
  const [span] = highlights
  if (!statement || !span) throw new UserError('oldButton')
  return await searched(statement.text.slice(...span), app, text)
}

async function searched(said: string, app: App, text: Text): Promise<Reply> {
  const typed = said.startsWith(LENS) ? said.slice(LENS.length).trim() : said
  if (typed === '') throw new UserError('nothingTyped')
  const { search, notebook } = app.library
  const picked = pickedAs(typed, notebook)
  if (picked) return { message: await card({ found: picked, neighbours: 'search.near' }, app, text) }
  const answer = search.find(typed, { limit: OTHERS + 1 })
  const [best, ...others] = answer.results.map(foundOf)
  if (!best) return { message: nothingView(typed, answer.suggestions, factContext(app, text)) }
  const { searchedFor } = answer
  const intro =
    searchedFor === undefined
      ? text.search.asked(asTyped(typed))
      : text.search.searchedFor(asTyped(typed), asTyped(searchedFor))
  return { message: await card({ found: best, others, neighbours: 'search.near', intro }, app, text) }
}

/** Before what was typed itself. */
const LENS = '🔎 '
const SNIPPET_ROOM = 48

/** What was typed; headings of that name; what a search for it finds. Each opens the statement that matched. */
function suggestions(typed: string, app: App): Choice[] {
  const asked = typed.trim()
  const { subjects, search } = app.library
  const hits = asked === '' ? [] : search.find(asked, { limit: LIMITS.choices }).results.map(foundOf)
  const matched = new Map(hits.map((hit) => [hit.section, hit]))
  const named = subjects.suggest(typed, LIMITS.choices).map((subject) => subject.section)
  const places = [...new Set([...named, ...matched.keys()])].map((section) => matched.get(section) ?? opened(section))
  const own = asked === '' || LENS.length + asked.length > LIMITS.choiceText ? [] : [asked]
  return [
    ...own.map((value) => ({ name: `${LENS}${plainLabel(value)}`, value })),
    ...places.map((found) => ({ name: labelOf(found), value: placeOf(found) })),
  ].slice(0, LIMITS.choices)
}

function placeOf({ section, statement }: Found): string {
  return statement === undefined || statement.index === 0 ? section.key : `${section.key}:${statement.index}`
}

/** `Endpoint · Aurora · Databases`, then what it says there; a chapter's opening has nothing above it but its file. */
function labelOf({ section, statement }: Found): string {
  const { title, path, file } = section
  const above = plainLabel(path.slice(0, -1).reverse().join(' · '))
  const place = truncate(`${plainLabel(title)} · ${above === '' ? plainLabel(file) : above}`, TITLE_ROOM)
  if (!statement || statement.index === 0) return place
  return truncate(`${place} — ${truncate(plainLabel(statement.text), SNIPPET_ROOM)}`, LIMITS.choiceText)
}

/** A suggestion as picked: by its place, or by its own label, which some clients send. */
function pickedAs(typed: string, { byKey, sections }: Library['notebook']): Found | undefined {
  const [key = '', index] = typed.split(':')
  const section = byKey.get(key)
  if (section) return index === undefined ? opened(section) : foundAt(section, Number(index))
  if (!typed.includes(' · ')) return undefined
  const named = sections.find((one) => labelOf(opened(one)) === typed)
  if (named) return opened(named)
  const places = sections.flatMap((one) =>
    one.statements.map((statement) => ({ section: one, statement, highlights: [] })),
  )
  return typed.includes(' — ') ? places.find((one) => labelOf(one) === typed) : undefined
}

function foundAt(section: Section, index: number): Found {
  const statement = section.statements[index]
  return { section, highlights: [], ...(statement ? { statement } : {}) }
}

async function turned(
  args: readonly string[],
  neighbours: 'search.turn',
  app: App,
  text: Text,
): Promise<{ message: Message }> {
  return { message: await card({ found: placed(args, app), neighbours }, app, text) }
}

/** By key: a button older than the notes' last change may name a section that is gone. */
function placed(args: readonly string[], app: App): Found {
  const found = readFound(args, app.library.notebook.byKey)
  if (!found) throw new UserError('oldButton')
  return args.length === 1 ? opened(found.section) : found
}

/** A section opened by itself begins with its first statement. */
function opened(section: Section): Found {
  const statement = section.statements[0]
  return { section, highlights: [], ...(statement ? { statement } : {}) }
}

async function card(shown: SearchCard, app: App, text: Text): Promise<Message> {
  const { section, statement } = shown.found
  const diagram = diagramAt(app.library.diagrams, section, statement)
  const files = await diagramFiles(diagram ? [diagram] : [], app.pictures)
  return searchView({ ...shown, files }, factContext(app, text))
}
