import type { App } from '../../src/app.ts'
import { inTime } from '../../src/chat/in-time.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import { datesOf, type PeriodKind, periodOn } from '../../src/core/study/periods.ts'
import { periodOfSeason, type Season } from '../../src/core/study/seasons.ts'
import type { RankedScore } from '../../src/core/study/types.ts'
import type { Track } from '../../src/core/track.ts'

export const A_PAGE = 10
/** Those who left make room for others, who may have left as well. */
const MOST_ROUNDS = 3
/** Whoever presses waits no longer for Discord than that; who is not known by then is shown. */
const ASK_WITHIN_MS = 1_500

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
}

/** What a button or the option means today; while that is empty, the last one that is finished. */
export async function boardOfKind(kind: PeriodKind, app: App): Promise<Board | undefined> {
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

export async function boardOf(period: string, page: number, app: App): Promise<Board> {
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
  }
}

/** A page of those who are in the server: Discord is asked of each that it was not asked of within a day. */
async function presentRows(period: string, page: number, app: App): Promise<readonly RankedScore[]> {
  const { store, track } = app
  for (let round = 1; ; round++) {
    const rows = await store.scores.board(track, period, A_PAGE, page * A_PAGE)
    const ids = await store.memberChecks.unknown(
      track.guildId,
      rows.map((row) => row.memberId),
    )
    const left = await inTime(askOf(ids, app), ASK_WITHIN_MS, false)
    if (!left || round >= MOST_ROUNDS) return rows
  }
}

/** One by one: true when somebody has left. */
async function askOf(memberIds: readonly string[], { store, track, channels }: App): Promise<boolean> {
  let left = false
  for (const memberId of memberIds) {
    const found = await channels.member(track.guildId, memberId)
    if (found === 'unknown') continue
    await store.memberChecks.save(track.guildId, memberId, found === 'here')
    left ||= found === 'gone'
  }
  return left
}

async function todayIn(app: App): Promise<string> {
  const schedule = await app.store.schedules.of(app.track)
  return localDateAt(app.clock.now(), schedule?.zone ?? STANDARD_ZONE)
}

function kindOf(period: string, today: string): PeriodKind | undefined {
  if (period.startsWith('S')) return 'season'
  return (['week', 'last-week', 'month', 'last-month', 'all'] as const).find((kind) => periodOn(kind, today) === period)
}
