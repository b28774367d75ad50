import {
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIMessage,
  type Client,
  type RESTGetAPICurrentUserGuildsResult,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { ChannelProblem, Channels, InboxResult, SendResult, Server, ToggleResult } from '../app.ts'
import type { Message } from '../chat/reply.ts'
import { findOwn } from './find-own.ts'
import { createMemberNames } from './member-names.ts'
import { requestOf } from './payload.ts'
import { createCachedPlaces } from './places.ts'
import { problemOf } from './problem.ts'

/** A request that was not given up by then could leave after another worker took its row over. */
const GIVE_UP_MS = 45_000
/** Who asks waits for the board. */
const MEMBER_MS = 5_000
/** Unknown guild, missing access: the bot is not in it. */
const NOT_THERE = [10_004, 50_001]
/** Unknown member, unknown user (an account that was deleted), or a server that the bot itself is not in. */
const GONE = [10_007, 10_013, ...NOT_THERE]
const SERVERS = 200
const MOST_PAGES = 20
/** An archived thread, and a locked one: it may be woken, and the same done again. */
const ASLEEP = [50_083, 160_005]
/** Until it is tried again, where Discord did not answer for that. */
const AWAKE_MS = 15_000

/** The port to Discord's channels, over the client's REST; never throws for what Discord may answer. */
export function createChannels(
  client: Client,
  onUnauthorized: () => void,
  places = createCachedPlaces(client),
): Channels {
  const names = createMemberNames()
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
  const done = (messageId: string, request: () => Promise<unknown>) =>
    attempt(async (): Promise<SendResult> => {
      await request()
      return { ok: true, messageId, sentAt: SnowflakeUtil.timestampFrom(messageId) }
    })
  const awake = async (channelId: string, work: () => Promise<SendResult>): Promise<SendResult> => {
    const first = await work()
    if (first.ok || first.problem.kind !== 'refused' || !ASLEEP.includes(first.problem.code)) return first
    const signal = AbortSignal.timeout(GIVE_UP_MS)
    const wake = client.rest.patch(Routes.channel(channelId), { body: { archived: false }, signal })
    const woken = await attempt(async () => ({ ok: true, channel: await wake }) as const)
    if (woken.ok) return await work()
    const { problem } = woken
    // A page of what stands in between has none of Discord's codes, and says nothing of the right.
    if (problem.kind === 'refused' && problem.status !== 401 && problem.code) return first
    // It may be woken in a moment; what was to be done there is not.
    return { ok: false, problem: problem.kind === 'not-sent' ? problem : { kind: 'not-sent', retryAfterMs: AWAKE_MS } }
  }
  return {
    send: ({ channelId, message, nonce, pingRoleId, replyTo, signal }) => {
      const extra = {
        allowed_mentions: { parse: [], ...(pingRoleId ? { roles: [pingRoleId] } : {}) },
        ...(replyTo ? { message_reference: { message_id: replyTo, fail_if_not_exists: false } } : {}),
        ...(nonce ? { nonce, enforce_nonce: true } : {}),
      }
      return awake(channelId, () => write('post', Routes.channelMessages(channelId), message, extra, signal))
    },
    edit: (channelId, messageId, message) => {
      const extra = { content: '', allowed_mentions: { parse: [] } }
      return awake(channelId, () => write('patch', Routes.channelMessage(channelId, messageId), message, extra))
    },
    remove: (channelId, messageId) =>
      awake(channelId, () => done(messageId, () => client.rest.delete(Routes.channelMessage(channelId, messageId)))),
    publish: (channelId, messageId) =>
      done(messageId, () => client.rest.post(Routes.channelMessageCrosspost(channelId, messageId))),
    openThread: (channelId, messageId, name) =>
      done(messageId, () => {
        const signal = AbortSignal.timeout(GIVE_UP_MS)
        return client.rest.post(Routes.threads(channelId, messageId), { body: { name }, signal })
      }),
    findOwn: (channelId, sinceMs, prefix) => attempt(() => findOwn(client, channelId, sinceMs, prefix)),
    permissions: (guildId, channelId) => attempt(() => places.permissions(guildId, channelId)),
    asking: places.asking,
    inbox: (memberId) =>
      attempt(async (): Promise<InboxResult> => {
        const signal = AbortSignal.timeout(GIVE_UP_MS)
        const body = { recipient_id: memberId }
        const { id } = (await client.rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel
        return { ok: true, channelId: id }
      }),
    async servers() {
      const servers: Server[] = []
      for (let page = 0; page < MOST_PAGES; page++) {
        const after = servers.at(-1)?.id
        const query = new URLSearchParams({ limit: String(SERVERS), ...(after ? { after } : {}) })
        const signal = AbortSignal.timeout(MEMBER_MS)
        const found = (await client.rest.get(Routes.userGuilds(), {
          query,
          signal,
        })) as RESTGetAPICurrentUserGuildsResult
        servers.push(...found.map(({ id, name }) => ({ id, name })))
        if (found.length < SERVERS) return { servers, isWhole: true }
      }
      return { servers, isWhole: false }
    },
    role: places.role,
    async roleTrouble(guildId, roleId) {
      const found = await attempt(
        async () => ({ ok: true, trouble: await places.roleTrouble(guildId, roleId) }) as const,
      )
      return found.ok ? found.trouble : 'unknown'
    },
    toggleRole: (guildId, memberId, roleId) =>
      attempt(async (): Promise<ToggleResult> => {
        const signal = AbortSignal.timeout(MEMBER_MS)
        const { roles } = (await client.rest.get(Routes.guildMember(guildId, memberId), { signal })) as APIGuildMember
        const held = roles.includes(roleId)
        await client.rest[held ? 'delete' : 'put'](Routes.guildMemberRole(guildId, memberId, roleId), { signal })
        return { ok: true, held: !held }
      }),
    memberName: (guildId, memberId) => names.of(guildId, memberId),
    async server(guildId) {
      const signal = AbortSignal.timeout(MEMBER_MS)
      const path = Routes.guild(guildId)
      const found = await attempt(async () => ({ ok: true, guild: await client.rest.get(path, { signal }) }) as const)
      if (found.ok) return { id: guildId, name: (found.guild as APIGuild).name }
      return found.problem.kind === 'refused' && NOT_THERE.includes(found.problem.code) ? 'gone' : 'unknown'
    },
    async member(guildId, memberId) {
      const path = Routes.guildMember(guildId, memberId)
      const signal = AbortSignal.timeout(MEMBER_MS)
      const found = await attempt(async () => ({ ok: true, member: await client.rest.get(path, { signal }) }) as const)
      if (found.ok) {
        names.keep(guildId, found.member as APIGuildMember)
        return 'here'
      }
      return found.problem.kind === 'refused' && GONE.includes(found.problem.code) ? 'gone' : 'unknown'
    },
  }
}
