import { ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import { datesOf, PERIOD_KINDS } from '../../src/core/study/periods.ts'
import { periodOfSeason, type Season } from '../../src/core/study/seasons.ts'
import type { RankedScore } from '../../src/core/study/types.ts'
import type { Text } from '../../src/text/text.ts'
import { trackName } from '../../src/tracks/names.ts'
import { A_PAGE, type Board } from './boards.ts'

const MEDALS: Readonly<Record<number, string>> = { 1: '🥇', 2: '🥈', 3: '🥉' }

/** How the member who looks stands. */
export interface Own {
  readonly score?: RankedScore
  readonly streak: { readonly now: number; readonly best: number }
  /** Answers that join the boards at their close. */
  readonly waiting: number
}

/** A member's view of a board: their own rank is always there, with buttons to the other periods. */
export function boardView(board: Board, own: Own, text: Text): Message {
  const { leaderboard } = text
  const empty = board.rows.length === 0
  const { embeds } = publicBoard(board, text)
  const [embed] = embeds ?? []
  const lines = [
    ...(empty ? [] : [own.score ? rowLine(own.score, text) : leaderboard.notYet]),
    ...(own.streak.best > 1 ? [leaderboard.streak(own.streak.now, own.streak.best)] : []),
    ...(own.waiting > 0 ? [leaderboard.waiting(own.waiting)] : []),
  ]
  const mine = lines.length > 0 ? { fields: [{ name: leaderboard.mine, value: lines.join('\n') }] } : {}
  const description = empty && own.waiting === 0 ? { description: leaderboard.empty } : {}
  return {
    ...(board.insteadOf ? { content: leaderboard.instead(leaderboard.kinds[board.insteadOf]) } : {}),
    embeds: [{ ...embed, ...description, ...mine }],
    components: [kindsRow(board, text), ...seasonMenu(board, text), turnsRow(board, text)],
  }
}

/** The same board for everyone. */
export function publicBoard(board: Board, text: Text): Message {
  const { rows, members, track, final, page } = board
  const { leaderboard } = text
  const titles = [
    leaderboard.title,
    ...(track ? [escapeText(trackName(track, text))] : []),
    periodTitle(board, text),
    ...(final ? [leaderboard.final] : []),
  ]
  const winners = final && page === 0 ? rows.filter((one) => one.rank === 1 && one.points > 0) : []
  const won = winners.length > 0 ? [leaderboard.winners(winners.map((one) => `<@${one.memberId}>`)), ''] : []
  const lines = rows.map((one) => rowLine(one, text))
  return {
    embeds: [
      {
        color: COLORS.board,
        title: `🏆 ${titles.join(' · ')}`,
        description: lines.length === 0 ? leaderboard.emptyPublic : [...won, ...lines].join('\n'),
        ...(members > 0 ? { footer: { text: leaderboard.members(members) } } : {}),
      },
    ],
  }
}

export function noSeason({ leaderboard }: Text): Message {
  return { content: leaderboard.noSeason, embeds: [], components: [row(kindButtons(undefined, leaderboard))] }
}

/** As a share names it: the button that shows it, or its dates. */
export function periodName(board: Board, text: Text): string {
  return board.kind ? text.leaderboard.kinds[board.kind] : periodTitle(board, text)
}

/** A rank needs a point. */
function rowLine(score: RankedScore, { leaderboard }: Text): string {
  const place = score.points > 0 ? (MEDALS[score.rank] ?? `**${leaderboard.rank(score.rank)}**`) : '▫️'
  return `${place} <@${score.memberId}> ${leaderboard.row(score.points, score.correct, score.answered)}`
}

function periodTitle({ period, season }: Board, { leaderboard }: Text): string {
  if (season) return seasonTitle(season, leaderboard)
  const dates = datesOf(period)
  return dates ? leaderboard.range(dates.from, dates.to) : leaderboard.kinds.all
}

function seasonTitle({ number, name, from, to }: Season, leaderboard: Text['leaderboard']): string {
  const said = name === '' ? leaderboard.season(number) : escapeText(name)
  return `${said} (${to === undefined ? leaderboard.since(from) : leaderboard.range(from, to)})`
}

function kindsRow({ kind, insteadOf }: Board, { leaderboard }: Text): Rows[number] {
  return row(kindButtons(insteadOf ?? kind, leaderboard))
}

function kindButtons(shown: string | undefined, leaderboard: Text['leaderboard']) {
  return PERIOD_KINDS.filter((kind) => kind !== 'season').map((kind) => ({
    ...button(
      writeCustomId('leaderboard.show', kind),
      leaderboard.kinds[kind],
      kind === shown ? ButtonStyle.Primary : ButtonStyle.Secondary,
    ),
    disabled: kind === shown,
  }))
}

/** Earlier seasons, where there are some. */
function seasonMenu({ kind, seasons }: Board, { leaderboard }: Text): Rows {
  if (kind !== 'season' || seasons.length < 2) return []
  const options = seasons.map((one) => ({ value: periodOfSeason(one), label: seasonTitle(one, leaderboard) }))
  return menu(writeCustomId('leaderboard.season'), leaderboard.seasons, options)
}

function turnsRow({ period, kind, page, members, rows, seasons }: Board, text: Text): Rows[number] {
  const idOf = (at: number) => writeCustomId('leaderboard.at', period, String(at))
  const season = {
    ...button(writeCustomId('leaderboard.show', 'season'), text.leaderboard.kinds.season),
    disabled: kind === 'season',
  }
  const share = button(writeCustomId('leaderboard.share', period), text.common.share, ButtonStyle.Secondary, '📣')
  return row([
    ...(seasons.length > 0 ? [season] : []),
    ...turnButtons(page, Math.ceil(members / A_PAGE), idOf, text),
    { ...share, disabled: rows.length === 0 },
  ])
}
