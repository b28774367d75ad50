import { cleanText } from './clean.ts'
import type { LongTable, TableRow } from './pictures.ts'
import { WIDTH } from './render.ts'
import {
  BADGE_ROOM,
  CELL_FONT,
  COLUMN_ROOM,
  heightOf,
  LINE_HEIGHT,
  NOTE_ROOM,
  nameWidth,
  PADDING,
  SMALL_FONT,
  textHeight,
} from './table-measure.ts'

/**
 * CSS pixels of a picture 550 wide: chat fits an attachment into a box of about 550 by 350, so that a taller one is shrunk
 * until nobody reads it on a phone.
 */
const PAGE_HEIGHT = 446
const WHOLE = WIDTH - 2 * PADDING
const NOTE_GAP = 6
const HEADING_GAP = 8
const HEADS = CELL_FONT * LINE_HEIGHT + 10

/** Cuts a table into pictures about equally tall, as few as can be: how many rows each has. */
export function cutTable(table: LongTable): readonly number[] {
  const columns = table.columns.map((name) => cleanText(name, COLUMN_ROOM))
  const names = nameWidth(columns)
  const rows = table.rows.map((row) => ({
    row,
    height: heightOf(row, columns.length, names),
    heading: row.heading === undefined ? 0 : HEADING_GAP + textHeight(row.heading, SMALL_FONT, WHOLE),
  }))
  const notes = (lines: readonly string[]) =>
    lines.reduce((sum, line) => sum + NOTE_GAP + textHeight(cleanText(line, NOTE_ROOM), SMALL_FONT, WHOLE), 0)
  const [first, last] = [notes(table.first), notes(table.last)]
  const most = PAGE_HEIGHT - PADDING - BADGE_ROOM - HEADS - SMALL_FONT * LINE_HEIGHT - NOTE_GAP
  const cut = (room: number) => cutRows(rows, first, last, room)
  const fewest = cut(most).length
  const step = CELL_FONT * LINE_HEIGHT
  let room = most
  while (room > step && cut(room - step).length === fewest) room -= step
  return cut(room)
}

interface Measured {
  readonly row: TableRow
  readonly height: number
  /** Of the line that stands above it where it opens a group. */
  readonly heading: number
}

function cutRows(rows: readonly Measured[], first: number, last: number, room: number): number[] {
  const sizes = [0]
  let used = first
  rows.forEach((one, at) => {
    const here = sizes.at(-1) ?? 0
    const under = at === rows.length - 1 ? last : 0
    if (here > 0 && used + one.heading + one.height + under > room) {
      sizes.push(1)
      used = one.height + (one.row.tone === 'partial' ? HEADING_GAP + step : 0)
    } else {
      sizes[sizes.length - 1] = here + 1
      used += one.heading + one.height
    }
  })
  return sizes
}

const step = SMALL_FONT * LINE_HEIGHT
