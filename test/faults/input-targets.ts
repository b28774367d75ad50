import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIUser, ClientUser, Events, type Interaction } from 'discord.js'
import { strToU8, zipSync } from 'fflate'
import { examDateOf } from '../../commands/exam-date.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText, plainLabel, withoutMarks } from '../../src/chat/escape.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { readFound } from '../../src/content/files.ts'
import { placeFiles } from '../../src/content/place.ts'
import { librarySteps } from '../../src/content/read.ts'
import { filesSource } from '../../src/content/source.ts'
import { isUnsafeName } from '../../src/content/unsafe-name.ts'
import { yamlInSteps } from '../../src/content/yaml.ts'
import { unpackZip } from '../../src/content/zip.ts'
import { parseDot } from '../../src/core/diagrams/dot.ts'
import { analyse } from '../../src/core/language/tokens.ts'
import { notebookSteps } from '../../src/core/notes/notebook.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../src/core/quiz/form/draft.ts'
import { questionTextInSteps } from '../../src/core/quiz/form/shapes.ts'
import { judge } from '../../src/core/quiz/judge/judge.ts'
import { readDateRange } from '../../src/core/schedule/read-dates.ts'
import { readTimes } from '../../src/core/schedule/read-time.ts'
import { readDays } from '../../src/core/schedule/weekdays.ts'
import { allZoneNames, readZone, suggestZones } from '../../src/core/schedule/zones/zones.ts'
import { finish } from '../../src/core/steps.ts'
import { createClient } from '../../src/discord/client.ts'
import {
  decodeAutocomplete,
  decodeCommand,
  decodeMessageCommand,
  decodePress,
  decodeSubmit,
  roleIdsOf,
} from '../../src/discord/decode.ts'
import { createReceiver } from '../../src/discord/http/receive.ts'
import { readAddress } from '../../src/git/address.ts'
import { textOf } from '../../src/text/text.ts'
import { SHIPPED_CONTENT, shippedLibrary } from '../shipped-library.ts'
import { LARGE, QUICK } from './large-files.ts'
import { changed, oddText, oddValue, pick, type Random } from './odd-text.ts'

/** Something that takes what strangers send. */
export interface Target {
  readonly name: string
  /** Of all inputs; at least one is tried. */
  readonly share: number
  make(random: Random): unknown
  /** Where it gives others their turn it yields, and each piece is measured by itself. */
  run(input: never): Generator<unknown, unknown> | Promise<unknown> | unknown
}

const text = textOf('ko')
const fixture = (folder: string) =>
  readdirSync(join(import.meta.dirname, '../fixtures', folder))
    .map((name) => readFileSync(join(import.meta.dirname, '../fixtures', folder, name), 'utf8'))
    .join('\n\n')
