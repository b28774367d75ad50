import { type APIMessage, type Client, Routes, SnowflakeUtil } from 'discord.js'
import type { FindResult } from '../app.ts'

const PAGE = 100
const MOST_PAGES = 20
/** How wrong the clock may have been by which it was noted when the message was sent; ids of messages go by Discord's. */
const CLOCK_WRONG_MS = 25 * 3_600_000

/**
 * The bot's own messages with a custom id that begins so, oldest first. Looks from the newest back: what is looked for was sent
 * lately, and a clock that was ahead then puts `sinceMs` behind it, where nothing is.
 */
export async function findOwn(client: Client, channelId: string, sinceMs: number, prefix: string): Promise<FindResult> {
  const found: string[] = []
  let before: string | undefined
  let backTo = sinceMs - CLOCK_WRONG_MS
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before === undefined ? {} : { before }) })
    const messages = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    const own = messages.filter((one) => one.author.id === client.user?.id && carries(one, prefix))
    found.push(...own.map((one) => one.id))
    const ids = messages.map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1))
    const [oldest, newest] = [ids[0], ids.at(-1)]
    if (oldest === undefined || newest === undefined || messages.length < PAGE) break
    // A clock that was ahead by more than that says nothing: from the newest on, then.
    if (page === 0) backTo = Math.min(backTo, SnowflakeUtil.timestampFrom(newest) - CLOCK_WRONG_MS)
    if (SnowflakeUtil.timestampFrom(oldest) < backTo) break
    before = oldest.toString()
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
