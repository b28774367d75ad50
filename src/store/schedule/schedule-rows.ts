import type { QueuedNotice } from '../../core/schedule/notices.ts'
import type { Schedule } from '../../core/schedule/types.ts'
import {
  daysOffOf,
  finalsOf,
  languageOf,
  noticeContentOf,
  pausedOf,
  resultsToldOf,
  revealOf,
  sourceOf,
  textsOf,
  weekdaysOf,
} from '../columns.ts'
import { given, optional } from '../engine/rows.ts'
import type { ScheduleFields } from './schedule-port.ts'
import type { NoticeRow, ScheduleRow } from './schedule-tables.ts'

const servicesOf = textsOf('schedules.services')

/** A schedule's row without what only the store keeps of it. */
type WishRow = Omit<ScheduleRow, 'dry_told' | 'thread_told' | 'finals_due_at_ms'>

export function scheduleOf(row: WishRow): Schedule {
  return {
    id: row.id,
    guildId: row.guild_id,
    trackId: row.track_id,
    channelId: row.channel_id,
    localTime: row.local_time,
    zone: row.zone,
    weekdays: weekdaysOf(row.weekdays),
    ...optional('everyOtherFrom', row.every_other_from),
    count: row.question_count,
    source: sourceOf(row.question_source),
    services: servicesOf(row.services),
    openHours: row.open_hours,
    ...optional('pingRoleId', row.ping_role_id),
    reveal: revealOf(row.reveal),
    language: languageOf(row.language),
    publish: row.publish === 1,
    resultsTold: resultsToldOf(row.results_told),
    streakFreeze: row.streak_freeze === 1,
    thread: row.thread === 1,
    choiceNames: row.choice_names === 1,
    roleButton: row.role_button === 1,
    finals: finalsOf(row.finals),
    daysOff: daysOffOf(row.days_off),
    ...optional('holidays', row.holidays),
    ...optional('paused', given(row.paused, pausedOf)),
    ...optional('nextDueAt', row.next_due_at_ms),
  }
}

export function scheduleRow(schedule: Schedule): WishRow {
  return {
    id: schedule.id,
    guild_id: schedule.guildId,
    track_id: schedule.trackId,
    channel_id: schedule.channelId,
    local_time: schedule.localTime,
    zone: schedule.zone,
    weekdays: JSON.stringify(schedule.weekdays),
    every_other_from: schedule.everyOtherFrom ?? null,
    question_count: schedule.count,
    question_source: schedule.source,
    services: JSON.stringify(schedule.services),
    open_hours: schedule.openHours,
    ping_role_id: schedule.pingRoleId ?? null,
    reveal: schedule.reveal,
    language: schedule.language,
    publish: schedule.publish ? 1 : 0,
    results_told: schedule.resultsTold,
    streak_freeze: schedule.streakFreeze ? 1 : 0,
    thread: schedule.thread ? 1 : 0,
    choice_names: schedule.choiceNames ? 1 : 0,
    role_button: schedule.roleButton ? 1 : 0,
    finals: schedule.finals,
    days_off: JSON.stringify(schedule.daysOff),
    holidays: schedule.holidays ?? null,
    paused: schedule.paused ?? null,
    next_due_at_ms: schedule.nextDueAt ?? null,
  }
}

/** Where each field that a leader may change stands. */
export const SCHEDULE_COLUMNS = {
  channelId: 'channel_id',
  localTime: 'local_time',
  zone: 'zone',
  weekdays: 'weekdays',
  everyOtherFrom: 'every_other_from',
  count: 'question_count',
  source: 'question_source',
  services: 'services',
  openHours: 'open_hours',
  pingRoleId: 'ping_role_id',
  reveal: 'reveal',
  language: 'language',
  publish: 'publish',
  resultsTold: 'results_told',
  streakFreeze: 'streak_freeze',
  thread: 'thread',
  choiceNames: 'choice_names',
  roleButton: 'role_button',
  finals: 'finals',
  daysOff: 'days_off',
  holidays: 'holidays',
} as const satisfies Record<keyof ScheduleFields, keyof ScheduleRow>

export function noticeOf({ track_id: trackId, content, times, place }: NoticeRow): QueuedNotice {
  return { trackId, notice: noticeContentOf(content), times, place }
}