const NOTES = fixture('notes')
const QUESTIONS = fixture('cases/questions')
const content = (name: string) => readFileSync(join(SHIPPED_CONTENT, name), 'utf8')
const FACTS = readdirSync(join(SHIPPED_CONTENT, 'facts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .slice(0, 3)
  .map((name) => content(`facts/${name}`))
  .join('\n')
const YAML = [content('glossary.yaml'), content('errata.yaml').slice(0, 20_000), FACTS].join('\n')
const TYPED =
  'Aurora 복제본은 최대 몇 개? 오전 9시 30분, 2026-12-24~2027-01-02, 평일, Asia/Seoul, 15개, 3.5GB, 5 minutes'
const ZONES = finish(allZoneNames())

/** The share of an input that is the same each time. */
const ONCE = 0
/** What is typed into one option, a form, a file. */
const [OPTION, FORM, FILE] = [300, 4000, 10_000]

function target<Input>(
  name: string,
  share: number,
  make: (random: Random) => Input,
  run: (input: Input) => unknown,
): Target {
  return { name, share, make, run: run as Target['run'] }
}

const ofText = (name: string, share: number, most: number, sample: string, run: (typed: string) => unknown) =>
  target(name, share, (random) => oddText(most, random, sample), run)

const file = (name: string, written: string) => {
  const bytes = new TextEncoder().encode(written)
  return { file: name, bytes: bytes.length, read: () => bytes, load: async () => bytes }
}

const PLACES = [
  ...[
    'notes/a.md',
    'questions/a.md',
    'glossary.yaml',
    'errata.yaml',
    'facts/a.yaml',
    'dictionary.yaml',
    'attributes.yaml',
  ],
  ...[
    'retired.yaml',
    'used.yaml',
    'keys.yaml',
    'diagrams/a.dot',
    'questions/a.csv',
    'questions/a.gift',
    'questions/a.txt',
  ],
]

/** A content folder of three odd files. */
function oddContent(random: Random) {
  const names = [pick(PLACES, random), pick(PLACES, random), 'notes/a.md']
  return names.map((name) => file(name, oddText(1500, random, name.endsWith('yaml') ? YAML : NOTES + QUESTIONS)))
}

const member = {
  user: { id: '7', username: 'x', discriminator: '0' },
  roles: [],
  permissions: '0',
  nick: null,
  joined_at: '2026-01-01T00:00:00Z',
  flags: 0,
}
const message = {
  id: '5',
  channel_id: '200',
  author: member.user,
  content: 'hi',
  embeds: [],
  components: [],
  flags: 64,
  timestamp: '2026-01-01T00:00:00Z',
  attachments: [],
  mentions: [],
  mention_roles: [],
  type: 0,
}
const common = {
  id: '1',
  application_id: '1',
  guild_id: '100',
  channel_id: '200',
  channel: { id: '200', type: 0 },
  member,
  token: 't',
  version: 1,
  locale: 'ko',
}
const options = [
  {
    type: 1,
    name: 'daily',
    options: [
      { type: 3, name: 'time', value: '9', focused: true },
      { type: 4, name: 'count', value: 3 },
    ],
  },
]
export const INTERACTIONS = [
  { ...common, type: 2, data: { id: '1', type: 1, name: 'settings', options } },
  {
    ...common,
    type: 2,
    data: {
      id: '1',
      type: 1,
      name: 'notes',
      options: [{ type: 11, name: 'file', value: '3' }],
      resolved: { attachments: { 3: { id: '3', filename: 'a.md', size: 9, url: 'https://a/b' } } },
    },
  },
  {
    ...common,
    type: 2,
    data: { id: '1', type: 3, name: 'Find', target_id: '5', resolved: { messages: { 5: message } } },
  },
  { ...common, type: 3, message, data: { component_type: 2, custom_id: 'quiz.answer:0a1b2c3d4e5f:0' } },
  { ...common, type: 3, message, data: { component_type: 3, custom_id: 'service.open', values: ['abcdefghijkl'] } },
  { ...common, type: 4, data: { id: '1', type: 1, name: 'settings', options } },
  {
    ...common,
    type: 5,
    message,
    data: {
      custom_id: 'suggest.add',
      components: [{ type: 1, components: [{ type: 4, custom_id: 'stem', value: 'x' }] }],
    },
  },
]

/** The way from Discord's words to a request, of a client that speaks with nobody. */
function decoder(): (data: object) => void {
  const client = createClient({ apiUrl: 'http://127.0.0.1:9' })
  const user: ClientUser = Reflect.construct(ClientUser, [client, { ...member.user, id: '99' } as unknown as APIUser])
  Object.assign(client, { user })
  client.on('error', () => undefined)
  let failure: unknown
  client.on(Events.InteractionCreate, (interaction) => {
    try {
      decoded(interaction)
    } catch (error) {
      failure = error
    }
  })
  const receive = createReceiver(client)
  return (data) => {
    failure = undefined
    try {
      receive(data as Record<string, unknown>)
    } catch {
      // Answered 400: nothing that Discord sends.
    }
    if (failure) throw failure
  }
}

function decoded(interaction: Interaction): void {
  roleIdsOf(interaction)
  if (interaction.isAutocomplete()) decodeAutocomplete(interaction)
  else if (interaction.isChatInputCommand()) decodeCommand(interaction)
  else if (interaction.isMessageContextMenuCommand()) decodeMessageCommand(interaction)
  else if (interaction.isMessageComponent()) decodePress(interaction)
  else if (interaction.isModalSubmit()) decodeSubmit(interaction)
}

/** An archive of odd names, whole or not. */
function oddZip(random: Random): Uint8Array {
  const many = 1 + Math.floor(random() * 4)
  const entries = Array.from({ length: many }, () => {
    const name =
      random() < 0.6
        ? `${pick(['notes/', '../', '/', 'a/b/', ''], random)}${oddText(60, random, 'a.md')}`
        : 'notes/a.md'
    return [name || 'x', strToU8(random() < 0.9 ? oddText(2000, random, NOTES) : 'a'.repeat(300_000))] as const
  })
  let bytes: Uint8Array
  try {
    bytes = zipSync(Object.fromEntries(entries), { level: random() < 0.5 ? 0 : 6 })
  } catch {
    // Names beyond what an archive holds.
    bytes = zipSync({ 'a.md': strToU8('a') })
  }
  for (let times = random() < 0.6 ? 3 : 0; times > 0; times--) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  }
  return random() < 0.1 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
}

/** With all that somebody looks things up in. */
const readable = () => {}

/** What one file costs before it is seen beside others. */
function* readWhole(file: string, bytes: Uint8Array) {
  const found = { file, bytes: bytes.length, read: () => bytes, load: async () => bytes }
  const kind = file.startsWith('notes/') ? 'notes' : file.startsWith('questions/') ? 'questions' : 'yaml'
  if (kind === 'yaml') return yield* librarySteps(filesSource([found]), text, readable)
  const { files } = yield* readFound(found, kind, text)
  for (const one of kind === 'questions' ? files : []) yield* questionTextInSteps(one)
}

const judged = shippedLibrary.questions.filter((one) => one.choices.length === 0)
const { search, subjects, questionBank, errata, notebook } = shippedLibrary
// The bot makes it in steps behind its start: a search is not the making of its index.
finish(search.ready())
const known = { notebook, errata, bank: questionBank, checks: checkContext(shippedLibrary) }
const decode = decoder()
const declared = checked({
  data: {
    name: 'x',
    description: 'x',
    options: [
      {
        type: 1,
        name: 'a',
        description: 'x',
        options: [
          { type: 3, name: 't', description: 'x', max_length: 9 },
          { type: 4, name: 'n', description: 'x', min_value: 1 },
          { type: 8, name: 'r', description: 'x' },
        ],
      },
    ],
  },
  audience: 'private',
  run: () => ({ message: {} }),
})

export const TARGETS: readonly Target[] = [
  target(
    'notes',
    10,
    (random) => oddText(FILE, random, NOTES),
    (source) => notebookSteps([{ file: 'notes/a.md', text: source }]),
  ),
  target(
    'questions',
    10,
    (random) => [pick(['a.md', 'a.txt', 'a.csv', 'a.gift'], random), oddText(FORM, random, QUESTIONS)] as const,
    ([name, source]) => questionTextInSteps({ file: name, text: source }),
  ),
  target(
    'drafts',
    3,
    (random) => oddText(FORM, random, QUESTIONS),
    (source) => readDraft('form', source, known),
  ),
  target('content', 0.3, oddContent, (files) => librarySteps(filesSource(files), text, readable)),
  ...Object.entries(process.env.FAULTS === 'full' ? { ...LARGE, ...QUICK } : QUICK).map(([name, make]) =>
    target(
      `as large as it may be: ${name}`,
      ONCE,
      () => ({ ...make(), toJSON: () => name }),
      ({ file: name, bytes }) => readWhole(name, bytes),
    ),
  ),
  ofText('yaml', 8, FORM, YAML, (source) => yamlInSteps({ file: 'a.yaml', text: source } as never, text)),
  ofText('diagrams', 4, FORM, 'digraph { a -> b [label="x"]; subgraph c { d } }', parseDot),
  ofText('times', 6, OPTION, TYPED, readTimes),
  ofText('dates', 6, OPTION, TYPED, (typed) => [readDateRange(typed, '2026-11-29'), examDateOf(typed)]),
  ofText('weekdays', 5, OPTION, TYPED, readDays),
  ofText('zones', 3, 100, TYPED, (typed) => [readZone(typed, ZONES), suggestZones(typed, ZONES, [], 25)]),
  ofText('numbers and words', 8, FORM, TYPED, (typed) => analyse(typed)),
  ofText('search', 6, OPTION, TYPED, (typed) => search.find(typed)),
  ofText('names', 3, 150, TYPED, (typed) => [subjects.resolve(typed), subjects.suggest(typed, 25)]),
  target(
    'judge',
    6,
    (random) => [oddText(FORM, random, TYPED), pick(judged, random)] as const,
    ([typed, question]) => judge(typed, question, shippedLibrary.judge),
  ),
  ofText('custom ids', 6, 200, 'quiz.answer:0a1b2c3d4e5f:0@main!8cv1gf', readCustomId),
  target('interactions', 6, (random) => changed(pick(INTERACTIONS, random), random, TYPED) as object, decode),
  target(
    'option values',
    3,
    (random) => oddValue(random, TYPED),
    (value) => {
      for (const name of ['t', 'n', 'r']) {
        const request = { kind: 'command', subcommand: 'a', options: { [name]: value }, locale: 'ko' }
        declared.run(request as never, {} as never, text)
      }
    },
  ),
  target('uploads', 2, oddZip, async (bytes) => {
    const unpacked = await unpackZip(bytes)
    return 'files' in unpacked ? await placeFiles(unpacked.files, text) : unpacked
  }),
  ofText('names of files', 2, OPTION, 'notes/../a.md', (name) => isUnsafeName(name)),
  target(
    'git links',
    4,
    (random) => ({
      url: oddText(OPTION, random, 'https://github.com/owner/name/tree/main/notes'),
      branch: oddText(OPTION, random, 'main'),
      folder: oddText(OPTION, random, 'notes/a'),
    }),
    (typed) => readAddress(typed, { hosts: ['github.com', 'gitlab.com'], loopback: false }),
  ),
  ofText('what is shown', 4, FORM, NOTES, (typed) => [
    asTyped(typed),
    escapeText(typed),
    plainLabel(typed),
    withoutMarks(typed),
    fitMessage({ content: typed, embeds: [{ description: typed, title: typed }] }),
  ]),
]

/** What a stranger is told in a sentence. */
export function isDeclared(error: unknown): boolean {
  return error instanceof UserError
}
