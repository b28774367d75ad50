import { Client, GatewayIntentBits, Options, Partials } from 'discord.js'

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
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...none,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: {
      ...(settings.apiUrl ? { api: settings.apiUrl } : {}),
      timeout: REQUEST_TIMEOUT_MS,
      rejectOnRateLimit: (limit) => limit.timeToReset > LONGEST_WAIT_MS,
      invalidRequestWarningInterval: 500,
    },
  })
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
  'ThreadMemberManager',
  'VoiceStateManager',
] as const
