import { deliver, isReached } from './delivery.ts'
import type { Interaction, Opening, Outcome } from './interactions.ts'
import { type FormValue, modalData } from './modal-values.ts'
import { isAway, isDm, OTHER_GUILD } from './model/away.ts'
import { takesMessages, writePermission } from './model/channels.ts'
import { MESSAGE_DEFAULTS } from './model/mentions.ts'
import { has } from './model/permissions.ts'
import type { Guild, GuildMember, Message, OptionValue, WireChannel } from './model/types.ts'
import { owners, wireChannel, wireMember, wireMessage } from './model/wire.ts'
import { type GivenOption, NotPossible } from './not-possible.ts'
import { commandData, findCommand } from './option-values.ts'
import { componentData, findComponent } from './presses.ts'
import type { Backend } from './rest/call.ts'

export type Locale = 'ko' | 'en-US'

const MESSAGE_COMMAND = 3

/** What one member does: each call is one interaction, sent to the bot as Discord's client would cause it. */
export class MemberHands {
  readonly #backend: Backend
  readonly memberId: string
  locale: Locale = 'ko'

  constructor(backend: Backend, memberId: string) {
    this.#backend = backend
    this.memberId = memberId
  }

  command(channelId: string, name: string, options: readonly GivenOption[]): Promise<Outcome> {
    const channel = this.#openChannel(channelId)
    const command = findCommand(this.#backend.state, this.memberId, name, 1, channel)
    const data = commandData(this.#backend.state, command, options, undefined)
    return this.#send(
      { type: 2, channelId, memberId: this.memberId, commandName: fullName(name, data.options) },
      channel,
      data,
    )
  }

  autocomplete(channelId: string, name: string, options: readonly GivenOption[], focused: string): Promise<Outcome> {
    const channel = this.#openChannel(channelId)
    const command = findCommand(this.#backend.state, this.memberId, name, 1, channel)
    const data = commandData(this.#backend.state, command, options, focused)
    const type = focusedType(data.options)
    if (type === undefined) throw new NotPossible(`/${name} has no option "${focused}" that suggests`)
    return this.#send({ type: 4, channelId, memberId: this.memberId, commandName: name, focused: type }, channel, data)
  }

  /** Apps → `name` in the menu of a message: it goes along, whatever the bot may read by itself. */
  messageCommand(messageId: string, name: string): Promise<Outcome> {
    const { state } = this.#backend
    const target = this.visible(messageId)
    const { channelId } = target
    const channel = this.#channel(channelId)
    const may = has(state.permissionsIn(this.memberId, channel), 'useApplicationCommands')
    if (!may || target.seenBy !== undefined) throw new NotPossible('no commands on this message', true)
    const { id } = findCommand(state, this.memberId, name, MESSAGE_COMMAND, channel)
    const resolved = { messages: { [messageId]: wireMessage(state, target) } }
    const data = { id, name, type: MESSAGE_COMMAND, target_id: messageId, resolved }
    const opening = { type: 2, channelId, memberId: this.memberId, commandName: name, targetId: messageId } as const
    return this.#send(opening, channel, data)
  }

  press(messageId: string, customId: string, values?: readonly string[]): Promise<Outcome> {
    const source = this.visible(messageId)
    const channel = this.#channel(source.channelId)
    const component = findComponent(source, customId)
    const data = componentData(this.#backend.state, component, values)
    return this.#send({ type: 3, channelId: source.channelId, memberId: this.memberId, source }, channel, data)
  }

  submit(token: string, values: Readonly<Record<string, FormValue>>): Promise<Outcome> {
    const opened = this.#backend.interactions.modal(token)
    if (opened === undefined || opened.from.memberId !== this.memberId) throw new NotPossible('no such form is open')
    const { channelId, source, commandName } = opened.from
    const channel = this.#channel(channelId)
    const data = modalData(this.#backend.state, opened.modal, values)
    this.#backend.interactions.closeModal(token)
    const opening = {
      type: 5,
      channelId,
      memberId: this.memberId,
      source,
      ...(commandName ? { commandName } : {}),
    } as const
    return this.#send(opening, channel, data)
  }

  say(channelId: string, content: string): Message {
    const channel = this.#channel(channelId)
    const { state } = this.#backend
    const member = state.members.get(this.memberId)
    const may = has(state.permissionsIn(this.memberId, channel), writePermission(channel))
    if (member === undefined || !may || !takesMessages(channel))
      throw new NotPossible('no permission to write here', true)
    if (content.trim() === '' || [...content].length > 2000) throw new NotPossible('1 to 2,000 characters')
    return state.create({ channelId, author: member.user, body: { content }, uploads: [], pings: MESSAGE_DEFAULTS })
  }

  dismiss(messageId: string): void {
    const message = this.visible(messageId)
    if (message.seenBy === undefined) throw new NotPossible('only a private message can be dismissed')
    this.#backend.state.remove(message)
  }

  sees(message: Message): boolean {
    const channel = this.#backend.state.channels.get(message.channelId)
    if (channel === undefined || (message.seenBy !== undefined && message.seenBy !== this.memberId)) return false
    return has(this.#backend.state.permissionsIn(this.memberId, channel), 'viewChannel')
  }

  visible(messageId: string): Message {
    const message = this.#backend.state.messages.get(messageId)
    if (message === undefined || !this.sees(message)) throw new NotPossible(`no message ${messageId} to be seen`)
    return message
  }

  #channel(channelId: string): WireChannel {
    const channel = this.#backend.state.channels.get(channelId)
    const seen = channel && has(this.#backend.state.permissionsIn(this.memberId, channel), 'viewChannel')
    if (!channel || !seen) throw new NotPossible(`no channel ${channelId} to be seen`, true)
    return channel
  }

  #openChannel(channelId: string): WireChannel {
    const channel = this.#channel(channelId)
    const permissions = this.#backend.state.permissionsIn(this.memberId, channel)
    if (has(permissions, writePermission(channel), 'useApplicationCommands') && takesMessages(channel)) return channel
    throw new NotPossible('no permission to use commands here', true)
  }

  #send(opening: Opening, channel: WireChannel, data: object): Promise<Outcome> {
    const { interactions } = this.#backend
    if (!isReached(this.#backend)) return Promise.resolve({ kind: 'offline' })
    return interactions.open(opening, (interaction) => {
      deliver(interaction, this.#payload(interaction, channel, data), this.#backend)
    })
  }

  #payload(interaction: Interaction, channel: WireChannel, data: object): object {
    const { state } = this.#backend
    const member = state.members.get(this.memberId)
    if (member === undefined) throw new NotPossible(`no member ${this.memberId}`)
    const { source } = interaction
    return {
      id: interaction.id,
      application_id: state.bot.user.id,
      type: interaction.type,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      ...this.#place(member, channel),
      data,
      ...(source === undefined ? {} : { message: wireMessage(state, source) }),
      locale: this.locale,
      app_permissions: state.permissionsIn(state.bot.user.id, channel).toString(),
      entitlements: [],
      authorizing_integration_owners: owners(state, this.memberId, channel),
      attachment_size_limit: 10 * 1024 * 1024,
    }
  }

  /** In a server a member with her rights there, in a direct message a user. */
  #place(member: GuildMember, channel: WireChannel): object {
    const { state } = this.#backend
    if (isDm(channel)) {
      const recipients = [state.bot.user]
      return { channel: { ...wireChannel(channel), recipients }, user: member.user, context: 1 }
    }
    const { id, locale, features } = isAway(channel) ? OTHER_PLACE : hereOf(state.guild)
    const permissions = state.permissionsIn(this.memberId, channel).toString()
    return {
      guild_id: id,
      guild: { id, locale, features },
      guild_locale: locale,
      channel: { ...wireChannel(channel), permissions },
      member: { ...wireMember(isAway(channel) ? { ...member, roles: [] } : member), permissions },
      context: 0,
    }
  }
}

const OTHER_PLACE = { ...OTHER_GUILD, features: [] as readonly string[] }

function hereOf({ id, preferred_locale: locale, features }: Guild) {
  return { id, locale, features }
}

/** `settings daily`: what stands above an answer. */
function fullName(name: string, options: readonly OptionValue[]): string {
  const below = options.find((option) => option.type === 1 || option.type === 2)
  return below === undefined ? name : `${name} ${fullName(below.name, below.options ?? [])}`
}

function focusedType(options: readonly OptionValue[]): OptionValue['type'] | undefined {
  for (const option of options) {
    if (option.focused) return option.type
    const below = focusedType(option.options ?? [])
    if (below !== undefined) return below
  }
  return undefined
}
