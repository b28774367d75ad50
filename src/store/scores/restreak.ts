import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { ANSWERABLE } from '../../core/schedule/posted.ts'
import { type AskedOnce, type Came, recounted } from '../../core/study/restreak.ts'
import type { TrackKey } from '../../core/track.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'
import type { Tables } from '../tables.ts'
import { type Suggesters, suggestersIn } from './credits.ts'
import { rescore } from './recompute.ts'
import { freezeIn } from './streaks.ts'

/** Members of one statement. */
const AT_ONCE = 50

/** The streaks of those who did not answer a question that counts no more, or again: whatever they answered since. */
export async function restreak(tx: Kysely<Tables>, was: OccurrenceRow, is: OccurrenceRow): Promise<void> {
  const track = { guildId: was.guild_id, trackId: was.track_id }
  const { local_date: date } = was
  const suggesters = await suggestersIn(tx, track)
  const others = await askedIn(tx, track, was.id, suggesters)
  // Missed is what has another question that was not answered; but whoever suggested that one is not asked it.
  if (others.some((one) => one.date === date && one.counts && one.suggestedBy.length === 0)) return
  const [before, after] = [
    [...others, ...askedOnce(was, suggesters)],
    [...others, ...askedOnce(is, suggesters)],
  ]
  const freeze = await freezeIn(tx, track)
  const memberIds = await membersAround(tx, track, date)
  const changed: string[] = []
  for (let from = 0; from < memberIds.length; from += AT_ONCE) {
    const came = await answersOf(tx, track, memberIds.slice(from, from + AT_ONCE))
    for (const [memberId, own] of Map.groupBy(came, (one) => one.memberId)) {
      await nextTurn()
      const others = recounted(own, askedOf(before, memberId), askedOf(after, memberId), date, freeze)
      for (const one of others) await save(tx, memberId, one)
      if (others.length > 0) changed.push(memberId)
    }
  }
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    await nextTurn()
    await rescore(tx, { ...track, memberIds: changed.slice(from, from + AT_ONCE) })
  }
}

interface AskedAndSuggested extends AskedOnce {
  /** Members who are not asked it. */
  readonly suggestedBy: readonly string[]
}

/** As it stands for one member. */
function askedOf(asked: readonly AskedAndSuggested[], memberId: string): readonly AskedOnce[] {
  return asked.map((one) => (one.suggestedBy.includes(memberId) ? { ...one, counts: false } : one))
}

/** What was posted in the track, but for one. */
async function askedIn(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  except: string,
  suggesters: Suggesters,
): Promise<readonly AskedAndSuggested[]> {
  const ofTrack = tx.selectFrom('occurrences').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const asked = ofTrack.where('state', 'in', [...ANSWERABLE, 'void']).where('id', '<>', except)
  const rows = await asked
    .select(['id', 'local_date', 'opened_at_ms', 'closes_at_ms', 'state', 'reason', 'question_id'])
    .orderBy('local_date')
    .execute()
  return rows.flatMap((row) => askedOnce(row, suggesters))
}

type Standing = Pick<
  OccurrenceRow,
  'id' | 'local_date' | 'opened_at_ms' | 'closes_at_ms' | 'state' | 'reason' | 'question_id'
>

function askedOnce(row: Standing, suggesters: Suggesters): AskedAndSuggested[] {
  const { id, local_date: date, opened_at_ms, closes_at_ms, state, reason } = row
  if (opened_at_ms === null || closes_at_ms === null) return []
  const counts = state !== 'void' && reason !== 'deleted'
  const suggestedBy = suggesters.get(row.question_id ?? '') ?? []
  return [{ id, date, openedAt: opened_at_ms, closesAt: closes_at_ms, counts, suggestedBy }]
}

/** Who answered before that date and behind it, and not on it. */
async function membersAround(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  date: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('answers')
    .select('member_id')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .groupBy('member_id')
    .having(
      sql<boolean>`min(local_date) < ${date} and max(local_date) > ${date}
        and max(case when local_date = ${date} then 1 else 0 end) = 0`,
    )
    .orderBy('member_id')
    .execute()
  return rows.map((row) => row.member_id)
}

async function answersOf(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
): Promise<readonly (Came & { readonly memberId: string })[]> {
  const first = sql<number>`coalesce((select min(e.at_ms) from answer_events e
    where e.occurrence_id = a.occurrence_id and e.member_id = a.member_id), a.answered_at_ms)`
  const rows = await tx
    .selectFrom('answers as a')
    .select(['a.occurrence_id', 'a.member_id', 'a.local_date', 'a.streak', 'a.bonus', first.as('at')])
    .where('a.guild_id', '=', guildId)
    .where('a.track_id', '=', trackId)
    .where('a.member_id', 'in', memberIds)
    .execute()
  return rows.map(({ occurrence_id: occurrenceId, member_id: memberId, local_date: date, at, streak, bonus }) => {
    return { occurrenceId, memberId, date, at: Number(at), streak, bonus }
  })
}

async function save(tx: Kysely<Tables>, memberId: string, { occurrenceId, streak, bonus }: Came): Promise<void> {
  const ofOne = tx.updateTable('answers').set({ streak, bonus }).where('occurrence_id', '=', occurrenceId)
  await ofOne.where('member_id', '=', memberId).execute()
}
