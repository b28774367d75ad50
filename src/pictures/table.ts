import { cleanLines, cleanText } from './clean.ts'
import { FAMILY } from './fonts.ts'
import type { TableCell, TablePicture, TableRow } from './pictures.ts'
import { type Node, WIDTH } from './render.ts'
import { COLORS, COLUMN_COLORS } from './theme.ts'

const TITLE_ROOM = 80
const COLUMN_ROOM = 48
const LABEL_ROOM = 60
const CELL_ROOM = 140
const CELL_LINES = 6
const NOTE_ROOM = 420
const MOST_NOTES = 6
const MOST_COLUMNS = 4
/** CSS pixels of rows: more would be shrunk by the phone until nobody reads it. */
const ROWS_HEIGHT = 1600

const CELL_FONT = 16
const LINE_HEIGHT = 1.4
const PADDING = 14
const GAP = 10
const CELL_PADDING = 8

type Style = NonNullable<Node['style']>

/** A table as a tree: an attribute's name above its cells, so that each cell has half of a phone's width and not a third. */
export function tableTree(table: TablePicture): Node {
  const columns = table.columns.slice(0, MOST_COLUMNS)
  const { shown, hidden } = rowsThatFit(table.rows, columns.length)
  const notes = [...(hidden > 0 ? [`… +${hidden}`] : []), ...table.notes.slice(0, MOST_NOTES)]
  return box({ flexDirection: 'column', width: WIDTH, padding: PADDING, ...PAGE }, [
    words(cleanText(table.title, TITLE_ROOM), { fontSize: 20, fontWeight: 700, marginBottom: 10 }),
    line(columns.map((name, at) => columnHead(name, at, cellWidth(columns.length)))),
    ...shown.map((row) => rowBox(row, columns.length)),
    ...notes.map(noteLine),
  ])
}

const PAGE: Style = {
  backgroundColor: COLORS.background,
  color: COLORS.text,
  fontFamily: FAMILY,
  fontSize: CELL_FONT,
  lineHeight: LINE_HEIGHT,
}

function columnHead(name: string, at: number, width: number): Node {
  const color = COLUMN_COLORS[at] ?? COLORS.text
  return box(
    { ...CELL, width, borderTop: `4px solid ${color}`, backgroundColor: COLORS.panel, padding: CELL_PADDING },
    [words(cleanText(name, COLUMN_ROOM), { fontWeight: 700, color })],
  )
}

const MARKS = { differs: '≠', partial: '◐', same: '=' } as const

function rowBox({ label, cells, tone }: TableRow, columns: number): Node {
  const color = tone === 'differs' ? COLORS.differs : COLORS.muted
  const shown = Array.from({ length: columns }, (_, at) => cells[at] ?? { text: '', missing: true })
  return box({ flexDirection: 'column', marginTop: 8, paddingTop: 6, borderTop: `1px solid ${COLORS.line}` }, [
    words(`${MARKS[tone]} ${cleanText(label, LABEL_ROOM)}`, { color, fontSize: 14, fontWeight: 700 }),
    line(shown.map((cell) => cellBox(cell, tone, cellWidth(columns)))),
  ])
}

function cellBox(cell: TableCell, tone: TableRow['tone'], width: number): Node {
  const marked = tone === 'differs' && !cell.missing
  const color = cell.missing ? COLORS.faint : COLORS.text
  const lines = cleanLines(cell.text, CELL_ROOM, CELL_LINES)
  const warning = cell.outdated
    ? [words('⚠', { color: COLORS.warning, fontWeight: 700, flexShrink: 0, width: 20 })]
    : []
  return box(
    {
      ...CELL,
      width,
      padding: `3px ${CELL_PADDING}px`,
      ...(marked ? { backgroundColor: COLORS.panel } : {}),
      ...(cell.outdated ? { borderLeft: `3px solid ${COLORS.warning}` } : {}),
    },
    [
      ...warning,
      box(
        { flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0 },
        (lines.length > 0 ? lines : ['–']).map((text) => words(text, { color })),
      ),
    ],
  )
}

function noteLine(note: string): Node {
  return words(cleanText(note, NOTE_ROOM), { color: COLORS.muted, fontSize: 14, marginTop: 8 })
}

const CELL: Style = { flexGrow: 0, flexShrink: 0, overflow: 'hidden' }

function cellWidth(columns: number): number {
  return (WIDTH - 2 * PADDING - (columns - 1) * GAP) / Math.max(1, columns)
}

function line(children: Node[]): Node {
  return box({ flexDirection: 'row', gap: GAP, alignItems: 'stretch' }, children)
}

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', boxSizing: 'border-box', ...style }, children }
}

/** Korean wraps between words; a word longer than the line wraps anywhere. Empty text would collapse, so it becomes a space. */
function words(text: string, style: Style): Node {
  return {
    type: 'text',
    text: text === '' ? '\u00A0' : text,
    style: { wordBreak: 'keep-all', overflowWrap: 'anywhere', ...style },
  }
}

function rowsThatFit(rows: readonly TableRow[], columns: number) {
  let height = 0
  const count = rows.findIndex((row) => {
    height += rowHeight(row, columns)
    return height > ROWS_HEIGHT
  })
  const shown = count === -1 ? rows : rows.slice(0, Math.max(1, count))
  return { shown, hidden: rows.length - shown.length }
}

/** Near enough to stop in time: Hangul is about as wide as the font is high, Latin a little over half. */
function rowHeight({ cells }: TableRow, columns: number): number {
  const width = cellWidth(columns) - 2 * CELL_PADDING
  const lines = cells.map(({ text }) =>
    cleanLines(text, CELL_ROOM, CELL_LINES).reduce(
      (sum, one) => sum + Math.ceil((1.15 * ems(one) * CELL_FONT) / width),
      0,
    ),
  )
  return 50 + Math.max(1, ...lines) * CELL_FONT * LINE_HEIGHT
}

function ems(text: string): number {
  let width = 0
  for (const char of text) width += char > '\u10FF' ? 0.95 : 0.58
  return width
}
