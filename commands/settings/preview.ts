import type { App } from '../../src/app.ts'
import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { PickedQuestion } from '../../src/core/quiz/picking.ts'
import { addDays, localDateAt, localMoment } from '../../src/core/schedule/local-time.ts'
import { closesAt, type DueDate, nextDue } from '../../src/core/schedule/plan.ts'
import type { PostedOccurrence, Schedule } from '../../src/core/schedule/types.ts'
import { type Text, textOf } from '../../src/text/text.ts'
import { tellOpen } from '../../src/views/daily-card.ts'
import { askedTelling } from '../../src/views/question-text.ts'
import { sizeOf, wholeRow, wholeView } from '../../src/views/telling.ts'
import { type Picks, picksFor } from './picks.ts'
import { besidesLines } from './show.ts'
import { firstSchedule } from './values.ts'

/** The next date's questions, for the leader alone: picked as they will be, and posted nowhere. */
export async function preview(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: previewView(await upcoming(app), undefined, app, text) }
}

/** The same from the panel, where nothing need be saved yet. */
export async function tryOut(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: previewView(await upcoming(app, firstSchedule(request, app)), undefined, app, text) }
}

/** One of them, where they do not fit into one message together. */
export async function previewAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: previewView(await upcoming(app), placeIn(request), app, text) }
}

/** All of one that even a message of its own has no room for. */
export async function whole(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { message: wholeOf(await upcoming(app), request, 0, text) }
}

export async function wholeAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: wholeOf(await upcoming(app), request, Number(request.customId.args[1]), text) }
}

interface Upcoming extends Picks {
  readonly schedule: Schedule
  readonly dueAt: number
  readonly posts: readonly PostedOccurrence[]
}

/** `first`: what a track without a schedule would begin with. */
async function upcoming(app: App, first?: Schedule): Promise<Upcoming> {
  const schedule = (await app.store.schedules.of(app.track)) ?? first
  if (!schedule) throw new UserError('noSchedule')
  const now = app.clock.now()
  const taken = await app.store.occurrences.dates(schedule.id, addDays(localDateAt(now, schedule.zone), -1))
  const next = nextDue(schedule, now, taken)
  if (!next) return { schedule, dueAt: 0, asked: 0, picked: [], posts: [], lacks: 'no-question' }
  const { picked, ...others } = await picksFor(schedule, next.localDate, app)
  const dayNumber = ((await app.store.occurrences.newest(app.track))[0]?.dayNumber ?? 0) + 1
  const posts = picked.map(({ question }, at) => wouldBe(schedule, next, at + 1, dayNumber, question))
  return { schedule, dueAt: next.dueAt, picked, posts, ...others }
}

function previewView(coming: Upcoming, place: number | undefined, app: App, text: Text): Message {
  const { schedule, dueAt, picked, posts, lacks } = coming
  const { settings } = text
  const fewer = lacks === undefined ? [] : [settings.fewer(posts.length, settings.reasons[lacks])]
  if (posts.length === 0) return { content: fewer.join(''), embeds: [], components: [] }
  const why = picked.map(({ reason }, at) => `${picked.length > 1 ? `${at + 1}. ` : ''}${settings.why(shown(reason))}`)
  const paused = schedule.paused ? [settings.pausedBy[schedule.paused]] : []
  const title = settings.previewTitle(localMoment(dueAt, app.clock.now(), schedule.zone))
  const content = [...paused, title, ...why, ...fewer, ...besidesLines(schedule, text), settings.previewNote].join('\n')
  const told = posts.map((post) => tellOpen(post, textOf(schedule.language), { namesShown: schedule.choiceNames }))
  const together = told.flatMap((one) => one.embeds)
  const fits =
    told.every((one) => one.whole) && together.length <= LIMITS.embeds && sizeOf(together) <= LIMITS.embedTotal
  if (fits) return { content, embeds: together, components: [] }
  const at = Math.min(place ?? 0, posts.length - 1)
  const one = told[at]
  if (!one) return { content, embeds: [], components: [] }
  const wholeId = writeCustomId('settings.whole', String(at))
  return {
    content,
    embeds: one.embeds,
    components: [...placesRow(at, posts.length), ...wholeRow(one, wholeId, text)],
  }
}

/** A heading may hold what Discord would read as marks. */
function shown(reason: PickedQuestion['reason']): PickedQuestion['reason'] {
  const { need } = reason
  if (need?.section === undefined) return reason
  return { ...reason, need: { ...need, section: escapeText(need.section) } }
}

function placesRow(at: number, count: number): Rows {
  if (count < 2) return []
  const places = Array.from({ length: count }, (_, place) => ({
    ...button(writeCustomId('settings.preview', String(place)), String(place + 1)),
    disabled: place === at,
  }))
  return [row(places)]
}

function wholeOf({ schedule, posts }: Upcoming, request: PressRequest, page: number, text: Text): Message {
  const place = placeIn(request)
  const post = posts[place]
  if (!post) throw new UserError('oldButton')
  const title = textOf(schedule.language).quiz.dayTitle(post.dayNumber, post.number, post.ofDay)
  const idOf = (to: number) => writeCustomId('settings.whole-at', String(place), String(to))
  return wholeView(askedTelling(post, textOf(schedule.language)), { title, page }, idOf, text)
}

function placeIn({ customId }: PressRequest): number {
  return Number(customId.args[0])
}

function wouldBe(
  schedule: Schedule,
  { localDate, dueAt }: DueDate,
  number: number,
  dayNumber: number,
  question: PickedQuestion['question'],
): PostedOccurrence {
  const { guildId, trackId, channelId, count, language, openHours, reveal } = schedule
  return {
    id: '0'.repeat(12),
    scheduleId: schedule.id,
    guildId,
    trackId,
    channelId,
    localDate,
    number,
    ofDay: count,
    dayNumber,
    state: 'due',
    dueAt,
    closesAt: closesAt(dueAt, dueAt, openHours),
    fence: 0,
    replaced: 0,
    question,
    order: question.choices.map((choice) => choice.label),
    reveal,
    language,
  }
}
