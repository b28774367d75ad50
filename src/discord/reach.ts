import { setTimeout as sleep } from 'node:timers/promises'
import { type APIApplication, DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js'
import { SettingError } from './setting-error.ts'

export interface Reaching {
  /** DISCORD_API_URL, where it is set. */
  readonly apiUrl?: string | undefined
  /** One line to whoever started the bot. */
  readonly say: (line: string) => void
  /** Waits where the bot logged in too often of late. */
  readonly beforeLogin?: (() => Promise<void>) | undefined
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

/** The first request of a bot with a gateway. */
export async function askGateway(rest: REST, apiUrl: string | undefined): Promise<void> {
  await askFirst(rest, Routes.gatewayBot(), apiUrl, (answer) => typeof answer.url === 'string')
}

/** The first request of a bot without one. */
export async function askApplication(rest: REST, apiUrl: string | undefined): Promise<APIApplication> {
  const isOne = ({ id, bot }: Fields) => typeof id === 'string' && typeof bot === 'object' && bot !== null
  return (await askFirst(rest, Routes.currentApplication(), apiUrl, isOne)) as unknown as APIApplication
}

type Fields = Readonly<Record<string, unknown>>

/** Whether that is Discord at all, and whether it knows the token. Throws a plain sentence where not. */
async function askFirst(
  rest: REST,
  route: `/${string}`,
  apiUrl: string | undefined,
  isRight: (answer: Fields) => boolean,
): Promise<Fields> {
  try {
    const answer = await rest.get(route)
    if (typeof answer === 'object' && answer !== null && isRight(answer as Fields)) return answer as Fields
    throw notDiscord(apiUrl, 'answers with something else')
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
