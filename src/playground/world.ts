import { tellAuthorized } from './delivery.ts'
import type { Faults } from './faults.ts'
import { guildCreated, guildDeleted } from './gateway-events.ts'
import { OTHER_CHANNEL_ID } from './model/away.ts'
import { CHANNEL_TYPES, isThread, threadOf } from './model/channels.ts'
import { bits, type Permission } from './model/permissions.ts'
import { BOT_ROLE_ID, LEADER_ROLE_ID, MEMBER_IDS, STUDY_ROLE_ID } from './model/seed.ts'
import type { Message } from './model/types.ts'
import type { RequestLog } from './request-log.ts'
import type { Backend } from './rest/call.ts'
import { until } from './until.ts'
import { WorldMember } from './world-member.ts'

/** How a test lives in the playground: it acts as members, reads what they see, and breaks things. */
export class World {
  readonly faults: Faults
  readonly log: RequestLog
  readonly roleIds = { leader: LEADER_ROLE_ID, study: STUDY_ROLE_ID, bot: BOT_ROLE_ID }
  readonly #backend: Backend

  constructor(backend: Backend, faults: Faults, log: RequestLog) {
    this.#backend = backend
    this.faults = faults
    this.log = log
  }

  get endpoint() {
    return this.#backend.endpoint
  }

  get gateway() {
    return this.#backend.gateway
  }

  get state() {
    return this.#backend.state
  }

