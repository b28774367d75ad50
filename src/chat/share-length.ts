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

/** Room for what closes the marks that a cut leaves open. */
const CLOSING = 12

/** At most `max` characters; what the cut leaves open is closed, and what it parted, an escape or a link, goes. */
function cutMarkdown(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = truncate(text, Math.max(0, max - CLOSING)).slice(0, -1)
  if (cut === '') return ''
  const whole = cut.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1').replace(/(?<!\\)\[[^[\]\n]*\]\([^)\s]*$/, '')
  return `${whole}…${openIn(whole).toReversed().map(closing).join('')}`
}

function closing(mark: string): string {
  return mark === FENCE ? `\n${FENCE}` : mark
}

const NEXT = /\\[\s\S]?|`+|\*\*|\*|__|~~|\|\||[^\\`*_~|]+|[\s\S]/y
const MARK = /^(?:`+|\*\*?|__|~~|\|\|)$/

/** Marks that open a stretch and have no other at its end, the inner ones last. */
function openIn(markdown: string): string[] {
  const open: string[] = []
  for (let at = 0; at < markdown.length; ) {
    const code = open.at(-1)
    // Nothing is read within code but its end.
    if (code?.startsWith('`')) {
      const end = markdown.indexOf(code, at)
      if (end < 0) break
      open.pop()
      at = end + code.length
      continue
    }
    NEXT.lastIndex = at
    const [token = ''] = NEXT.exec(markdown) ?? []
    at += token.length
    if (!MARK.test(token)) continue
    const before = open.lastIndexOf(token)
    if (before < 0) open.push(token)
    else open.splice(before, 1)
  }
  return open
}
