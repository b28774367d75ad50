import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { TrackLink } from '../../src/store/tracks/link-store.ts'
import type { Text } from '../../src/text/text.ts'
import { timestamp } from '../../src/views/daily-card.ts'

/** What is linked, and whether it gave something when it was asked last. */
export function linkLines(link: TrackLink, { links }: Text): string[] {
  const { url, branch, folder, commit, lookedAt, trouble } = link
  const named = { url, branch: escapeText(branch), folder: escapeText(folder) }
  return [
    links.shown(named, commit, timestamp(lookedAt, 'R')),
    ...(trouble ? [links.trouble(links.troubles[trouble]())] : []),
  ]
}

export function pullButton({ links }: Text) {
  return button(writeCustomId('notes.pull'), links.pull, undefined, '🔄')
}

/** Behind the first taking. */
export function linkedView(text: Text): Message {
  return { content: text.links.taken, components: [row([pullButton(text)])] }
}
