import { isAway, isDm } from './model/away.ts'
import { has, PERMISSIONS } from './model/permissions.ts'
import type { State } from './model/state.ts'
import type { Command, CommandOption, OptionValue, WireAttachment, WireChannel } from './model/types.ts'
import { type GivenOption, NotPossible } from './not-possible.ts'
import { resolvedIn } from './resolved.ts'

const SUBCOMMANDS = new Set([1, 2])
const INTEGER = 4
const BOOLEAN = 5
const NUMBER = 10
const FILE = 11

export function mayUse(state: State, memberId: string, command: Command): boolean {
  const own = state.guildPermissionsOf(memberId)
  if (has(own, 'administrator')) return true
  const set = setByServer(state, memberId, command)
  if (set !== undefined) return set
  const wanted = command.body.default_member_permissions
  if (wanted === undefined || wanted === null) return true
  // "0" is for administrators, who have every bit.
  const needed = wanted === '0' ? PERMISSIONS.administrator : BigInt(wanted)
  return (own & needed) === needed
}

/** Whether it can be used in that place: by where it works, and by who added the bot. */
export function isOffered(state: State, memberId: string, { body }: Command, channel: WireChannel): boolean {
  const { contexts, integration_types } = body
  const works = (context: number) => contexts?.includes(context) ?? true
  const forServers = integration_types?.includes(0) ?? true
  const forHerself = (integration_types?.includes(1) ?? false) && state.installedBy.has(memberId)
  if (!isAway(channel)) return works(0) && (forServers || forHerself)
  if (isDm(channel)) return works(1) && (forHerself || (forServers && !state.left.has(memberId)))
  return works(0) && forHerself
}

/** A member's own entry, then those of their roles, then that of everyone; undefined where the server said nothing. */
function setByServer(state: State, memberId: string, command: Command): boolean | undefined {
  const entries = state.commandPermissions.get(command.id) ?? []
  const roles = state.members.get(memberId)?.roles ?? []
  const own = entries.find((one) => one.type === 2 && one.id === memberId)
  const held = entries.filter((one) => one.type === 1 && roles.includes(one.id))
  const everyone = entries.find((one) => one.type === 1 && one.id === state.guild.id)
  return own?.permission ?? (held.length > 0 ? held.some((one) => one.permission) : everyone?.permission)
}

/** Discord's numbers: 1 a slash command, 3 one in the menu of a message. */
export function findCommand(
  state: State,
  memberId: string,
  name: string,
  type: 1 | 3 = 1,
  channel?: WireChannel,
): Command {
  const command = [...state.commands.values()].find((one) => one.body.name === name && (one.body.type ?? 1) === type)
  const shown = type === 1 ? `/${name}` : `"${name}"`
  if (command === undefined) throw new NotPossible(`the bot has no command ${shown}`)
  if (channel && !isOffered(state, memberId, command, channel)) throw new NotPossible(`no ${shown} here`, true)
  if (!mayUse(state, memberId, command)) throw new NotPossible(`no permission to use ${shown}`, true)
  return command
}

/** The `data` of a slash command; with `focused` of its autocompletion, where nothing need be complete yet. */
export function commandData(
  state: State,
  command: Command,
  given: readonly GivenOption[],
  focused: string | undefined,
): { readonly options: readonly OptionValue[] } {
  const sent = focused === undefined ? sentFiles(state, given) : { options: withoutFiles(given), attachments: {} }
  const options = fill(command.body.options ?? [], sent.options, focused, `/${command.body.name}`)
  if (focused === undefined) checkChannels(state, command.body.options ?? [], options)
  return {
    ...{ id: command.id, name: command.body.name, type: 1, ...resolved(state, options, sent.attachments) },
    options,
  }
}

function fill(
  known: readonly CommandOption[],
  given: readonly GivenOption[],
  focused: string | undefined,
  where: string,
): OptionValue[] {
  const values = given.map((one) => fillOne(known, one, focused, where))
  if (focused !== undefined) return values
  const missing = known.filter((option) => option.required && !given.some((one) => one.name === option.name))
  if (missing.length > 0) throw new NotPossible(`${where} needs ${missing.map((option) => option.name).join(', ')}`)
  const wantsBelow = known.some((option) => SUBCOMMANDS.has(option.type)) && given.length !== 1
  if (wantsBelow) throw new NotPossible(`${where} needs one of ${known.map((option) => option.name).join(', ')}`)
  return values
}

