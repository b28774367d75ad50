import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import type { Command } from '../app.ts'
import { UserError } from './errors.ts'
import { LOCALES } from './localized.ts'
import type { AutocompleteRequest, CommandRequest } from './request.ts'

/** Discord's own ceiling where an option names none. */
const LONGEST_TEXT = 6000

type Value = CommandRequest['options'][string]

/** The command, which runs only for whom it is, and with values that its options declare: a client may send any. */
export function checked(command: Command): Command {
  const { autocomplete } = command
  return {
    ...command,
    ...(autocomplete
      ? { autocomplete: (request, app, text) => autocomplete(shortened(request, command), app, text) }
      : {}),
    run(request, app, text) {
      if (!isDeclared(command, request.subcommand)) throw new UserError('oldButton')
      if (command.data.default_member_permissions && !request.member.manageGuild)
        throw new UserError('needsManageGuild')
      const options = declared(command, request.subcommand)
      const given = onlyDeclared(request, options)
      for (const option of options) {
        const value = given.options[option.name]
        if (value === undefined ? option.required : !fits(value, option)) throw refusal(option, value, request)
      }
      return command.run(given, app, text)
    },
  }
}

/** What no option declares was looked at by nobody. */
function onlyDeclared(request: CommandRequest, options: readonly APIApplicationCommandBasicOption[]): CommandRequest {
  const names = new Set(options.map(({ name }) => name))
  const read = Object.entries(request.options).map(([name, value]) => [name, asRead(value)] as const)
  return { ...request, options: Object.fromEntries(read.filter(([name]) => names.has(name))) }
}

/** Nobody sees them, and they come along with what is pasted: blanks of any kind, joiners and marks of direction. */
const UNSEEN = '[\\s\u{AD}\u{115F}\u{1160}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{2800}\u{3164}\u{FFA0}]'
const AROUND = new RegExp(`^${UNSEEN}+|(?<!${UNSEEN})${UNSEEN}+$`, 'gu')

/** A label or a name as it reads, however its Hangul is put together. */
function asRead(value: Value): Value {
  return typeof value === 'string' ? value.normalize('NFC').replace(AROUND, '') : value
}

/** What is typed so far, no longer than the option takes: nothing longer is worth a suggestion. */
function shortened(request: AutocompleteRequest, command: Command): AutocompleteRequest {
  const longest = new Map(declared(command, request.subcommand).map((option) => [option.name, longestOf(option)]))
  const cut = (name: string, value: string) => value.normalize('NFC').slice(0, longest.get(name) ?? LONGEST_TEXT)
  const { name, value } = request.focused
  const options = Object.entries(request.options ?? {}).map(([own, given]) => [
    own,
    typeof given === 'string' ? cut(own, given) : given,
  ])
  return { ...request, focused: { name, value: cut(name, value) }, options: Object.fromEntries(options) }
}

function longestOf(option: APIApplicationCommandBasicOption): number {
  return option.type === Type.String ? (option.max_length ?? LONGEST_TEXT) : LONGEST_TEXT
}

function declared({ data }: Command, subcommand: string | undefined): readonly APIApplicationCommandBasicOption[] {
  return (data.options ?? []).flatMap((option) => {
    if (option.type === Type.Subcommand) return option.name === subcommand ? (option.options ?? []) : []
    return option.type === Type.SubcommandGroup ? [] : [option]
  })
}

/** A sub-command that went with another version, or that nobody ever declared. */
function isDeclared({ data }: Command, subcommand: string | undefined): boolean {
  const all = (data.options ?? []).filter((option) => option.type === Type.Subcommand)
  return subcommand === undefined || all.some((option) => option.name === subcommand)
}

function fits(value: Value, option: APIApplicationCommandBasicOption): boolean {
  if (option.type === Type.Integer || option.type === Type.Number) {
    const { min_value = -Infinity, max_value = Infinity } = option
    const whole = option.type === Type.Number || Number.isInteger(value)
    return typeof value === 'number' && whole && value >= min_value && value <= max_value && isChoice(value, option)
  }
  if (option.type === Type.Boolean) return typeof value === 'boolean'
  if (typeof value !== 'string') return false
  if (option.type !== Type.String) return /^\d{1,25}$/.test(value)
  // Where nothing need be written, what nobody sees says neither a value nor that it is to stay.
  return (option.required || value !== '') && value.length <= longestOf(option) && isChoice(value, option)
}

function isChoice(value: Value, option: APIApplicationCommandBasicOption): boolean {
  const choices = 'choices' in option ? (option.choices ?? []) : []
  return choices.length === 0 || choices.some((choice) => choice.value === value)
}

function refusal(
  option: APIApplicationCommandBasicOption,
  value: Value | undefined,
  { locale }: CommandRequest,
): UserError {
  const name = option.name_localizations?.[LOCALES[locale]] ?? option.name
  if (value !== undefined && ('min_value' in option || 'max_value' in option)) {
    const isShown = typeof value === 'number' || (typeof value === 'string' && /\P{C}/u.test(value))
    const shown = isShown ? String(value) : undefined
    return new UserError('numberOutOfRange', name, option.min_value, option.max_value, shown)
  }
  if (value !== undefined && option.type === Type.String && !('choices' in option))
    return value === '' ? new UserError('nothingWritten', name) : new UserError('textTooLong', name, longestOf(option))
  return new UserError('valueUnknown', name)
}
