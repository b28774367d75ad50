import { awayPermissions, dmChannel, isAway, OTHER_CHANNEL_ID, otherChannel } from './away.ts'
import { CHANNEL_TYPES, isThread, type Thread } from './channels.ts'
import { attachmentsAfter, numberComponents, settleEmbeds, storeUpload } from './compose.ts'
import { Files } from './files.ts'
import { type MentionRules, mentionsIn } from './mentions.ts'
import { channelPermissions, guildPermissions, has } from './permissions.ts'
import { BOT_ID, seedChannels, seedGuild, seedMembers, seedRoles } from './seed.ts'
import { compareIds, Snowflakes } from './snowflakes.ts'
import {
  type Command,
  type CommandPermission,
  type Guild,
  type GuildMember,
  MESSAGE_FLAGS,
  type Message,
  type MessageBody,
  type MessageOrigin,
  type NonceEntry,
  type SavedState,
  type Upload,
  type WireAttachment,
  type WireChannel,
  type WireRole,
  type WireUser,
} from './types.ts'

export type StateEvent =
  | { readonly kind: 'message-created' | 'message-updated' | 'message-deleted'; readonly message: Message }
  | { readonly kind: 'channel-created' | 'channel-updated' | 'channel-deleted'; readonly channel: WireChannel }
  | { readonly kind: 'thread-joined' | 'thread-left'; readonly channel: Thread; readonly memberId: string }
  | { readonly kind: 'role-updated' | 'role-deleted'; readonly role: WireRole }
  | { readonly kind: 'member-updated'; readonly member: GuildMember }
  | { readonly kind: 'commands' }
  | { readonly kind: 'command-permissions'; readonly commandId: string }
  | { readonly kind: 'bot-removed' }

export interface Draft {
  /** Only where a message shares its id with something else: the first of a forum's post. */
  readonly id?: string
  readonly channelId: string
  readonly author: WireUser
  readonly body: MessageBody
  readonly uploads: readonly Upload[]
  readonly seenBy?: string | undefined
  readonly origin?: MessageOrigin | undefined
  readonly replyTo?: string | undefined
  readonly loading?: boolean
  /** What pings without `allowed_mentions`. */
  readonly pings: readonly string[]
}

/** All that exists on this Discord; every change goes through here and is told to those who listen. */
export class State {
  readonly guild: Guild
  readonly roles: Map<string, WireRole>
  readonly channels: Map<string, WireChannel>
  readonly members: Map<string, GuildMember>
  readonly messages = new Map<string, Message>()
  readonly commands = new Map<string, Command>()
  /** What the server set under Integrations, by the command's id. */
  readonly commandPermissions = new Map<string, readonly CommandPermission[]>()
  readonly files: Files
  readonly ids: Snowflakes
  nonces: NonceEntry[]
  botPresent = true
  /** Members who added the bot for themselves, who take no direct messages, and who left the server. */
  readonly installedBy: Set<string>
  readonly closedInboxes = new Set<string>()
  readonly left = new Set<string>()
  readonly #origin: string
  readonly #now: () => number
  readonly #listeners = new Set<(event: StateEvent) => void>()

  constructor(world: {
    now: () => number
    origin: string
    dataDir: string | undefined
    saved: SavedState | undefined
    community: boolean
  }) {
    const { saved } = world
    this.#now = world.now
    this.#origin = world.origin
    this.files = new Files(world.dataDir)
    this.ids = new Snowflakes(world.now, saved?.lastId)
    this.guild = seedGuild(world.community)
    this.roles = byId(saved?.roles ?? seedRoles(), (role) => role.id)
    this.channels = byId(saved?.channels ?? seedChannels(), (channel) => channel.id)
    this.members = byId(saved?.members ?? seedMembers(), (member) => member.user.id)
    this.nonces = [...(saved?.nonces ?? [])]
    this.installedBy = new Set(saved?.installedBy)
    if (this.installedBy.size > 0) this.channels.set(OTHER_CHANNEL_ID, otherChannel())
    for (const message of saved?.messages ?? []) this.messages.set(message.id, message)
    for (const command of saved?.commands ?? []) this.commands.set(command.id, command)
  }

