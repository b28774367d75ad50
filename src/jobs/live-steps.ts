import type { Post, SendResult } from '../app.ts'
import { inSteps } from '../chat/in-steps.ts'
import { allQuestions, tellingOf } from '../core/quiz/pool.ts'
import { relatedNote } from '../core/quiz/related.ts'
import type { LiveItem } from '../core/study/live.ts'
import type { DrivenRound } from '../store/live/live-port.ts'
import { textOf } from '../text/text.ts'
import { diagramFiles, diagramsOn } from '../views/diagrams.ts'
import { liveAnswered, liveMarkers, liveQuestion, liveResult, liveWaiting } from '../views/live.ts'
import { refusalOf } from './refusals.ts'
import { CLOCK_SLACK_MS, requestMs, type Work } from './work.ts'

export type LiveJobWork = Pick<Work, 'app' | 'settings' | 'owner' | 'turn' | 'stopping'>

/** What drives a round: `pause` waits, and is cut short when something has happened. */
export type LiveWork = LiveJobWork & { readonly pause: (ms: number) => Promise<void> }

/** To read the answer and where it stands. */
const BETWEEN_MS = 10_000
/** A round is of now: what Discord does not take within this is given up. */
const REQUEST_MS = 10_000
const MOST_TRIES = 3
const AGAIN_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** For so long a board that could not be posted is tried again. */
const BOARD_WITHIN_MS = 10 * 60_000
const NOT_SHOWN = 'an answer of a round was not shown'

/** Nothing depends on it: where it does not come, the first question does. */
export async function announce(round: DrivenRound, work: LiveWork): Promise<void> {
  const sent = await send(round, liveWaiting(round, textOf(round.language)), `w${round.id}`, work)
  if (sent.ok) return
  work.app.log.warn({ round: round.id, problem: sent.problem }, 'a round was not announced')
}

export async function askNext(round: DrivenRound, place: number, work: LiveWork): Promise<void> {
  const { app } = work
  const { clock, store } = app
  const item = round.items[place]
  if (!item || (await tellsOpen(round, item, work))) return await store.live.skip(round, place, clock.now())
  let endsAt: number | undefined
  let mayStand = false
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await work.turn()
    const now = clock.now()
    if (endsAt === undefined) {
      endsAt = now + round.seconds * 1_000
      if (!(await store.live.ask(round, place, now, endsAt))) return
    }
    const message = liveQuestion(round, item, endsAt, textOf(round.language))
    const sent = await app.channels.send(postOf(round, message, `l${round.id}${place}`, work))
    if (sent.ok) return await store.live.posted(round, place, sent.messageId)
    const { problem } = sent
    app.log.warn({ round: round.id, place, problem }, 'a question of a round was not posted')
    mayStand ||= problem.kind === 'unknown'
    if (problem.kind === 'refused') {
      if (refusalOf(problem).kind !== 'content') break
      return mayStand ? undefined : await store.live.skip(round, place, clock.now())
    }
    // What may stand there already keeps its end.
    if (!mayStand) endsAt = undefined
    if (work.stopping()) return
    await work.pause(problem.kind === 'not-sent' ? Math.min(problem.retryAfterMs, LONGEST_WAIT_MS) : AGAIN_MS)
  }
  if (!mayStand) await store.live.skip(round, place, clock.now())
  await store.live.end(round.id, 'refused', clock.now())
}

/** Asked for points right now: its answer would be told before the close. */
async function tellsOpen(round: DrivenRound, { question }: LiveItem, { app }: LiveWork): Promise<boolean> {
  const open = await app.store.questions.openIn(round.guildId, app.clock.now())
  return tellingOf(open, allQuestions(await app.libraries.of(round))).has(question.id)
}

/** First in the database, then in the channel: what is edited again says the same. */
export async function closeAsked(round: DrivenRound, work: LiveWork): Promise<void> {
  const { clock, store } = work.app
  const now = clock.now()
  const isLast = round.place + 1 >= round.items.length
  await store.live.close(round, now, isLast ? now : now + BETWEEN_MS)
  await showAnswer(round, work)
}

