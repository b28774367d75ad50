import type { Occurrence } from '../core/schedule/types.ts'
import { closeOccurrence } from './close.ts'
import { planDueSchedules } from './plan.ts'
import { postOccurrence } from './post.ts'
import type { Work } from './work.ts'

const CLAIMED_AT_ONCE = 10

/** One look at the rows: what fell due becomes rows, rows become posts, and only then yesterday's are closed. */
export async function runTick(work: Work): Promise<void> {
  await planDueSchedules(work)
  await drain('post', postOccurrence, work)
  await drain('close', closeOccurrence, work)
}

async function drain(
  kind: 'post' | 'close',
  handle: (claimed: Occurrence, work: Work) => Promise<void>,
  work: Work,
): Promise<void> {
  const { app, owner, settings } = work
  while (!work.stopping()) {
    const claim = { work: kind, owner, now: app.clock.now(), leaseMs: settings.leaseMs, limit: CLAIMED_AT_ONCE }
    const rows = await app.store.occurrences.claim(claim)
    if (rows.length === 0) return
    await Promise.all([...byChannel(rows).values()].map((group) => handleInOrder(group, handle, work)))
  }
}

/** A row that fails keeps its lease: it is tried again when that has run out, and holds up no other. */
async function handleInOrder(
  rows: readonly Occurrence[],
  handle: (claimed: Occurrence, work: Work) => Promise<void>,
  work: Work,
): Promise<void> {
  for (const row of rows) {
    try {
      await handle(row, work)
    } catch (error) {
      work.app.log.error({ err: error, occurrence: row.id }, 'an occurrence failed')
    }
  }
}

function byChannel(rows: readonly Occurrence[]): Map<string, Occurrence[]> {
  const groups = new Map<string, Occurrence[]>()
  for (const row of rows) groups.set(row.channelId, [...(groups.get(row.channelId) ?? []), row])
  return groups
}
