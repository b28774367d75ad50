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
import { LANGUAGES } from '../../src/core/languages.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackOption } from '../track-option.ts'
import { daily, pause, post, resume } from './change.ts'
import { holidays, skip } from './days-off.ts'
import { panel, panelPresses, panelSubmits } from './panel/panel.ts'
import { POSTABLE } from './panel/view.ts'
import { preview, previewAt, whole, wholeAt } from './preview.ts'
import { show } from './show.ts'
import { suggest } from './suggest.ts'
import { FINALS_KINDS, SOURCES } from './values.ts'

const said = { en: en.settings.options, ko: ko.settings.options }
const option = (name: keyof typeof said.ko) => localized(said.en[name], said.ko[name])

const REVEALS = localizedChoices(['close', 'press'], en.settings.reveals, ko.settings.reveals)
const SOURCE_CHOICES = localizedChoices(SOURCES, en.settings.sources, ko.settings.sources)
const RESULTS = localizedChoices(['next', 'reply'], en.settings.resultsTold, ko.settings.resultsTold)
const FINALS = localizedChoices(FINALS_KINDS, en.settings.finals, ko.settings.finals)
const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, name: en.settings.languages[value] }))

const DAILY: APIApplicationCommandBasicOption[] = [
  {
    type: Type.Channel,
    ...option('channel'),
    channel_types: [...POSTABLE],
  },
  { type: Type.String, ...option('time'), max_length: 30, autocomplete: true },
  { type: Type.String, ...option('zone'), max_length: 100, autocomplete: true },
  { type: Type.String, ...option('weekdays'), max_length: 100, autocomplete: true },
  { type: Type.Integer, ...option('count'), min_value: 1, max_value: 5 },
  { type: Type.String, ...option('source'), choices: SOURCE_CHOICES },
  { type: Type.String, ...option('services'), max_length: 300, autocomplete: true },
  { type: Type.Integer, ...option('hours'), min_value: 1, max_value: 72 },
  { type: Type.Role, ...option('role') },
  { type: Type.Boolean, ...option('no_role') },
  { type: Type.Boolean, ...option('role_button') },
  { type: Type.String, ...option('reveal'), choices: REVEALS },
  { type: Type.String, ...option('results'), choices: RESULTS },
  { type: Type.String, ...option('language'), choices: LANGUAGE_CHOICES },
  { type: Type.Boolean, ...option('freeze') },
  { type: Type.String, ...option('exam'), max_length: 30 },
  { type: Type.Boolean, ...option('publish') },
  { type: Type.String, ...option('finals'), choices: FINALS },
  { type: Type.Boolean, ...option('thread') },
  { type: Type.Boolean, ...option('names') },
]

const daysOff = (name: 'dates' | 'remove' | 'country') => localized(en.daysOff[name], ko.daysOff[name])

/** Those of its own that a sub-command has, besides the track. */
const OPTIONS: Readonly<Record<string, readonly APIApplicationCommandBasicOption[]>> = {
  daily: DAILY,
  skip: [
    { type: Type.String, ...daysOff('dates'), max_length: 60 },
    { type: Type.Boolean, ...daysOff('remove') },
  ],
  holidays: [{ type: Type.String, ...daysOff('country'), max_length: 60, autocomplete: true }],
}
const NAMES = {
  ko: { ...ko.settings, skip: ko.daysOff.skip, holidays: ko.daysOff.holidays },
  en: { ...en.settings, skip: en.daysOff.skip, holidays: en.daysOff.holidays },
}

const SUBCOMMANDS: Readonly<Record<string, (request: CommandRequest, app: App, text: Text) => Promise<Reply>>> = {
  panel,
  show,
  daily,
  pause,
  resume,
  post,
  preview,
  skip,
  holidays,
}

/** A track's one schedule. Discord shows it to those who manage the server; the bot checks as well. */
export const settings: Command = checked({
  data: {
    ...localized(en.settings, ko.settings),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: (['panel', 'show', 'daily', 'pause', 'resume', 'post', 'preview', 'skip', 'holidays'] as const).map(
      (name) => ({
        type: Type.Subcommand as const,
        ...localized(NAMES.en[name], NAMES.ko[name]),
        options: [...(OPTIONS[name] ?? []), trackOption],
      }),
    ),
  },
  audience: 'private',
  autocomplete: (request, app, text) => (request.member.manageGuild ? suggest(request, app, text) : []),
  async run(request, app, text) {
    const run = SUBCOMMANDS[request.subcommand ?? 'show'] ?? show
    return await run(request, app, text)
  },
  presses: {
    preview: { answers: 'update', run: byLeader(previewAt) },
    whole: { answers: 'private', run: byLeader(whole) },
    'whole-at': { answers: 'update', run: byLeader(wholeAt) },
    ...Object.fromEntries(
      Object.entries(panelPresses).map(([name, one]) => [name, { ...one, run: byLeader(one.run) }]),
    ),
  },
  submits: Object.fromEntries(
    Object.entries(panelSubmits).map(([name, one]) => [name, { ...one, run: byLeader(one.run) }]),
  ),
})

function byLeader<Request extends PressRequest | SubmitRequest>(run: Press<Request>['run']): Press<Request>['run'] {
  return (request, app, text) => {
    if (!request.member.manageGuild) throw new UserError('needsManageGuild')
    return run(request, app, text)
  }
}
