import type { Kysely } from 'kysely'
import type { Schedule } from '../../core/schedule/types.ts'
import type { Tables } from '../tables.ts'
import { addNotice } from './notices.ts'
import type { PlannedOccurrence } from './occurrence-port.ts'
import type { OccurrenceRow } from './schedule-tables.ts'

/** A promise as it is first written: nobody has claimed it. */
function plannedRow({ id, localDate, number, dueAt, skipped }: PlannedOccurrence, schedule: Schedule): OccurrenceRow {
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

/** Within a transaction; of what is there already nothing changes. Leaders are told of what is skipped. */
export async function addPlanned(
  tx: Kysely<Tables>,
  schedule: Schedule,
  rows: readonly PlannedOccurrence[],
): Promise<void> {
  const added: PlannedOccurrence[] = []
  for (const row of rows) {
    const once = tx.insertInto('occurrences').values(plannedRow(row, schedule))
    const { numInsertedOrUpdatedRows: isNew } = await once
      .onConflict((conflict) => conflict.columns(['schedule_id', 'local_date', 'number']).doNothing())
      .executeTakeFirstOrThrow()
    if (isNew) added.push(row)
  }
  await tellSkipped(tx, schedule, added)
}

/** Once a date, but for what an admin paused. */
async function tellSkipped(tx: Kysely<Tables>, schedule: Schedule, rows: readonly PlannedOccurrence[]): Promise<void> {
  for (const { localDate, number, skipped: reason } of rows) {
    if (number !== 1 || reason === undefined || reason === 'paused') continue
    const { paused } = schedule
    await addNotice(tx, schedule, { kind: 'not-posted', localDate, reason, ...(paused ? { paused } : {}) })
  }
}
