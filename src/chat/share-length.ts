import { truncate } from './fit.ts'

const FENCE = '```'

/** Texts that fit into `total` together: the longest are cut first, short ones stay whole. A cut code block is closed. */
export function shareRoom(texts: readonly string[], total: number): string[] {
  const level = levelFor(
    texts.map((text) => text.length).sort((a, b) => a - b),
    total,
  )
  return texts.map((text) => cutMarkdown(text, level))
}

/** The length that no text may exceed, so that all of them (sorted, shortest first) fit. */
function levelFor(lengths: readonly number[], total: number): number {
  let left = total
  for (const [at, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - at))
    if (length > share) return share
    left -= length
  }
  return Number.POSITIVE_INFINITY
}

/** At most `max` characters; a code block that is cut is closed. */
function cutMarkdown(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = truncate(text, Math.max(0, max - FENCE.length - 1))
  return cut.split(FENCE).length % 2 === 0 ? `${cut}\n${FENCE}` : cut
}
