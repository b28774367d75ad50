import type { ChannelProblem } from '../app.ts'
import { inSteps } from '../chat/in-steps.ts'
import { NEEDED_TO_CLOSE } from '../chat/permissions.ts'
import type { Message } from '../chat/reply.ts'
import { relatedNote } from '../core/quiz/related.ts'
import type { NoticeOf } from '../core/schedule/notices.ts'
import type { Occurrence, OccurrenceReason, PostedOccurrence } from '../core/schedule/types.ts'
import { textOf } from '../text/text.ts'
import { ASK_WITHIN_MS, choosersOf } from '../views/choosers.ts'
import { closedPost } from '../views/daily-card.ts'
import { todaysResult } from '../views/day-result.ts'
import { diagramFiles, diagramsOn } from '../views/diagrams.ts'
import { membersInTurn, permissionsIn } from './pace.ts'
import { removeLateTwins } from './record.ts'
import { meansGone, meansRemoved, refusalOf } from './refusals.ts'
import { openTalk } from './talk-thread.ts'
import { backOffMs, LATER_MS, leaseOf, requestMs, type Work } from './work.ts'

/** For so long the message is tried again; the results stand anyway. */
const GIVE_UP_EDIT_MS = 24 * 3_600_000
/** What Discord refused is tried after half the time that has passed, and at least this often. */
const LONGEST_WAIT_MS = 10 * 60_000
/** For so long behind the end a thread is tried again that Discord does not answer for: the results stand. */
const GIVE_UP_TALK_MS = 10 * 60_000

/** Counts once, then shows it: an edit that is repeated changes nothing, and no score waits for it. */
export async function closeOccurrence(claimed: Occurrence, work: Work): Promise<void> {
  const { app } = work
  const settled = await app.store.occurrences.settle(leaseOf(claimed), app.clock.now())
  if (!settled) return
  if (settled.messageId === undefined) {
    await app.store.occurrences.closed(leaseOf(claimed), app.clock.now())
    return
  }
  await showResults({ ...settled, messageId: settled.messageId }, work)
}

type Shown = PostedOccurrence & { readonly messageId: string }

async function showResults(settled: Shown, work: Work): Promise<void> {
  const { channels, clock, store } = work.app
  const held = await permissionsIn(settled, work)
  // A right that is known to be missing costs no request: the cache tells when it is back.
  if (held.ok && held.missing.some((name) => NEEDED_TO_CLOSE.includes(name))) {
    return await tryLater(settled, 'no-permission', LATER_MS, work)
  }
  if (!held.ok) return await afterProblem(settled, held.problem, work)
  const message = await resultsOf(settled, work)
  await work.turn()
  // Made void meanwhile, it has no results to show.
  if (!(await isOurs(settled, work))) return
  const edited = await channels.edit(settled.channelId, settled.messageId, message)
  if (!edited.ok) return await afterProblem(settled, edited.problem, work)
  await removeLateTwins(settled, settled.messageId, work)
  const waits = await openTalk(settled, work)
  if (waits && clock.now() < begunAt(settled, clock.now()) + GIVE_UP_TALK_MS) {
    return await tryLater(settled, undefined, backOffMs(work, settled, waits), work)
  }
  const replies = (await store.schedules.of(settled))?.resultsTold === 'reply'
  if (replies) await work.turn()
  if (!(await store.occurrences.closed(leaseOf(settled), clock.now()))) return
  if (settled.reason) await store.notices.withdraw(settled, noticeOf(settled))
  if (replies) await replyResult(settled, work)
}

/**
 * One short line under the question, where the leaders want that: behind the write that it is closed, so that nobody closes again
 * and replies a second time. What Discord refuses or does not answer is not repeated, since the results stand above.
 */
