import {
  type APIApplicationCommandBasicOption,
  PermissionFlagsBits,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { localized, localizedChoices } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { reportPresses, reportSubmits, reports } from '../reports/reports.ts'
import { trackOption } from '../track-option.ts'
import { coverage, coverageAt } from './coverage.ts'
import { gapPresses, gapSubmits, gaps } from './gaps.ts'
import { item, items, itemsAt } from './items.ts'
import { season } from './season.ts'
import { status } from './status.ts'
import { add, edit, list, mayRemove, remove, restore } from './tracks.ts'

const LONGEST_NAME = 50
const option = (name: keyof typeof ko.manage.options) => localized(en.manage.options[name], ko.manage.options[name])

const NAME = { type: Type.String as const, ...option('name'), max_length: LONGEST_NAME }
const CONTENT = {
  type: Type.String as const,
  ...option('content'),
  choices: localizedChoices(['own', 'both'], en.manage.contents, ko.manage.contents),
}
const EXAM = { type: Type.String as const, ...option('exam'), max_length: 30 }

const SEASON = {
  type: Type.String as const,
  ...option('season'),
  required: true,
  choices: localizedChoices(['start', 'end'], en.manage.seasonDoes, ko.manage.seasonDoes),
}

type Run = (request: CommandRequest, app: App, text: Text) => Promise<Reply>

interface Subcommand {
  readonly run: Run
  readonly options: readonly APIApplicationCommandBasicOption[]
}

/** In the order in which Discord lists them. */
const SUBCOMMANDS = {
  tracks: { run: list, options: [] },
  'track-add': { run: add, options: [{ ...NAME, required: true }, CONTENT, EXAM] },
  'track-edit': { run: edit, options: [trackOption, NAME, CONTENT, EXAM] },
  'track-remove': { run: mayRemove, options: [{ ...trackOption, required: true }] },
  status: { run: status, options: [] },
  items: { run: items, options: [trackOption] },
  coverage: { run: coverage, options: [trackOption] },
  gaps: { run: gaps, options: [trackOption] },
  reports: { run: reports, options: [trackOption] },
  season: { run: season, options: [SEASON, { ...NAME, ...option('season_name') }, trackOption] },
} as const satisfies Readonly<Record<string, Subcommand>>

type Name = keyof typeof SUBCOMMANDS

const NAMES = {
  ko: { ...ko.manage, status: ko.status.command, items: ko.items.command, coverage: ko.coverage.command },
  en: { ...en.manage, status: en.status.command, items: en.items.command, coverage: en.coverage.command },
}

/** What leaders do for the server as a whole. Discord shows it to those who manage the server; the bot checks as well. */
export const manage: Command = checked({
  data: {
    ...localized(en.manage, ko.manage),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: (Object.keys(SUBCOMMANDS) as Name[]).map((name) => ({
      type: Type.Subcommand as const,
      ...localized(NAMES.en[name], NAMES.ko[name]),
      options: [...SUBCOMMANDS[name].options],
    })),
  },
  audience: 'private',
  anyTrack: true,
  heavy: ['coverage', 'items'],
  autocomplete: (request, app, text) =>
    request.member.manageGuild ? trackChoices(request.focused.value, app.tracks, text) : [],
  async run(request, app, text) {
    const { run }: Subcommand = SUBCOMMANDS[(request.subcommand ?? 'tracks') as Name] ?? SUBCOMMANDS.tracks
    return await run(request, app, text)
  },
  presses: {
    items: { answers: 'update', run: byLeader(itemsAt) },
    item: { answers: 'private', run: byLeader(item) },
    coverage: { answers: 'update', cost: 'heavy', run: byLeader(coverageAt) },
    remove: { answers: 'update', run: byLeader(remove) },
    restore: { answers: 'update', run: byLeader(restore) },
    ...ofLeaders(gapPresses),
    ...ofLeaders(reportPresses),
  },
  submits: { ...ofLeaders(gapSubmits), ...ofLeaders(reportSubmits) },
})

function ofLeaders<Request extends PressRequest | SubmitRequest>(
  presses: Readonly<Record<string, Press<Request>>>,
): Record<string, Press<Request>> {
  return Object.fromEntries(
    Object.entries(presses).map(([name, press]) => [name, { ...press, run: byLeader(press.run) }]),
  )
}

function byLeader<Request extends PressRequest | SubmitRequest>(run: Press<Request>['run']): Press<Request>['run'] {
  return (request, app, text) => {
    if (!request.member.manageGuild) throw new UserError('needsManageGuild')
    return run(request, app, text)
  }
}
