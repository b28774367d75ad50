import {
  ChannelType,
  type Client,
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
} from 'discord.js'
import type { ChannelKind, PermissionName, PermissionResult, RoleState } from '../app.ts'

const PERMISSIONS: Readonly<Record<PermissionName, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  manageThreads: PermissionFlagsBits.ManageThreads,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  attachFiles: PermissionFlagsBits.AttachFiles,
  readMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  mentionRoles: PermissionFlagsBits.MentionEveryone,
}

/** Discord's codes: of a channel that is nowhere, of a server that one is not in, of a place that one may not see. */
const UNKNOWN_CHANNEL = 10_003
const UNKNOWN_GUILD = 10_004
const MISSING_ACCESS = 50_001

/** What the bot lacks in a channel, from the cache that the gateway keeps; REST is asked for what is not in it. */
export async function missingPermissions(
  client: Client,
  guildId: string,
  channelId: string,
): Promise<PermissionResult> {
  const guild = await memberGuild(client, guildId)
  if (!guild) return refused(UNKNOWN_GUILD, `the bot is not in the server ${guildId}`)
  if (!guild.available) return { ok: false, problem: { kind: 'unknown', message: `guild ${guildId} is not available` } }
  const channel = await channelNow(client, channelId)
  // A forum takes posts, each a thread, and no messages of its own.
  if (!channel?.isTextBased() || channel.guildId !== guildId) return refused(UNKNOWN_CHANNEL, 'Unknown Channel')
  const me = guild.members.me ?? (await guild.members.fetchMe())
  const held = channel.permissionsFor(me)
  const missing = namesFor(channel).filter((name) => !held?.has(PERMISSIONS[name]))
  return { ok: true, missing, kind: kindOf(channel) }
}

/** Roles are told by the gateway, so that a role that is not in the cache is gone. */
export function roleState(client: Client, guildId: string, roleId: string): RoleState {
  const guild = client.guilds.cache.get(guildId)
  if (!guild?.available) return 'unknown'
  const role = guild.roles.cache.get(roleId)
  return role ? (role.mentionable ? 'mentionable' : 'not-mentionable') : 'gone'
}

/** All servers are in the cache from the start, those with an outage too: REST only says no to the others. */
async function memberGuild(client: Client, guildId: string): Promise<Guild | undefined> {
  try {
    return client.guilds.cache.get(guildId) ?? (await client.guilds.fetch(guildId))
  } catch (error) {
    if (error instanceof DiscordAPIError && [UNKNOWN_GUILD, MISSING_ACCESS].includes(Number(error.code)))
      return undefined
    throw error
  }
}

async function channelNow(client: Client, channelId: string): Promise<GuildBasedChannel | undefined> {
  const cached = client.channels.cache.get(channelId)
  // With its channel a thread is gone, of which the gateway says nothing.
  const stale = cached?.isThread() === true && !cached.parent
  const channel = stale || !cached ? await client.channels.fetch(channelId, { force: stale }) : cached
  return channel && !channel.isDMBased() ? channel : undefined
}

/** In a thread another right counts than in its channel, and a locked one is for moderators. */
function namesFor(channel: GuildBasedChannel): PermissionName[] {
  const thread = channel.isThread()
  const others: PermissionName[] = thread ? ['sendMessages'] : ['sendMessagesInThreads', 'manageThreads']
  if (thread && !channel.locked) others.push('manageThreads')
  return (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => !others.includes(name))
}

function kindOf(channel: GuildBasedChannel): ChannelKind {
  if (channel.isThread()) return 'thread'
  return channel.type === ChannelType.GuildAnnouncement ? 'announcement' : 'text'
}

function refused(code: number, message: string): PermissionResult {
  return { ok: false, problem: { kind: 'refused', status: 404, code, message } }
}
