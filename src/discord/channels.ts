import {
  type APIMessage,
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
  RateLimitError,
  type RawFile,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { ChannelProblem, Channels, FindResult, PermissionName, PermissionResult, SendResult } from '../app.ts'
import { fitMessage } from '../chat/fit.ts'
import type { Message } from '../chat/reply.ts'
import { waitMs } from './client.ts'

export const PERMISSIONS: Readonly<Record<PermissionName, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  attachFiles: PermissionFlagsBits.AttachFiles,
  readMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  mentionRoles: PermissionFlagsBits.MentionEveryone,
}

/** A request that was not given up by then could leave after another worker took its row over. */
const GIVE_UP_MS = 45_000
const PAGE = 100
const MOST_PAGES = 20
const UNKNOWN_CHANNEL = 10_003

/** The port to Discord's channels, over the client's REST; never throws for what Discord may answer. */
export function createChannels(client: Client, onUnauthorized: () => void): Channels {
  const attempt = async <T>(work: () => Promise<T>): Promise<T | { ok: false; problem: ChannelProblem }> => {
    try {
      return await work()
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind === 'refused' && problem.status === 401) onUnauthorized()
      return { ok: false, problem }
    }
  }
  const write = (
    method: 'post' | 'patch',
    route: `/${string}`,
    message: Message,
    extra: object,
    signal?: AbortSignal,
  ) =>
    attempt(async (): Promise<SendResult> => {
      const { body, files } = requestOf(message, extra)
      const limit = signal ?? AbortSignal.timeout(GIVE_UP_MS)
      const sent = (await client.rest[method](route, { body, files, signal: limit })) as APIMessage
      return { ok: true, messageId: sent.id, sentAt: SnowflakeUtil.timestampFrom(sent.id) }
    })
  return {
    send: ({ channelId, message, nonce, pingRoleId, signal }) => {
      const extra = {
        allowed_mentions: { parse: [], ...(pingRoleId ? { roles: [pingRoleId] } : {}) },
        ...(nonce ? { nonce, enforce_nonce: true } : {}),
      }
      return write('post', Routes.channelMessages(channelId), message, extra, signal)
    },
    edit: (channelId, messageId, message) => {
      const extra = { content: '', allowed_mentions: { parse: [] } }
      return write('patch', Routes.channelMessage(channelId, messageId), message, extra)
    },
    remove: (channelId, messageId) =>
      attempt(async (): Promise<SendResult> => {
        await client.rest.delete(Routes.channelMessage(channelId, messageId))
        return { ok: true, messageId, sentAt: SnowflakeUtil.timestampFrom(messageId) }
      }),
    findOwn: (channelId, sinceMs, prefix) => attempt(() => findOwn(client, channelId, sinceMs, prefix)),
    permissions: (guildId, channelId) => attempt(() => missingPermissions(client, guildId, channelId)),
  }
}

function requestOf(message: Message, extra: object): { body: object; files: RawFile[] } {
  const { content, embeds = [], components = [], files = [] } = fitMessage(message)
  const attachments = files.map((file, at) => ({ id: String(at), filename: file.name, description: file.alt }))
  return {
    body: { ...extra, ...(content === undefined ? {} : { content }), embeds, components, attachments },
    files: files.map((file) => ({ name: file.name, data: Buffer.from(file.data) })),
  }
}

async function findOwn(client: Client, channelId: string, sinceMs: number, prefix: string): Promise<FindResult> {
  const found: string[] = []
  let after = SnowflakeUtil.generate({ timestamp: Math.max(sinceMs, Number(SnowflakeUtil.epoch)) }).toString()
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(PAGE) })
    const messages = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    const own = messages.filter((one) => one.author.id === client.user?.id && carries(one, prefix))
    found.push(...own.map((one) => one.id))
    if (messages.length < PAGE) break
    after = messages.reduce((newest, one) => (BigInt(one.id) > BigInt(newest) ? one.id : newest), after)
  }
  return { ok: true, messageIds: found.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)) }
}

function carries(message: APIMessage, prefix: string): boolean {
  return (message.components ?? []).some(
    (row) =>
      'components' in row &&
      row.components.some(
        (one) => 'custom_id' in one && one.custom_id !== undefined && one.custom_id.startsWith(prefix),
      ),
  )
}

async function missingPermissions(client: Client, guildId: string, channelId: string): Promise<PermissionResult> {
  const guild = client.guilds.cache.get(guildId)
  if (!guild?.available)
    return { ok: false, problem: { kind: 'unknown', message: `guild ${guildId} is not available` } }
  const channel = client.channels.cache.get(channelId) ?? (await client.channels.fetch(channelId))
  if (!channel || channel.isDMBased() || channel.guildId !== guildId) {
    return { ok: false, problem: { kind: 'refused', status: 404, code: UNKNOWN_CHANNEL, message: 'Unknown Channel' } }
  }
  return { ok: true, missing: await missingIn(channel) }
}

async function missingIn(channel: GuildBasedChannel): Promise<PermissionName[]> {
  const me = channel.guild.members.me ?? (await channel.guild.members.fetchMe())
  const held = channel.permissionsFor(me)
  return (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => !held.has(PERMISSIONS[name]))
}

function problemOf(error: unknown): ChannelProblem {
  if (error instanceof RateLimitError) return { kind: 'not-sent', retryAfterMs: waitMs(error) }
  if (error instanceof DiscordAPIError && error.status < 500) {
    return { kind: 'refused', status: error.status, code: Number(error.code), message: error.message }
  }
  return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) }
}
