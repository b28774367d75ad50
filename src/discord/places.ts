import {
  type Channel,
  ChannelType,
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  GuildFeature,
  PermissionFlagsBits,
} from 'discord.js'
import type { ChannelKind, PermissionName, PermissionResult, RoleState, RoleTrouble } from '../app.ts'
import { TAKES_THREADS } from '../chat/permissions.ts'
import { type Language, languageOfLocale } from '../core/languages.ts'
import { roleTroubleIn } from './role-trouble.ts'

/** What the bot may do where. */
export interface Places {
  /** What it lacks in a channel, and what kind of channel that is. */
  permissions(guildId: string, channelId: string): Promise<PermissionResult>
  /** Requests that it makes for that, as things are known now. */
  asking(guildId: string, channelId: string): number
  role(guildId: string, roleId: string): RoleState
  /** What keeps the bot from giving the role to whoever asks. */
  roleTrouble(guildId: string, roleId: string): Promise<RoleTrouble | undefined>
  /** Where a server could be welcomed, the likeliest channel first; undefined where the bot is not in it. */
  welcoming(
    guildId: string,
  ): Promise<{ readonly channelIds: readonly string[]; readonly language: Language } | undefined>
}

export const PERMISSIONS: Readonly<Record<PermissionName, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  manageThreads: PermissionFlagsBits.ManageThreads,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  attachFiles: PermissionFlagsBits.AttachFiles,
  readMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  mentionRoles: PermissionFlagsBits.MentionEveryone,
  createPublicThreads: PermissionFlagsBits.CreatePublicThreads,
}

/** Discord's codes: of a channel that is nowhere, of a server that one is not in, of a place that one may not see. */
export const UNKNOWN_CHANNEL = 10_003
export const UNKNOWN_GUILD = 10_004
const MISSING_ACCESS = 50_001

export const TO_WELCOME = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
]

/** From the cache that the gateway keeps. */
export function createCachedPlaces(client: Client): Places {
  return {
    permissions: (guildId, channelId) => missingPermissions(client, guildId, channelId),
    asking: (_guildId, channelId) => (isKnown(client.channels.cache.get(channelId)) ? 0 : 1),
    role: (guildId, roleId) => roleState(client, guildId, roleId),
    roleTrouble: (guildId, roleId) => roleTrouble(client, guildId, roleId),
    async welcoming(guildId) {
      const guild = client.guilds.cache.get(guildId)
      if (!guild) return undefined
      return { channelIds: postable(guild), language: languageOf(guild) }
    },
  }
}

function postable(guild: Guild): readonly string[] {
  const { me } = guild.members
  const texts = [...guild.channels.cache.values()].filter((one) => one.type === ChannelType.GuildText)
  const places = texts.map((one) => ({
    id: one.id,
    position: one.rawPosition,
    mayPost: me !== null && one.permissionsFor(me).has(TO_WELCOME),
  }))
  return postableOrder(places, guild.systemChannelId)
}

interface TextPlace {
  readonly id: string
  readonly position: number
  readonly mayPost: boolean
}

/** Discord's own place for news of the server, then its text channels from the top. */
export function postableOrder(places: readonly TextPlace[], systemId: string | null): readonly string[] {
  const ordered = [...places].sort(
    (a, b) =>
      Number(b.id === systemId) - Number(a.id === systemId) ||
      a.position - b.position ||
      (BigInt(a.id) < BigInt(b.id) ? -1 : 1),
  )
  return ordered.filter(({ mayPost }) => mayPost).map(({ id }) => id)
}

/** Only a Community chose its language: any other server says English, whatever its members speak. */
function languageOf(guild: Guild): Language {
  return guild.features.includes(GuildFeature.Community) ? languageOfLocale(guild.preferredLocale) : 'ko'
}

