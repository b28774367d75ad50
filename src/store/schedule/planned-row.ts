import type { Schedule } from '../../core/schedule/types.ts'
import type { PlannedOccurrence } from './occurrence-port.ts'
import type { OccurrenceRow } from './schedule-tables.ts'

/** A promise as it is first written: nobody has claimed it. */
export function plannedRow(
  { id, localDate, number, dueAt, skipped }: PlannedOccurrence,
  schedule: Schedule,
): OccurrenceRow {
  return {
    id,
    schedule_id: schedule.id,
    guild_id: schedule.guildId,
    track_id: schedule.trackId,
    channel_id: schedule.channelId,
    local_date: localDate,
    number,
    of_day: schedule.count,
    day_number: 0,
    state: skipped ? 'skipped' : 'due',
    reason: skipped ?? null,
    due_at_ms: dueAt,
    opened_at_ms: null,
    closes_at_ms: null,
    closed_at_ms: null,
    message_id: null,
    fence: 0,
    owner: null,
    lease_until_ms: 0,
    question_id: null,
    question: null,
    replaced: 0,
    choice_order: '[]',
    reveal: schedule.reveal,
    language: schedule.language,
    ping_role_id: schedule.pingRoleId ?? null,
    results: null,
    sure_answers: null,
    sure_right: null,
    shown_answers: 0,
    shown_at_ms: null,
    key_change: null,
  }
}
