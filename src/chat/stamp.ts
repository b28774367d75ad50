import { type Action, ofTrack, readCustomId } from './custom-id.ts'
import type { Message, Reply } from './reply.ts'

type Row = NonNullable<Message['components']>[number]

/** What is done to a track names it itself, and goes on when it was removed. */
const NAMING_A_TRACK: readonly Action[] = ['manage.remove', 'manage.restore']

/** The reply with its track behind every custom id: whatever is pressed on it later means that track, wherever it stands. */
export function stamped(reply: Reply, trackId: string): Reply {
  if ('modal' in reply)
    return { ...reply, modal: { ...reply.modal, custom_id: stampedId(reply.modal.custom_id, trackId) } }
  if ('update' in reply) return { ...reply, update: stampedMessage(reply.update, trackId) }
  return { ...reply, message: stampedMessage(reply.message, trackId) }
}

function stampedMessage(message: Message, trackId: string): Message {
  if (!message.components) return message
  return { ...message, components: message.components.map((row) => stampedRow(row, trackId)) }
}

function stampedRow(row: Row, trackId: string): Row {
  const components = row.components.map((one) =>
    'custom_id' in one ? { ...one, custom_id: stampedId(one.custom_id, trackId) } : one,
  )
  return { ...row, components }
}

function stampedId(customId: string, trackId: string): string {
  const read = readCustomId(customId)
  const about = read && !NAMING_A_TRACK.includes(read.action) && read.trackId === undefined
  return about ? ofTrack(customId, trackId) : customId
}
