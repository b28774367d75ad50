import type { SendResult } from '../app.ts'
import { NEEDED_TO_POST } from '../chat/permissions.ts'
import type { Message } from '../chat/reply.ts'
import { pickDaily } from '../core/quiz/daily-pick.ts'
import { restedOn } from '../core/quiz/needs.ts'
import { choiceOrder } from '../core/quiz/picking.ts'
import { poolOf } from '../core/quiz/topics.ts'
import { randomId } from '../core/random-id.ts'
import { questionsBefore } from '../core/schedule/before-exam.ts'
import type { RefusedBy } from '../core/schedule/notices.ts'
import { closesAt, GRACE_MS } from '../core/schedule/plan.ts'
import type { Occurrence, PostedOccurrence } from '../core/schedule/types.ts'
import { tellDry } from './dry.ts'
import { drawCard, type OpenCard, pings, readCard, withLivingRole } from './open-card.ts'
import { permissionsIn } from './pace.ts'
import { publishPost } from './publish.ts'
import { recordSent, removeOrphan } from './record.ts'
import { recoverPost } from './recover.ts'
import { refusalOf, type StopReason } from './refusals.ts'
import { backOffMs, type ClaimedWork, hasTime, isForgotten, LATER_MS, leaseOf, requestMs, type Work } from './work.ts'

/** Discord may refuse for a reason that all questions share: so many more are spent on each that a date was promised. */
const MOST_REPLACED = 2

/** Carries one claimed row as far as it goes: posted, ended with a reason, or given back to be tried again. */
export async function postOccurrence(claimed: Occurrence, work: ClaimedWork): Promise<void> {
  const { app } = work
  const marked = claimed.openedAt !== undefined
  if (marked && (claimed.reason === 'paused' || isForgotten(claimed.openedAt ?? 0, work))) return lookFor(claimed, work)
  // What is asked and the post itself take their turns in one place: each more would be spent for nothing where the lease ends meanwhile.
  if (marked) await work.turn()
  else if (!(await isStillWanted(claimed, work))) return
  const prepared = await withQuestion(claimed, work)
  const ready = prepared && withLivingRole(prepared, work.app.channels)
  // What cannot be read is not the question's fault: the row keeps its lease, and is tried again.
  const message = ready && (await drawn(await readCard(ready, app), marked, work))
  if (!message) return
  if (!hasTime(work)) return
  if (!(await app.store.occurrences.mark(leaseOf(ready), app.clock.now(), ready.closesAt))) return
  if (!hasTime(work)) return
  await afterSend(ready, marked, await sendPost(ready, message, work), work)
}

/** In time, and the bot may post there, now that its turn has come. Asks Discord before anything is marked, so a no costs nothing. */
async function isStillWanted(claimed: Occurrence, work: Work): Promise<boolean> {
  const { clock, store } = work.app
  const lease = leaseOf(claimed)
  if (clock.now() - claimed.dueAt > GRACE_MS) {
    await store.occurrences.end(lease, 'skipped', 'late')
    return false
  }
  const held = await permissionsIn(claimed, work, 1)
  if (held.ok) {
    const lacks = held.missing.some((name) => NEEDED_TO_POST.includes(name))
    if (lacks) await store.occurrences.end(lease, 'failed', 'no-permission', 'no-permission')
    return !lacks
  }
  const refusal = held.problem.kind === 'refused' ? refusalOf(held.problem) : undefined
  if (refusal?.kind === 'stop') await stop(claimed, refusal.reason, work)
  else await store.occurrences.release(lease, clock.now() + backOffMs(work, claimed, held.problem), true)
  return false
}

