import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { addDays } from '../../core/schedule/local-time.ts'
import { ANSWERABLE } from '../../core/schedule/posted.ts'
import { isBroken, type SettledStreak, type StudyDay } from '../../core/study/scoring.ts'
import type { TrackKey } from '../../core/track.ts'
import { asTable, type Slots, statement } from '../engine/statement.ts'
import type { Tables } from '../tables.ts'
import { suggestedBy } from './credits.ts'

/** Whose streak, as of which moment, and how far it is settled. */
export interface StreakOf {
  readonly memberId: string
  readonly now: number
  readonly settled?: SettledStreak | undefined
}

export async function freezeIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<boolean> {
  const [row] = await findFreeze(db, { guildId, trackId })
  return row?.streak_freeze === 1
}

const findFreeze = statement((db, { guildId, trackId }: Slots<TrackKey>) =>
  db
    .selectFrom('schedules')
    .select('streak_freeze')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .limit(sql.lit(1)),
)

/** By another rule all of them are others: what an answer earned stays as it was fixed, and the next one counts anew. */
export async function forgetAllStreaks(db: Kysely<Tables>, { guildId, trackId }: TrackKey): Promise<void> {
  const ofGuild = db.deleteFrom('streaks').where('guild_id', '=', guildId)
  await ofGuild.where('track_id', '=', trackId).execute()
}

type Dated = TrackKey & { readonly localDate: string }

/** By member, as of a date: what reaches that far is of no use to it. */
export async function settledStreaks(
  db: Kysely<Tables>,
  { guildId, trackId, localDate }: Dated,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, SettledStreak>> {
  const rows = await findSettled(db, { guildId, trackId, localDate }, membersOf(memberIds))
  return new Map(rows.map((row) => [row.member_id, { through: row.through_date, length: row.length }]))
}

const membersOf = (ids: readonly string[]) => ids.map((memberId) => ({ memberId }))

const findSettled = statement((db, track: Slots<Dated>, rows: readonly Slots<{ memberId: string }>[]) =>
  db
    .selectFrom('streaks')
    .select(['member_id', 'through_date', 'length'])
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where(
      'member_id',
      'in',
      rows.map((row) => row.memberId),
    )
    .where('through_date', '<', track.localDate),
)

export async function saveStreaks(
  db: Kysely<Tables>,
  track: TrackKey,
  settled: ReadonlyMap<string, SettledStreak>,
): Promise<void> {
  const rows = [...settled].map(([memberId, { through, length }]) => ({ memberId, through, length }))
  if (rows.length > 0) await saveSettled(db, track, rows)
}

type Settled = SettledStreak & { readonly memberId: string }

const saveSettled = statement((db, track: Slots<TrackKey>, rows: readonly Slots<Settled>[]) =>
  db
    .insertInto('streaks')
    .values(
      rows.map((row) => ({
        guild_id: track.guildId,
        track_id: track.trackId,
        member_id: row.memberId,
        through_date: row.through,
        length: row.length,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['guild_id', 'track_id', 'member_id'])
        .doUpdateSet(({ ref }) => ({ through_date: ref('excluded.through_date'), length: ref('excluded.length') })),
    ),
)

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

/** In which track, up to which date, and whether the track forgives a missed one a week. */
export interface Dates extends Dated {
  readonly freeze: boolean
}

/**
 * The track's dates as each of the members saw them, newest first, back to the newest missed one, or to where the streak is
 * settled: what lies before is no matter.
 */
export async function daysBack(
  db: Kysely<Tables>,
  { guildId, trackId, localDate, freeze }: Dates,
  members: readonly StreakOf[],
): Promise<ReadonlyMap<string, readonly StudyDay[]>> {
  const days = new Map(members.map(({ memberId }): [string, StudyDay[]] => [memberId, []]))
  const throughOf = ({ settled }: StreakOf) => settled?.through ?? ''
  let looking = members
  for (let [below, most] = [addDays(localDate, 1), CHUNK]; looking.length > 0; most *= GROWS) {
    const through = looking.map(throughOf).sort()[0] ?? ''
    const [oldest] = await findDateBack(db, { guildId, trackId, below, through, behind: most - 1 })
    const from = oldest?.local_date ?? ''
    const rows = looking.map((one) => ({ memberId: one.memberId, now: one.now, through: throughOf(one) }))
    for (const row of await findDays(db, { guildId, trackId, below, from }, rows)) {
      const { local_date: date, answered, open, final } = row
      days.get(row.member_id)?.push({ date, answered: answered === 1, open: open === 1, final: final === 1 })
    }
    // Fewer that matter to anyone.
    if (!oldest) break
    // Many members' years take a while: timers and sockets are served in between.
    await nextTurn()
    looking = looking.filter((one) => from > throughOf(one) && !isBroken(days.get(one.memberId) ?? [], freeze))
    below = from
  }
  return days
}

type Below = TrackKey & { readonly below: string }

function inTrack(db: Kysely<Tables>, { guildId, trackId, below }: Slots<Below>) {
  const ofTrack = db.selectFrom('occurrences as o').where('o.guild_id', '=', guildId).where('o.track_id', '=', trackId)
  return ofTrack.where('o.local_date', '<', below)
}

/** The oldest of so many of the track's dates. */
const findDateBack = statement((db, of: Slots<Below & { readonly through: string; readonly behind: number }>) =>
  inTrack(db, of)
    .select('o.local_date')
    .distinct()
    .where('o.local_date', '>', of.through)
    .orderBy('o.local_date', 'desc')
    .limit(sql.lit(1))
    .offset(of.behind),
)

interface Looking {
  readonly memberId: string
  readonly now: number
  readonly through: string
}

const findDays = statement((db, of: Slots<Below & { readonly from: string }>, rows: readonly Slots<Looking>[]) =>
  inTrack(db, of)
    .innerJoin(asTable(rows, { memberId: 'text', now: 'bigint', through: 'text' }).as('m'), (join) =>
      join.onRef('o.local_date', '>', 'm.through'),
    )
    .leftJoin('answers as a', (join) =>
      join.onRef('a.occurrence_id', '=', 'o.id').onRef('a.member_id', '=', 'm.memberId'),
    )
    .select([
      'm.memberId as member_id',
      'o.local_date',
      sql<number>`max(case when a.member_id is null then 0 else 1 end)`.as('answered'),
      sql<number>`max(case when o.state = 'sending' or (o.state = 'open' and o.closes_at_ms > m.now) then 1 else 0 end)`.as(
        'open',
      ),
      sql<number>`min(case when o.state in ('closed', 'void') then 1 else 0 end)`.as('final'),
    ])
    .where('o.local_date', '>=', of.from)
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
    .where((where) => where.or([where('a.member_id', 'is not', null), where.not(suggestedBy(sql.ref('m.memberId')))]))
    .groupBy(['m.memberId', 'o.local_date'])
    .orderBy('o.local_date', 'desc'),
)
