import { setTimeout } from 'node:timers/promises'
import { Client, Events, GatewayIntentBits, Options, Partials, type RateLimitData } from 'discord.js'
import type { Logger } from 'pino'
import { mendInteractions } from './mend.ts'
import { askGateway, type Reaching, whenReached } from './reach.ts'
import { noteRepeats } from './repeats.ts'

export interface ClientSettings {
  /** Where REST is, without the version: another one than Discord's for the playground, a proxy or tests. */
  readonly apiUrl?: string
}

/** A request that waits longer than this for its rate limit is given back to the caller before it is sent. */
const LONGEST_WAIT_MS = 20_000
const REQUEST_TIMEOUT_MS = 10_000

/** The discord.js client: the one intent that is needed, no pings, and caches of nothing but servers, channels and roles. */
export function createClient(settings: ClientSettings): Client {
  const none = Object.fromEntries(UNCACHED.map((name) => [name, 0]))
  const client = new Client({
    // As many connections as Discord asks for: more than one from some 2,500 servers on.
    shards: 'auto',
    intents: [GatewayIntentBits.Guilds],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...none,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      // Whether the bot is in a private thread is asked of nobody then.
      ThreadMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    rest: {
      ...(settings.apiUrl ? { api: settings.apiUrl } : {}),
      timeout: REQUEST_TIMEOUT_MS,
      rejectOnRateLimit: (limit) => waitMs(limit) > LONGEST_WAIT_MS,
      invalidRequestWarningInterval: 500,
    },
  })
  mendInteractions(client)
  noteRepeats(client.rest)
  return client
}

/** How long a rate limit holds: which of the three says it depends on the kind of limit. */
export function waitMs(limit: Pick<RateLimitData, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number {
  return Math.max(limit.timeToReset, limit.retryAfter, limit.sublimitTimeout)
}

const UNCACHED = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildForumThreadManager',
  'GuildInviteManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildStickerManager',
  'GuildTextThreadManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'ThreadManager',
  'VoiceStateManager',
] as const

/** Close codes of the gateway after which connecting again is pointless (Discord, topics/opcodes-and-status-codes). */
const FATAL: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept the token; check DISCORD_TOKEN',
  4010: 'Discord says that the shard is invalid',
  4011: 'the bot is in more servers than its connections may serve; start it again: it opens as many as Discord recommends',
  4012: 'Discord says that the API version is invalid',
  4013: 'Discord says that the intents are invalid',
  4014: 'Discord says that the intents are not allowed',
}

/** Logs what goes wrong on the line; gives up where discord.js would stay up and deaf. */
export function listenForTrouble(client: Client, log: Logger, giveUp: (reason: string) => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'))
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway error'))
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnecting'))
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'gateway resumed'))
  client.on(Events.ShardDisconnect, ({ code }) =>
    giveUp(FATAL[code] ?? `Discord closed the connection for good (${code})`),
  )
  client.on(Events.Invalidated, () => giveUp('Discord ended the session for good'))
  client.rest.on('invalidRequestWarning', (data) => log.warn(data, 'many requests were refused'))
}

/** Ends the connection on purpose: its closing is no trouble, and nothing to log or to give up for. */
export async function disconnect(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting)
  client.removeAllListeners(Events.ShardDisconnect)
  client.removeAllListeners(Events.Invalidated)
  if (await isDoneWithin(CLOSES_WITHIN_MS, client.destroy())) return
  // discord.js ends once alone: what connects again is behind it.
  const shards = Reflect.get(client.ws, '_ws') as { destroy(): Promise<void> } | null | undefined
  if (shards) await isDoneWithin(CLOSES_WITHIN_MS, shards.destroy())
}

/**
 * A connection that is closed while it waits for Discord's first word is closed twice at once by @discordjs/ws 1.2: the first wait never
 * ends, and half a second later it connects again.
 */
const CLOSES_WITHIN_MS = 2_000

async function isDoneWithin(ms: number, doing: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController()
  const late = setTimeout(ms, false, { signal: waiting.signal }).catch(() => false)
  const isDone = await Promise.race([doing.then(() => true), late])
  waiting.abort()
  return isDone
}

/**
 * Waits for Discord, logs in, and waits until the client is ready. Throws a plain sentence for a token that Discord refuses, and where it
 * is to end meanwhile: several connections take five seconds each.
 */
export async function login(client: Client, token: string, reaching: Reaching): Promise<Client<true>> {
  const rest = client.rest.setToken(token)
  await whenReached(() => askGateway(rest, reaching.apiUrl), reaching)
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve)
  })
  await reaching.beforeLogin?.()
  const connected = client.login(token).then(() => ready)
  return await Promise.race([connected, endOf(reaching.ending)])
}

/** Rejects then. */
function endOf(ending: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (ending?.aborted) reject(ending.reason)
    ending?.addEventListener('abort', () => reject(ending.reason), { once: true })
  })
}
