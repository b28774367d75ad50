import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { App, Press } from '../../../src/app.ts'
import { writeCustomId } from '../../../src/chat/custom-id.ts'
import { UserError } from '../../../src/chat/errors.ts'
import { inTime } from '../../../src/chat/in-time.ts'
import { LIMITS } from '../../../src/chat/limits.ts'
import type { Modal, Reply } from '../../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../../src/chat/request.ts'
import { stamped } from '../../../src/chat/stamp.ts'
import { randomId } from '../../../src/core/random-id.ts'
import type { Schedule } from '../../../src/core/schedule/types.ts'
import type { ScheduleFields } from '../../../src/store/schedule/schedule-port.ts'
import type { Text } from '../../../src/text/text.ts'
import { fieldsGiven, pause, post, requireRights, todayLines } from '../change.ts'
import { tryOut } from '../preview.ts'
import { type Begun, firstSchedule, isSource } from '../values.ts'
import { daysShown } from '../zone-and-days.ts'
import { panelView, tracksView } from './view.ts'

/** What is so, or would be: nothing is saved by looking, and nothing is posted before somebody starts it. */
async function wished(request: Begun, app: App): Promise<Schedule> {
  return (await app.store.schedules.of(app.track)) ?? { ...firstSchedule(request, app), paused: 'admin' }
}

export async function panel(request: Begun, app: App, text: Text): Promise<Reply> {
  return { message: await panelView(await wished(request, app), app, text) }
}

/** What each menu sets, of a value that a client may have made up. */
const FIELDS: Readonly<Record<string, (value: string) => ScheduleFields | undefined>> = {
  channel: (value) => (/^\d{1,20}$/.test(value) ? { channelId: value } : undefined),
  time: (value) => (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? { localTime: value } : undefined),
  count: (value) => (/^[1-5]$/.test(value) ? { count: Number(value) } : undefined),
  source: (value) => (isSource(value) ? { source: value } : undefined),
}

async function set(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const fields = FIELDS[request.customId.args[0] ?? '']?.(request.values[0] ?? '')
  if (!fields) throw new UserError('oldButton')
  return await saved(request, fields, app, text)
}

async function setTime(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const { guildId } = request
  // What the form has no input for was checked by nobody; one that came without its inputs says nothing to be saved.
  const options = Object.fromEntries(Object.entries(request.fields).filter(([name]) => TIME_INPUTS.includes(name)))
  if (Object.keys(options).length === 0) throw new UserError('oldButton')
  const fields = await fieldsGiven({ guildId, options }, await wished(request, app), app, text)
  return await saved(request, fields, app, text)
}

/** Only what was chosen is written: of two leaders at once neither undoes the other. */
async function saved(
  request: PressRequest | SubmitRequest,
  fields: ScheduleFields,
  app: App,
  text: Text,
): Promise<Reply> {
  const first = await wished(request, app)
  // Before the start it is said what is missing; what runs must not be led astray.
  if (first.paused !== 'admin') await requireRights({ ...first, ...given(fields) }, app, text)
  const change = { first, fields, now: app.clock.now(), resume: false, newId: () => randomId(app.random) }
  const { after } = await app.store.schedules.change(change)
  app.wake()
  return { update: await panelView(after, app, text, text.settings.saved), saved: true }
}

function given({ channelId }: ScheduleFields): Partial<Schedule> {
  return channelId === undefined ? {} : { channelId }
}

async function start(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const first = (await app.store.schedules.of(app.track)) ?? firstSchedule(request, app)
  await requireRights(first, app, text)
  const { after, today } = await app.store.schedules.change({
    first,
    fields: {},
    now: app.clock.now(),
    resume: true,
    newId: () => randomId(app.random),
  })
  app.wake()
  // The next line stands in the panel.
  const more = await todayLines(after, today, app, text)
  return { update: await panelView(after, app, text, [text.panel.started, ...more].join('\n')), saved: true }
}

/** As the command of that name does it; the panel says what is so then. */
function asCommand(run: (request: unknown, app: App, text: Text) => Promise<Reply>): Press['run'] {
  return async (request, app, text) => {
    const reply = await run(request, app, text)
    const told = 'message' in reply ? reply.message.content : undefined
    const update = await panelView(await wished(request, app), app, text, told)
    return reply.saved ? { update, saved: true } : { update }
  }
}

const DO: Readonly<Record<string, Press['run']>> = { start, stop: asCommand(pause), post: asCommand(post) }

async function act(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const run = DO[request.customId.args[0] ?? '']
  if (!run) throw new UserError('oldButton')
  return await run(request, app, text)
}

const TIME_INPUTS: readonly string[] = ['time', 'zone', 'weekdays']

/** Discord takes no form after 3 s: where the store takes long, it opens with what a first one would say. */
const FORM_WAIT_MS = 1_000

async function timeForm(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const now = inTime(wished(request, app), FORM_WAIT_MS, firstSchedule(request, app))
  const { weekdays, everyOtherFrom, localTime, zone } = await now
  const { form } = text.panel
  const days = daysShown({ weekdays, everyOther: everyOtherFrom !== undefined }, text)
  const modal: Modal = {
    custom_id: writeCustomId('settings.time'),
    title: form.title,
    components: [
      input('time', form.time, localTime),
      input('zone', form.zone, zone),
      input('weekdays', form.weekdays, days),
    ],
  }
  return { modal }
}

function input(custom_id: string, label: string, value: string): Modal['components'][number] {
  const one = { type: ComponentType.TextInput as const, style: TextInputStyle.Short, custom_id, label, value }
  return { type: ComponentType.ActionRow, components: [{ ...one, max_length: LIMITS.choiceText }] }
}

async function ofTrack(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const other = await app.within({ guildId: request.guildId, trackId: request.values[0] ?? '' })
  const reply = { update: await panelView(await wished(request, other), other, text) }
  return stamped(reply, other.track.trackId)
}

/** All of them for leaders. */
export const panelPresses: Readonly<Record<string, Press>> = {
  panel: { answers: 'private', run: panel },
  set: { answers: 'update', run: set },
  do: { answers: 'update', run: act },
  time: { answers: 'modal', run: timeForm },
  try: { answers: 'private', run: tryOut },
  tracks: { answers: 'update', run: (_request, app, text) => ({ update: tracksView(app, text) }) },
  track: { answers: 'update', run: ofTrack },
}

export const panelSubmits: Readonly<Record<string, Press<SubmitRequest>>> = {
  time: { answers: 'update', run: setTime },
}
