import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10'
import type { App, PermissionResult } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { NEEDED_TO_POST, NEEDED_TO_RECOVER, TAKES_THREADS } from '../../src/chat/permissions.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { hasAny } from '../../src/core/quiz/pool.ts'
import { localMoment } from '../../src/core/schedule/local-time.ts'
import type { Occurrence, Schedule } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { daysOffLines } from './days-off-lines.ts'
import { lastingLines } from './lasting.ts'
import { daysShown, zoneName } from './zone-and-days.ts'

const RECENT = 7
const DAYS_OFF = 3

/** All values, the next post, what is missing, and what became of the last dates. */
export async function show(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const schedule = await app.store.schedules.of(app.track)
  if (!schedule) throw new UserError('noSchedule')
  const back = (await mayPostAgain(schedule, app)) ? [text.settings.mayPostAgain] : []
  const content = [nextLine(schedule, app, text), ...back, ...(await lastingLines(schedule, app, text))].join('\n')
  return { message: { ...(await settingsView(schedule, app, text)), content } }
}

/** What stopped it is no longer so: whoever gave the right back looks here whether that was all. */
async function mayPostAgain({ paused, guildId, channelId }: Schedule, { channels }: App): Promise<boolean> {
  if (paused !== 'no-permission' && paused !== 'no-channel') return false
  const held = await channels.permissions(guildId, channelId)
  return held.ok && !held.missing.some((name) => NEEDED_TO_POST.includes(name))
}

/**
 * `다음 문제: 모레 09:00 · 2026년 11월 25일 09:00`, the latter where the reader is, and why there is none. What is left in whole days
 * would read otherwise than the day's name.
 */
export function nextLine(schedule: Schedule, app: App, text: Text): string {
  const { nextDueAt, paused, zone } = schedule
  const next =
    nextDueAt === undefined
      ? text.settings.noNext
      : `${text.settings.next(localMoment(nextDueAt, app.clock.now(), zone))} · ${timestamp(nextDueAt, 'f')}`
  const empty = hasAny(app.library, schedule.source) ? [] : [text.settings.noQuestions]
  return [...(paused ? [text.settings.pausedBy[paused]] : []), next, ...empty].join('\n')
}

export async function settingsView(schedule: Schedule, app: App, text: Text): Promise<Message> {
  const { fields } = text.settings
  const recent = await app.store.occurrences.recent(schedule, RECENT)
  const held = await app.channels.permissions(schedule.guildId, schedule.channelId)
  const examDate = (await app.store.tracks.find(schedule))?.examDate
  const missing = await missingLines(schedule, held, app, text)
  const off = daysOffLines(schedule, DAYS_OFF, app, text)
  const announcement = held.ok && held.kind === 'announcement'
  const embed: APIEmbed = {
    color: COLORS.good,
    title: text.settings.title,
    fields: [
      ...valueFields(schedule, text, announcement).filter(({ name }) => !offOf(schedule, text).has(name)),
      ...(examDate === undefined ? [] : [{ name: fields.exam, value: examDate, inline: true }]),
      ...(off.length > 0 ? [{ name: text.daysOff.field, value: off.join('\n'), inline: true }] : []),
      ...(missing.length > 0 ? [{ name: fields.permissions, value: missing.join('\n') }] : []),
      ...(recent.length > 0
        ? [{ name: fields.recent, value: recent.map((one) => recentLine(one, text)).join('\n') }]
        : []),
    ],
  }
  return { embeds: [embed] }
}

type Field = keyof Text['settings']['fields']

/** What most groups leave off, which is not told where it is. */
const OPTIONAL = {
  finals: ({ finals }) => finals !== 'none',
  thread: ({ thread }) => thread,
  names: ({ choiceNames }) => choiceNames,
  roleButton: ({ roleButton }) => roleButton,
  publish: ({ publish }) => publish,
} as const satisfies Partial<Record<Field, (schedule: Schedule) => boolean>>

/** `그 밖에: 최종 순위 매주`: what there is besides the question. */
export function besidesLines(schedule: Schedule, text: Text): string[] {
  const { fields } = text.settings
  const on = onOf(schedule).map((field) => fields[field])
  const shown = valueFields(schedule, text).filter(({ name }) => on.includes(name))
  return shown.length === 0 ? [] : [text.settings.besides(shown.map(({ name, value }) => `${name} ${value}`))]
}

function onOf(schedule: Schedule): (keyof typeof OPTIONAL)[] {
  return (Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[]).filter((field) => OPTIONAL[field](schedule))
}