/** What the bot lacks in a channel; REST is asked for what is not in the cache. */
async function missingPermissions(client: Client, guildId: string, channelId: string): Promise<PermissionResult> {
  const guild = await memberGuild(client, guildId)
  if (!guild) return refused(UNKNOWN_GUILD, `the bot is not in the server ${guildId}`)
  if (!guild.available) return { ok: false, problem: { kind: 'unknown', message: `guild ${guildId} is not available` } }
  const channel = await channelNow(client, channelId)
  // A forum takes posts, each a thread, and no messages of its own.
  if (!channel?.isTextBased() || channel.guildId !== guildId) return refused(UNKNOWN_CHANNEL, 'Unknown Channel')
  const me = guild.members.me ?? (await guild.members.fetchMe())
  const held = channel.permissionsFor(me)
  const kind = kindOf(channel)
  const locked = channel.isThread() && channel.locked === true
  return { ok: true, missing: missingAmong((flag) => held?.has(flag) === true, kind, locked), kind }
}

/** Roles are told by the gateway, so that a role that is not in the cache is gone. */
function roleState(client: Client, guildId: string, roleId: string): RoleState {
  const guild = client.guilds.cache.get(guildId)
  if (!guild?.available) return 'unknown'
  const role = guild.roles.cache.get(roleId)
  return role ? (role.mentionable ? 'mentionable' : 'not-mentionable') : 'gone'
}

async function roleTrouble(client: Client, guildId: string, roleId: string): Promise<RoleTrouble | undefined> {
  const guild = client.guilds.cache.get(guildId)
  if (!guild?.available) return 'unknown'
  const me = guild.members.me ?? (await guild.members.fetchMe())
  const roles = guild.roles.cache.map(({ id, permissions, rawPosition, managed }) => ({
    id,
    permissions: permissions.bitfield,
    position: rawPosition,
    managed,
  }))
  const opensChannel = guild.channels.cache.some(
    (one) => 'permissionOverwrites' in one && (one.permissionOverwrites.cache.get(roleId)?.allow.bitfield ?? 0n) !== 0n,
  )
  return roleTroubleIn({ guildId, roles, botRoleIds: [...me.roles.cache.keys()], opensChannel }, roleId)
}

/** All servers are in the cache from the start, those with an outage too: REST only says no to the others. */
async function memberGuild(client: Client, guildId: string): Promise<Guild | undefined> {
  try {
    return client.guilds.cache.get(guildId) ?? (await client.guilds.fetch(guildId))
  } catch (error) {
    if (error instanceof DiscordAPIError && isNoServer(error)) return undefined
    throw error
  }
}

/** Discord's no about a server: the bot is not in it. */
export function isNoServer({ code }: Pick<DiscordAPIError, 'code'>): boolean {
  return [UNKNOWN_GUILD, MISSING_ACCESS].includes(Number(code))
}

async function channelNow(client: Client, channelId: string): Promise<GuildBasedChannel | undefined> {
  const cached = client.channels.cache.get(channelId)
  const channel = isKnown(cached) ? cached : await client.channels.fetch(channelId, { force: true })
  return channel && !channel.isDMBased() ? channel : undefined
}

/**
 * Whether the cache says how it stands there. With its channel a thread is gone, of which the gateway says nothing; and a private one
 * that the bot is not in comes with whatever a member does in it.
 */
function isKnown<Of extends Channel>(cached: Of | undefined): cached is Of {
  if (!cached?.isThread()) return cached !== undefined
  return cached.parent !== null && (cached.type !== ChannelType.PrivateThread || cached.joined)
}

/** In a thread another right counts than in its channel, and a locked one is for moderators. */
export function missingAmong(held: (flag: bigint) => boolean, kind: ChannelKind, locked: boolean): PermissionName[] {
  const thread = kind === 'thread'
  const others: PermissionName[] = thread ? ['sendMessages'] : ['sendMessagesInThreads', 'manageThreads']
  if (thread && !locked) others.push('manageThreads')
  if (!TAKES_THREADS.includes(kind)) others.push('createPublicThreads')
  const names = (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => !others.includes(name))
  return names.filter((name) => !held(PERMISSIONS[name]))
}

function kindOf(channel: GuildBasedChannel): ChannelKind {
  if (channel.isThread()) return 'thread'
  if (channel.isVoiceBased()) return 'voice'
  return channel.type === ChannelType.GuildAnnouncement ? 'announcement' : 'text'
}

export function refused(code: number, message: string): PermissionResult {
  return { ok: false, problem: { kind: 'refused', status: 404, code, message } }
}
