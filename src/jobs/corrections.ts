import type { ChannelProblem } from '../app.ts'
import { button, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { NEEDED_TO_CLOSE } from '../chat/permissions.ts'
import type { Message } from '../chat/reply.ts'
import type { Occurrence, PostedOccurrence } from '../core/schedule/types.ts'
import type { CorrectionPost } from '../store/disputes/disputes.ts'
import { textOf } from '../text/text.ts'
import { voidPost } from '../views/daily-card.ts'
import { messageUrl } from '../views/day-result.ts'
import { noticeShown } from '../views/decisions.ts'
import { resultsOf } from './close.ts'
import { openCard } from './open-card.ts'
import { permissionsIn } from './pace.ts'
import { meansGone } from './refusals.ts'
import { someAtOnce } from './some-at-once.ts'
import { oldestOf } from './twins.ts'
import { isForgotten, LATER_MS, requestMs, type Work } from './work.ts'

const AT_ONCE = 10
const REFUSED_WAIT_MS = 10 * 60_000
/** For so long it is tried; what was decided counts anyway. */
const GIVE_UP_MS = 24 * 3_600_000

type Told = CorrectionPost & { readonly occurrence: PostedOccurrence & { readonly messageId: string } }

/** What leaders decided is shown where the question stands, and told there once. */
export async function showCorrections(work: Work): Promise<void> {
  const { clock, log, store } = work.app
  const posts = await store.corrections.posts(clock.now(), AT_ONCE)
  const byChannel = Map.groupBy(posts, ({ occurrence }) => occurrence.channelId)
  await someAtOnce(byChannel.values(), async (ofChannel) => {
    for (const post of ofChannel) {
      if (work.stopping()) return
      try {
        await show(post, work)
      } catch (error) {
        log.error({ err: error, correction: post.correction.id }, 'a correction could not be shown')
        await store.corrections.later(post, clock.now() + LATER_MS)
      }
    }
  })
}

async function show(post: CorrectionPost, work: Work): Promise<unknown> {
  const { channels, store } = work.app
  const { channelId, messageId } = post.occurrence
  if (messageId === undefined) return await store.corrections.done(post)
  const held = await permissionsIn(post.occurrence, work)
  // A right that is known to be missing costs no request.
  if (held.ok && held.missing.some((name) => NEEDED_TO_CLOSE.includes(name)))
    return await tryLater(post, LATER_MS, work)
  const message = await messageOf(post.occurrence, work)
  await work.turn()
  // Closed, made void or decided on anew meanwhile, it is shown by whoever did that: this one looks again.
  const now = await store.occurrences.find(post.occurrence.id)
  if (!now || shownOf(now) !== shownOf(post.occurrence)) return
  const edited = await channels.edit(channelId, messageId, message)
  if (!edited.ok) return await afterProblem(post, edited.problem, work)
  if (!post.tells) return await store.corrections.done(post)
  await tell({ ...post, occurrence: { ...post.occurrence, messageId } }, work)
}

/** What its message says of the row: two that are the same are shown the same. */
function shownOf({ state, corrected, results }: Occurrence): string {
  return JSON.stringify([state, corrected, results])
}

/** As it stands in the channel, by its state now. */
async function messageOf(occurrence: PostedOccurrence, work: Work): Promise<Message> {
  if (occurrence.state === 'open') return await openCard(occurrence, work.app)
  if (occurrence.state === 'void') return voidPost(occurrence, textOf(occurrence.language))
  return await resultsOf(occurrence, work)
}

/**
 * Marked before it is sent, found again by its button: whoever dies in between tells it no second time, and whoever stood still
 * while another process told it takes a second one away.
 */
async function tell(post: Told, work: Work): Promise<unknown> {
  const { app, settings } = work
  const { channels, clock, store } = app
  const { correction, occurrence } = post
  const { channelId } = occurrence
  const sentAt = post.firstSentAt ?? clock.now()
  const text = textOf(occurrence.language)
  const said = noticeShown(correction, occurrence, text)
  if (said === undefined) return await store.corrections.done(post)
  const own = writeCustomId('quiz.corrected', correction.id, occurrence.id)
  const posted = { channelId, sentAt, marker: own }
  if (isForgotten(sentAt, work)) {
    const found = await oldestOf(posted, work)
    if (!found.ok) return await afterProblem(post, found.problem, work)
    if (found.messageId !== undefined) return await store.corrections.done(post, found.messageId)
  }
  await work.turn()
  const markedAt = clock.now()
  if (!(await store.corrections.marked(post, sentAt))) return
  // Whoever stood still meanwhile leaves it to the next look, which looks in the channel first: another may have told it.
  if (isForgotten(markedAt, work)) return
  const sent = await channels.send({
    channelId,
    message: {
      content: `${said} [${text.reports.see}](<${messageUrl(occurrence)}>)`,
      components: [row([button(own, text.quiz.myResult)])],
    },
    nonce: `c${correction.id}`,
    replyTo: occurrence.messageId,
    signal: AbortSignal.timeout(requestMs(settings)),
  })
  const waited = sent.ok
    ? await store.corrections.done(post, sent.messageId)
    : await afterProblem(post, sent.problem, work)
  if (!waited || (sent.ok && isForgotten(sentAt, work))) await oldestOf(posted, work)
}

/** False where another process was done with it meanwhile; so below. */
async function afterProblem(post: CorrectionPost, problem: ChannelProblem, work: Work): Promise<boolean> {
  const { log, store } = work.app
  log.warn({ correction: post.correction.id, problem }, 'a correction could not be shown')
  if (meansGone(problem)) return await store.corrections.done(post)
  const waits = { 'not-sent': LATER_MS, refused: REFUSED_WAIT_MS, unknown: LATER_MS }
  return await tryLater(post, problem.kind === 'not-sent' ? problem.retryAfterMs : waits[problem.kind], work)
}

async function tryLater(post: CorrectionPost, waitMs: number, { app }: Work): Promise<boolean> {
  const { clock, store } = app
  const { closedAt = 0, channelId, localDate, messageId } = post.occurrence
  if (clock.now() - Math.max(post.correction.at, closedAt) >= GIVE_UP_MS) {
    if (messageId === undefined) return await store.corrections.done(post)
    return await store.corrections.givenUp(post, { kind: 'correction-not-shown', localDate, channelId, messageId })
  }
  return await store.corrections.later(post, clock.now() + waitMs)
}
