import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { button } from '../chat/components.ts'
import { inServer, ofTrack, writeCustomId } from '../chat/custom-id.ts'
import { escapeText } from '../chat/escape.ts'
import type { Message } from '../chat/reply.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import type { Track, TrackKey } from '../core/track.ts'
import type { Text } from '../text/text.ts'
import { timestamp } from './daily-card.ts'

/** How the custom id of every reminder begins: by it one is found again. */
export const OFF_PREFIX = 'me.quiet'

export interface ReminderPlace {
  /** Its name; empty where Discord did not say. */
  readonly server: string
  readonly track: Track
  /** The server has more than one track. */
  readonly several: boolean
}

/** Questions that close soon, or how many cards are due. */
type Waits = { readonly open: readonly PostedOccurrence[] } | { readonly due: number; readonly more: boolean }

interface Owed extends TrackKey {
  readonly id: string
  readonly kind: 'close' | 'review'
}

/** A direct message: from which server and track it comes, what waits there, and how to have no more of them. */
export function reminderView(owed: Owed, place: ReminderPlace, waits: Waits, text: Text): Message {
  const { reminders: said } = text
  const stamp = (id: string) => inServer(place.several ? ofTrack(id, owed.trackId) : id, owed.guildId)
  const track = place.track.name === '' ? text.tracks.main : place.track.name
  const from = escapeText([place.server, ...(place.several ? [track] : [])].filter((one) => one !== '').join(' · '))
  const off = button(stamp(writeCustomId(OFF_PREFIX, owed.id, owed.kind === 'close' ? 'c' : 'r')), said.off)
  if ('due' in waits) {
    const start = button(stamp(writeCustomId('review.next')), said.startReview, ButtonStyle.Primary)
    return {
      content: said.reviewNow(from, waits.due, waits.more),
      components: [{ type: ComponentType.ActionRow, components: [start, off] }],
    }
  }
  const [first] = waits.open
  const closes = timestamp(first?.closesAt ?? 0, 'R')
  const link =
    first?.messageId === undefined
      ? []
      : [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Link as const,
            label: said.toQuestion,
            url: `https://discord.com/channels/${first.guildId}/${first.channelId}/${first.messageId}`,
          },
        ]
  return {
    content: said.close(from, waits.open.length, closes),
    components: [{ type: ComponentType.ActionRow, components: [...link, off] }],
  }
}
