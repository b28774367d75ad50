import { DiscordAPIError, RateLimitError } from 'discord.js'
import type { ChannelProblem } from '../app.ts'
import { waitMs } from './client.ts'

/** What came of a request that failed: whether Discord surely did not do it, refused it, or may have done it. */
export function problemOf(error: unknown): ChannelProblem {
  if (error instanceof RateLimitError) return { kind: 'not-sent', retryAfterMs: waitMs(error) }
  if (error instanceof DiscordAPIError && error.status < 500) {
    return { kind: 'refused', status: error.status, code: Number(error.code), message: error.message }
  }
  return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) }
}