function fillOne(
  known: readonly CommandOption[],
  given: GivenOption,
  focused: string | undefined,
  where: string,
): OptionValue {
  const option = known.find((one) => one.name === given.name)
  if (option === undefined) throw new NotPossible(`${where} has no option "${given.name}"`)
  const { name, type } = option
  if (SUBCOMMANDS.has(type)) {
    const below = 'options' in given ? given.options : []
    return { name, type, options: fill(option.options ?? [], below, focused, `${where} ${name}`) }
  }
  if (!('value' in given)) throw new NotPossible(`${where}: "${name}" takes a value`)
  // What is being typed goes over as text, a number too.
  if (name === focused) return { name, type, value: String(given.value), focused: true }
  if (focused === undefined) checkValue(option, given.value, where)
  return { name, type, value: given.value }
}

function checkValue(option: CommandOption, value: string | number | boolean, where: string): void {
  const fault = (rule: string) => new NotPossible(`${where}: "${option.name}" ${rule}`)
  const { min_value, max_value, min_length, max_length } = option
  if (option.type === INTEGER && !Number.isInteger(value)) throw fault('is a whole number')
  if (option.type === NUMBER && typeof value !== 'number') throw fault('is a number')
  if (option.type === FILE && !/^\d+$/.test(String(value))) throw fault('is a file')
  if (option.type === BOOLEAN && typeof value !== 'boolean') throw fault('is true or false')
  if (typeof value === 'number') {
    if (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity)) {
      throw fault(`lies between ${min_value ?? '-'} and ${max_value ?? '-'}`)
    }
  } else if (typeof value === 'string' && option.type === 3) {
    const length = [...value].length
    if (length < (min_length ?? 1) || length > (max_length ?? 6000)) {
      throw fault(`has ${min_length ?? 1} to ${max_length ?? 6000} characters`)
    }
  }
  const choices = option.choices ?? []
  if (choices.length > 0 && !choices.some((one) => one.value === value)) throw fault('is one of its choices')
}

/** A client offers only channels of the kinds that the option takes. */
function checkChannels(state: State, known: readonly CommandOption[], given: readonly OptionValue[]): void {
  for (const { name, value, options } of given) {
    const option = known.find((one) => one.name === name)
    if (options) checkChannels(state, option?.options ?? [], options)
    const type = state.channels.get(String(value))?.type
    if (type !== undefined && option?.channel_types?.includes(type) === false) {
      throw new NotPossible(`"${name}" takes no such channel`)
    }
  }
}

/** The files are with Discord before the command is: its options hold their ids. */
function sentFiles(state: State, given: readonly GivenOption[]) {
  const attachments: Record<string, WireAttachment> = {}
  const taken = (options: readonly GivenOption[]): GivenOption[] =>
    options.map((one): GivenOption => {
      if ('options' in one) return { ...one, options: taken(one.options) }
      if (!('file' in one)) return one
      const attachment = state.receive(one.file.filename, Buffer.from(one.file.data, 'base64'))
      attachments[attachment.id] = attachment
      return { name: one.name, value: attachment.id }
    })
  return { options: taken(given), attachments }
}

function withoutFiles(given: readonly GivenOption[]): GivenOption[] {
  return given.flatMap((one): GivenOption[] => {
    if ('options' in one) return [{ ...one, options: withoutFiles(one.options) }]
    return 'file' in one ? [] : [one]
  })
}

/** Users, roles, channels and files that options name, in full. */
function resolved(
  state: State,
  options: readonly OptionValue[],
  attachments: Readonly<Record<string, WireAttachment>>,
): object {
  const named = leaves(options)
  const ids = (...types: readonly number[]) =>
    named.filter((option) => types.includes(option.type)).map((option) => String(option.value))
  const wanted = { members: ids(6, 9), roles: ids(8, 9), channels: ids(7) }
  const files = Object.keys(attachments).length > 0 ? { attachments } : {}
  if (Object.values(wanted).every((some) => some.length === 0) && !('attachments' in files)) return {}
  return { resolved: { ...resolvedIn(state, wanted), ...files } }
}

function leaves(options: readonly OptionValue[]): OptionValue[] {
  return options.flatMap((option) => (option.options === undefined ? [option] : leaves(option.options)))
}
