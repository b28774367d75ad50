import {
  type APIApplicationCommandBasicOption,
  PermissionFlagsBits,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { trackOption } from '../track-option.ts'
import { add, addForm, opensAddForm, send } from './add.ts'
import { exported, fileChoices, history, list, listAt, remove, restore } from './files.ts'
import { linePresses, lineSubmits, linesOf } from './lines.ts'
import { link, pull, strip, unlink } from './link.ts'
import { drop, take, undo } from './propose.ts'

const option = (name: keyof typeof ko.notes.options) => localized(en.notes.options[name], ko.notes.options[name])

const FILE = { type: Type.String as const, ...option('path'), autocomplete: true as const, max_length: 300 }
const SENT = { type: Type.Attachment as const, ...option('file') }
const NAME = { type: Type.String as const, ...option('name'), max_length: 80 }
const URL_OF = { type: Type.String as const, ...option('url'), max_length: 300 }
const BRANCH = { type: Type.String as const, ...option('branch'), max_length: 200 }
const FOLDER = { type: Type.String as const, ...option('folder'), max_length: 300 }
const VERSION = { type: Type.Integer as const, ...option('version'), min_value: 1, max_value: 100_000 }

interface Subcommand {
  readonly run: (request: CommandRequest, app: App, text: Text) => Promise<Reply>
  readonly options: readonly APIApplicationCommandBasicOption[]
}

/** In the order in which Discord lists them. */
const SUBCOMMANDS = {
  add: { run: add, options: [SENT, NAME, trackOption] },
  list: { run: list, options: [trackOption] },
  remove: { run: remove, options: [{ ...FILE, required: true }, trackOption] },
  history: { run: history, options: [FILE, trackOption] },
  restore: { run: restore, options: [{ ...FILE, required: true }, VERSION, trackOption] },
  corrections: { run: linesOf('errata'), options: [trackOption] },
  glossary: { run: linesOf('glossary'), options: [trackOption] },
  link: { run: link, options: [URL_OF, BRANCH, FOLDER, trackOption] },
  unlink: { run: unlink, options: [trackOption] },
  export: { run: exported, options: [trackOption] },
} as const satisfies Readonly<Record<string, Subcommand>>

type Name = keyof typeof SUBCOMMANDS

/** What a track is taught, without a shell. Discord shows it to those who manage the server; the bot checks as well. */
export const notes: Command = checked({
  data: {
    ...localized(en.notes, ko.notes),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: (Object.keys(SUBCOMMANDS) as Name[]).map((name) => ({
      type: Type.Subcommand as const,
      ...localized(en.notes.commands[name], ko.notes.commands[name]),
      options: [...SUBCOMMANDS[name].options],
    })),
  },
  audience: 'private',
  heavy: ['add', 'restore', 'link', 'export'],
  autocomplete(request, app, text) {
    if (!request.member.manageGuild) return []
    if (request.focused.name === 'track') return trackChoices(request.focused.value, app.tracks, text)
    return fileChoices(request, app)
  },
  opensForm: (request) => request.subcommand === 'add' && opensAddForm(request),
  async run(request, app, text) {
    const { run }: Subcommand = SUBCOMMANDS[(request.subcommand ?? 'list') as Name] ?? SUBCOMMANDS.list
    return await run(request, app, text)
  },
  presses: {
    take: byLeader('update', take),
    drop: byLeader('update', drop),
    add: byLeader('modal', (_request, _app, text) => addForm(text)),
    undo: byLeader('update', undo),
    list: byLeader('update', listAt),
    ...ofLeaders(linePresses),
    pull: byLeader('update', pull),
    strip: byLeader('update', strip),
  },
  submits: { ...ofLeaders(lineSubmits), send: byLeader('private', send) },
})

function byLeader<Request extends PressRequest | SubmitRequest>(
  answers: Press['answers'],
  run: Press<Request>['run'],
): Press<Request> {
  return {
    answers,
    run(request, app, text) {
      if (!request.member.manageGuild) throw new UserError('needsManageGuild')
      return run(request, app, text)
    },
  }
}

function ofLeaders<Request extends PressRequest | SubmitRequest>(
  presses: Readonly<Record<string, Press<Request>>>,
): Record<string, Press<Request>> {
  return Object.fromEntries(Object.entries(presses).map(([name, { answers, run }]) => [name, byLeader(answers, run)]))
}
