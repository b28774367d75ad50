import { type Kysely, sql } from 'kysely'
import { ANSWERABLE } from '../core/schedule/posted.ts'
import { isBroken, type SettledStreak, type StudyDay } from '../core/study/scoring.ts'
import type { TrackKey } from '../core/track.ts'
import { suggestedBy } from './credits.ts'
import type { Tables } from './tables.ts'

/** Whose streak, and as of which question and moment. */
export interface StreakOf extends TrackKey {
  readonly memberId: string
  readonly localDate: string
  readonly now: number
  /** The track forgives a missed date a week. */
  readonly freeze: boolean
}

export async function freezeIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<boolean> {
  const ofGuild = db.selectFrom('schedules').select('streak_freeze').where('guild_id', '=', guildId)
  return (await ofGuild.where('track_id', '=', trackId).executeTakeFirst())?.streak_freeze === 1
}

/** By another rule all of them are others: what an answer earned stays as it was fixed, and the next one counts anew. */
export async function forgetAllStreaks(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<void> {
  const ofGuild = db.deleteFrom('streaks').where('guild_id', '=', guildId)
  await ofGuild.where('track_id', '=', trackId).execute()
}

export async function settledStreak(db: Kysely<Tables>, of: StreakOf): Promise<SettledStreak | undefined> {
  const row = await db
    .selectFrom('streaks')
    .select(['through_date', 'length'])
    .where('guild_id', '=', of.guildId)
    .where('track_id', '=', of.trackId)
    .where('member_id', '=', of.memberId)
    .executeTakeFirst()
  return row && row.through_date < of.localDate ? { through: row.through_date, length: row.length } : undefined
}

export async function saveStreak(db: Kysely<Tables>, of: StreakOf, { through, length }: SettledStreak): Promise<void> {
  await db
    .insertInto('streaks')
    .values({ guild_id: of.guildId, track_id: of.trackId, member_id: of.memberId, through_date: through, length })
    .onConflict((conflict) =>
      conflict.columns(['guild_id', 'track_id', 'member_id']).doUpdateSet({ through_date: through, length }),
    )
    .execute()
}

/** A question that comes to be posted on a date that was thought to be settled: it can be answered, or missed, after all. */
export async function unsettle(db: Kysely<Tables>, occurrenceId: string): Promise<void> {
  const posted = db.selectFrom('occurrences').where('id', '=', occurrenceId)
  await db
    .deleteFrom('streaks')
    .where('guild_id', '=', posted.select('guild_id'))
    .where('track_id', '=', posted.select('track_id'))
    .where('through_date', '>=', posted.select('local_date'))
    .execute()
}

/** A date that counts for nothing now, or for something again. */
export async function forgetStreaksFrom(db: Kysely<Tables>, track: TrackKey, localDate: string): Promise<void> {
  const ofTrack = db.deleteFrom('streaks').where('guild_id', '=', track.guildId).where('track_id', '=', track.trackId)
  await ofTrack.where('through_date', '>=', localDate).execute()
}

/** For whoever changes answers or dates that are over: the next press counts from the beginning. */
export async function forgetStreaks(db: Kysely<Tables>, track: TrackKey, memberId: string): Promise<void> {
  const ofTrack = db.deleteFrom('streaks').where('guild_id', '=', track.guildId).where('track_id', '=', track.trackId)
  await ofTrack.where('member_id', '=', memberId).execute()
}

/** Dates of the first look, and how many times as many each one after it takes: most streaks are short, long ones are rare. */
const CHUNK = 40
const GROWS = 4

/**
 * The track's dates as the member saw them, newest first, back to the newest missed one, or to where the streak is settled:
 * what lies before is no matter.
 */
export async function daysBack(db: Kysely<Tables>, of: StreakOf, settled?: SettledStreak): Promise<StudyDay[]> {
  const days: StudyDay[] = []
  for (let [before, most]: [string | undefined, number] = [undefined, CHUNK]; ; most *= GROWS) {
    const chunk = await someDays(db, of, most, settled?.through ?? '', before)
    days.push(...chunk)
    if (chunk.length < most || isBroken(days, of.freeze)) return days
    before = chunk.at(-1)?.date
  }
}

async function someDays(
  db: Kysely<Tables>,
  of: StreakOf,
  most: number,
  after: string,
  before?: string,
): Promise<StudyDay[]> {
  const rows = await db
    .selectFrom('occurrences as o')
    .leftJoin('answers as a', (join) => join.onRef('a.occurrence_id', '=', 'o.id').on('a.member_id', '=', of.memberId))
    .select([
      'o.local_date',
      sql<number>`max(case when a.member_id is null then 0 else 1 end)`.as('answered'),
      sql<number>`max(case when o.state = 'sending' or (o.state = 'open' and o.closes_at_ms > ${of.now}) then 1 else 0 end)`.as(
        'open',
      ),
      sql<number>`min(case when o.state in ('closed', 'void') then 1 else 0 end)`.as('final'),
    ])
    .where('o.guild_id', '=', of.guildId)
    .where('o.track_id', '=', of.trackId)
    .where('o.local_date', '>', after)
    .where('o.local_date', before === undefined ? '<=' : '<', before ?? of.localDate)
    // Nobody could answer a question whose message was deleted, and nobody need have answered one that counts for nothing.
    .where((where) =>
      where.or([
        where.and([
          where('o.state', 'in', ANSWERABLE),
          where.or([where('o.reason', 'is', null), where('o.reason', '<>', 'deleted')]),
        ]),
        where.and([where('o.state', 'in', [...ANSWERABLE, 'void']), where('a.member_id', 'is not', null)]),
      ]),
    )
    // Whoever suggested a question is not asked it.
    .where((where) => where.or([where('a.member_id', 'is not', null), where.not(suggestedBy(of.memberId))]))
    .groupBy('o.local_date')
    .orderBy('o.local_date', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    date: row.local_date,
    answered: row.answered === 1,
    open: row.open === 1,
    final: row.final === 1,
  }))
}
