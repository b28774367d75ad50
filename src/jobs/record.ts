import type { Occurrence, PostedOccurrence } from '../core/schedule/types.ts'
import { postMarker } from '../views/daily-card.ts'
import { removeAll } from './twins.ts'
import { CLOCK_SLACK_MS, isForgotten, leaseOf, type Work } from './work.ts'

const CLAIMED_TO_POST_AND_TO_CLOSE = 2
const ENDED_WITHOUT_MESSAGE = ['failed', 'skipped', 'void']

/**
 * The message stands: written down; true when it is the one that counts. A process that froze on the way to Discord may
 * wake behind its own heir, so where that could be, what stands there twice is looked for once.
 */
export async function recordSent(ready: PostedOccurrence, messageId: string, work: Work): Promise<boolean> {
  const { clock, log, store } = work.app
  if (await store.occurrences.record(leaseOf(ready), messageId)) {
    work.app.measures?.posted(clock.now() - ready.dueAt)
    if (ready.fence > 1 || isForgotten(ready.openedAt ?? ready.dueAt, work)) await removeTwins(ready, messageId, work)
    return true
  }
  log.warn({ occurrence: ready.id }, 'lease was lost')
  const kept = keptOf(await store.occurrences.find(ready.id))
  if (kept && kept.messageId !== messageId) await removeAll(ready.channelId, [messageId], work)
  return false
}

/** Whoever froze on the way may also wake, send and die without a look of its own: what was claimed more than once is looked at again at its end. */
export async function removeLateTwins(closing: PostedOccurrence, messageId: string, work: Work): Promise<void> {
  if (closing.fence > CLAIMED_TO_POST_AND_TO_CLOSE) await removeTwins(closing, messageId, work)
}

/**
 * Nobody knows whether it arrived, and the row went to an heir meanwhile: whoever stood still for that long hears of its own request
 * no more. What stands beside the heir's message is taken away, and all where the row ended without one.
 */
export async function removeOrphan(ready: PostedOccurrence, work: Work): Promise<void> {
  const kept = keptOf(await work.app.store.occurrences.find(ready.id))
  if (kept) await removeTwins(ready, kept.messageId, work)
}

/** The message that may stand, if any may; undefined where the row's new owner has recorded none yet: it looks itself. */
function keptOf(row: Occurrence | undefined): { readonly messageId: string | undefined } | undefined {
  const isOver = !row || row.messageId !== undefined || ENDED_WITHOUT_MESSAGE.includes(row.state)
  return isOver ? { messageId: row?.messageId } : undefined
}

async function removeTwins(ready: PostedOccurrence, messageId: string | undefined, work: Work): Promise<void> {
  const { channels, store } = work.app
  await work.turn()
  const found = await channels.findOwn(
    ready.channelId,
    (ready.openedAt ?? ready.dueAt) - CLOCK_SLACK_MS,
    postMarker(ready),
  )
  // A press may have filled in the other one.
  const kept = (await store.occurrences.find(ready.id))?.messageId ?? messageId
  const twins = found.ok ? found.messageIds.filter((id) => id !== kept) : []
  await removeAll(ready.channelId, twins, work)
}
