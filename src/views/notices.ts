import { escapeText } from '../chat/escape.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Notice, QueuedNotice } from '../core/schedule/notices.ts'
import type { Text } from '../text/text.ts'

/** More at once are not read. */
const MOST_SHOWN = 8

export interface ShownNotices {
  readonly content: string
  /** Those that are in it; the others wait. */
  readonly shown: readonly QueuedNotice[]
}

/** The oldest notices as one private message; undefined when there is nothing to tell. `nameOf`: where a server has several tracks. */
export function noticesShown(
  queued: readonly QueuedNotice[],
  text: Text,
  nameOf: (trackId: string) => string | undefined = () => undefined,
): ShownNotices | undefined {
  for (let count = Math.min(queued.length, MOST_SHOWN); count > 0; count--) {
    const shown = queued.slice(0, count)
    const left = queued.length - count
    const lines = [text.notices.title, ...shown.map((one) => `- ${sentenceOf(one, text, nameOf(one.trackId))}`)]
    const content = [...lines, ...(left > 0 ? [text.notices.more(left)] : [])].join('\n')
    if (content.length <= LIMITS.content || count === 1) return { content, shown }
  }
  return undefined
}

function sentenceOf({ notice, times }: QueuedNotice, text: Text, track?: string): string {
  const say = text.notices.sentences[notice.kind] as (notice: Notice) => string
  // Of the whole server, not of the track that its row stands under.
  const about = track === undefined || notice.kind === 'dropped' ? '' : `**${escapeText(track)}**: `
  // Of one message there is only one thing to tell, whatever became of it since.
  const often = times > 1 && !('messageId' in notice)
  return `${about}${say(notice)}${often ? text.notices.times(times) : ''}`
}
