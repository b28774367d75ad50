import { ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { escapeText, plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import type { Message } from '../chat/reply.ts'
import { datesOf, PERIOD_KINDS } from '../core/study/periods.ts'
import { periodOfSeason, type Season } from '../core/study/seasons.ts'
import type { RankedScore } from '../core/study/types.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Text } from '../text/text.ts'
import { A_PAGE, type Board } from './board.ts'

const MEDALS: Readonly<Record<number, string>> = { 1: '🥇', 2: '🥈', 3: '🥉' }

/** How the member who looks stands. */
export interface Own {
  readonly score?: RankedScore
  readonly streak: { readonly now: number; readonly best: number }
  /** Answers that join the boards at their close. */
  readonly waiting: number
}

/** As a picture where one can be drawn, else in words. */
export type BoardForm = 'picture' | 'text'

type Drawer = Pick<Pictures, 'board'>

/** A member's view of a board: their own rank is always there, with buttons to the other periods. */
export async function boardView(
  board: Board,
  own: Own,
  form: BoardForm,
  drawer: Drawer,
  memberId: string,
  text: Text,
): Promise<Message> {
  const { leaderboard } = text
  const empty = board.rows.length === 0
  const { embeds, files } = await publicBoard(board, form, drawer, text, memberId)
  const [embed] = embeds ?? []
  const lines = [
    ...(empty ? [] : [own.score ? rowLine(own.score, board, text) : leaderboard.notYet]),
    ...(own.streak.best > 1 ? [leaderboard.streak(own.streak.now, own.streak.best)] : []),
    ...(own.waiting > 0 ? [leaderboard.waiting(own.waiting)] : []),
  ]
  const mine = lines.length > 0 ? { fields: [{ name: leaderboard.mine, value: lines.join('\n') }] } : {}
  const description = empty && own.waiting === 0 ? { description: leaderboard.empty } : {}
  const drawn = files === undefined ? 'text' : 'picture'
  return {
    ...(board.insteadOf ? { content: leaderboard.instead(leaderboard.kinds[board.insteadOf]) } : {}),
    embeds: [{ ...embed, ...description, ...mine }],
    components: [kindsRow(board, text), ...seasonMenu(board, text), turnsRow(board, form, drawn, text)],
    ...(files ? { files } : {}),
  }
}

/** The same board for everyone: a picture stands in for the lines, which are its other text. */
export async function publicBoard(
  board: Board,
  form: BoardForm,
  drawer: Drawer,
  text: Text,
  memberId?: string,
): Promise<Message> {
  const { rows, members, final, page } = board
  const { leaderboard } = text
  const winners = final && page === 0 ? rows.filter((one) => one.rank === 1 && one.points > 0) : []
  const won = winners.length > 0 ? [leaderboard.winners(winners.map((one) => `<@${one.memberId}>`)), ''] : []
  const drawn = form === 'picture' ? await drawnBoard(board, drawer, text, memberId) : undefined
  const lines = drawn ? [] : rows.map((one) => rowLine(one, board, text))
  const description = rows.length === 0 ? leaderboard.emptyPublic : [...won, ...lines].join('\n').trim()
  return {
    embeds: [
      {
        color: COLORS.board,
        title: `🏆 ${escapedTitle(board, text)}`,
        ...(description === '' ? {} : { description }),
        ...(members > 0 ? { footer: { text: leaderboard.members(members) } } : {}),
      },
    ],
    ...(drawn ? { files: [{ name: 'board.png', data: drawn.png, alt: drawn.alt }] } : {}),
  }
}

/** How many of the best a finished board names in words beside its picture. */
const NAMED = 3

/** A finished board as it is posted by itself, with a button to one's own place on it. */
export async function finalPost(
  of: { readonly period: string; readonly trackId: string },
  board: Board,
  form: BoardForm,
  drawer: Drawer,
  text: Text,
): Promise<Message> {
  const { leaderboard } = text
  const shown = await publicBoard(board, form, drawer, text)
  const [embed] = shown.embeds ?? []
  const best = shown.files ? board.rows.filter((one) => one.points > 0).slice(0, NAMED) : []
  const lines = [embed?.description ?? '', ...best.map((one) => rowLine(one, board, text))]
  return {
    ...shown,
    content: leaderboard.finalOf[of.period.includes('W') ? 'week' : 'month'],
    embeds: [{ ...embed, description: lines.join('\n').trim() }],
    components: [row([button(finalMarker(of), leaderboard.mine)])],
  }
}

/** The custom id of its button: what its message is found by in the channel's history. */
export function finalMarker({ period, trackId }: { readonly period: string; readonly trackId: string }): string {
  return writeCustomId('leaderboard.final', period, trackId)
}

/** None where somebody's name could not be asked: in words Discord itself shows it. */
async function drawnBoard(board: Board, drawer: Drawer, text: Text, memberId: string | undefined) {
  const { rows, names, members, before } = board
  const { leaderboard } = text
  if (rows.length === 0 || rows.some((one) => !names.has(one.memberId))) return undefined
  const line = ({ memberId: id, rank, points, correct, answered }: RankedScore) => ({
    rank: points > 0 ? String(rank) : '–',
    name: names.get(id) ?? '',
    unnamed: leaderboard.unnamed,
    move: moveOf({ memberId: id, rank, points }, before, text),
    points: leaderboard.points(points),
    detail: `${correct}/${answered}`,
    own: id === memberId,
  })
  const drawnRows = rows.map(line)
  const title = plainTitle(board, text)
  const alt = [title, ...drawnRows.map((one) => leaderboard.altRow(one.rank, cut(one.name), one.points, one.move.text))]
  const footer = leaderboard.members(members)
  return await drawer.board({ title, rows: drawnRows, footer, alt: alt.join('\n') })
}

/** Of a name in the alternative text: ten of them fit. */
const LONGEST_NAME = 40

function cut(name: string): string {
  return truncate(plainLabel(name), LONGEST_NAME)
}

type Moved = Pick<RankedScore, 'memberId' | 'rank' | 'points'>

/** Against the period before; nothing where there is none to compare with. */
function moveOf({ memberId, rank, points }: Moved, before: Board['before'], { leaderboard }: Text) {
  if (!before || points === 0) return { kind: 'same' as const, text: '' }
  const was = before.get(memberId)
  if (was === undefined) return { kind: 'new' as const, text: leaderboard.newcomer }
  if (was === rank) return { kind: 'same' as const, text: '–' }
  return was > rank
    ? { kind: 'up' as const, text: `▲${was - rank}` }
    : { kind: 'down' as const, text: `▼${rank - was}` }
}

function titlesOf({ track, final, ...board }: Board, text: Text, nameOf: (name: string) => string): string {
  const { leaderboard, tracks } = text
  return [
    leaderboard.title,
    ...(track ? [nameOf(track.name === '' ? tracks.main : track.name)] : []),
    periodTitle(board, text, nameOf),
    ...(final ? [leaderboard.final] : []),
  ].join(' · ')
}

function escapedTitle(board: Board, text: Text): string {
  return titlesOf(board, text, escapeText)
}

/** In a picture nothing is read as a mark. */
function plainTitle(board: Board, text: Text): string {
  return titlesOf(board, text, (name) => name)
}

export function noSeason({ leaderboard }: Text): Message {
  return { content: leaderboard.noSeason, embeds: [], components: [row(kindButtons(undefined, leaderboard))] }
}

/** As a share names it: the button that shows it, or its dates. */
export function periodName(board: Board, text: Text): string {
  return board.kind ? text.leaderboard.kinds[board.kind] : periodTitle(board, text)
}

/** A rank needs a point. */
function rowLine(score: RankedScore, { before }: Pick<Board, 'before'>, text: Text): string {
  const { leaderboard } = text
  const place = score.points > 0 ? (MEDALS[score.rank] ?? `**${leaderboard.rank(score.rank)}**`) : '▫️'
  // One's own line may stand apart from the page: who is not on it was not looked for in the period before.
  const move = before?.has(score.memberId) ? moveOf(score, before, text).text : ''
  const row = leaderboard.row(score.points, score.correct, score.answered)
  return `${place} <@${score.memberId}> ${row}${move === '' ? '' : ` ${move}`}`
}

function periodTitle(
  { period, season }: Pick<Board, 'period' | 'season'>,
  { leaderboard }: Text,
  nameOf: (name: string) => string = escapeText,
): string {
  if (season) return seasonTitle(season, leaderboard, nameOf)
  const dates = datesOf(period)
  return dates ? leaderboard.range(dates.from, dates.to) : leaderboard.kinds.all
}

function seasonTitle(
  { number, name, from, to }: Season,
  leaderboard: Text['leaderboard'],
  nameOf: (name: string) => string = escapeText,
): string {
  const said = name === '' ? leaderboard.season(number) : nameOf(name)
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

function turnsRow(board: Board, form: BoardForm, drawn: BoardForm, text: Text): Rows[number] {
  const { period, kind, page, members, rows, seasons } = board
  const { leaderboard } = text
  const idOf = (at: number, as = form) =>
    writeCustomId('leaderboard.form', period, String(at), as === 'picture' ? 'p' : 't')
  const season = {
    ...button(writeCustomId('leaderboard.show', 'season'), leaderboard.kinds.season),
    disabled: kind === 'season',
  }
  const share = button(writeCustomId('leaderboard.share', period), text.common.share, ButtonStyle.Secondary, '📣')
  const other =
    drawn === 'picture'
      ? button(idOf(page, 'text'), leaderboard.asText, undefined, '📝')
      : button(idOf(page, 'picture'), leaderboard.asPicture, undefined, '🖼️')
  return row([
    ...(seasons.length > 0 ? [season] : []),
    ...turnButtons(page, Math.ceil(members / A_PAGE), idOf, text),
    ...(rows.length > 0 ? [other] : []),
    { ...share, disabled: rows.length === 0 },
  ])
}
