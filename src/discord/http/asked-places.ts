import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  ChannelType,
  type Client,
  DiscordAPIError,
  GuildFeature,
  Routes,
} from 'discord.js'
import type { ChannelKind, Clock } from '../../app.ts'
import { createKept } from '../../chat/kept.ts'
import { languageOfLocale } from '../../core/languages.ts'
import {
  isNoServer,
  missingAmong,
  type Places,
  postableOrder,
  refused,
  TO_WELCOME,
  UNKNOWN_CHANNEL,
  UNKNOWN_GUILD,
} from '../places.ts'
import { roleTroubleIn } from '../role-trouble.ts'
import { rightsIn, type Standing } from './rights.ts'

/** Servers change their roles rarely; what a post lacks after all Discord says to the post itself. */
const KEPT_MS = 60_000

interface Server {
  readonly guild: APIGuild
  readonly standing: Standing
}

/** What a channel is and what the bot may do there, asked of Discord each time: nobody tells a bot without a gateway of changes. */
export function createAskedPlaces(client: Client, clock: Clock): Places {
  const botId = () => client.user?.id ?? ''
  const ask = async (guildId: string): Promise<Server | undefined> => {
    try {
      const guild = (await client.rest.get(Routes.guild(guildId))) as APIGuild
      const me = (await client.rest.get(Routes.guildMember(guildId, botId()))) as APIGuildMember
      const { roles, owner_id: ownerId } = guild
      return { guild, standing: { guildId, ownerId, memberId: botId(), roleIds: me.roles, roles } }
    } catch (error) {
      if (error instanceof DiscordAPIError && isNoServer(error)) return undefined
      throw error
    }
  }
  const servers = createKept(clock, KEPT_MS, ask)
  const channelOf = async (id: string) => (await client.rest.get(Routes.channel(id))) as APIChannel
  /** Undefined where Discord's no to the channel is one to the whole server. */
  const channelIn = async (guildId: string, id: string): Promise<APIChannel | undefined> => {
    try {
      return await channelOf(id)
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error
      servers.forget(guildId)
      if (await servers.of(guildId)) throw error
      return undefined
    }
  }
  return {
    async permissions(guildId, channelId) {
      const server = await servers.of(guildId)
      const channel = server && (await channelIn(guildId, channelId))
      if (!server || !channel) return refused(UNKNOWN_GUILD, `the bot is not in the server ${guildId}`)
      const kind = KINDS[channel.type]
      if (!kind || !('guild_id' in channel) || channel.guild_id !== guildId) {
        return refused(UNKNOWN_CHANNEL, 'Unknown Channel')
      }
      // A thread has no words of its own: those of its channel count.
      const thread = kind === 'thread'
      const parent =
        thread && 'parent_id' in channel && channel.parent_id ? await channelOf(channel.parent_id) : channel
      const rights = rightsIn(server.standing, overwritesOf(parent))
      const locked = 'thread_metadata' in channel && channel.thread_metadata?.locked === true
      return { ok: true, missing: missingAmong((flag) => (rights & flag) === flag, kind, locked), kind }
    },
    // The channel; the server and what the bot is in it where they are not known.
    asking: (guildId) => (servers.known(guildId) ? 1 : 3),
    role(guildId, roleId) {
      const guild = servers.known(guildId)?.guild
      if (!guild) return 'unknown'
      const role = guild.roles.find(({ id }) => id === roleId)
      return role ? (role.mentionable ? 'mentionable' : 'not-mentionable') : 'gone'
    },
    async roleTrouble(guildId, roleId) {
      const server = await servers.of(guildId)
      if (!server) return 'unknown'
      const roles = server.guild.roles.map((one) => ({ ...one, permissions: BigInt(one.permissions) }))
      const all = (await client.rest.get(Routes.guildChannels(guildId))) as APIChannel[]
      const words = all.flatMap(overwritesOf).filter(({ id }) => id === roleId)
      const opensChannel = words.some(({ allow }) => BigInt(allow) !== 0n)
      return roleTroubleIn({ guildId, roles, botRoleIds: server.standing.roleIds, opensChannel }, roleId)
    },
    async welcoming(guildId) {
      const server = await servers.of(guildId)
      if (!server) return undefined
      const { guild, standing } = server
      const all = (await client.rest.get(Routes.guildChannels(guildId))) as APIChannel[]
      const mayPost = (one: APIChannel) => {
        const rights = rightsIn(standing, overwritesOf(one))
        return TO_WELCOME.every((flag) => (rights & flag) === flag)
      }
      const texts = all.flatMap((one) => (one.type === ChannelType.GuildText ? [one] : []))
      const places = texts.map((one) => ({ id: one.id, position: one.position, mayPost: mayPost(one) }))
      const language = guild.features.includes(GuildFeature.Community) ? languageOfLocale(guild.preferred_locale) : 'ko'
      return { channelIds: postableOrder(places, guild.system_channel_id), language }
    },
  }
}

const KINDS: Partial<Record<ChannelType, ChannelKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildVoice]: 'voice',
  [ChannelType.GuildStageVoice]: 'voice',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
}

function overwritesOf(channel: APIChannel) {
  return 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : []
}
