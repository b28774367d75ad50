import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import { goneFrom } from '../members/member-checks.ts'
import type { Tables } from '../tables.ts'

/** So many are counted one by one each time somebody looks. */
const COUNTED = 500
/** Of a board with more, all points are read at most so often: a place among thousands may be that old. */
const KEPT_MS = 10_000
const BOARDS_KEPT = 20

/** How many stand on a board, and above so many points: at no more cost for ten thousand members than for a few hundred. */
export interface Ladders {
  size(track: TrackKey, period: string): Promise<number>
  above(track: TrackKey, period: string, points: number): Promise<number>
}

interface Ladder {
  readonly at: number
  /** The most first. */
  readonly points: Int32Array
}

export function createLadders(db: Kysely<Tables>, now: () => number): Ladders {
  const kept = new Map<string, Ladder>()
  const fresh = (key: string) => {
    const ladder = kept.get(key)
    // A clock that was put back keeps nothing for ever.
    return ladder && Math.abs(now() - ladder.at) < KEPT_MS ? ladder : undefined
  }
  const read = async (track: TrackKey, period: string): Promise<Ladder> => {
    const at = now()
    const rows = await boardIn(db, track, period, at).select('points').orderBy('points', 'desc').execute()
    const ladder = { at, points: Int32Array.from(rows, (row) => row.points) }
    const key = keyOf(track, period)
    kept.delete(key)
    kept.set(key, ladder)
    const [oldest] = kept.keys()
    if (kept.size > BOARDS_KEPT && oldest !== undefined) kept.delete(oldest)
    return ladder
  }
  const counted = async (track: TrackKey, period: string, over: number | undefined): Promise<number> => {
    const known = fresh(keyOf(track, period))
    if (known) return stepsAbove(known, over)
    const board = boardIn(db, track, period, now()).select(sql.lit(1).as('one')).limit(COUNTED)
    const some = over === undefined ? board : board.where('points', '>', over)
    const counting = db.selectFrom(some.as('some')).select(({ fn }) => fn.countAll().as('n'))
    const count = Number((await counting.executeTakeFirstOrThrow()).n)
    return count < COUNTED ? count : stepsAbove(await read(track, period), over)
  }
  return {
    size: (track, period) => counted(track, period, undefined),
    above: (track, period, points) => counted(track, period, points),
  }
}

function keyOf({ guildId, trackId }: TrackKey, period: string): string {
  return `${guildId} ${trackId} ${period}`
}

/** Of the points that fall from one end to the other, how many are more; all of them without a measure. */
function stepsAbove({ points }: Ladder, over: number | undefined): number {
  let [from, to] = [0, points.length]
  if (over === undefined) return to
  while (from < to) {
    const middle = (from + to) >> 1
    if ((points[middle] ?? 0) > over) from = middle + 1
    else to = middle
  }
  return from
}

/** Scores of a period without those who left. */
export function boardIn(db: Kysely<Tables>, { guildId, trackId }: TrackKey, period: string, now: number) {
  return db
    .selectFrom('scores')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
    .where('period', '=', period)
    .where('member_id', 'not in', goneFrom(db, guildId, now))
}
