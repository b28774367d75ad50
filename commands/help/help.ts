import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Command, MessageCommand } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LOCALES, localized } from '../../src/chat/localized.ts'
import { SCORING } from '../../src/core/study/scoring.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { type ToTry, toTry } from '../../src/views/to-try.ts'

type Data = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Made from the other commands, so that it is never behind them. */
export function createHelp(others: readonly Command[], inMessages: readonly MessageCommand[]): Command {
  return {
    data: localized(en.help.command, ko.help.command),
    audience: 'private',
    alone: true,
    async run(_request, app, text) {
      const said = text.help
      const tips = tipLines(await inSteps(toTry(app.library)), text)
      const embed = {
        color: COLORS.plain,
        title: said.title,
        // The list grows with every command: a description has room for four times what a field has.
        description: [
          said.intro,
          `\n**${said.commands}**`,
          ...others.flatMap(({ data }) => [
            commandLines(data, text),
            ...inMessages.filter(({ beside }) => beside === data.name).map((one) => messageCommandLine(one, text)),
          ]),
        ].join('\n'),
        fields: [
          {
            name: said.scoring,
            value: text.quiz
              .rules(SCORING)
              .map((rule) => `- ${rule}`)
              .join('\n'),
          },
          ...(tips.length > 0 ? [{ name: said.tips, value: tips.join('\n') }] : []),
        ],
      }
      return { message: { embeds: [embed] } }
    },
  }
}

/** With words of these notes alone. */
function tipLines({ initials, layout, subject, pair }: ToTry, { help: { tip } }: Text): string[] {
  return [
    ...(initials ? [tip.initials(plainLabel(initials))] : []),
    ...(layout ? [tip.layout(plainLabel(layout))] : []),
    ...(subject ? [tip.subject(plainLabel(subject))] : []),
    ...(pair ? [tip.pair(plainLabel(pair[0]), plainLabel(pair[1]))] : []),
  ]
}

/** The command and its subcommands, as the member sees their names. */
function commandLines(data: Data, text: Text): string {
  const subcommands = (data.options ?? []).filter((option) => option.type === ApplicationCommandOptionType.Subcommand)
  const named = subcommands.map((one) => `\`${inLanguage(one, text)}\``)
  // What leaders can do is told by Discord as they type: here the list would push the members' own away.
  const told = subcommands.map((one, at) => `\u2003${named[at]} ${describe(one, text)}`)
  const leaders = data.default_member_permissions !== undefined && named.length > 0
  const lines = leaders ? [`\u2003${named.join(' · ')}`] : told
  return [`**/${inLanguage(data, text)}** ${describe(data, text)}`, ...lines].join('\n')
}

/** `앱 → 노트에서 찾기`: where Discord shows it. */
function messageCommandLine(command: MessageCommand, text: Text): string {
  const name = command.data.name_localizations?.[LOCALES[text.language]] ?? command.data.name
  return `**${text.help.apps} → ${name}** ${command.describe(text)}`
}

type Described = Pick<Data, 'name' | 'name_localizations' | 'description' | 'description_localizations'>

function inLanguage(named: Described, text: Text): string {
  return named.name_localizations?.[LOCALES[text.language]] ?? named.name
}

function describe(described: Described, text: Text): string {
  return described.description_localizations?.[LOCALES[text.language]] ?? described.description
}