/** The question that was asked last, with its answer; found in the channel where nobody wrote down its message. */
async function showAnswer({ id, place }: DrivenRound, work: LiveWork): Promise<void> {
  const { app } = work
  const round = await app.store.live.find(id)
  const item = round?.items[place]
  if (!round || item?.openedAt === undefined) return
  const messageId =
    item.messageId ?? (await found(round.channelId, item.openedAt, liveMarkers.question(round, item), work))
  if (messageId === undefined) return
  const { errata, search, diagrams } = await app.libraries.of(round)
  const text = textOf(round.language)
  const related = await inSteps(relatedNote(item.question, search))
  const context = { text, noteUrl: app.noteUrl, errata, related }
  const view = liveAnswered(round, item, await app.store.live.answers(id), context)
  const files = await diagramFiles(diagramsOn(diagrams, item.question.citations), app.pictures, 1)
  const message = files.length > 0 ? { ...view, files } : view
  const edit = async () => {
    await work.turn()
    return await app.channels.edit(round.channelId, messageId, message)
  }
  const edited = await tried(edit, work)
  if (!edited.ok) app.log.warn({ round: id, place, problem: edited.problem }, NOT_SHOWN)
}

/** `isLeft`: whoever drove it may have posted the board. False once nothing more is to be done here. */
export async function showBoard(round: DrivenRound, isLeft: boolean, work: LiveWork): Promise<boolean> {
  const { app } = work
  const { live } = app.store
  if (round.ended !== 'finished') {
    // The board is not kept back by an answer that cannot be shown.
    await showAnswer(round, work).catch((error: unknown) => app.log.error({ err: error, round: round.id }, NOT_SHOWN))
  }
  const before = isLeft ? await found(round.channelId, round.startedAt, liveMarkers.board(round), work) : undefined
  if (before !== undefined) {
    await live.done(round, before)
    return false
  }
  const message = liveResult(round, await live.answers(round.id), textOf(round.language))
  const sent = await send(round, message, `b${round.id}`, work)
  if (!sent.ok) app.log.warn({ round: round.id, problem: sent.problem }, 'the board of a round was not posted')
  const gaveUp = !sent.ok && (sent.problem.kind === 'refused' || app.clock.now() - round.nextAt > BOARD_WITHIN_MS)
  if (sent.ok) await live.done(round, sent.messageId)
  else if (gaveUp) await live.done(round)
  return false
}

async function send(round: DrivenRound, message: Post['message'], nonce: string, work: LiveWork): Promise<SendResult> {
  return await tried(async () => {
    await work.turn()
    return await work.app.channels.send(postOf(round, message, nonce, work))
  }, work)
}

function postOf({ channelId }: DrivenRound, message: Post['message'], nonce: string, { settings }: LiveWork): Post {
  return { channelId, message, nonce, signal: AbortSignal.timeout(Math.min(REQUEST_MS, requestMs(settings))) }
}

/** Again where Discord said nothing, or not now; once where the bot is stopping. */
async function tried(request: () => Promise<SendResult>, work: LiveWork): Promise<SendResult> {
  for (let tries = 1; ; tries++) {
    const result = await request()
    if (result.ok || result.problem.kind === 'refused' || tries >= MOST_TRIES || work.stopping()) return result
    await work.pause(
      result.problem.kind === 'not-sent' ? Math.min(result.problem.retryAfterMs, LONGEST_WAIT_MS) : AGAIN_MS,
    )
  }
}

async function found(channelId: string, since: number, marker: string, work: LiveWork): Promise<string | undefined> {
  await work.turn()
  const own = await work.app.channels.findOwn(channelId, since - CLOCK_SLACK_MS, marker)
  return own.ok ? own.messageIds[0] : undefined
}
