import { leaderboard } from '../../commands/leaderboard/leaderboard.ts'
import { me } from '../../commands/me/me.ts'
import { quiz } from '../../commands/quiz/quiz.ts'
import { review } from '../../commands/review/review.ts'
import type { App } from '../../src/app.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import type { Message, Modal, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, Member, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { buildSubjects } from '../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../src/core/language/names/names.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { searchLater } from '../../src/core/search/search.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { mainTrack } from '../../src/core/track.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../../src/text/text.ts'
import { NO_CONTEXT } from '../core/quiz/judge/no-context.ts'
import { notebookOf } from '../notebook.ts'
import { tempStore } from '../store/fixtures.ts'
import { NINE } from '../store/values.ts'

const GUILD = '100'
const ko = textOf('ko')

/** What the questions of tests are about. */
const subjects = buildSubjects(
  notebookOf(
    '# Databases',
    ...['Aurora', 'DynamoDB', 'S3'].flatMap((name) => [`### ${name}`, '#### Endpoint', '- 말']),
  ),
  [],
  (entries) => namesInSteps(entries),
)

/** Of notes that say nothing: its index is made once a file, where it is needed. */
const NO_NOTES = searchLater(notebookOf('# Databases'))

export interface World {
  readonly app: App
  readonly store: Store
  /** Milliseconds; move it to move the clock. */
  now: number
}

/** The commands over a real store on a file of its own; the clock stands still until it is moved. */
export async function world(questions: readonly Question[] = [], change: (store: Store) => Store = (one) => one) {
  const made = { now: NINE } as { now: number; app: App }
  const store = await tempStore(() => made.now)
  const app = {
    track: mainTrack(GUILD),
    tracks: [mainTrack(GUILD)],
    within: async () => made.app,
    library: {
      questions,
      generated: [],
      subjects,
      diagrams: [],
      errata: { shownAt: () => [] },
      judge: NO_CONTEXT,
      search: NO_NOTES,
    },
    store: change(store),
    channels: { member: async () => 'here', memberName: () => undefined },
    // A picture says what its alt text says.
    pictures: { stats: async ({ alt }: { readonly alt: string }) => ({ png: new Uint8Array(1), alt }) },
    clock: { now: () => made.now },
    random: seededRandom('world'),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    wake() {},
    noteUrl: () => undefined,
  } as unknown as App
  return Object.assign(made, { app, store }) satisfies World
}

/** The same world, its store too busy to tell anything. */
export function silent(here: World): World {
  const never = () => new Promise<never>(() => undefined)
  const { occurrences, practice } = here.store
  const store = { ...here.store, occurrences: { ...occurrences, find: never }, practice: { ...practice, round: never } }
  return { ...here, app: { ...here.app, store } }
}

const COMMANDS = { quiz, leaderboard, review, me }
type Named = keyof typeof COMMANDS

let interactions = 10 ** 3

const base = (memberId: string) => ({
  id: String(interactions++),
  guildId: GUILD,
  channelId: '200',
  member: { id: memberId, name: '민수', manageGuild: false },
  locale: 'ko' as const,
})

export interface PressOptions {
  readonly values?: readonly string[]
  /** On a message that only this member sees. */
  readonly privately?: boolean
  readonly guildId?: string
  readonly member?: Member
  readonly messageId?: string
  /** The interaction's, for one that is late or comes twice. */
  readonly id?: string
}

/** Presses what carries this custom id, as the router would. */
export async function press(
  { app }: World,
  memberId: string,
  customId: string,
  options: PressOptions = {},
): Promise<Reply> {
  const id = readCustomId(customId)
  if (!id) throw new Error(`no custom id of ours: ${customId}`)
  const { values = [], privately = false, messageId = '300', ...rest } = options
  const request: PressRequest = {
    ...base(memberId),
    ...rest,
    kind: 'press',
    customId: id,
    values,
    messageId,
    privateMessage: privately,
  }
  const found = COMMANDS[id.command as Named]?.presses?.[id.action.slice(id.command.length + 1)]
  if (!found) throw new Error(`nobody owns ${customId}`)
  return found.run(request, app, ko)
}

/** Sends the form that a press opened. */
export async function submit(
  { app }: World,
  memberId: string,
  customId: string,
  answer: string,
  options: PressOptions = {},
): Promise<Reply> {
  const id = readCustomId(customId)
  const found = id && COMMANDS[id.command as Named]?.submits?.[id.action.slice(id.command.length + 1)]
  if (!found) throw new Error(`nobody owns ${customId}`)
  const { privately = false, messageId = '300', ...rest } = options
  const request: SubmitRequest = {
    ...base(memberId),
    ...rest,
    kind: 'submit',
    customId: id,
    fields: { answer },
    messageId,
    privateMessage: privately,
  }
  return found.run(request, app, ko)
}

export async function run({ app }: World, memberId: string, name: Named, request: Partial<CommandRequest>) {
  return COMMANDS[name].run({ ...base(memberId), kind: 'command', command: name, options: {}, ...request }, app, ko)
}

export function messageOf(reply: Reply): Message {
  if ('message' in reply) return reply.message
  if ('update' in reply) return reply.update
  throw new Error('a form, not a message')
}

export function modalOf(reply: Reply): Modal {
  if (!('modal' in reply)) throw new Error('a message, not a form')
  return reply.modal
}

export const said = (reply: Reply): string => JSON.stringify(messageOf(reply))

/** Custom ids of what can be pressed. */
export function ids(reply: Reply): string[] {
  return (messageOf(reply).components ?? []).flatMap((row) =>
    row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])),
  )
}
