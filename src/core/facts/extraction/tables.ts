import { foldedWords, foldName } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { termName } from '../subjects/subject-names.ts'
import { isHeadless, isSaid, withContinued } from './table-rows.ts'

/** A table of the notes: what names its columns, and its rows with their name, where they have one. */
export interface NoteTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name?: string; readonly cells: readonly string[] }[]
  /** What each column or each row is about: the other ones are aspects. */
  readonly things: 'columns' | 'rows'
  /** Columns are lists of their own: what stands in one row has nothing to do with each other. */
  readonly lists?: boolean
  /** Nothing names its columns. */
  readonly headless?: boolean
}

/** Reads a statement that is a table; undefined for any other. A row of more cells than the head says nobody knows what: it is left out. */
export function tableOf({ table, section }: Statement): NoteTable | undefined {
  if (!table) return undefined
  const written = cellsOf(table).filter((cells) => cells.length <= table.head.length)
  const [corner = '', ...columns] = table.head
  if (columns.length === 0 || written.length === 0) return undefined
  if (isHeadless(table.head, written)) return withoutHead([table.head, ...written])
  const rows = withContinued(written)
  // First cells that are sentences name no rows, nor do those under one of the things that the title compares: every column is a thing.
  const names = rows.map(([first = '']) => first)
  const isThing = isTitled(section, table.head) || table.head.every(isSide)
  if (isThing || (corner.trim() !== '' && names.filter(isName).length * 2 < names.length)) {
    return withoutNames(table.head, written)
  }
  const named = rows.map(([name = '', ...cells]) => ({ name, cells }))
  const isHead = columns.length === 1 || columns.some(isSaid)
  return { columns, rows: named, things: isHead && CORNER.test(corner.trim()) ? 'columns' : 'rows' }
}

/** Its rows, without sentences right below it that Markdown takes for more of them. */
function cellsOf({ head, rows }: NonNullable<Statement['table']>): (readonly string[])[] {
  const isProse = ([first = '', ...more]: readonly string[]) =>
    head.length > 1 && more.every((one) => one === '') && first.split(/\s+/).length >= SENTENCE
  const cells = rows.map((one) => one.cells)
  return cells.slice(0, cells.findLastIndex((one) => !isProse(one)) + 1)
}

/** In words. */
const SENTENCE = 5

/** `A vs B` over a table of A and B. */
function isTitled(section: string, head: readonly string[]): boolean {
  const title = foldName(section.split(' > ').at(-1) ?? '')
  return head.map(foldName).every((name) => name !== '' && title.includes(name))
}

/** Longer than that is no name of a row, whatever it stands before. */
const LONGEST_ROW = 80

/** Things from its second column on: then its first names its rows, in however many words. */
export function namedRowsOf(statement: Statement): NoteTable | undefined {
  const { table } = statement
  const isLong = table?.rows.some(({ cells }) => (cells[0] ?? '').length > LONGEST_ROW)
  if (!table || isLong || table.head.length < 2) return tableOf(statement)
  const rows = cellsOf(table).filter((cells) => cells.length <= table.head.length)
  if (rows.length === 0) return undefined
  if (isAmongThem(table.head) && rows.filter(([first = '']) => isName(first)).length * 2 < rows.length)
    return { ...withoutNames(table.head, rows), lists: true }
  return {
    columns: table.head.slice(1),
    rows: withContinued(rows).map(([name = '', ...cells]) => ({ name, cells })),
    things: 'columns',
  }
}

/** `Private Cloud` over the first column, beside `Public Cloud` and `Hybrid Cloud`: one of the things, and no name of rows. */
function isAmongThem([corner = '', ...columns]: readonly string[]): boolean {
  const kind = foldedWords(corner).at(-1)
  return !CORNER.test(corner.trim()) && kind !== undefined && columns.every((one) => foldedWords(one).at(-1) === kind)
}

/** Its columns as lists of their own, whatever its first cells are. */
export function columnsOf({ table }: Statement): NoteTable | undefined {
  if (!table) return undefined
  return withoutNames(table.head, cellsOf(table))
}

function withoutHead(rows: readonly (readonly string[])[]): NoteTable {
  const named = withContinued(rows).map(([name = '', ...cells]) => ({ name, cells }))
  return { columns: (rows[0] ?? []).slice(1).map(() => ''), rows: named, things: 'rows', headless: true }
}

function withoutNames(columns: readonly string[], rows: readonly (readonly string[])[]): NoteTable {
  return {
    columns,
    rows: rows.map((cells) => ({ cells })),
    things: 'columns',
    lists: rows.length === 1 || columns.every(isSide) || rows.some(areApart) || !areAlike(rows),
  }
}

/** What speaks for a thing is told beside what speaks against it, and not row by row. */
function isSide(name: string): boolean {
  return SIDES.test(name.trim())
}

