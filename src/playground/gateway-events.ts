import { isAway, isDm } from './model/away.ts'
import { CHANNEL_TYPES, isThread } from './model/channels.ts'
import { has } from './model/permissions.ts'
import type { State, StateEvent } from './model/state.ts'
import type { WireChannel } from './model/types.ts'
import {
  ownMember,
  wireChannel,
  wireCommandPermissions,
  wireGuildCreate,
  wireMember,
  wireMessage,
} from './model/wire.ts'

export interface GatewayEvent {
  readonly name: string
  readonly data: unknown
  /** The intent that a bot must have asked for; 0 for what everyone gets. */
  readonly intent: number
}

const GUILDS = 1 << 0
const GUILD_MEMBERS = 1 << 1
const GUILD_MESSAGES = 1 << 9
const DIRECT_MESSAGES = 1 << 12

interface Begun {
  readonly sessionId: string
  readonly url: string
  readonly shard: readonly [at: number, of: number]
  /** Of the server, by this connection. */
  readonly isTold: boolean
}

/** What a bot is told right after it identified: that it did, and of its servers. */
export function wireReady(state: State, begun: Begun): [GatewayEvent, ...GatewayEvent[]] {
  const { sessionId, url, shard } = begun
  const { user } = state.bot
  const isTold = begun.isTold && state.botPresent
  const guilds = isTold ? [{ id: state.guild.id, unavailable: true }] : []
  const ready = {
    v: 10,
    user: { ...user, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds,
    session_id: sessionId,
    session_type: 'normal',
    resume_gateway_url: url,
    application: { id: user.id, flags: 0 },
    shard,
  }
  return [{ name: 'READY', data: ready, intent: 0 }, ...(isTold ? [guildCreated(state)] : [])]
}

export function guildCreated(state: State): GatewayEvent {
  return { name: 'GUILD_CREATE', data: wireGuildCreate(state), intent: GUILDS }
}

/** `unavailable` is an outage; without it the bot was removed. */
export function guildDeleted(state: State, unavailable: boolean): GatewayEvent {
  return { name: 'GUILD_DELETE', data: { id: state.guild.id, ...(unavailable ? { unavailable } : {}) }, intent: GUILDS }
}

/** What a change looks like to a bot; a private message of an interaction is told to nobody. */
export function eventFor(state: State, change: StateEvent): GatewayEvent | undefined {
  const place = 'message' in change ? state.channels.get(change.message.channelId) : undefined
  const direct = place !== undefined && isDm(place)
  // What happens in a server that it is not in nobody tells a bot.
  if (place !== undefined && isAway(place) && !direct) return undefined
  const guild = direct ? {} : { guild_id: state.guild.id }
  const messages = direct ? DIRECT_MESSAGES : GUILD_MESSAGES
  switch (change.kind) {
    case 'message-created':
    case 'message-updated': {
      if (change.message.seenBy !== undefined) return undefined
      const name = change.kind === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE'
      return { name, data: { ...withheld(state, change.message), ...guild }, intent: messages }
    }
    case 'message-deleted': {
      const { id, channelId, seenBy } = change.message
      if (seenBy !== undefined) return undefined
      return { name: 'MESSAGE_DELETE', data: { id, channel_id: channelId, ...guild }, intent: messages }
    }
    case 'channel-created':
    case 'channel-updated':
    case 'channel-deleted':
      return isAway(change.channel) || isShut(state, change.channel)
        ? undefined
        : channelEvent(change.kind, state, change.channel)
    case 'thread-joined':
      return change.memberId === state.bot.user.id ? channelEvent('channel-created', state, change.channel) : undefined
    case 'thread-left': {
      const data = { id: change.channel.id, ...guild, member_count: 1, removed_member_ids: [change.memberId] }
      return change.memberId === state.bot.user.id ? { name: 'THREAD_MEMBERS_UPDATE', data, intent: GUILDS } : undefined
    }
    case 'role-updated':
      return { name: 'GUILD_ROLE_UPDATE', data: { role: change.role, ...guild }, intent: GUILDS }
    case 'role-deleted':
      return { name: 'GUILD_ROLE_DELETE', data: { role_id: change.role.id, ...guild }, intent: GUILDS }
    case 'member-updated': {
      const own = change.member.user.id === state.bot.user.id
      const data = { ...wireMember(change.member), ...guild }
      return { name: 'GUILD_MEMBER_UPDATE', data, intent: own ? 0 : GUILD_MEMBERS }
    }
    case 'command-permissions': {
      const none = { id: change.commandId, application_id: state.bot.user.id, permissions: [], ...guild }
      const data = wireCommandPermissions(state, change.commandId) ?? none
      return { name: 'APPLICATION_COMMAND_PERMISSIONS_UPDATE', data, intent: 0 }
    }
    case 'bot-removed':
      return guildDeleted(state, false)
    case 'commands':
      return undefined
  }
}

/** A private thread that the bot is not in. */
function isShut(state: State, channel: WireChannel): boolean {
  const isPrivate = channel.type === CHANNEL_TYPES.privateThread
  return isPrivate && !has(state.permissionsIn(state.bot.user.id, channel), 'viewChannel')
}

function channelEvent(kind: keyof typeof CHANNEL_EVENTS, state: State, channel: WireChannel): GatewayEvent {
  const thread = isThread(channel)
  const name = `${thread ? 'THREAD' : 'CHANNEL'}_${CHANNEL_EVENTS[kind]}`
  const created = thread && kind === 'channel-created' ? { newly_created: true } : {}
  return { name, data: { ...wireChannel(channel), ...ownMember(state, channel), ...created }, intent: GUILDS }
}

const CHANNEL_EVENTS = {
  'channel-created': 'CREATE',
  'channel-updated': 'UPDATE',
  'channel-deleted': 'DELETE',
} as const

/** Without the message content intent a bot reads only its own messages and those that ping it. */
function withheld(state: State, message: Parameters<typeof wireMessage>[1]): object {
  const botId = state.bot.user.id
  const wire = wireMessage(state, message)
  if (message.author.id === botId || message.mentionUserIds.includes(botId)) return wire
  return { ...wire, content: '', embeds: [], attachments: [], components: [] }
}
