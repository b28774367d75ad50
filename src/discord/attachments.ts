import type { Shared } from '../app.ts'

const WITHIN_MS = 20_000
/** Where Discord keeps what members send. */
const DISCORD = /^https:\/\/(?:cdn|media)\.discordapp\.(?:com|net)\//

/** Fetches what a member sent along, from Discord's own store (or what stands for Discord) and from nowhere else. */
export function createFetchFile(apiUrl: string | undefined, log: Shared['log']): Shared['fetchFile'] {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).origin
  return async (url, most) => {
    if (!DISCORD.test(url) && (own === undefined || URL.parse(url)?.origin !== own)) return undefined
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(WITHIN_MS), redirect: 'error' })
      return answer.ok && answer.body ? await bytesOf(answer.body, most) : undefined
    } catch (error) {
      log.warn({ err: error }, 'a file that a member sent could not be fetched')
      return undefined
    }
  }
}

/** Undefined where it is longer than was said. */
async function bytesOf(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
