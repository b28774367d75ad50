import { isAway, isDm } from './away.ts'
import { CHANNEL_TYPES, isThread, type Thread } from './channels.ts'
import { looseAttachments } from './compose.ts'
import { has } from './permissions.ts'
import type { State } from './state.ts'
import { type Command, type GuildMember, MESSAGE_FLAGS, type Message, type WireChannel } from './types.ts'

/** Values as Discord's REST and gateway carry them. */

/** A message with all that a bot which may read it gets. */
export function wireMessage(state: State, message: Message, nonce?: string | number): object {
  const { origin } = message
  return {
    id: message.id,
    channel_id: message.channelId,
    type: messageType(message),
    author: message.author,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: looseAttachments(message.attachments, message.embeds),
    timestamp: message.sentAt,
    edited_timestamp: message.editedAt ?? null,
    tts: false,
    pinned: false,
    flags: message.flags | (message.seenBy === undefined ? 0 : MESSAGE_FLAGS.ephemeral),
    mention_everyone: message.mentionEveryone,
    mentions: message.mentionUserIds.flatMap((id) => state.members.get(id)?.user ?? []),
    mention_roles: message.mentionRoleIds,
    ...(message.author.bot ? { application_id: message.author.id } : {}),
    ...(origin === undefined ? {} : { webhook_id: message.author.id, interaction_metadata: metadata(state, message) }),
    ...(message.replyTo === undefined ? {} : { message_reference: reference(state, message) }),
    ...(nonce === undefined ? {} : { nonce }),
  }
}

/** 20 answers a slash command, 23 a command of a message's menu, 19 any other message, 0 none. */
function messageType({ origin, replyTo }: Message): number {
  if (origin?.type === 2 && !origin.followUp) return origin.targetId === undefined ? 20 : 23
  return replyTo === undefined ? 0 : 19
}

/** Who added the bot there: the server (`0` in a direct message with it), the member for herself, or both. */
export function owners(
  state: State,
  memberId: string,
  channel: WireChannel | undefined,
): Readonly<Record<string, string>> {
  const own = state.installedBy.has(memberId) ? { 1: memberId } : {}
  if (channel && isDm(channel)) return state.left.has(memberId) ? own : { 0: '0', ...own }
  return channel && isAway(channel) ? own : { 0: state.guild.id, ...own }
}

function metadata(state: State, message: Message): object | undefined {
  const { origin } = message
  if (origin === undefined) return undefined
  const user = state.members.get(origin.memberId)?.user
  return {
    id: origin.interactionId,
    type: origin.type,
    user,
    authorizing_integration_owners: owners(state, origin.memberId, state.channels.get(message.channelId)),
    ...(origin.commandName === undefined ? {} : { name: origin.commandName, command_type: origin.targetId ? 3 : 1 }),
    ...(origin.targetId === undefined ? {} : { target_message_id: origin.targetId }),
  }
}

function reference(state: State, message: Message): object {
  return { type: 0, guild_id: state.guild.id, channel_id: message.channelId, message_id: message.replyTo }
}

export function wireMember(member: GuildMember): object {
  const { user, nick, roles, joined_at } = member
  return {
    user,
    nick,
    roles,
    joined_at,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  }
}

export function wireChannel(channel: WireChannel): object {
  if (isThread(channel)) return wireThread(channel)
  if (isDm(channel)) return { id: channel.id, type: channel.type, last_message_id: null, flags: 0 }
  const forum =
    channel.type === 15 ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null } : {}
  const common = { nsfw: false, parent_id: null, last_message_id: null, rate_limit_per_user: 0, flags: 0 }
  return { ...channel, ...common, ...forum }
}

/** A thread has neither a topic nor permissions of its own. */
function wireThread({ id, guild_id, parent_id, type, name, thread }: Thread): object {
  const { archived, locked, ownerId, createdAt, archivedAt } = thread
  return {
    id,
    guild_id,
    parent_id,
    owner_id: ownerId,
    type,
    name,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    flags: 0,
    thread_metadata: {
      archived,
      locked,
      auto_archive_duration: 1_440,
      archive_timestamp: archivedAt,
      create_timestamp: createdAt,
      ...(type === CHANNEL_TYPES.privateThread ? { invitable: true } : {}),
    },
  }
}

/** The bot's place in a thread, told where it is in it. */
export function ownMember(state: State, channel: WireChannel): object {
  const { id: user_id } = state.bot.user
  if (!isThread(channel) || !channel.thread.memberIds?.includes(user_id)) return {}
  return { member: { id: channel.id, user_id, join_timestamp: channel.thread.createdAt, flags: 1 } }
}

export function wireGuild(state: State): object {
  const { guild } = state
  return {
    ...guild,
    icon: null,
    splash: null,
    roles: [...state.roles.values()],
    emojis: [],
    stickers: [],
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    vanity_url_code: null,
    description: null,
    banner: null,
    application_id: null,
  }
}

/** Those that are not archived, in channels that the bot may see. */
export function activeThreads(state: State): WireChannel[] {
  const botId = state.bot.user.id
  return [...state.channels.values()].filter(
    (one) => isThread(one) && !one.thread.archived && has(state.permissionsIn(botId, one), 'viewChannel'),
  )
}

/** What GUILD_CREATE adds; without the members intent a bot gets its own member only. */
export function wireGuildCreate(state: State): object {
  return {
    ...wireGuild(state),
    joined_at: state.bot.joined_at,
    large: false,
    unavailable: false,
    member_count: state.members.size,
    members: [wireMember(state.bot)],
    channels: [...state.channels.values()].filter((one) => !isThread(one) && !isAway(one)).map(wireChannel),
    threads: activeThreads(state).map((one) => ({ ...wireChannel(one), ...ownMember(state, one) })),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export function wireCommand(state: State, command: Command): object {
  const { body } = command
  return {
    type: 1,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    description: '',
    ...body,
    id: command.id,
    version: command.version,
    application_id: state.bot.user.id,
    ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
  }
}

/** Null for a command of which the server said nothing. */
export function wireCommandPermissions(state: State, commandId: string): object | null {
  const permissions = state.commandPermissions.get(commandId) ?? []
  if (permissions.length === 0) return null
  return { id: commandId, application_id: state.bot.user.id, guild_id: state.guild.id, permissions }
}

export function wireApplication(state: State, publicKey: string): object {
  const { user } = state.bot
  return {
    id: user.id,
    name: user.username,
    icon: null,
    description: '',
    bot: user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    owner: state.members.get(state.guild.owner_id)?.user,
    team: null,
    flags: 0,
    approximate_guild_count: state.botPresent ? 1 : 0,
    integration_types_config: { 0: {} },
  }
}
