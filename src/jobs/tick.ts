import type { Occurrence } from '../core/schedule/types.ts'
import { closeOccurrence } from './close.ts'
import { showCorrections } from './corrections.ts'
import { showCounts } from './counts.ts'
import { endExams } from './exams.ts'
import { postFinals } from './finals.ts'
import { planDueSchedules } from './plan.ts'
import { postOccurrence } from './post.ts'
import { sendReminders } from './reminders.ts'
import { type ClaimedWork, inLane, requestMs, type Work } from './work.ts'

const CLAIMED_AT_ONCE = 10

/**
 * One look at the rows: what has ended is counted, dates that fell due become rows, questions are posted, and only then
 * yesterday's messages are edited, and now and then how many have answered is shown. It begins all that and waits for nobody's request: the lanes go on.
 */
export async function runTick(work: Work): Promise<void> {
  await settleEnded(work, work.app.clock.now())
  await planDueSchedules(work, () => begin('post', postOccurrence, work))
  await begin('close', closeOccurrence, work)
  await endExams(work)
  work.aside.begin('corrections', () => showCorrections(work))
  work.aside.begin('finals', () => postFinals(work))
  work.aside.begin('counts', () => showCounts(work))
  work.aside.begin('reminders', () => sendReminders(work))
}

/** Nothing of Discord is in it, so no message and no other server is waited for; one that fails is tried at its close. */
async function settleEnded({ app, stopping }: Work, now: number): Promise<void> {
  const { occurrences } = app.store
  for (const id of await occurrences.ended(now)) {
    if (stopping()) return
    try {
      await occurrences.settleEnded(id, now)
    } catch (error) {
      app.log.error({ err: error, occurrence: id }, 'an occurrence could not be counted')
    }
  }
}

type Handle = (claimed: Occurrence, work: ClaimedWork) => Promise<void>

async function begin(kind: 'post' | 'close', handle: Handle, work: Work): Promise<void> {
  const { app, lanes, owner, settings } = work
  while (!work.stopping()) {
    const now = app.clock.now()
    // The time went on since the look began: what ends now is counted before what is due now is posted.
    if (kind === 'post') await settleEnded(work, now)
    const claim = { work: kind, owner, now, leaseMs: settings.leaseMs, limit: CLAIMED_AT_ONCE }
    const rows = await app.store.occurrences.claim(claim)
    if (rows.length === 0) return
    const claimed = { ...work, leaseEnds: now + settings.leaseMs }
    for (const row of rows) {
      await lanes.begin(row.channelId, (inLine) => handleOne(row, handle, inLane(claimed, inLine)))
    }
  }
}

/** A row that fails, or came to its turn too late for a request, keeps its lease and is tried again when that has run out. */
async function handleOne(row: Occurrence, handle: Handle, work: ClaimedWork): Promise<void> {
  if (work.app.clock.now() + requestMs(work.settings) > work.leaseEnds) return
  try {
    await handle(row, work)
  } catch (error) {
    work.app.log.error({ err: error, occurrence: row.id }, 'an occurrence failed')
  }
}
