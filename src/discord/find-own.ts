import { type APIMessage, type Client, Routes, SnowflakeUtil } from 'discord.js'
import type { FindResult } from '../app.ts'

const PAGE = 100
const MOST_PAGES = 20
/** How wrong the clock may have been by which it was noted when the message was sent; ids of messages go by Discord's. */
const CLOCK_WRONG_MS = 25 * 3_600_000

/**
 * The bot's own messages with a custom id that begins so, oldest first. Looks from the newest back: what is looked for was sent
 * lately, and a clock that was ahead then puts `sinceMs` behind it, where nothing is. Where more was written since than is looked
 * through, it looks from `sinceMs` on as well: there it stands, unless the clock was wrong.
 */
export async function findOwn(client: Client, channelId: string, sinceMs: number, prefix: string): Promise<FindResult> {
  const found = new Set<string>()
  const read = async (from: Readonly<Record<string, string>>): Promise<bigint[]> => {
    const query = new URLSearchParams({ limit: String(PAGE), ...from })
    const messages = (await client.rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    for (const one of messages) if (one.author.id === client.user?.id && carries(one, prefix)) found.add(one.id)
    return messages.map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1))
  }
  const oldest = await readBack(read, sinceMs)
  if (oldest !== undefined) await readOn(read, sinceMs, oldest)
  return { ok: true, messageIds: [...found].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)) }
}

/** Reads one page and gives its ids, oldest first. */
type Read = (from: Readonly<Record<string, string>>) => Promise<readonly bigint[]>

/** From the newest back; gives the oldest that was read where that was not far enough. */
async function readBack(read: Read, sinceMs: number): Promise<bigint | undefined> {
  let before: bigint | undefined
  let backTo = sinceMs - CLOCK_WRONG_MS
  for (let page = 0; page < MOST_PAGES; page++) {
    const ids = await read(before === undefined ? {} : { before: String(before) })
    const [oldest, newest] = [ids[0], ids.at(-1)]
    if (oldest === undefined || newest === undefined || ids.length < PAGE) return undefined
    // A clock that was ahead by more than that says nothing: from the newest on, then.
    if (page === 0) backTo = Math.min(backTo, SnowflakeUtil.timestampFrom(newest) - CLOCK_WRONG_MS)
    if (SnowflakeUtil.timestampFrom(oldest) < backTo) return undefined
    before = oldest
  }
  return before
}

async function readOn(read: Read, sinceMs: number, end: bigint): Promise<void> {
  const timestamp = Math.max(sinceMs, Number(SnowflakeUtil.epoch))
  let after = SnowflakeUtil.generate({ timestamp, increment: 0n })
  for (let page = 0; page < MOST_PAGES && after < end; page++) {
    const ids = await read({ after: String(after) })
    after = ids.length < PAGE ? end : (ids.at(-1) ?? end)
  }
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
