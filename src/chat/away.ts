import { inServer, readCustomId } from './custom-id.ts'
import type { Message, Reply } from './reply.ts'

type Rows = NonNullable<Message['components']>

/** Changes the rows of what is answered; a form stays as it is. */
function withRows(reply: Reply, change: (rows: Rows) => Rows): Reply {
  if ('modal' in reply) return reply
  const changed = (message: Message): Message =>
    message.components ? { ...message, components: change(message.components) } : message
  return 'update' in reply ? { ...reply, update: changed(reply.update) } : { ...reply, message: changed(reply.message) }
}

/** Without what would post for everyone in a place that is not the content's own. */
export function withoutShares(reply: Reply, isShare: (action: string) => boolean): Reply {
  const shown = (one: Rows[number]['components'][number]) =>
    !('custom_id' in one) || !isShare(readCustomId(one.custom_id)?.action ?? '')
  return withRows(reply, (rows) =>
    rows
      .map((row) => ({ ...row, components: row.components.filter(shown) }))
      .filter((row) => row.components.length > 0),
  )
}

/** Whatever is pressed on it later means that server: whether she is still there is asked again then. */
export function ofServer(reply: Reply, guildId: string): Reply {
  if ('modal' in reply)
    return { ...reply, modal: { ...reply.modal, custom_id: inServer(reply.modal.custom_id, guildId) } }
  return withRows(reply, (rows) =>
    rows.map((row) => ({
      ...row,
      components: row.components.map((one) =>
        'custom_id' in one ? { ...one, custom_id: inServer(one.custom_id, guildId) } : one,
      ),
    })),
  )
}
