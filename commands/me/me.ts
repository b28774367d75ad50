import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import type { App, Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { toggleRole } from '../ping-role.ts'
import { trackOption } from '../track-option.ts'
import { data, dataAgain, erase, exportData } from './data.ts'
import { exportFile, mistakes, mistakesAt, practise } from './mistakes.ts'
import { chooseBefore, chooseTime, otherTime, quiet, reminders, writeTime } from './reminders.ts'
import { show, stats, turn } from './stats.ts'

const MEMBER = { type: Type.User as const, ...localized(en.me.stats.member, ko.me.stats.member) }

interface Subcommand {
  readonly run: (request: CommandRequest, app: App, text: Text) => Promise<Reply>
  readonly options: readonly APIApplicationCommandBasicOption[]
}

/** In the order in which Discord lists them; each one's words are `text.me` by the same name. */
const SUBCOMMANDS = {
  stats: { run: stats, options: [MEMBER, trackOption] },
  mistakes: { run: mistakes, options: [trackOption] },
  reminders: { run: reminders, options: [trackOption] },
  data: { run: data, options: [] },
} as const satisfies Readonly<Record<string, Subcommand>>

type Name = keyof typeof SUBCOMMANDS

/** What is about the member alone: how she stands, what she missed, what is kept of her. */
export const me: Command = checked({
  data: {
    ...localized(en.me, ko.me),
    options: (Object.keys(SUBCOMMANDS) as Name[]).map((name) => ({
      type: Type.Subcommand as const,
      ...localized(en.me[name], ko.me[name]),
      options: [...SUBCOMMANDS[name].options],
    })),
  },
  audience: 'private',
  alone: true,
  ofMember: ['data'],
  heavy: ['stats', 'data'],
  autocomplete: (request, app, text) => trackChoices(request.focused.value, app.tracks, text),
  async run(request, app, text) {
    const { run }: Subcommand = SUBCOMMANDS[(request.subcommand ?? 'stats') as Name] ?? SUBCOMMANDS.stats
    return await run(request, app, text)
  },
  presses: {
    stats: { answers: 'update', run: turn },
    show: { answers: 'update', run: show },
    mistakes: { answers: 'update', run: mistakesAt },
    practise: { answers: 'private', run: practise },
    export: { answers: 'private', cost: 'heavy', run: exportFile },
    'remind-close': { answers: 'update', run: chooseBefore },
    'remind-review': { answers: 'update', run: chooseTime },
    'remind-other': { answers: 'modal', run: otherTime },
    role: { answers: 'private', run: toggleRole },
    quiet: { answers: 'private', run: quiet },
    data: { answers: 'update', ofMember: true, run: dataAgain },
    'export-data': { answers: 'private', cost: 'heavy', ofMember: true, run: exportData },
    erase: { answers: 'update', ofMember: true, run: erase },
  },
  submits: { 'remind-time': { answers: 'update', run: writeTime } },
})