const SIDES =
  /^(?:adv(?:antage)?s?|dis(?:adv(?:antage)?s?)?|pros?|cons?|benefits?|drawbacks?|strengths?|weakness(?:es)?|장점|단점|이점|한계|약점|강점)\.?$/i

/** A row with a hole, or with cells that name different matters: its columns are lists of their own. */
function areApart(cells: readonly string[], _: number, rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(...rows.map((one) => one.length))
  const matters = cells.map((cell) => /^([^:：]{1,40})[:：]\s/u.exec(cell)?.[1]?.trim().toLowerCase())
  return cells.filter(isSaid).length < width || new Set(matters).size > 1
}

/** Cells of one row speak of one matter where they share a word: so do most rows of a table that compares in more than two. */
function areAlike(rows: readonly (readonly string[])[]): boolean {
  const alike = rows.filter((cells) => {
    const [first = [], ...others] = cells.map((cell) => foldedWords(cell).filter((one) => TELLING.test(one)))
    const isShared = (one: string, other: string) => one.includes(other) || other.includes(one)
    return others.every((words) => words.some((one) => first.some((other) => isShared(one, other))))
  })
  return rows.length <= FEW_ROWS || alike.length * 2 >= rows.length
}

const FEW_ROWS = 2
const TELLING = /[가-힣]{2}|[a-z]{4}|\d/

/** What stands over the names of aspects. */
const CORNER =
  /^(?:[-–—=:~*/\\|\s]*|구분|항목|비교|비교 항목|기준|특성|특징|속성|내용|분류|category|criteria|aspect|attribute|property|feature|comparison|item|-)$/i

function isName(text: string): boolean {
  const name = termName(text)
  return name !== undefined && name.split(/\s+/).length <= 4
}

/** Names in a table that are things, not aspects. */
export function thingsIn({ columns, rows, things }: NoteTable): string[] {
  const names = things === 'columns' ? columns : rows.flatMap(({ name }) => name ?? [])
  const kept = names.filter((name) => isName(name) && /\p{L}/u.test(name))
  return new Set(kept).size === names.length && names.length > 1 ? kept : []
}

/** What a table says under each of its names; a row without one is known by its place, from 1, and a whole column by 0. */
export interface TableCell {
  readonly label: string | number
  readonly text: string
}

/** What a table says of one subject, which names a column or a row of it. */
export function cellsAbout(table: NoteTable, isSubject: (name: string) => boolean): readonly TableCell[] {
  const column = table.columns.findIndex(isSubject)
  if (column >= 0 && table.lists) return said([{ label: WHOLE_COLUMN, text: columnText(table, column) }])
  if (column >= 0) {
    return said(table.rows.map(({ name, cells }, at) => ({ label: name ?? at + 1, text: cells[column] ?? '' })))
  }
  const row = table.rows.find(({ name }) => name !== undefined && isSubject(name))
  if (table.headless) return said([{ label: WHOLE_ROW, text: rowText(row?.cells ?? []) }])
  return said(table.columns.map((label, at) => ({ label, text: row?.cells[at] ?? '' })))
}

/** A whole row as well, where nothing names what stands in it. */
export const WHOLE_COLUMN = 0
const WHOLE_ROW = WHOLE_COLUMN

/** Everything that stands in a column. */
export function columnText({ rows }: NoteTable, column: number): string {
  const cells = rows.map((row) => row.cells[column] ?? '')
  return cells.filter((one) => isSaid(one) && /[\p{L}\p{N}]/u.test(one)).join(' · ')
}

/** Everything that stands in a row behind its name. */
export function rowText(cells: readonly string[]): string {
  return cells.filter(isSaid).join(' · ')
}

/** A whole table, a row at a time: `ALB: 7 · NLB: 4`; of one column alone, its cells; of lists side by side, each of them. */
export function rowsOf(table: NoteTable): readonly TableCell[] {
  const { columns, rows, lists, headless } = table
  if (lists) return said(columns.map((label, at) => ({ label, text: columnText(table, at) })))
  return said(
    rows.map(({ name, cells }, at) => {
      if (headless) return { label: name ?? at + 1, text: rowText(cells) }
      const told = columns.flatMap((column, nth) =>
        isSaid(cells[nth]) ? [column.trim() === '' ? cells[nth] : `${column}: ${cells[nth]}`] : [],
      )
      return { label: name ?? at + 1, text: columns.length > 1 ? told.join(' · ') : (cells[0] ?? '') }
    }),
  )
}

function said(cells: readonly TableCell[]): readonly TableCell[] {
  return cells.filter(({ label, text }) => (typeof label === 'number' || /[\p{L}\p{N}]/u.test(label)) && isSaid(text))
}