async function replyResult(settled: Shown, { app, settings }: Work): Promise<void> {
  const { channels, log } = app
  const sent = await channels.send({
    channelId: settled.channelId,
    message: { content: todaysResult(settled, textOf(settled.language)) },
    nonce: `r${settled.id}`,
    replyTo: settled.messageId,
    signal: AbortSignal.timeout(requestMs(settings)),
  })
  if (!sent.ok) log.warn({ occurrence: settled.id, problem: sent.problem }, 'the results were not sent as a reply')
}

async function isOurs({ id, fence }: Shown, { app }: Work): Promise<boolean> {
  return (await app.store.occurrences.find(id))?.fence === fence
}

/** Only a message that is gone ends it: any other no may be taken back, as rights are, or a bot that was removed. */
async function afterProblem(settled: Shown, problem: ChannelProblem, work: Work): Promise<void> {
  const { clock, log, store } = work.app
  log.warn({ occurrence: settled.id, problem }, 'the results could not be shown')
  if (problem.kind !== 'refused') return await tryLater(settled, undefined, backOffMs(work, settled, problem), work)
  if (meansGone(problem)) {
    await store.occurrences.closed(leaseOf(settled), clock.now(), 'deleted')
    if (settled.reason) await store.notices.withdraw(settled, noticeOf(settled))
    return
  }
  const refusal = refusalOf(problem)
  if (meansRemoved(problem)) await store.schedules.leave(settled.guildId, clock.now())
  const wait = Math.max(LATER_MS, Math.min(LONGEST_WAIT_MS, (clock.now() - begunAt(settled, clock.now())) / 2))
  await tryLater(settled, refusal.kind === 'stop' ? refusal.reason : 'refused', Math.round(wait), work)
}

/** A bot that was off over the end begins later. A clock that was ahead when it was counted tells nothing. */
function begunAt({ closesAt, closedAt = closesAt }: Shown, now: number): number {
  return closedAt > now ? closesAt : Math.max(closesAt, closedAt)
}

/** Leaders hear of it once: at the first no, and when it is given up. Of a row that went to an heir the heir tells. */
async function tryLater(
  settled: Shown,
  reason: OccurrenceReason | undefined,
  waitMs: number,
  { app }: Work,
): Promise<void> {
  const { clock, store } = app
  const lease = leaseOf(settled)
  const giveUpAt = begunAt(settled, clock.now()) + GIVE_UP_EDIT_MS
  if (clock.now() >= giveUpAt) {
    const notice = { ...noticeOf(settled), givenUp: true } as const
    await store.occurrences.closed(lease, clock.now(), reason ?? settled.reason, notice)
    return
  }
  const notice = reason && !settled.reason ? noticeOf(settled) : undefined
  await store.occurrences.release(lease, Math.min(clock.now() + waitMs, giveUpAt), false, { reason, notice })
}

function noticeOf({ localDate, channelId, messageId }: Shown): NoticeOf<'results-not-shown'> {
  return { kind: 'results-not-shown', localDate, channelId, messageId }
}

/** The results with the explanation, and the picture that the notes have of it. */
export async function resultsOf(settled: PostedOccurrence, work: Work): Promise<Message> {
  const { app } = work
  const { noteUrl, pictures, store } = app
  const library = await app.libraries.of(settled)
  const { citations } = settled.question
  const related = await inSteps(relatedNote(settled.question, library.search))
  const suggester = await store.suggestions.suggesterOf(settled, settled.question.id)
  const errata = library.errata.shownAt(citations)
  const named = (await store.schedules.of(settled))?.choiceNames === true
  const channels = membersInTurn(work, ASK_WITHIN_MS)
  const message = closedPost(settled, textOf(settled.language), noteUrl, errata, {
    ...(related === undefined ? {} : { related }),
    ...(suggester === undefined ? {} : { suggestedBy: suggester }),
    ...(named ? { choosers: await choosersOf(settled, { store, channels }) } : {}),
  })
  const files = await diagramFiles(diagramsOn(library.diagrams, citations), pictures, 1)
  return files.length > 0 ? { ...message, files } : message
}
