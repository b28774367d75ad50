import type { Statement } from '../../notes/types.ts'

/** A Markdown table of the notes: what names its columns, and its rows with their first cell. */
export interface NoteTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** Reads a statement that is a table; undefined for any other. */
export function tableOf({ table }: Statement): NoteTable | undefined {
  if (!table) return undefined
  const [, ...columns] = table.head
  const rows = table.rows.map(({ cells: [name = '', ...cells] }) => ({ name, cells }))
  return columns.length > 0 && rows.length > 0 ? { columns, rows } : undefined
}

/** What a table says under each of its names. */
export interface TableCell {
  readonly label: string
  readonly text: string
}

/** What a table says of one subject, which names a column or a row of it. */
export function cellsAbout(table: NoteTable, isSubject: (name: string) => boolean): readonly TableCell[] {
  const column = table.columns.findIndex(isSubject)
  if (column >= 0) return said(table.rows.map(({ name, cells }) => ({ label: name, text: cells[column] ?? '' })))
  const row = table.rows.find(({ name }) => isSubject(name))
  return said(table.columns.map((label, at) => ({ label, text: row?.cells[at] ?? '' })))
}

/** A whole table, a row at a time: `ALB: 7 · NLB: 4`; of one column alone, its cells. */
export function rowsOf({ columns, rows }: NoteTable): readonly TableCell[] {
  return said(
    rows.map(({ name, cells }) => {
      const told = columns.flatMap((column, at) => (isSaid(cells[at]) ? [`${column}: ${cells[at]}`] : []))
      return { label: name, text: columns.length > 1 ? told.join(' · ') : (cells[0] ?? '') }
    }),
  )
}

function said(cells: readonly TableCell[]): readonly TableCell[] {
  return cells.filter(({ label, text }) => /[\p{L}\p{N}]/u.test(label) && isSaid(text))
}

/** Nothing, and a dash, say nothing. */
function isSaid(text: string | undefined): boolean {
  return text !== undefined && /[^\s\-–—]/u.test(text)
}
