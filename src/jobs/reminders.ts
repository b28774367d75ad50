import type { ChannelProblem, Channels, ServerList } from '../app.ts'
import { randomId } from '../core/random-id.ts'
import { localDateAt } from '../core/schedule/local-time.ts'
import { nextAt } from '../core/schedule/reminders.ts'
import { STANDARD_ZONE } from '../core/schedule/standard.ts'
import type { TrackKey } from '../core/track.ts'
import type { OwedReminder } from '../store/study/reminder-port.ts'
import { textOf } from '../text/text.ts'
import { OFF_PREFIX, reminderView } from '../views/reminder.ts'
import { someAtOnce } from './some-at-once.ts'
import { oldestOf } from './twins.ts'
import { type ClaimedWork, hasTime, isForgotten, requestMs, type Work } from './work.ts'

/** Members that one look may write to. */
const AT_ONCE = 20
/** Later than that a reminder says nothing that is worth a message. */
const LATE_MS = 2 * 3_600_000
/** What was owed is kept so long, against a second one. */
const KEPT_MS = 7 * 24 * 3_600_000
/** Discord's codes: whoever takes no direct messages of the bot; an account that is gone. */
const SHUT = 50_007
const UNKNOWN_USER = 10_013

/**
 * Direct messages that members asked for: some at a time, each behind its turn among the background requests, aside so that no
 * post and no close waits. Each is written down before it is sent.
 */
export async function sendReminders(work: Work): Promise<void> {
  const { app, settings } = work
  const { reminders } = app.store
  const now = app.clock.now()
  const owing = { now, limit: AT_ONCE, leaseMs: settings.leaseMs, newId: () => randomId(app.random) }
  const owed = [...(await reminders.leftOver(owing)), ...(await reminders.oweForCloses(owing))]
  for (const due of await reminders.reviewsDue(now, AT_ONCE)) {
    const zone = await zoneOf(due, work)
    const late = now - due.dueAt > LATE_MS
    const one = await reminders.passReview(
      due,
      nextAt(due.reviewAt ?? '09:00', zone, now),
      localDateAt(now, zone),
      late ? undefined : owing,
    )
    if (one) owed.push(one)
  }
  let servers: Promise<Servers> | undefined
  const serversOnce = () => {
    servers ??= serversNow(work)
    return servers
  }
  await someAtOnce(owed, async (one) => {
    if (work.stopping()) return
    try {
      await remind(one, { ...work, leaseEnds: now + settings.leaseMs, servers: serversOnce })
    } catch (error) {
      app.log.error({ err: error, reminder: one.id }, 'a member could not be reminded')
    }
  })
  if (work.stopping()) return
  await reminders.dropOlder(now - KEPT_MS)
}

/** Those that the bot is in; undefined where Discord does not say. */
type Servers = ServerList | undefined
/** `servers`: asked once a look. */
type Reminding = ClaimedWork & { readonly servers: () => Promise<Servers> }

async function remind(owed: OwedReminder, work: Reminding): Promise<unknown> {
  const { app, settings } = work
  const { reminders } = app.store
  if (app.clock.now() - owed.at > LATE_MS) return await reminders.settle(owed.id, 'lost')
  // Asked there of each member, Discord would refuse them all, every day until the server is purged.
  const server = await serverOf(owed.guildId, work)
  if (server === 'gone') return await reminders.settle(owed.id, 'dropped')
  await work.turn()
  const member = await app.channels.member(owed.guildId, owed.memberId)
  if (member === 'unknown') return await later(owed, work)
  if (member === 'gone') {
    await work.turn()
    // Where the bot is not in the server Discord says so of everyone: whoever takes it back finds what she wished for.
    if (typeof (await app.channels.server(owed.guildId)) === 'object') await reminders.forget(owed)
    return await reminders.settle(owed.id, 'dropped')
  }
  const message = await messageFor(owed, typeof server === 'object' ? server.name : '', work)
  if (!message) return await reminders.settle(owed.id, 'dropped')
  await work.turn()
  const inbox = await app.channels.inbox(owed.memberId)
  if (!inbox.ok) return await failed(owed, inbox.problem, work)
  const { channelId } = inbox
  const posted = { channelId, sentAt: owed.at, marker: `${OFF_PREFIX}:${owed.id}` }
  if (owed.again && isForgotten(owed.at, work)) {
    const found = await oldestOf(posted, work)
    if (!found.ok) return await failed(owed, found.problem, work)
    if (found.messageId !== undefined) return await reminders.settle(owed.id, 'sent')
  }
  await work.turn()
  if (!hasTime(work)) return
  const signal = AbortSignal.timeout(requestMs(settings))
  const sent = await app.channels.send({ channelId, message, nonce: `m${owed.id}`, signal })
  const waited = sent.ok ? await reminders.settle(owed.id, 'sent') : await failed(owed, sent.problem, work)
  // Someone else's by now, or taken over from one that stood still: another may stand there.
  if (!waited || (sent.ok && owed.again && isForgotten(owed.at, work))) await oldestOf(posted, work)
}

/** Asked for alone where the list is too short. */
async function serverOf(guildId: string, { app, servers, turn }: Reminding): ReturnType<Channels['server']> {
  const known = await servers()
  if (!known) return 'unknown'
  const listed = known.servers.find(({ id }) => id === guildId)
  if (listed || known.isWhole) return listed ?? 'gone'
  await turn()
  return await app.channels.server(guildId)
}

/** False where another process was done with it meanwhile; so below. */
async function failed(owed: OwedReminder, problem: ChannelProblem, work: Work): Promise<boolean> {
  const { reminders } = work.app.store
  if (problem.kind !== 'refused' || problem.status === 401) return await later(owed, work)
  if (problem.code === SHUT) await reminders.shut(owed.memberId, work.app.clock.now())
  else if (problem.code === UNKNOWN_USER) await reminders.forget(owed)
  else work.app.log.warn({ reminder: owed.id, problem }, 'a reminder was refused')
  return await reminders.settle(owed.id, 'dropped')
}

async function later(owed: OwedReminder, { app, settings }: Work): Promise<boolean> {
  return await app.store.reminders.extend(owed.id, app.clock.now() + settings.leaseMs)
}

/** As it is true now; undefined where there is nothing to be reminded of any more. */
async function messageFor(owed: OwedReminder, server: string, { app }: Work) {
  const { store } = app
  const now = app.clock.now()
  const tracks = await store.tracks.of(owed.guildId)
  const track = tracks.find((one) => one.trackId === owed.trackId)
  const wants = await store.reminders.of(owed)
  if (!track || !wants) return undefined
  const place = { server, track, several: tracks.length > 1 }
  const text = textOf(owed.language)
  if (owed.kind === 'review') {
    if (wants.reviewAt === undefined) return undefined
    const { due, more } = await store.cards.counts(owed, now, now)
    return due === 0 ? undefined : reminderView(owed, place, { due, more }, text)
  }
  if (wants.beforeClose === undefined) return undefined
  const open = []
  for (const one of await store.occurrences.postedOn(owed, owed.localDate)) {
    const waits = one.closesAt > now && one.state === 'open'
    if (waits && !(await store.answers.of(one.id, owed.memberId))) open.push(one)
  }
  return open.length === 0 ? undefined : reminderView(owed, place, { open }, text)
}

async function serversNow({ app, turn }: Work): Promise<Servers> {
  await turn()
  return await app.channels.servers().catch(() => undefined)
}

async function zoneOf(track: TrackKey, { app }: Work): Promise<string> {
  return (await app.store.schedules.of(track))?.zone ?? STANDARD_ZONE
}
