import { type Kysely, sql } from 'kysely'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { periodsOf } from '../core/study/periods.ts'
import { pointsFor } from '../core/study/scoring.ts'
import { periodOfSeason } from '../core/study/seasons.ts'
import type { TrackKey } from '../core/track.ts'
import { seasonsAt } from './seasons.ts'
import type { Tables } from './tables.ts'

/** The points of a right answer for whoever suggested it: once, when it was asked and is counted. */
export async function creditSuggester(tx: Kysely<Tables>, occurrence: PostedOccurrence): Promise<void> {
  const { id, localDate, question } = occurrence
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
export function suggestedBy(memberId: string) {
  return sql<boolean>`exists (select 1 from suggestions s where s.guild_id = o.guild_id and s.track_id = o.track_id
    and s.question_id = o.question_id and s.state = 'used' and s.member_id = ${memberId})`
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
}

/** Before every date: the first answer's streak counts. */
export const NO_ANSWER = { correct: 0, answered: 0, streak: 0, last_date: '' } as const
