import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { NEEDED_TO_POST } from '../../src/chat/permissions.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { addDays, localDateAt } from '../../src/core/schedule/local-time.ts'
import { nextDue } from '../../src/core/schedule/plan.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { changedLines, nextLine, settingsView } from './show.ts'
import { changedSchedule, firstSchedule } from './values.ts'

/** Saves what was given, once the bot may post there. */
export async function daily(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const before = await app.store.schedules.of(request.guildId)
  const {
    paused,
    nextDueAt: _,
    ...changed
  } = await changedSchedule(before ?? firstSchedule(request, app), request, app, text)
  await requireRights(changed, app, text)
  // What an admin paused stays so; what Discord had stopped goes on.
  const nextDueAt = paused === 'admin' ? undefined : await nextDueAtOf(changed, app)
  const saved: Schedule = {
    ...changed,
    ...(paused === 'admin' ? { paused } : {}),
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
  }
  await app.store.schedules.save(saved)
  app.wake()
  const changes = before ? changedLines(before, saved, text) : []
  const same = before && changes.length === 0 && before.paused === saved.paused
  const told = same ? text.settings.nothingChanged : text.settings.saved
  const content = [told, nextLine(saved, app, text), ...changes].join('\n')
  return { message: { ...(await settingsView(saved, app, text)), content } }
}

export async function pause(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  await existing(request, app)
  await app.store.schedules.pause(request.guildId)
  return { message: { content: `${text.settings.paused}\n${text.settings.pausedBy.admin}` } }
}

export async function resume(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const schedule = await existing(request, app)
  await requireRights(schedule, app, text)
  const nextDueAt = await nextDueAtOf(schedule, app)
  const { paused: _, ...running } = schedule
  if (nextDueAt !== undefined) await app.store.schedules.resume(request.guildId, nextDueAt)
  app.wake()
  const line = nextLine({ ...running, ...(nextDueAt === undefined ? {} : { nextDueAt }) }, app, text)
  return { message: { content: `${text.settings.resumed}\n${line}` } }
}

async function existing(request: CommandRequest, app: App): Promise<Schedule> {
  const schedule = await app.store.schedules.of(request.guildId)
  if (!schedule) throw new UserError('noSchedule')
  return schedule
}

/** A date that has its question already gets no second one, whatever time or zone it is moved to. */
async function nextDueAtOf(schedule: Schedule, app: App): Promise<number | undefined> {
  const now = app.clock.now()
  const since = addDays(localDateAt(now, schedule.zone), -1)
  const taken = await app.store.occurrences.dates(schedule.id, since)
  return nextDue(schedule, now, taken)?.dueAt
}

async function requireRights({ guildId, channelId }: Schedule, app: App, text: Text): Promise<void> {
  const held = await app.channels.permissions(guildId, channelId)
  const channel = `<#${channelId}>`
  if (!held.ok) throw new UserError(held.problem.kind === 'refused' ? 'channelNotSeen' : 'discordSilent', channel)
  const missing = held.missing.filter((name) => NEEDED_TO_POST.includes(name))
  if (missing.length === 0) return
  throw new UserError(
    'missingPermissions',
    channel,
    missing.map((name) => text.settings.permissions[name]),
    app.inviteUrl(guildId),
  )
}
