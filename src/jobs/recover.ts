import { NEEDED_TO_RECOVER } from '../chat/permissions.ts'
import type { Occurrence } from '../core/schedule/types.ts'
import { postMarker } from '../views/daily-card.ts'
import { permissionsIn } from './pace.ts'
import { publishPost } from './publish.ts'
import { meansLater, meansRemoved } from './refusals.ts'
import { removeAll } from './twins.ts'
import { backOffMs, CLOCK_SLACK_MS, leaseOf, type Work } from './work.ts'

/**
 * Nobody knows whether the message was posted, and its nonce may be forgotten: looks for it in the channel. A row whose
 * message is not there is `due` again.
 */
export async function recoverPost(marked: Occurrence, work: Work): Promise<void> {
  const { channels, clock, log, store } = work.app
  const lease = leaseOf(marked)
  const held = await permissionsIn(marked, work, 1)
  if (!held.ok && meansLater(held.problem)) {
    await store.occurrences.release(lease, clock.now() + backOffMs(work, marked, held.problem), false)
    return
  }
  if (!held.ok && meansRemoved(held.problem)) {
    await store.occurrences.end(lease, 'failed', 'bot-removed')
    await store.schedules.leave(marked.guildId, clock.now())
    return
  }
  // Without the permission Discord shows an empty channel: that proves nothing, and losing one post beats posting it twice.
  if (!held.ok || held.missing.includes(NEEDED_TO_RECOVER) || held.missing.includes('viewChannel')) {
    await store.occurrences.end(lease, 'failed', 'unknown-outcome')
    return
  }
  const since = (marked.openedAt ?? marked.dueAt) - CLOCK_SLACK_MS
  const found = await channels.findOwn(marked.channelId, since, postMarker(marked))
  if (!found.ok) {
    log.warn({ occurrence: marked.id, problem: found.problem }, 'a channel could not be read')
    if (meansLater(found.problem))
      await store.occurrences.release(lease, clock.now() + backOffMs(work, marked, found.problem), false)
    else await store.occurrences.end(lease, 'failed', 'unknown-outcome')
    return
  }
  await recordFound(marked, found.messageIds, work)
}

/** A process that froze between mark and send may have left a second one: the oldest stays. */
async function recordFound(marked: Occurrence, messageIds: readonly string[], work: Work): Promise<void> {
  const { clock, store } = work.app
  const [oldest, ...others] = messageIds
  if (oldest === undefined) {
    if (await store.occurrences.release(leaseOf(marked), clock.now(), true)) work.again()
    return
  }
  await publishPost(marked, oldest, work)
  if (!(await store.occurrences.record(leaseOf(marked), oldest))) return
  if ((marked.openedAt ?? 0) > clock.now()) await store.occurrences.openedFarAhead(clock.now())
  await removeAll(marked.channelId, others, work)
}
