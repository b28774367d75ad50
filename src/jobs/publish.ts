import type { Occurrence } from '../core/schedule/types.ts'
import { permissionsIn } from './pace.ts'
import type { Work } from './work.ts'

/** Discord's code of a message that was published before. */
const ALREADY_PUBLISHED = 40_033

/**
 * Sends an announcement on to the servers that follow its channel, where the leaders want that. It comes before the post
 * is recorded: after a crash in between the row is looked for, and published, again.
 */
export async function publishPost(posted: Occurrence, messageId: string, work: Work): Promise<void> {
  const { channels, log, store } = work.app
  const { channelId, localDate } = posted
  if (!(await store.schedules.of(posted))?.publish) return
  const held = await permissionsIn(posted, work, 1)
  if (!held.ok || held.kind !== 'announcement') return
  const published = await channels.publish(channelId, messageId)
  if (published.ok) return
  const { problem } = published
  if (problem.kind === 'refused' && problem.code === ALREADY_PUBLISHED) return
  log.warn({ occurrence: posted.id, problem }, 'a question was not published')
  await store.notices.add(posted, { kind: 'not-published', localDate, channelId })
}
