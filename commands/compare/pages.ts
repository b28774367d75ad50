import {
  type Comparison,
  type ComparisonRow,
  onlyColumn,
  tableRows,
} from '../../src/core/facts/comparison/comparison.ts'
import type { Fact } from '../../src/core/facts/types.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import {
  automaticLine,
  type ComparisonPage,
  chooseLines,
  headingOf,
  isOutdated,
  opensGroup,
  pictureText,
  sameLine,
} from './table.ts'

/**
 * CSS pixels of a picture 550 wide: chat fits an attachment into a box of about 550 by 350, so that a taller one is shrunk
 * until nobody reads it on a phone.
 */
const PAGE_HEIGHT = 454
/** Margins and the small print; what names the columns has lines of its own. */
const FRAME_HEIGHT = 71
/** Of a row besides its lines. */
const ROW_HEIGHT = 13
const LINE_HEIGHT = 21.6
const NOTE = { width: 526 / 14, height: 19, gap: 6 }
const HEADING = { width: 526 / 15, height: 19, gap: 8 }
/** Width of a cell's line in ems; three subjects share theirs with the names, which are set a little smaller. */
const CELL_EMS = { beside: 12.1, only: 25.5, withName: 25 }
const MOST_NAME_EMS = 8.2
/** Bold, and of 14 pixels to 16. */
const NAME_SIZE = 0.93
/** What ⚠ takes of a cell's line. */
const MARK_EMS = 1.25
const LABEL_EMS = 7
/** What parts cells that stand below each other. */
const CELL_GAP = 4
const TITLE = { width: 29, height: 24.3 }
const HEAD_GAP = 10

/** Cuts a comparison into pictures about equally tall. */
export function pictureRows(comparison: Comparison, at: number, context: FactContext): ComparisonPage {
  const measured = tableRows(comparison).map((row) => ({
    row,
    height: heightOf(row, comparison, context),
    heading: onlyColumn(row) === undefined ? 0 : linesHeight([headingOf(row, comparison, context)], HEADING),
  }))
  const first = linesHeight(chooseLines(comparison, context), NOTE)
  const last = linesHeight(sameLine(comparison, context), NOTE)
  const cut = (room: number) => cutRows(measured, first, last, room)
  const everyPage = namesHeight(comparison, context) + linesHeight(automaticLine(comparison, context), NOTE)
  const most = PAGE_HEIGHT - FRAME_HEIGHT - everyPage
  const fewest = cut(most).length
  let room = most
  while (room > LINE_HEIGHT && cut(room - LINE_HEIGHT).length === fewest) room -= LINE_HEIGHT
  const pages = cut(room)
  const page = Math.min(at, pages.length - 1)
  return { rows: (pages[page] ?? []).map((one) => one.row), page, of: pages.length }
}

interface Measured {
  readonly row: ComparisonRow
  readonly height: number
  /** Of the line that stands above it where it opens a group. */
  readonly heading: number
}

function cutRows(rows: readonly Measured[], first: number, last: number, room: number): Measured[][] {
  const pages: Measured[][] = [[]]
  let used = first
  rows.forEach((one, at) => {
    const page = pages.at(-1) ?? []
    const needed = one.height + (opensGroup(one.row, page.at(-1)?.row) ? one.heading : 0)
    const under = at === rows.length - 1 ? last : 0
    if (page.length > 0 && used + needed + under > room) {
      pages.push([one])
      used = one.height + one.heading
    } else {
      page.push(one)
      used += needed
    }
  })
  return pages
}

function namesHeight({ columns }: Comparison, { text }: FactContext): number {
  const title = linesOf(text.compare.title(columns.map((one) => one.name)), TITLE.width) * TITLE.height
  if (columns.length > 2) return title
  return Math.max(title, HEAD_GAP + LINE_HEIGHT * Math.max(...columns.map((one) => linesOf(one.name, CELL_EMS.beside))))
}

function linesHeight(lines: readonly string[], kind: typeof NOTE): number {
  return lines.reduce((sum, one) => sum + kind.gap + kind.height * linesOf(one, kind.width), 0)
}

/** How tall a row is drawn: two columns side by side, three below each other, what one alone has in one. */
function heightOf(row: ComparisonRow, { columns }: Comparison, context: FactContext): number {
  const only = onlyColumn(row) !== undefined
  const stacked = columns.length > 2 && !only
  const names = columns.map((one) => emsOf(one.name) * NAME_SIZE)
  const widest = Math.min(MOST_NAME_EMS, Math.max(...names))
  const width = only ? CELL_EMS.only : stacked ? CELL_EMS.withName - widest : CELL_EMS.beside
  const lines = row.cells.map((facts) => (only && facts.length === 0 ? 0 : linesIn(facts, width, context)))
  if (stacked) {
    const named = lines.map((one, at) => Math.max(one, Math.ceil((names[at] ?? 0) / MOST_NAME_EMS)))
    return ROW_HEIGHT - CELL_GAP + named.reduce((sum, one) => sum + CELL_GAP + LINE_HEIGHT * one, 0)
  }
  const label = linesOf(`≠ ${row.attribute.name[context.text.language]}`, LABEL_EMS)
  return ROW_HEIGHT + LINE_HEIGHT * Math.max(label, ...lines)
}

function linesIn(facts: readonly Fact[], width: number, context: FactContext): number {
  const room = isOutdated(facts, context) ? width - MARK_EMS : width
  const said = pictureText(facts, context).split('\n')
  return said.reduce((sum, line) => sum + linesOf(said.length > 1 ? `• ${line}` : line, room), 0)
}

/** Lines of text that breaks between words, a word longer than the line anywhere. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const wide = emsOf(word)
    if (used > 0 && used + SPACE + wide > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? SPACE : 0) + wide
    lines += Math.max(0, Math.ceil(used / width) - 1)
    if (used > width) used %= width
  }
  return lines
}

const SPACE = 0.23

/** Near the real font's widths. */
function emsOf(text: string): number {
  let ems = 0
  for (const char of text) ems += widthOf(char)
  return ems
}

function widthOf(char: string): number {
  if (char === ' ') return SPACE
  if (/[\u1100-\u11ff\u2e80-\uffdc]/.test(char)) return 0.92
  return /[A-Z@%]/.test(char) ? 0.68 : 0.52
}