  /** The leader is member 0. */
  member(which: string | number): WorldMember {
    const id = typeof which === 'number' ? MEMBER_IDS[which] : which
    if (id === undefined || !this.state.members.has(id)) throw new Error(`no member ${which} in the playground`)
    return new WorldMember(this.#backend, id)
  }

  /** What everyone in a channel sees, oldest first. */
  messages(channelId: string): readonly Message[] {
    return this.state.publicMessages(channelId)
  }

  /** Waits until `look` finds something; looks again at every change. */
  until<Found>(look: () => Found | undefined | false, timeoutMs?: number): Promise<Found> {
    return until(this.state, look, timeoutMs)
  }

  /** Denies and allows in one channel, for a role (the server's id means everyone) or a member; nothing given removes. */
  overwrite(
    channelId: string,
    whom: string,
    change: { allow?: readonly Permission[]; deny?: readonly Permission[] },
  ): void {
    const channel = this.state.channels.get(channelId)
    if (channel === undefined) throw new Error(`no channel ${channelId} in the playground`)
    const { allow = [], deny = [] } = change
    const others = channel.permission_overwrites.filter((one) => one.id !== whom)
    const type = this.state.members.has(whom) ? 1 : 0
    const own = { id: whom, type, allow: bits(...allow).toString(), deny: bits(...deny).toString() } as const
    channel.permission_overwrites = allow.length + deny.length === 0 ? others : [...others, own]
    this.state.tell({ kind: 'channel-updated', channel })
  }

  /** The direct message of a member with the bot; made where there is none. */
  dm(memberId: string): string {
    return this.state.dmOf(memberId).id
  }

  /** A member adds the bot for herself; the id of a channel of a server that it is not in. */
  install(memberId: string): string {
    this.state.install(memberId)
    return OTHER_CHANNEL_ID
  }

  /** Her direct messages, open or shut to the bot. */
  inbox(memberId: string, open: boolean): void {
    if (open) this.state.closedInboxes.delete(memberId)
    else this.state.closedInboxes.add(memberId)
  }

  /** A member leaves the server, or comes back; nobody tells a bot that may not ask for it. */
  leave(memberId: string, back = false): void {
    if (back) this.state.left.delete(memberId)
    else this.state.left.add(memberId)
    this.state.tell({ kind: 'commands' })
  }

  /** A moderator's hand: the bot isn't asked. */
  deleteMessage(messageId: string): void {
    const message = this.state.messages.get(messageId)
    if (message === undefined) throw new Error(`no message ${messageId} in the playground`)
    this.state.remove(message)
  }

  deleteChannel(channelId: string): void {
    const channel = this.state.channels.get(channelId)
    if (channel === undefined) throw new Error(`no channel ${channelId} in the playground`)
    this.state.removeChannel(channel)
  }

  /** A channel of a leader's making; of a forum the posts are its threads. Returns its id. */
  createChannel(name: string, kind: 'text' | 'announcement' | 'forum' = 'text'): string {
    const { guild, ids, channels } = this.state
    const id = ids.next()
    const type = CHANNEL_TYPES[kind]
    this.state.addChannel({
      id,
      guild_id: guild.id,
      type,
      name,
      topic: '',
      position: channels.size,
      permission_overwrites: [],
    })
    return id
  }

  /** A thread, or a forum's post, opened by a member; a private one is hers alone at first. Returns its id. */
  createThread(parentId: string, name: string, member: string | number = 0, isPrivate = false): string {
    const parent = this.state.channels.get(parentId)
    if (parent === undefined) throw new Error(`no channel ${parentId} in the playground`)
    const at = new Date(this.#backend.now()).toISOString()
    const thread = threadOf(parent, { id: this.state.ids.next(), name, ownerId: this.member(member).id, at, isPrivate })
    this.state.addChannel(thread)
    return thread.id
  }

  /** As time or a moderator does; only a moderator opens what is `locked`. */
  archive(threadId: string, locked = false): void {
    const channel = this.state.channels.get(threadId)
    if (channel === undefined || !isThread(channel)) throw new Error(`no thread ${threadId} in the playground`)
    this.state.changeThread(channel, { archived: true, locked })
  }

  /** Somebody is added to a thread by a mention there, or taken out of it. */
  setInThread(threadId: string, memberId: string, isIn: boolean): void {
    const channel = this.state.channels.get(threadId)
    if (channel === undefined || !isThread(channel)) throw new Error(`no thread ${threadId} in the playground`)
    this.state.setInThread(channel, memberId, isIn)
  }

  /** A leader turns a text channel into one for announcements, or back. */
  changeKind(channelId: string, kind: 'text' | 'announcement'): void {
    const channel = this.state.channels.get(channelId)
    if (channel === undefined) throw new Error(`no channel ${channelId} in the playground`)
    channel.type = CHANNEL_TYPES[kind]
    this.state.tell({ kind: 'channel-updated', channel })
  }

  /** What its members may do everywhere, and where it stands among the others. */
  changeRole(
    roleId: string,
    change: { permissions?: readonly Permission[]; position?: number; mentionable?: boolean },
  ): void {
    const role = this.state.roles.get(roleId)
    if (role === undefined) throw new Error(`no role ${roleId} in the playground`)
    const { permissions, position = role.position, mentionable = role.mentionable } = change
    const rights = permissions === undefined ? role.permissions : bits(...permissions).toString()
    const changed = { ...role, position, mentionable, permissions: rights }
    this.state.roles.set(roleId, changed)
    this.state.tell({ kind: 'role-updated', role: changed })
  }

  deleteRole(roleId: string): void {
    const { members, roles } = this.state
    const role = roles.get(roleId)
    if (role === undefined) throw new Error(`no role ${roleId} in the playground`)
    roles.delete(roleId)
    for (const member of members.values()) member.roles = member.roles.filter((id) => id !== roleId)
    this.state.tell({ kind: 'role-deleted', role })
  }

  /** Under Integrations: what is set for roles and members (their ids) of one command takes the place of what was. */
  setCommand(name: string, set: Readonly<Record<string, boolean>>): void {
    const command = [...this.state.commands.values()].find((one) => one.body.name === name)
    if (command === undefined) throw new Error(`the bot has no command /${name}`)
    const entries = Object.entries(set).map(([id, permission]) => {
      const type = this.state.members.has(id) ? 2 : this.state.channels.has(id) ? 3 : 1
      return { id, type, permission } as const
    })
    this.state.commandPermissions.set(command.id, entries)
    this.state.tell({ kind: 'command-permissions', commandId: command.id })
  }

  removeBot(): void {
    this.state.botPresent = false
    this.state.tell({ kind: 'bot-removed' })
  }

  /** Invited again. */
  returnBot(): void {
    this.state.botPresent = true
    this.gateway.dispatch(guildCreated(this.state))
    if (this.endpoint.set) void tellAuthorized(this.#backend)
  }

  /** An outage of the server begins or ends. */
  setUnavailable(unavailable: boolean): void {
    this.gateway.dispatch(unavailable ? guildDeleted(this.state, true) : guildCreated(this.state))
  }
}
