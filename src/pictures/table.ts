import { cleanText } from './clean.ts'
import { FAMILY } from './fonts.ts'
import type { TableCell, TablePicture, TableRow } from './pictures.ts'
import { type Node, WIDTH } from './render.ts'
import {
  BADGE_ROOM,
  BADGE_WIDTH,
  CELL_FONT,
  CELL_PADDING,
  COLUMN_ROOM,
  cellWidth,
  GAP,
  heightOf,
  LABEL_ROOM,
  LABEL_WIDTH,
  LINE_HEIGHT,
  linesIn,
  MARK_ROOM,
  MOST_COLUMNS,
  MOST_NOTES,
  NOTE_ROOM,
  nameWidth,
  onlyColumn,
  PADDING,
  ROWS_HEIGHT,
  SMALL_FONT,
  TITLE_ROOM,
} from './table-measure.ts'
import { COLORS, COLUMN_COLORS } from './theme.ts'
import { box, type Style, words } from './tree.ts'

/** Two columns stand side by side; more would be too narrow for Korean, so their cells are lines below each other. */
export function tableTree(table: TablePicture): Node {
  const columns = table.columns.slice(0, MOST_COLUMNS).map((name) => cleanText(name, COLUMN_ROOM))
  const beside = columns.length <= 2
  const names = nameWidth(columns)
  const { shown, hidden } = rowsThatFit(table.rows, (row) => heightOf(row, columns.length, names))
  const notes = [...(hidden > 0 ? [`… +${hidden}`] : []), ...table.notes.slice(0, MOST_NOTES)]
  const lone = shown.every((row) => onlyColumn(row, columns.length) !== undefined)
  return box({ flexDirection: 'column', width: WIDTH, padding: PADDING, paddingBottom: BADGE_ROOM, ...PAGE }, [
    beside && !lone ? heads(columns) : words(cleanText(table.title, TITLE_ROOM), { fontSize: 18, fontWeight: 700 }),
    ...shown.flatMap((row) => {
      const only = onlyColumn(row, columns.length)
      const told = beside ? besideRow(row, columns.length) : stackedRow(row, columns, names)
      return [...heading(row, only), only === undefined ? told : onlyRow(row, only)]
    }),
    ...notes.map((note) => words(cleanText(note, NOTE_ROOM), { ...SMALL, marginTop: 6 })),
    words(cleanText(table.footer, NOTE_ROOM), { ...SMALL, marginTop: 6, paddingLeft: BADGE_WIDTH, textAlign: 'right' }),
  ])
}

const PAGE: Style = {
  backgroundColor: COLORS.background,
  color: COLORS.text,
  fontFamily: FAMILY,
  fontSize: CELL_FONT,
  lineHeight: LINE_HEIGHT,
}

const SMALL: Style = { color: COLORS.muted, fontSize: SMALL_FONT }

function heads(columns: readonly string[]): Node {
  const width = cellWidth(columns.length)
  const cells = columns.map((name, at) => {
    const color = colorOf(at)
    const style = { ...CELL, width, borderTop: `4px solid ${color}`, backgroundColor: COLORS.panel }
    return box({ ...style, padding: `3px ${CELL_PADDING}px` }, [words(name, { fontWeight: 700, color })])
  })
  return line([box({ ...CELL, width: LABEL_WIDTH }, []), ...cells])
}

/** In the color of the column that alone has something, where one has. */
function heading(row: TableRow, column: number | undefined): Node[] {
  if (row.heading === undefined) return []
  const color = column === undefined ? COLORS.muted : colorOf(column)
  return [words(cleanText(row.heading, NOTE_ROOM), { ...SMALL, fontWeight: 700, color, marginTop: 8 })]
}

function onlyRow(row: TableRow, column: number): Node {
  const cell = row.cells[column] ?? MISSING
  return rowLine(row, [cellBox(cell, WIDTH - 2 * PADDING - LABEL_WIDTH - GAP, {})])
}

function besideRow(row: TableRow, columns: number): Node {
  const width = cellWidth(columns)
  return rowLine(
    row,
    Array.from({ length: columns }, (_, at) => cellBox(row.cells[at] ?? MISSING, width, marked(row, at))),
  )
}

function stackedRow(row: TableRow, columns: readonly string[], names: number): Node {
  const width = WIDTH - 2 * PADDING - LABEL_WIDTH - 2 * GAP - names
  const lines = columns.map((name, at) =>
    line([
      words(name, { ...SMALL, ...NAME, color: colorOf(at), width: names }),
      cellBox(row.cells[at] ?? MISSING, width, marked(row, at)),
    ]),
  )
  return rowLine(row, [box({ flexDirection: 'column', gap: 2 }, lines)])
}

const NAME: Style = { flexGrow: 0, flexShrink: 0, fontWeight: 700, paddingTop: 2 }
const MISSING: TableCell = { text: '', missing: true }
const MARKS = { differs: '≠', partial: '', same: '=' } as const

function rowLine(row: TableRow, cells: Node[]): Node {
  const mark = MARKS[row.tone]
  const label = `${mark}${mark && ' '}${cleanText(row.label, LABEL_ROOM)}`
  const color = row.tone === 'differs' ? COLORS.differs : COLORS.muted
  const named = words(label, { ...NAME, fontSize: SMALL_FONT, width: LABEL_WIDTH, color })
  return box({ flexDirection: 'row', gap: GAP, ...ROW }, [named, ...cells])
}

const ROW: Style = { alignItems: 'stretch', marginTop: 5, paddingTop: 5, borderTop: `1px solid ${COLORS.line}` }

function marked(row: TableRow, at: number): Style {
  return row.tone === 'differs' && !(row.cells[at] ?? MISSING).missing ? { backgroundColor: COLORS.panel } : {}
}

function cellBox(cell: TableCell, width: number, style: Style): Node {
  const lines = linesIn(cell)
  const color = cell.missing ? COLORS.faint : COLORS.text
  const small = (text: string | undefined, tone: string) =>
    text === undefined ? [] : [words(cleanText(text, MARK_ROOM), { fontSize: SMALL_FONT, color: tone })]
  return box({ ...CELL, width, padding: `1px ${CELL_PADDING}px`, flexDirection: 'column', ...style }, [
    ...(lines.length > 0 ? lines : ['–']).map((text) => words(text, { color })),
    ...small(cell.mark, COLORS.warning),
    ...small(cell.aside, COLORS.faint),
  ])
}

const CELL: Style = { flexGrow: 0, flexShrink: 0, overflow: 'hidden' }

function colorOf(column: number): string {
  return COLUMN_COLORS[column] ?? COLORS.text
}

function line(children: Node[]): Node {
  return box({ flexDirection: 'row', gap: GAP, alignItems: 'stretch' }, children)
}

function rowsThatFit(rows: readonly TableRow[], heightOf: (row: TableRow) => number) {
  let height = 0
  const count = rows.findIndex((row) => {
    height += heightOf(row)
    return height > ROWS_HEIGHT
  })
  const shown = count === -1 ? rows : rows.slice(0, Math.max(1, count))
  return { shown, hidden: rows.length - shown.length }
}
