import type { ChannelProblem } from '../app.ts'
import { NEEDED_TO_POST, NEEDED_TO_RECOVER } from '../chat/permissions.ts'
import type { Message } from '../chat/reply.ts'
import { hash32 } from '../core/hash.ts'
import type { BoardRefusal } from '../core/schedule/notices.ts'
import { datesOf } from '../core/study/periods.ts'
import type { BoardPost } from '../store/schedule/board-post-port.ts'
import { textOf } from '../text/text.ts'
import { boardOf } from '../views/board.ts'
import { finalMarker, finalPost } from '../views/board-view.ts'
import { membersInTurn, permissionsIn } from './pace.ts'
import { refusalOf } from './refusals.ts'
import { someAtOnce } from './some-at-once.ts'
import { oldestOf, type Posted } from './twins.ts'
import { type ClaimedWork, hasTime, isForgotten, LATER_MS, requestMs, type Work } from './work.ts'

/** Nobody waits for it, so whoever left is known before it stands there. */
const ASK_MS = 10_000

/**
 * The boards of weeks and months that ended, where leaders want them posted: some at a time, aside, each marked before it is
 * sent and found again by its button. One waits until the last question of its dates is counted.
 */
export async function postFinals(work: Work): Promise<void> {
  const { app, settings, stopping } = work
  const { boardPosts } = app.store
  await boardPosts.plan(app.clock.now())
  let left = true
  const untilDone = function* () {
    while (left && !stopping()) yield
  }
  await someAtOnce(untilDone(), async () => {
    const now = app.clock.now()
    const post = await boardPosts.claim({ now, leaseMs: settings.leaseMs })
    if (!post) {
      left = false
      return
    }
    try {
      await postFinal(post, { ...work, leaseEnds: now + settings.leaseMs })
    } catch (error) {
      app.log.error({ err: error, guildId: post.guildId, period: post.period }, 'a finished board could not be posted')
    }
  })
}

async function postFinal(post: BoardPost, work: ClaimedWork): Promise<unknown> {
  const { app } = work
  const { boardPosts, scores } = app.store
  const { from = '', to = '' } = datesOf(post.period) ?? {}
  const marked = post.sentAt !== undefined
  if (!marked && (await scores.isOpen(post, from, to))) return await later(post, LATER_MS, work)
  const held = await permissionsIn(post, work)
  if (!held.ok) return await afterProblem(post, held.problem, work)
  if (marked && isForgotten(post.sentAt ?? 0, work)) {
    // Without the permission Discord shows an empty channel: losing one post beats posting it twice.
    if (held.missing.includes(NEEDED_TO_RECOVER)) return await boardPosts.fail(post, 'unknown-outcome')
    if (await isFound(post, work)) return
  }
  if (held.missing.some((name) => NEEDED_TO_POST.includes(name))) return await boardPosts.fail(post, 'no-permission')
  const message = await messageOf(post, !held.missing.includes('attachFiles'), work)
  if (!message) return await boardPosts.end(post, 'empty')
  await send(post, message, work)
}

/** True as well where nobody can tell: it waits then. */
async function isFound(post: BoardPost, work: ClaimedWork): Promise<boolean> {
  const found = await oldestOf(postedOf(post), work)
  if (!found.ok) {
    await afterProblem(post, found.problem, work)
    return true
  }
  const { messageId } = found
  if (messageId !== undefined) await work.app.store.boardPosts.end(post, { messageId })
  return messageId !== undefined
}

function postedOf(post: BoardPost): Posted {
  return { channelId: post.channelId, sentAt: post.sentAt ?? 0, marker: finalMarker(post) }
}

/** Undefined where nobody has points. */
async function messageOf(post: BoardPost, drawn: boolean, work: Work): Promise<Message | undefined> {
  const { store, clock, pictures } = work.app
  const tracks = await store.tracks.of(post.guildId)
  const track = tracks.find((one) => one.trackId === post.trackId)
  const channels = membersInTurn(work, ASK_MS)
  const board = track && (await boardOf(post.period, 0, { store, channels, clock, track, tracks, askMs: ASK_MS }))
  if (!board?.rows.some((one) => one.points > 0)) return undefined
  return await finalPost(post, board, drawn ? 'picture' : 'text', pictures, textOf(post.language))
}

async function send(post: BoardPost, message: Message, work: ClaimedWork): Promise<unknown> {
  const { app, settings } = work
  const { channels, clock, store } = app
  await work.turn()
  const now = clock.now()
  if (!hasTime(work)) return
  if (!(await store.boardPosts.mark(post, now))) return
  if (!hasTime(work)) return
  const sent = await channels.send({
    channelId: post.channelId,
    message,
    // Of one author Discord may know it in all channels: every server's week ends at the same midnight.
    nonce: `f${hash32([post.guildId, post.trackId, post.period].join(' '))}`,
    signal: AbortSignal.timeout(requestMs(settings)),
  })
  const marked = { ...post, sentAt: post.sentAt ?? now }
  if (!sent.ok) return await afterProblem(marked, sent.problem, work, post.sentAt === undefined)
  const ended = await store.boardPosts.end(post, { messageId: sent.messageId })
  // Late, or someone else's by now: another may stand there.
  if (!ended || isForgotten(marked.sentAt, work)) await oldestOf(postedOf(marked), work)
}

/** `first`: nothing was sent before this. */
async function afterProblem(post: BoardPost, problem: ChannelProblem, work: Work, first = false): Promise<unknown> {
  const { log, store } = work.app
  log.warn({ guildId: post.guildId, period: post.period, problem }, 'a finished board was not posted')
  if (problem.kind === 'unknown') {
    if (!(await later(post, LATER_MS, work)) && post.sentAt !== undefined) await oldestOf(postedOf(post), work)
    return
  }
  if (problem.kind === 'not-sent') return await later(post, problem.retryAfterMs, work, first)
  const refusal = refusalOf(problem)
  if (refusal.kind === 'later') return await later(post, LATER_MS, work, first)
  // It stood there, and a moderator took it away.
  if (refusal.kind === 'deleted') return await store.boardPosts.end(post, {})
  await store.boardPosts.fail(post, refusal.kind === 'stop' ? reasonOf(refusal.reason) : 'refused')
}

function reasonOf(reason: string): BoardRefusal {
  return reason === 'no-channel' || reason === 'no-permission' ? reason : 'refused'
}

/** False where it is someone else's by now. */
async function later(post: BoardPost, waitMs: number, { app }: Work, unmark = false): Promise<boolean> {
  return await app.store.boardPosts.release(post, app.clock.now() + waitMs, unmark)
}
