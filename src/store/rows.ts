import { corrected, type KeyChange } from '../core/quiz/corrections.ts'
import type { QueuedNotice } from '../core/schedule/notices.ts'
import { asPosted } from '../core/schedule/posted.ts'
import type { Occurrence, PostedOccurrence, Schedule } from '../core/schedule/types.ts'
import type { Card, Review } from '../core/study/cards.ts'
import type { Answer, PracticeAnswer, PracticeRound, Score } from '../core/study/types.ts'
import type { TrackKey } from '../core/track.ts'
import type { AnswerRow, ScoreRow } from './answer-tables.ts'
import {
  daysOffOf,
  finalsOf,
  gradedOf,
  keyChangeOf,
  languageOf,
  noticeContentOf,
  pausedOf,
  questionOf,
  reasonOf,
  resultsOf,
  resultsToldOf,
  revealOf,
  sourceOf,
  stateOf,
  suspendedOf,
  textsOf,
  weekdaysOf,
} from './columns.ts'
import type { ScheduleFields } from './schedule-port.ts'
import type { NoticeRow, OccurrenceRow, ScheduleRow } from './schedule-tables.ts'
import type { CardRow, PracticeAnswerRow, PracticeRoundRow } from './study-tables.ts'

// Rows become values here and nowhere else.

const servicesOf = textsOf('schedules.services')
const orderOf = textsOf('occurrences.choice_order')
export const chosenOf = textsOf('answers.chosen')
const questionIdsOf = textsOf('practice_rounds.question_ids')

export function trackOf(row: Pick<OccurrenceRow, 'guild_id' | 'track_id'>): TrackKey {
  return { guildId: row.guild_id, trackId: row.track_id }
}

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

export function occurrenceOf(row: OccurrenceRow): Occurrence {
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    guildId: row.guild_id,
    trackId: row.track_id,
    channelId: row.channel_id,
    localDate: row.local_date,
    number: row.number,
    ofDay: row.of_day,
    dayNumber: row.day_number,
    state: stateOf(row.state),
    ...optional('reason', given(row.reason, reasonOf)),
    dueAt: row.due_at_ms,
    ...optional('openedAt', row.opened_at_ms),
    ...optional('closesAt', row.closes_at_ms),
    ...optional('closedAt', row.closed_at_ms),
    ...optional('messageId', row.message_id),
    fence: row.fence,
    ...askedOf(row),
    order: orderOf(row.choice_order),
    reveal: revealOf(row.reveal),
    language: languageOf(row.language),
    ...optional('pingRoleId', row.ping_role_id),
    ...optional('results', given(row.results, resultsOf)),
  }
}

/** As posted, with the key that counts. */
function askedOf(row: Pick<OccurrenceRow, 'question' | 'key_change'>): Pick<Occurrence, 'question' | 'corrected'> {
  if (row.question === null) return {}
  const question = questionOf(row.question)
  if (row.key_change === null) return { question }
  const change = keyChangeOf(row.key_change)
  return { question: corrected(question, change), corrected: { postedKey: question.key, change } }
}

/** As it stands in its column: the same for the same. */
export function keyChangeText(change: KeyChange | undefined): string | null {
  if (!change) return null
  const { key, accepted } = change
  return JSON.stringify({ ...(key ? { key } : {}), accepted })
}

/** Undefined while it has no question or no end. */
export function postedOf(row: OccurrenceRow): PostedOccurrence | undefined {
  return asPosted(occurrenceOf(row))
}

export function answerOf(row: AnswerRow): Answer {
  return {
    occurrenceId: row.occurrence_id,
    guildId: row.guild_id,
    trackId: row.track_id,
    memberId: row.member_id,
    chosen: chosenOf(row.chosen),
    correct: row.correct === 1,
    localDate: row.local_date,
    answeredAt: row.answered_at_ms,
    points: row.points,
    bonus: row.bonus,
    streak: row.streak,
    pressId: row.press_id,
    guessed: row.guessed === 1,
  }
}

export function noticeOf({ track_id: trackId, content, times, place }: NoticeRow): QueuedNotice {
  return { trackId, notice: noticeContentOf(content), times, place }
}

export function scoreOf(row: ScoreRow): Score {
  return {
    guildId: row.guild_id,
    trackId: row.track_id,
    period: row.period,
    memberId: row.member_id,
    points: row.points,
    correct: row.correct,
    answered: row.answered,
    streak: row.streak,
    lastDate: row.last_date,
  }
}

export function practiceRoundOf(row: PracticeRoundRow): PracticeRound {
  return {
    id: row.id,
    guildId: row.guild_id,
    trackId: row.track_id,
    memberId: row.member_id,
    questionIds: questionIdsOf(row.question_ids),
    startedAt: row.started_at_ms,
  }
}

export function practiceAnswerOf(row: PracticeAnswerRow): PracticeAnswer {
  return {
    roundId: row.round_id,
    place: row.place,
    questionId: row.question_id,
    chosen: chosenOf(row.chosen),
    correct: row.correct === 1,
    answeredAt: row.answered_at_ms,
  }
}

export function cardOf(row: CardRow): Card {
  return {
    ...trackOf(row),
    memberId: row.member_id,
    questionId: row.question_id,
    due: row.due_ms,
    stability: row.stability,
    difficulty: row.difficulty,
    reps: row.reps,
    lapses: row.lapses,
    state: row.state,
    interval: row.interval_days,
    lastReview: row.last_review_ms,
    buriedUntil: row.buried_until_ms,
    ...(row.suspended === '' ? {} : { suspended: suspendedOf(row.suspended) }),
  }
}

export function gradeOfRow(grade: number): Review['grade'] {
  return grade === 0 ? 'reset' : gradedOf(grade)
}

/** Read where something stands. */
function given<T, Value>(stored: T | null, read: (stored: T) => Value): Value | null {
  return stored === null ? null : read(stored)
}

export function optional<Name extends string, T>(name: Name, value: T | null): { readonly [K in Name]?: T } {
  return (value === null ? {} : { [name]: value }) as { readonly [K in Name]?: T }
}
