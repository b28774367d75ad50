import { corrected, type KeyChange } from '../../core/quiz/corrections.ts'
import { asPosted } from '../../core/schedule/posted.ts'
import type { Occurrence, PostedOccurrence } from '../../core/schedule/types.ts'
import { keyChangeOf, languageOf, questionOf, reasonOf, resultsOf, revealOf, stateOf, textsOf } from '../columns.ts'
import { given, optional } from '../engine/rows.ts'
import type { OccurrenceRow } from './schedule-tables.ts'

const orderOf = textsOf('occurrences.choice_order')

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
    replaced: row.replaced,
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