/** Its question and its end are fixed in the row before the send, and the same at every further try. */
async function withQuestion(claimed: Occurrence, work: Work): Promise<PostedOccurrence | undefined> {
  const { clock, libraries, random, store } = work.app
  const schedule = await store.schedules.of(claimed)
  if (!schedule) return undefined
  const end = claimed.closesAt ?? closesAt(claimed.dueAt, clock.now(), schedule.openHours)
  const openedAt = claimed.openedAt ?? clock.now()
  if (claimed.question) return { ...claimed, question: claimed.question, openedAt, closesAt: end }
  const past = await store.questions.past(claimed, restedOn(claimed.localDate))
  const examDate = (await store.tracks.find(claimed))?.examDate
  const pool = poolOf(
    await libraries.of(claimed),
    schedule,
    past,
    questionsBefore(schedule, claimed.localDate, examDate),
  )
  const picked = pickDaily(pool, claimed)
  if (!picked || picked === 'used-up') {
    await store.occurrences.end(leaseOf(claimed), 'skipped', picked ?? 'no-question')
    return undefined
  }
  const order = choiceOrder(picked.question, random)
  const prepared = await store.occurrences.prepare(leaseOf(claimed), picked.question, order)
  return prepared?.question && { ...prepared, question: prepared.question, openedAt, closesAt: end }
}

async function drawn(card: OpenCard, marked: boolean, work: Work): Promise<Message | undefined> {
  const { occurrence } = card
  const { id, question } = occurrence
  try {
    return drawCard(card)
  } catch (error) {
    work.app.log.error({ err: error, occurrence: id, question: question.id }, 'a question cannot be shown')
    if (marked) await lookFor(occurrence, work)
    else await replaceQuestion(occurrence, 'bot', work)
    return undefined
  }
}

/** What may stand there already is not sent again, but looked for once it must have arrived. */
async function lookFor(marked: Occurrence, work: Work): Promise<void> {
  const { openedAt = marked.dueAt } = marked
  if (isForgotten(openedAt, work)) return await recoverPost(marked, work)
  await work.app.store.occurrences.release(leaseOf(marked), openedAt + work.settings.nonceWindowMs, false)
}

async function sendPost(ready: PostedOccurrence, message: Message, work: Work): Promise<SendResult> {
  return await work.app.channels.send({
    channelId: ready.channelId,
    message,
    nonce: `q${ready.id}`,
    ...(pings(ready) ? { pingRoleId: ready.pingRoleId } : {}),
    signal: AbortSignal.timeout(requestMs(work.settings)),
  })
}

/** `marked`: an earlier try was sent as well, and nobody knows what became of it. */
async function afterSend(ready: PostedOccurrence, marked: boolean, sent: SendResult, work: Work): Promise<void> {
  const { clock, log, store } = work.app
  const lease = leaseOf(ready)
  if (sent.ok) {
    await publishPost(ready, sent.messageId, work)
    if (await recordSent(ready, sent.messageId, work)) await tellDry(ready, work)
    return
  }
  const { problem } = sent
  log.warn({ occurrence: ready.id, problem }, 'a question was not posted')
  if (problem.kind !== 'refused') {
    const unmark = problem.kind === 'not-sent' && !marked
    const released = await store.occurrences.release(lease, clock.now() + backOffMs(work, ready, problem), unmark)
    if (!released && problem.kind === 'unknown') await removeOrphan(ready, work)
    return
  }
  const refusal = refusalOf(problem)
  if (refusal.kind === 'deleted') await store.occurrences.end(lease, 'void', 'deleted')
  else if (refusal.kind === 'later') await store.occurrences.release(lease, clock.now() + LATER_MS, !marked)
  // The message of the earlier try may be there, whatever is said to this one.
  else if (marked) await recoverPost(ready, work)
  else if (refusal.kind === 'stop') await stop(ready, refusal.reason, work)
  else if (refusal.kind === 'content') await replaceQuestion(ready, refusal.by, work)
  else await store.occurrences.end(lease, 'failed', 'refused')
}

/** Nothing more comes until a leader does something. */
async function stop(claimed: Occurrence, reason: StopReason, { app }: Work): Promise<void> {
  const removed = reason === 'bot-removed'
  await app.store.occurrences.end(leaseOf(claimed), 'failed', reason, ...(removed ? [] : [reason]))
  if (removed) await app.store.schedules.leave(claimed.guildId, app.clock.now())
}

async function replaceQuestion(ready: PostedOccurrence, by: RefusedBy, { app, again }: Work): Promise<void> {
  const { occurrences } = app.store
  const lease = leaseOf(ready)
  if (ready.replaced >= MOST_REPLACED) await occurrences.end(lease, 'failed', 'refused')
  else if (await occurrences.replace(lease, randomId(app.random), app.clock.now(), by)) again()
}
