import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { NEEDED_TO_POST } from '../../src/chat/permissions.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { randomId } from '../../src/core/random-id.ts'
import { addDays, localDateAt } from '../../src/core/schedule/local-time.ts'
import { nextDue } from '../../src/core/schedule/plan.ts'
import type { Today } from '../../src/core/schedule/resume.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import type { ScheduleFields } from '../../src/store/schedule/schedule-port.ts'
import type { Text } from '../../src/text/text.ts'
import { examDateOf, withExam } from '../exam-date.ts'
import { lastingLines } from './lasting.ts'
import { type Picks, picksOn } from './picks.ts'
import { changedLines, nextLine, settingsView } from './show.ts'
import { changedFields, firstSchedule } from './values.ts'

/** Saves what was given, once the bot may post there. */
export async function daily(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { guildId } = request
  const first = (await app.store.schedules.of(app.track)) ?? firstSchedule(request, app)
  const fields = await fieldsGiven(request, first, app, text)
  await requireRights({ guildId, channelId: fields.channelId ?? first.channelId }, app, text)
  const exam = await examLines(request, app, text)
  const now = app.clock.now()
  const change = { first, fields, now, resume: false, newId: () => randomId(app.random) }
  const { before, after, today } = await app.store.schedules.change(change)
  app.wake()
  const changes = [...(before ? changedLines(before, after, text) : []), ...exam]
  const same = before && changes.length === 0 && before.paused === after.paused
  const told = same ? text.settings.nothingChanged : text.settings.saved
  // A change of something else says nothing of a day whose time has come and gone.
  const timed = !before || ['localTime', 'zone', 'weekdays'].some((name) => name in fields)
  // What is due in this moment comes by itself, and nothing had kept it back.
  const comes = same && today === 'now' && before.paused === undefined && before.nextDueAt === after.nextDueAt
  const about = after.paused || comes || (!timed && (today === 'done' || today === 'passed')) ? 'none' : today
  const lines = await goingOnLines(after, about, app, text)
  const content = [told, ...lines, ...changes, ...(await lastingLines(after, app, text))].join('\n')
  return { message: { ...(await settingsView(after, app, text)), content }, saved: true }
}

/** What a leader typed, as the store takes it. Throws a sentence for what cannot be read. */
export async function fieldsGiven(
  request: Pick<CommandRequest, 'options' | 'guildId'>,
  first: Schedule,
  app: App,
  text: Text,
): Promise<ScheduleFields> {
  const { everyOther, ...given } = await changedFields(request, app, text)
  if (everyOther === undefined) return given
  return { ...given, everyOtherFrom: everyOther ? await firstOfTwo(first, given, app) : null }
}

/** The exam is its track's; it is told where it became another. */
async function examLines({ options }: CommandRequest, app: App, text: Text): Promise<readonly string[]> {
  if (typeof options.exam !== 'string') return []
  const examDate = examDateOf(options.exam)
  const track = withExam({ ...app.track, examDate })
  if (track.examDate === app.track.examDate) return []
  await app.store.tracks.change(track, { examDate })
  const none = text.manage.noExam
  return [`${text.settings.fields.exam}: ${app.track.examDate ?? none} → **${track.examDate ?? none}**`]
}

/** Every other date is counted from the next one; whoever says it again moves nothing. */
async function firstOfTwo(first: Schedule, given: ScheduleFields, app: App): Promise<string> {
  if (first.everyOtherFrom !== undefined) return first.everyOtherFrom
  const { localTime = first.localTime, zone = first.zone, weekdays = first.weekdays } = given
  const now = app.clock.now()
  const today = localDateAt(now, zone)
  const taken = await app.store.occurrences.dates(first.id, addDays(today, -1))
  return nextDue({ localTime, zone, weekdays }, now, taken)?.localDate ?? today
}

export async function pause(_request: unknown, app: App, text: Text): Promise<Reply> {
  await existing(app)
  await app.store.schedules.pause(app.track)
  return { message: { content: `${text.settings.paused}\n${text.settings.pausedBy.admin}` }, saved: true }
}

export async function resume(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const first = await existing(app)
  await requireRights(first, app, text)
  const now = app.clock.now()
  const change = { first, fields: {}, now, resume: true, newId: () => randomId(app.random) }
  const { after, today } = await app.store.schedules.change(change)
  app.wake()
  const content = [text.settings.resumed, ...(await goingOnLines(after, today, app, text))].join('\n')
  return { message: { content }, saved: true }
}

/** Today's question at once: its time may lie ahead, or too far back to be made up for. */
export async function post(_request: unknown, app: App, text: Text): Promise<Reply> {
  const schedule = await existing(app)
  await requireRights(schedule, app, text)
  const today = localDateAt(app.clock.now(), schedule.zone)
  const { isTaken, ...picks } = await picksOn(today, schedule, app)
  const short = fewerLines(picks, text)
  // Else the day would be used up, and its failure told only with the next command. What is taken may be on its way, and paused.
  if (picks.picked.length === 0 && !isTaken) {
    if (!picks.lacks) throw new UserError('postedToday')
    return { message: { content: short.join('') } }
  }
  const newId = () => randomId(app.random)
  const posts = await app.store.schedules.postNow({ track: app.track, now: app.clock.now(), newId })
  if (!posts) throw new UserError('postedToday')
  app.wake()
  const after = await existing(app)
  const content = [text.settings.posting, ...short, nextLine(after, app, text)].join('\n')
  return { message: { content }, saved: true }
}

/** What becomes of today, and when the next one comes. */
async function goingOnLines(after: Schedule, today: Today, app: App, text: Text): Promise<string[]> {
  const told = await todayLines(after, today, app, text)
  return today === 'now' ? told : [nextLine(after, app, text), ...told]
}

/** What becomes of today. */
export async function todayLines(after: Schedule, today: Today, app: App, text: Text): Promise<string[]> {
  const { today: say } = text.settings
  if (today !== 'now') return today in say ? [say[today as keyof typeof say](after.localTime)] : []
  const now = app.clock.now()
  // What was due just before midnight is made up for behind it.
  const dueOn = localDateAt(after.nextDueAt ?? now, after.zone)
  const told = dueOn < localDateAt(now, after.zone) ? say.nowOfYesterday : say.now
  const picks = await picksOn(dueOn, after, app)
  // Of a smaller number than before, all may stand already.
  const line = picks.picked.length > 0 ? [told(after.localTime)] : picks.lacks ? [] : [say.done()]
  return [...line, ...fewerLines(picks, text)]
}

function fewerLines({ asked, picked, lacks }: Picks, { settings }: Text): readonly string[] {
  return lacks ? [settings.fewer(asked + picked.length, settings.reasons[lacks])] : []
}

export async function existing(app: App): Promise<Schedule> {
  const schedule = await app.store.schedules.of(app.track)
  if (!schedule) throw new UserError('noSchedule')
  return schedule
}

export async function requireRights(
  { guildId, channelId }: Pick<Schedule, 'guildId' | 'channelId'>,
  app: App,
  text: Text,
): Promise<void> {
  const held = await app.channels.permissions(guildId, channelId)
  const channel = `<#${channelId}>`
  if (!held.ok) throw new UserError(held.problem.kind === 'refused' ? 'channelNotSeen' : 'discordSilent', channel)
  const missing = held.missing.filter((name) => NEEDED_TO_POST.includes(name))
  if (missing.length === 0) return
  throw new UserError(
    'missingPermissions',
    channel,
    missing.map((name) => text.settings.permissions[name]),
    app.inviteUrl(guildId, missing),
  )
}
