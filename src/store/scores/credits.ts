import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely'
import type { PostedOccurrence } from '../../core/schedule/types.ts'
import { periodsOf } from '../../core/study/periods.ts'
import { pointsFor } from '../../core/study/scoring.ts'
import { periodOfSeason } from '../../core/study/seasons.ts'
import type { TrackKey } from '../../core/track.ts'
import { postedOf } from '../schedule/occurrence-rows.ts'
import type { Tables } from '../tables.ts'
import { seasonsAt } from './seasons.ts'

/** The points of a right answer for whoever suggested it: once, when it was asked and is counted; not for what is void. */
export async function creditSuggester(tx: Kysely<Tables>, occurrence: PostedOccurrence): Promise<void> {
  const { id, localDate, question, state } = occurrence
  if (state === 'void') return
  const used = tx
    .selectFrom('suggestions')
    .select(['id', 'member_id'])
    .where('guild_id', '=', occurrence.guildId)
    .where('track_id', '=', occurrence.trackId)
    .where('question_id', '=', question.id)
    .where('state', '=', 'used')
  const row = await used.where('credited_date', 'is', null).orderBy('made_at_ms').orderBy('id').executeTakeFirst()
  if (!row) return
  const points = pointsFor(question.difficulty, true)
  await tx
    .updateTable('suggestions')
    .set({ credited_occurrence_id: id, credited_date: localDate, credited_points: points })
    .where('id', '=', row.id)
    .execute()
  await addPoints(tx, occurrence, row.member_id, points)
}

/**
 * For a question that was made void once, or counts again: who suggested it is credited by the first time that counts, as though
 * there had never been another.
 */
export async function recredit(tx: Kysely<Tables>, { guildId, trackId }: TrackKey, questionId: string): Promise<void> {
  const ofQuestion = tx.selectFrom('suggestions').selectAll().where('guild_id', '=', guildId)
  const used = ofQuestion
    .where('track_id', '=', trackId)
    .where('question_id', '=', questionId)
    .where('state', '=', 'used')
  const suggested = await used.execute()
  for (const { id, member_id, credited_date: localDate, credited_points } of suggested) {
    if (localDate === null) continue
    const nothing = { credited_occurrence_id: null, credited_date: null, credited_points: null }
    await tx.updateTable('suggestions').set(nothing).where('id', '=', id).execute()
    await addPoints(tx, { guildId, trackId, localDate }, member_id, -(credited_points ?? 0))
  }
  if (suggested.length === 0) return
  const since = Math.min(...suggested.map((one) => one.decided_at_ms ?? 0))
  const counted = await tx
    .selectFrom('occurrences')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('question_id', '=', questionId)
    .where('results', 'is not', null)
    .where('closes_at_ms', '>=', since)
    .orderBy('closes_at_ms')
    .orderBy('number')
    .execute()
  for (const row of counted) {
    const posted = postedOf(row)
    if (posted) await creditSuggester(tx, posted)
  }
}

export interface Credit {
  readonly member_id: string
  readonly local_date: string
  readonly points: number
}

/** What members of a track got for what they suggested. */
export async function creditsOf(
  tx: Kysely<Tables>,
  { guildId, trackId }: TrackKey,
  memberIds: readonly string[],
): Promise<readonly Credit[]> {
  const hers = tx.selectFrom('suggestions').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const credited = hers.where('member_id', 'in', memberIds).where('credited_date', 'is not', null)
  const columns = ['member_id', 'credited_date', 'credited_points'] as const
  return (await credited.select(columns).execute()).map((row) => ({
    member_id: row.member_id,
    local_date: row.credited_date ?? '',
    points: row.credited_points ?? 0,
  }))
}

/** Whether a question of occurrences `o` was suggested by the member: she is not asked it. */
export function suggestedBy(memberId: string | RawBuilder<unknown>) {
  return sql<boolean>`exists (select 1 from suggestions s where s.guild_id = o.guild_id and s.track_id = o.track_id
    and s.question_id = o.question_id and s.state = 'used' and s.member_id = ${memberId})`
}

/** Members by the question that they suggested and that was taken. */
export type Suggesters = ReadonlyMap<string, readonly string[]>

/** The same of all questions of a track. */
export async function suggestersIn(tx: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<Suggesters> {
  const used = tx.selectFrom('suggestions').select(['question_id', 'member_id']).where('guild_id', '=', guildId)
  const rows = await used.where('track_id', '=', trackId).where('state', '=', 'used').execute()
  const byQuestion = Map.groupBy(rows, (row) => row.question_id ?? '')
  return new Map([...byQuestion].map(([id, own]) => [id, own.map((row) => row.member_id)]))
}

/** Points that no answer earned: they say nothing of how many were right, or of a streak. */
async function addPoints(
  tx: Kysely<Tables>,
  occurrence: TrackKey & { readonly localDate: string },
  memberId: string,
  points: number,
): Promise<void> {
  const seasons = await seasonsAt(tx, occurrence, occurrence.localDate)
  const periods = [...periodsOf(occurrence.localDate), ...seasons.map(periodOfSeason)]
  const { guildId, trackId } = occurrence
  const row = { guild_id: guildId, track_id: trackId, member_id: memberId, points, ...NO_ANSWER }
  await tx
    .insertInto('scores')
    .values(periods.map((period) => ({ ...row, period })))
    .onConflict((conflict) =>
      conflict
        .columns(['guild_id', 'track_id', 'period', 'member_id'])
        .doUpdateSet({ points: sql<number>`scores.points + excluded.points` }),
    )
    .execute()
  // Who is on a board by that alone, and is not any more.
  if (points < 0)
    await tx
      .deleteFrom('scores')
      .where(isEmptyOf(guildId, trackId, memberId))
      .execute()
}

function isEmptyOf(guildId: string, trackId: string, memberId: string) {
  return (where: ExpressionBuilder<Tables, 'scores'>) =>
    where.and([
      where('guild_id', '=', guildId),
      where('track_id', '=', trackId),
      where('member_id', '=', memberId),
      where('points', '=', 0),
      // Whoever answered has a date, even where what she answered is void.
      where('last_date', '=', NO_ANSWER.last_date),
    ])
}

/** Before every date: the first answer's streak counts. */
export const NO_ANSWER = { correct: 0, answered: 0, streak: 0, last_date: '' } as const
