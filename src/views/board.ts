import { localDateAt } from '../core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../core/schedule/standard.ts'
import { datesOf, type PeriodKind, periodBefore, periodOn } from '../core/study/periods.ts'
import { periodOfSeason, type Season } from '../core/study/seasons.ts'
import type { RankedScore } from '../core/study/types.ts'
import type { Track } from '../core/track.ts'
import type { Store } from '../store/store.ts'
import { askedWhoLeft } from './present.ts'

export const A_PAGE = 10
/** Those who left make room for others, who may have left as well. */
const MOST_ROUNDS = 3
/** Whoever presses waits no longer for Discord than that; who is not known by then is shown. */
const ASK_WITHIN_MS = 1_500

/** Where a board comes from: the store, and Discord for who is there and how they are called. */
export interface BoardSource {
  readonly store: Pick<Store, 'scores' | 'seasons' | 'memberChecks' | 'schedules'>
  readonly channels: {
    member(guildId: string, memberId: string): Promise<'here' | 'gone' | 'unknown'>
    memberName(guildId: string, memberId: string): string | undefined
  }
  readonly clock: { now(): number }
  readonly track: Track
  readonly tracks: readonly Track[]
  /** How long Discord is asked who is there; leave out where a member waits. */
  readonly askMs?: number
}

export interface Board {
  readonly period: string
  /** Which button it stands under, if any. */
  readonly kind?: PeriodKind
  /** The best, in order, at this page from 0. */
  readonly rows: readonly RankedScore[]
  readonly page: number
  /** Everyone with a row. */
  readonly members: number
  /** Over, and all of it counted. */
  readonly final: boolean
  readonly season?: Season
  /** All of the track's, the newest first. */
  readonly seasons: readonly Season[]
  /** It stands in for the one that was asked for, in which nobody has a score yet. */
  readonly insteadOf?: PeriodKind
  /** Which track's, where the server has several. */
  readonly track?: Track
  /** By member, of those whom Discord was asked of within a day: nobody's name is stored. */
  readonly names: ReadonlyMap<string, string>
  /** By member, their rank in the period before; none where nobody has one, or no period comes before. */
  readonly before?: ReadonlyMap<string, number>
}

/** What a button or the option means today; while that is empty, the last one that is finished. */
export async function boardOfKind(kind: PeriodKind, app: BoardSource): Promise<Board | undefined> {
  const { scores, seasons } = app.store
  if (kind === 'season') {
    const [newest, before] = await seasons.of(app.track)
    if (!newest) return undefined
    const board = await boardOf(periodOfSeason(newest), 0, app)
    if (board.members > 0 || !before) return board
    return { ...(await boardOf(periodOfSeason(before), 0, app)), insteadOf: kind }
  }
  const board = await boardOf(periodOn(kind, await todayIn(app)), 0, app)
  if (board.members > 0 || (kind !== 'week' && kind !== 'month')) return board
  const last = await scores.lastBefore(app.track, board.period)
  return last === undefined ? board : { ...(await boardOf(last, 0, app)), insteadOf: kind }
}

export async function boardOf(period: string, page: number, app: BoardSource): Promise<Board> {
  const { store, track, tracks } = app
  const rows = await presentRows(period, page, app)
  const all = await store.seasons.of(track)
  const season = all.find((one) => periodOfSeason(one) === period)
  const today = await todayIn(app)
  const dates = season ? { from: season.from, to: season.to } : datesOf(period)
  const over = dates?.to !== undefined && (season !== undefined || dates.to < today)
  const open = over && dates.to !== undefined && (await store.scores.isOpen(track, dates.from, dates.to))
  const kind = kindOf(period, today)
  return {
    period,
    ...(kind ? { kind } : {}),
    rows,
    page,
    members: await store.scores.size(track, period),
    final: over && !open,
    ...(season ? { season } : {}),
    seasons: all,
    ...(tracks.length > 1 ? { track } : {}),
    names: namesOf(rows, app),
    ...(await ranksBefore(period, rows, app)),
  }
}

function namesOf(rows: readonly RankedScore[], { channels, track }: BoardSource): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ memberId }) => {
      const name = channels.memberName(track.guildId, memberId)
      return name === undefined ? [] : [[memberId, name] as const]
    }),
  )
}

async function ranksBefore(
  period: string,
  rows: readonly RankedScore[],
  { store, track }: BoardSource,
): Promise<Pick<Board, 'before'>> {
  const earlier = periodBefore(period)
  if (earlier === undefined || rows.length === 0 || (await store.scores.size(track, earlier)) === 0) return {}
  const ids = rows.map((row) => row.memberId)
  return { before: await store.scores.ranks(track, earlier, ids) }
}

/** A page of those who are in the server: Discord is asked of each that it was not asked of within a day. */
async function presentRows(period: string, page: number, app: BoardSource): Promise<readonly RankedScore[]> {
  const { store, track, channels } = app
  for (let round = 1; ; round++) {
    const rows = await store.scores.board(track, period, A_PAGE, page * A_PAGE)
    const all = rows.map((row) => row.memberId)
    const unknown = new Set(await store.memberChecks.unknown(track.guildId, all))
    const ids = all.filter((id) => unknown.has(id) || channels.memberName(track.guildId, id) === undefined)
    const left = await askedWhoLeft(track.guildId, ids, app, app.askMs ?? ASK_WITHIN_MS)
    if (!left || round >= MOST_ROUNDS) return rows
  }
}

async function todayIn(app: BoardSource): Promise<string> {
  const schedule = await app.store.schedules.of(app.track)
  return localDateAt(app.clock.now(), schedule?.zone ?? STANDARD_ZONE)
}

function kindOf(period: string, today: string): PeriodKind | undefined {
  if (period.startsWith('S')) return 'season'
  return (['week', 'last-week', 'month', 'last-month', 'all'] as const).find((kind) => periodOn(kind, today) === period)
}