function offOf(schedule: Schedule, { settings: { fields } }: Text): ReadonlySet<string> {
  const on = onOf(schedule)
  return new Set(
    Object.keys(OPTIONAL)
      .filter((field) => !on.some((one) => one === field))
      .map((field) => fields[field as keyof typeof OPTIONAL]),
  )
}

/** `시각: 09:00 (Asia/Seoul) → **21:00 (Asia/Seoul)**`: what to type to have it back. */
export function changedLines(before: Schedule, after: Schedule, text: Text): string[] {
  const old = valueFields(before, text)
  const short = (value: string | undefined) => value?.split('\n')[0] ?? ''
  return valueFields(after, text)
    .map(({ name, value }, at) => ({ name, was: short(old[at]?.value), is: short(value) }))
    .filter(({ was, is }) => was !== is)
    .map(({ name, was, is }) => `${name}: ${was} → **${is}**`)
}

function valueFields(schedule: Schedule, text: Text, announcement = true): APIEmbedField[] {
  const { settings } = text
  const services = schedule.services.map(escapeText).join(', ')
  const values: readonly (readonly [keyof typeof settings.fields, string])[] = [
    ['channel', `<#${schedule.channelId}>`],
    ['time', `${schedule.localTime} (${zoneName(schedule.zone)})\n${settings.spokenTime(schedule.localTime)}`],
    ['weekdays', daysShown({ weekdays: schedule.weekdays, everyOther: schedule.everyOtherFrom !== undefined }, text)],
    ['count', settings.questions(schedule.count)],
    ['source', settings.sources[schedule.source]],
    ['services', services === '' ? settings.allServices : services],
    ['hours', settings.hours(schedule.openHours)],
    ['role', schedule.pingRoleId === undefined ? settings.noRole : `<@&${schedule.pingRoleId}>`],
    ['reveal', settings.reveals[schedule.reveal]],
    ['results', settings.resultsTold[schedule.resultsTold]],
    ['freeze', settings.freezes(schedule.streakFreeze)],
    ['language', settings.languages[schedule.language]],
    ['finals', settings.finals[schedule.finals]],
    ['thread', settings.threads(schedule.thread)],
    ['names', settings.names(schedule.choiceNames)],
    ['roleButton', settings.roleButtons(schedule.roleButton)],
    ['publish', settings.publishes(schedule.publish, announcement)],
  ]
  return values.map(([name, value]) => ({ name: settings.fields[name], value, inline: true }))
}

export async function missingLines(
  { guildId, pingRoleId, roleButton, thread }: Schedule,
  held: PermissionResult,
  app: App,
  text: Text,
): Promise<string[]> {
  const { settings } = text
  if (!held.ok) return [held.problem.kind === 'refused' ? settings.channelGone : settings.unknownPermissions]
  const needed = held.missing.filter((name) => NEEDED_TO_POST.includes(name))
  const role = pingRoleId === undefined ? undefined : app.channels.role(guildId, pingRoleId)
  const trouble = roleButton ? await buttonTrouble(guildId, pingRoleId, app) : undefined
  return [
    ...needed.map((name) => `**${settings.permissions[name]}**`),
    ...(needed.length > 0 ? [settings.addPermissions(app.inviteUrl(guildId, needed))] : []),
    ...(held.missing.includes(NEEDED_TO_RECOVER) ? [settings.historyWarning] : []),
    ...(thread ? threadWarnings(held, text) : []),
    ...(trouble === undefined || trouble === 'gone' ? [] : [settings.roleTroubles[trouble]]),
    ...(role === 'gone' ? [settings.roleGone] : []),
    ...(role === 'not-mentionable' && held.missing.includes('mentionRoles') ? [settings.mentionWarning] : []),
  ]
}

async function buttonTrouble(guildId: string, roleId: string | undefined, { channels }: App) {
  return roleId === undefined ? 'none' : await channels.roleTrouble(guildId, roleId)
}

function threadWarnings(held: PermissionResult & { readonly ok: true }, { settings }: Text): string[] {
  if (!TAKES_THREADS.includes(held.kind)) return [settings.threadWarnings['no-place']]
  return held.missing.includes('createPublicThreads') ? [settings.threadWarnings['no-permission']] : []
}

export function recentLine({ localDate, number, ofDay, state, reason }: Occurrence, text: Text): string {
  const { settings } = text
  const place = ofDay > 1 ? ` ${number}/${ofDay}` : ''
  return `\`${localDate}${place}\` ${settings.states[state]}${reason ? `: ${settings.reasons[reason]}` : ''}`
}
