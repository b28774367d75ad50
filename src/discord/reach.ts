import { setTimeout as sleep } from 'node:timers/promises'
import {
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  type REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js'

/** A setting that only Discord, or nobody, can tell to be wrong; starting again mends nothing. */
export class SettingError extends Error {}

export interface Reaching {
  /** DISCORD_API_URL, where it is set. */
  readonly apiUrl?: string | undefined
  /** One line to whoever started the bot. */
  readonly say: (line: string) => void
  /** Ends the waiting, with a throw. */
  readonly ending?: AbortSignal | undefined
}

const WAIT_SECONDS = { first: 1, most: 60 }

/**
 * What `work` asks of Discord, asked again until it answers: a machine that starts has no network yet, and one that loses
 * it gets it back. What Discord refuses is thrown.
 */
export async function whenReached<T>(work: () => Promise<T>, { apiUrl, say, ending }: Reaching): Promise<T> {
  for (let wait = WAIT_SECONDS.first; ; wait = Math.min(WAIT_SECONDS.most, wait * 2)) {
    try {
      return await work()
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === undefined) throw error
      const where = apiUrl === undefined ? 'Discord' : `DISCORD_API_URL (${apiUrl})`
      say(`${where} cannot be reached: ${trouble}. Trying again in ${wait} s.`)
      await sleep(wait * 1000, undefined, ending ? { signal: ending } : {})
    }
  }
}

/** The first request: whether that is Discord at all, and whether it knows the token. Throws a plain sentence where not. */
export async function askGateway(rest: REST, apiUrl: string | undefined): Promise<void> {
  try {
    const answer = (await rest.get(Routes.gatewayBot())) as Partial<RESTGetAPIGatewayBotResult>
    if (typeof answer.url !== 'string') throw notDiscord(apiUrl, 'answers with something else')
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    if (error.status === 401)
      throw new Error('Discord does not accept the token; check DISCORD_TOKEN', { cause: error })
    throw notDiscord(apiUrl, `answers ${error.status}`)
  }
}

function notDiscord(apiUrl: string | undefined, what: string): Error {
  if (apiUrl === undefined) return new Error(`Discord ${what} to the bot's first request`)
  return new SettingError(
    `DISCORD_API_URL: ${apiUrl} ${what} where Discord's REST API would be; leave the setting empty for Discord's own, ` +
      'or give the address without the version, such as https://discord.com/api',
  )
}

/** What is in the way and may pass: no network, no answer in time, a server's own trouble. */
function troubleOf(error: unknown): string | undefined {
  if (error instanceof DiscordAPIError || !(error instanceof Error)) return undefined
  if (error instanceof HTTPError) return `it answers ${error.status}`
  if (error instanceof RateLimitError) return 'it asks to be left alone for a while'
  if (error.name === 'AbortError') return 'no answer in time'
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? undefined : message || code
}
