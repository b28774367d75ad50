import type { ChannelProblem } from '../app.ts'
import { plainLabel, withoutMarks } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import { LIMITS } from '../chat/limits.ts'
import { TAKES_THREADS } from '../chat/permissions.ts'
import type { ThreadRefusal } from '../core/schedule/notices.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { textOf } from '../text/text.ts'
import { permissionsIn } from './pace.ts'
import { refusalOf } from './refusals.ts'
import type { Work } from './work.ts'

/** A thread has already been created for this message. */
const HAS_THREAD = 160_004
/** Where only an admin's doing helps; else Discord's no to this one thread. */
const NO_PLACE = [50_024]

type Shown = PostedOccurrence & { readonly messageId: string }

/**
 * A thread to talk in under the closed question, where leaders want that: a message has one at most, so whoever closes
 * again opens no second. What Discord did not answer, or asked to wait with, is returned; a no is told to leaders once.
 */
export async function openTalk(settled: Shown, work: Work): Promise<ChannelProblem | undefined> {
  const { channels, store } = work.app
  if (!(await store.schedules.of(settled))?.thread) return undefined
  const known = await refusalKnown(settled, work)
  if (known) return await tell(settled, known, work)
  await work.turn()
  const opened = await channels.openThread(settled.channelId, settled.messageId, nameOf(settled))
  if (opened.ok) {
    await store.schedules.tellThread(settled, undefined)
    return undefined
  }
  const { problem } = opened
  if (problem.kind !== 'refused') return problem
  if (problem.code === HAS_THREAD || refusalOf(problem).kind === 'deleted') return undefined
  return await tell(settled, reasonOf(problem), work)
}

/** A right that is known to be missing costs no request. */
async function refusalKnown(settled: Shown, work: Work): Promise<ThreadRefusal | undefined> {
  const held = await permissionsIn(settled, work)
  if (!held.ok) return undefined
  if (!TAKES_THREADS.includes(held.kind)) return 'no-place'
  return held.missing.includes('createPublicThreads') ? 'no-permission' : undefined
}

function reasonOf(problem: Extract<ChannelProblem, { readonly kind: 'refused' }>): ThreadRefusal {
  if (NO_PLACE.includes(problem.code)) return 'no-place'
  const refusal = refusalOf(problem)
  return refusal.kind === 'stop' && refusal.reason === 'no-permission' ? 'no-permission' : 'refused'
}

/** Of a channel that leaders have left since it is no news. */
async function tell(settled: Shown, reason: ThreadRefusal, { app }: Work): Promise<undefined> {
  app.log.warn({ occurrence: settled.id, reason }, 'no thread was opened')
  const { channelId } = settled
  const schedule = await app.store.schedules.of(settled)
  if (schedule?.channelId === channelId) await app.store.schedules.tellThread(settled, { channelId, reason })
}

/** `1일째 · Which endpoint writes?`; a name shows no Markdown. */
function nameOf({ dayNumber, number, ofDay, question, language }: Shown): string {
  const title = textOf(language).quiz.dayTitle(dayNumber, number, ofDay)
  return truncate(plainLabel(`${title} · ${withoutMarks(question.stem)}`), LIMITS.threadName)
}
