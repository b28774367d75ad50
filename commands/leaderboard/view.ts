import { ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import { datesOf, PERIOD_KINDS, type PeriodKind } from '../../src/core/study/periods.ts'
import type { RankedScore } from '../../src/core/study/types.ts'
import type { Track } from '../../src/core/track.ts'
import type { Text } from '../../src/text/text.ts'
import { trackName } from '../../src/tracks/names.ts'

const MEDALS: Readonly<Record<number, string>> = { 1: '🥇', 2: '🥈', 3: '🥉' }

export interface Board {
  readonly period: string
  /** The best, in order. */
  readonly rows: readonly RankedScore[]
  /** Everyone with a row. */
  readonly members: number
  /** Which track's, where the server has several. */
  readonly track?: Track
}

/** A member's view of a board: their own rank is always there, with buttons to the other periods. */
export function boardView(board: Board, kind: PeriodKind, own: RankedScore | undefined, text: Text): Message {
  const { leaderboard } = text
  const empty = board.rows.length === 0
  const mine = own ? rowLine(own, text) : leaderboard.notYet
  const { embeds } = publicBoard(board, text)
  const [embed] = embeds ?? []
  return {
    embeds: [
      {
        ...embed,
        ...(empty ? { description: leaderboard.empty } : { fields: [{ name: leaderboard.mine, value: mine }] }),
      },
    ],
    components: [periodRow(board.period, kind, empty, text)],
  }
}

/** The same board for everyone. */
export function publicBoard({ period, rows, members, track }: Board, text: Text): Message {
  const { leaderboard } = text
  const titles = [leaderboard.title, ...(track ? [escapeText(trackName(track, text))] : []), periodTitle(period, text)]
  const lines = rows.map((one) => rowLine(one, text)).join('\n')
  return {
    embeds: [
      {
        color: COLORS.board,
        title: `🏆 ${titles.join(' · ')}`,
        description: lines === '' ? leaderboard.emptyPublic : lines,
        ...(members > 0 ? { footer: { text: leaderboard.members(members) } } : {}),
      },
    ],
  }
}

function rowLine(score: RankedScore, { leaderboard }: Text): string {
  const medal = score.points > 0 ? MEDALS[score.rank] : undefined
  const place = medal ?? `**${leaderboard.rank(score.rank)}**`
  return `${place} <@${score.memberId}> ${leaderboard.row(score.points, score.correct, score.answered)}`
}

function periodTitle(period: string, { leaderboard }: Text): string {
  const dates = datesOf(period)
  return dates ? leaderboard.range(dates.from, dates.to) : leaderboard.kinds.all
}

function periodRow(period: string, shown: PeriodKind, empty: boolean, { leaderboard, common }: Text): Rows[number] {
  const kinds = PERIOD_KINDS.map((kind) => ({
    ...button(
      writeCustomId('leaderboard.show', kind),
      leaderboard.kinds[kind],
      kind === shown ? ButtonStyle.Primary : ButtonStyle.Secondary,
    ),
    disabled: kind === shown,
  }))
  const share = button(writeCustomId('leaderboard.share', period), common.share, ButtonStyle.Secondary, '📣')
  return row([...kinds, { ...share, disabled: empty }])
}
