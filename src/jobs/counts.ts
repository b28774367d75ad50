import { asPosted } from '../core/schedule/posted.ts'
import { openCard } from './open-card.ts'
import { permissionsIn } from './pace.ts'
import type { Work } from './work.ts'

/** How often an open card may be edited, and how near to its end it is left alone. */
const EVERY_MS = 10 * 60_000
const LAST_MS = 60_000
/** Cards that one look may edit. */
const AT_ONCE = 10

/**
 * Shows on open cards how many have answered: one request at a time, aside and in no lane, so that no post and no close waits
 * for it.
 */
export async function showCounts(work: Work): Promise<void> {
  const { clock, store } = work.app
  const look = { now: clock.now(), everyMs: EVERY_MS, lastMs: LAST_MS, limit: AT_ONCE }
  for (const id of await store.occurrences.grown(look)) {
    if (work.stopping()) return
    await show(id, work)
  }
}

/**
 * The row is read last, and the edit given to Discord's client in the same breath: its close, which comes later, is edited
 * later as well.
 */
async function show(id: string, work: Work): Promise<void> {
  const { app, lanes } = work
  const { channels, clock, log, store } = app
  const first = await store.occurrences.find(id)
  const posted = first && asPosted(first)
  if (!posted || lanes.isBusy(posted.channelId)) return
  const message = await openCard(posted, app)
  const held = await permissionsIn(posted, work, 1)
  const now = await store.occurrences.find(id)
  const ends = (now?.closesAt ?? 0) - clock.now() <= LAST_MS
  if (!held.ok || now?.state !== 'open' || now.messageId === undefined || ends) return
  const edited = await channels.edit(now.channelId, now.messageId, message)
  if (!edited.ok) log.debug({ occurrence: id, problem: edited.problem }, 'how many have answered could not be shown')
}
