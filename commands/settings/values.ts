import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText } from '../../src/chat/escape.ts'
import { inSteps, nextTurn } from '../../src/chat/in-steps.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { isLanguage } from '../../src/core/languages.ts'
import { allQuestions, type QuestionSource } from '../../src/core/quiz/pool.ts'
import { askedAbout } from '../../src/core/quiz/resting.ts'
import { topicOf } from '../../src/core/quiz/topics.ts'
import { randomId } from '../../src/core/random-id.ts'
import { readTimes } from '../../src/core/schedule/read-time.ts'
import { standardSchedule } from '../../src/core/schedule/standard.ts'
import type { Finals, Schedule } from '../../src/core/schedule/types.ts'
import { type Days, readDays } from '../../src/core/schedule/weekdays.ts'
import { allZoneNames, readZone } from '../../src/core/schedule/zones/zones.ts'
import type { ScheduleFields } from '../../src/store/schedule/schedule-port.ts'
import type { Text } from '../../src/text/text.ts'
import { subjectsMeant } from '../../src/views/subject-choices.ts'
import { serviceNames } from '../quiz/topics.ts'
import { zoneShown } from './zone-and-days.ts'

/** Of those that a name may mean: enough to see which kind of name to type. */
const ZONES_TOLD = 6

export type Begun = Pick<CommandRequest, 'guildId' | 'channelId' | 'locale'>

/** A new server's: in this channel, in the language of the leader who begins; Discord's for a server is rarely chosen. */
export function firstSchedule({ guildId, channelId, locale }: Begun, app: App): Schedule {
  return standardSchedule({
    id: randomId(app.random),
    guildId,
    trackId: app.track.trackId,
    channelId,
    language: locale,
  })
}

/** What was given. Throws a sentence for what cannot be read. */
export async function changedFields(
  { options, guildId }: Pick<CommandRequest, 'options' | 'guildId'>,
  app: App,
  text: Text,
): Promise<ScheduleFields & { readonly everyOther?: boolean }> {
  const role = options.no_role === true ? null : roleOf({ options, guildId }, app, text)
  return {
    ...(typeof options.channel === 'string' ? { channelId: options.channel } : {}),
    ...(typeof options.time === 'string' ? { localTime: timeOf(options.time) } : {}),
    ...(typeof options.zone === 'string' ? { zone: await zoneOf(options.zone, text) } : {}),
    ...(typeof options.weekdays === 'string' ? daysOf(options.weekdays) : {}),
    ...(typeof options.count === 'number' ? { count: options.count } : {}),
    ...(isSource(options.source) ? { source: options.source } : {}),
    ...(typeof options.services === 'string' ? { services: await servicesOf(options.services, app, text) } : {}),
    ...(typeof options.hours === 'number' ? { openHours: options.hours } : {}),
    ...(options.reveal === 'press' || options.reveal === 'close' ? { reveal: options.reveal } : {}),
    ...(isLanguage(options.language) ? { language: options.language } : {}),
    ...(typeof options.publish === 'boolean' ? { publish: options.publish } : {}),
    ...(options.results === 'next' || options.results === 'reply' ? { resultsTold: options.results } : {}),
    ...(isFinals(options.finals) ? { finals: options.finals } : {}),
    ...(typeof options.thread === 'boolean' ? { thread: options.thread } : {}),
    ...(typeof options.names === 'boolean' ? { choiceNames: options.names } : {}),
    ...(typeof options.role_button === 'boolean' ? { roleButton: options.role_button } : {}),
    ...(typeof options.freeze === 'boolean' ? { streakFreeze: options.freeze } : {}),
    ...(role === undefined ? {} : { pingRoleId: role }),
  }
}

export const SOURCES = ['auto', 'authored', 'generated', 'both'] as const satisfies readonly QuestionSource[]

export function isSource(value: unknown): value is QuestionSource {
  return SOURCES.some((one) => one === value)
}

export const FINALS_KINDS = ['none', 'weekly', 'monthly', 'both'] as const satisfies readonly Finals[]

function isFinals(value: unknown): value is Finals {
  return FINALS_KINDS.some((one) => one === value)
}

function timeOf(typed: string): string {
  const [time, other] = readTimes(typed)
  if (time !== undefined && other !== undefined) throw new UserError('ambiguousTime', asTyped(typed), [time, other])
  if (time === undefined) throw new UserError('wrongTime', asTyped(typed))
  return time
}

async function zoneOf(typed: string, text: Text): Promise<string> {
  const meant = readZone(typed, await inSteps(allZoneNames()))
  if (meant.kind === 'one') return meant.zone
  if (meant.kind === 'none') throw new UserError('unknownZone', asTyped(typed))
  const shown = meant.zones.slice(0, ZONES_TOLD).map((zone) => zoneShown(zone, text))
  throw new UserError('ambiguousZone', asTyped(typed), shown, meant.zones.length - shown.length)
}

function daysOf(typed: string): Days {
  const days = readDays(typed)
  if (days === undefined) throw new UserError('wrongWeekdays', asTyped(typed))
  return days
}

const ALL = ['all', '모두', '전체', '전부']

async function servicesOf(typed: string, app: App, text: Text): Promise<readonly string[]> {
  const parts = [...new Set(typed.split(/[,，]/).map((part) => part.trim()))].filter((part) => part !== '')
  // Of nothing but commas it would be all of them, which nobody asked for.
  if (parts.length === 0) throw new UserError('valueUnknown', text.settings.options.services.name)
  if (parts.some((part) => [...ALL, text.settings.allServices].includes(part.toLowerCase()))) return []
  const topics = new Set<string>()
  for (const part of parts) {
    for (const topic of await topicsMeant(part, app)) topics.add(topic)
    await nextTurn()
  }
  return [...topics]
}

/** A service that questions are about, or what stands beneath one: `DAX`. Of several things of one name all that are asked about. */
async function topicsMeant(part: string, app: App): Promise<readonly string[]> {
  const { subjects } = app.library
  const questions = allQuestions(app.library)
  const services = new Set(questions.flatMap((question) => question.services))
  const names = await serviceNames(app)
  const same = [...services].find((service) => service.toLowerCase() === part.toLowerCase())
  if (same !== undefined) return [same]
  const topics = subjectsMeant(part, subjects).filter(askedAbout(questions))
  if (topics.length > 0) return topics.map(topicOf)
  const near = names.resolve(part)
  if (near !== undefined) return [near]
  throw new UserError('unknownService', asTyped(part), names.suggest(part, 3).map(escapeText))
}

/** The role that Discord calls @everyone has the guild's own id. */
function roleOf(
  { options: { role }, guildId }: Pick<CommandRequest, 'options' | 'guildId'>,
  { channels }: App,
  text: Text,
): string | undefined {
  if (typeof role !== 'string') return undefined
  if (role === guildId) throw new UserError('everyoneRole')
  // Deleted since the list was shown, or another server's.
  if (channels.role(guildId, role) === 'gone') throw new UserError('valueUnknown', text.settings.options.role.name)
  return role
}