  listen(listener: (event: StateEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(event: StateEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  get bot(): GuildMember {
    const bot = this.members.get(BOT_ID)
    if (bot === undefined) throw new Error('the playground has lost its bot')
    return bot
  }

  permissionsIn(memberId: string, channel: WireChannel): bigint {
    if (isAway(channel)) return awayPermissions(memberId, channel)
    if (this.left.has(memberId)) return 0n
    const member = this.members.get(memberId)
    const decides = isThread(channel) ? this.channels.get(channel.parent_id) : channel
    const held = member === undefined || decides === undefined ? 0n : channelPermissions(this, member, decides)
    const isShut = isThread(channel) && channel.type === CHANNEL_TYPES.privateThread
    const isIn = !isShut || channel.thread.memberIds?.includes(memberId) || has(held, 'manageThreads')
    return isIn ? held : 0n
  }

  addChannel(channel: WireChannel): void {
    this.channels.set(channel.id, channel)
    this.tell({ kind: 'channel-created', channel })
  }

  changeThread(channel: Thread, { archived, locked }: { readonly archived: boolean; readonly locked: boolean }): void {
    const archivedAt =
      archived === channel.thread.archived ? channel.thread.archivedAt : new Date(this.#now()).toISOString()
    channel.thread = { ...channel.thread, archived, locked, archivedAt }
    this.tell({ kind: 'channel-updated', channel })
  }

  /** Somebody is added to a thread, or taken out of it. */
  setInThread(channel: Thread, memberId: string, isIn: boolean): void {
    const others = (channel.thread.memberIds ?? []).filter((id) => id !== memberId)
    channel.thread = { ...channel.thread, memberIds: isIn ? [...others, memberId] : others }
    this.tell({ kind: isIn ? 'thread-joined' : 'thread-left', channel, memberId })
  }

  /** With a channel go its threads, of which nobody is told by themselves. */
  removeChannel(channel: WireChannel): void {
    for (const one of this.channels.values()) if (one.parent_id === channel.id) this.channels.delete(one.id)
    this.channels.delete(channel.id)
    this.tell({ kind: 'channel-deleted', channel })
  }

  /** The one with that member; made when either first writes there. */
  dmOf(memberId: string): WireChannel {
    const known = [...this.channels.values()].find((one) => one.recipient_id === memberId)
    if (known) return known
    const made = dmChannel(this.ids.next(), memberId)
    this.addChannel(made)
    return made
  }

  /** For herself alone, and with it a server to use it in that the bot is not in. */
  install(memberId: string): void {
    this.installedBy.add(memberId)
    if (!this.channels.has(OTHER_CHANNEL_ID)) this.addChannel(otherChannel())
    this.tell({ kind: 'commands' })
  }

  guildPermissionsOf(memberId: string): bigint {
    if (this.left.has(memberId)) return 0n
    const member = this.members.get(memberId)
    return member === undefined ? 0n : guildPermissions(this, member)
  }

  /** Oldest first, those that everyone in the channel sees. */
  publicMessages(channelId: string): Message[] {
    return [...this.messages.values()]
      .filter((message) => message.channelId === channelId && message.seenBy === undefined)
      .sort((left, right) => compareIds(left.id, right.id))
  }

  create(draft: Draft): Message {
    const flags = (draft.body.flags ?? 0) & ~MESSAGE_FLAGS.loading
    const message: Message = {
      id: draft.id ?? this.ids.next(),
      channelId: draft.channelId,
      author: draft.author,
      content: '',
      embeds: [],
      components: [],
      attachments: [],
      sentAt: new Date(this.#now()).toISOString(),
      editedAt: undefined,
      flags: flags | (draft.loading ? MESSAGE_FLAGS.loading : 0),
      mentionEveryone: false,
      mentionUserIds: [],
      mentionRoleIds: [],
      seenBy: draft.seenBy,
      origin: draft.origin,
      replyTo: draft.replyTo,
      failed: false,
    }
    this.#wake(draft.channelId)
    this.#fill(message, draft.body, draft.uploads, draft.pings)
    this.messages.set(message.id, message)
    this.tell({ kind: 'message-created', message })
    return message
  }

  edit(message: Message, body: MessageBody, uploads: readonly Upload[], pings: readonly string[]): void {
    const wasLoading = (message.flags & MESSAGE_FLAGS.loading) !== 0
    message.flags &= ~MESSAGE_FLAGS.loading
    message.failed = false
    const { suppressEmbeds } = MESSAGE_FLAGS
    if (typeof body.flags === 'number')
      message.flags = (message.flags & ~suppressEmbeds) | (body.flags & suppressEmbeds)
    if (!wasLoading) message.editedAt = new Date(this.#now()).toISOString()
    this.#fill(message, body, uploads, pings)
    this.tell({ kind: 'message-updated', message })
  }

  remove(message: Message): void {
    this.messages.delete(message.id)
    this.files.remove(message.attachments.map((one) => one.id))
    this.tell({ kind: 'message-deleted', message })
  }

  /** A file that a member sends along with a command. */
  receive(filename: string, data: Uint8Array): WireAttachment {
    return storeUpload({ filename, data }, false, {
      files: this.files,
      newId: () => this.ids.next(),
      urlOf: (id, name) => `${this.#origin}/attachments/${id}/${id}/${name}`,
    })
  }

  /** A message to an archived thread wakes it. */
  #wake(channelId: string): void {
    const channel = this.channels.get(channelId)
    if (channel && isThread(channel) && channel.thread.archived) {
      this.changeThread(channel, { archived: false, locked: channel.thread.locked })
    }
  }

  #fill(message: Message, body: MessageBody, uploads: readonly Upload[], pings: readonly string[]): void {
    const before = message.attachments
    message.attachments = attachmentsAfter(before, body, uploads, message.seenBy === undefined, {
      files: this.files,
      newId: () => this.ids.next(),
      urlOf: (id, filename) => `${this.#origin}/attachments/${message.channelId}/${id}/${filename}`,
    })
    this.files.remove(before.filter((one) => !message.attachments.includes(one)).map((one) => one.id))
    if (body.content !== undefined) message.content = (body.content ?? '').trim()
    if (body.embeds !== undefined) message.embeds = settleEmbeds(body.embeds ?? [], message.attachments)
    if (body.components !== undefined) message.components = numberComponents(body.components ?? [])
    const mentions = mentionsIn(message.content, body.allowed_mentions, this.#mentionRules(message, pings))
    message.mentionEveryone = mentions.everyone
    message.mentionUserIds = mentions.userIds
    message.mentionRoleIds = mentions.roleIds
  }

  #mentionRules(message: Message, byDefault: readonly string[]): MentionRules {
    const channel = this.channels.get(message.channelId)
    const permissions = channel === undefined ? 0n : this.permissionsIn(message.author.id, channel)
    return {
      byDefault,
      mayEveryone: has(permissions, 'mentionEveryone'),
      roles: this.roles,
      memberIds: new Set(this.members.keys()),
    }
  }
}

function byId<Value>(values: readonly Value[], id: (value: Value) => string): Map<string, Value> {
  return new Map(values.map((value) => [id(value), value]))
}
