import { oneSidedRows, openingRows } from '../../src/core/facts/comparison/opening-rows.ts'
import { inGroups } from '../../src/core/facts/comparison/order.ts'
import type { Comparison, ComparisonRow } from '../../src/core/facts/comparison/row.ts'
import type { FactContext } from '../../src/views/fact-context.ts'
import type { FactErrata } from '../../src/views/fact-lines.ts'
import {
  aboutColumns,
  altOf,
  type ComparisonTable,
  errataOfRows,
  namesOf,
  sameLine,
  type TableRow,
  tableRow,
  withHeadings,
} from './table.ts'

/** Two pages at most before the button. */
export const MOST_OPENING = 2

/** Pages of a comparison: what it opens with, and what stands behind a button. */
export interface ComparisonPages<Page> {
  readonly opening: readonly Page[]
  readonly rest: readonly Page[]
  /** How many rows stand behind the button, and whether some of them differ. */
  readonly behind: { readonly count: number; readonly differs: boolean }
}

/** Rows as they are shown together, with what is to be told once of them all. */
interface Shown {
  readonly rows: readonly ComparisonRow[]
  readonly last: readonly string[]
}

export interface PicturePage {
  readonly rows: readonly ComparisonRow[]
  readonly table: ComparisonTable
}

/** What is measured: all rows, the notes of the first page and those of the last. */
interface TableToCut {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly first: readonly string[]
  readonly last: readonly string[]
}

/** How many rows each page holds: `pictures.cut` measures them as they will be drawn. */
export type Cut = (table: TableToCut) => Promise<readonly number[]>

/** A comparison as pictures; rows that no longer fit on the opening's pages stand behind the button as well. */
export async function picturePages(
  comparison: Comparison,
  context: FactContext,
  cut: Cut,
): Promise<ComparisonPages<PicturePage>> {
  const marks = errataOfRows([...openingRows(comparison), ...comparison.rows], context)
  const columns = namesOf(comparison.columns)
  const title = context.text.compare.title(columns)
  const first = aboutColumns(comparison, context)
  const told = (rows: readonly ComparisonRow[]) =>
    withHeadings(
      rows,
      rows.map((row) => tableRow(row, marks, context)),
      comparison,
      context,
    )
  const cutUp = async ({ rows, last }: Shown) =>
    slices(rows, await cut({ title, columns, rows: told(rows), first, last }))
  const draw = (pages: readonly (readonly ComparisonRow[])[], last: readonly string[]) =>
    pages.map((rows, page): PicturePage => {
      const notes = [...(page === pages.length - 1 ? last : []), ...(page === 0 ? first : [])]
      const footer = footerOf(rows, page, pages.length, context)
      const drawn = told(rows)
      const alt = altOf(title, columns, drawn, [...notes, footer])
      return { rows, table: { title, columns, rows: drawn, notes, footer, alt } }
    })
  return await pagesOf(comparison, marks, context, cutUp, draw)
}

async function pagesOf<Page>(
  comparison: Comparison,
  marks: FactErrata,
  context: FactContext,
  cutUp: (shown: Shown) => Promise<readonly (readonly ComparisonRow[])[]>,
  draw: (pages: readonly (readonly ComparisonRow[])[], last: readonly string[]) => Page[],
): Promise<ComparisonPages<Page>> {
  const last = sameLine(comparison, marks, context)
  const opening = await cutUp({ rows: openingRows(comparison), last })
  const overflow = opening.slice(MOST_OPENING).flat()
  const behind = inGroups([...overflow, ...oneSidedRows(comparison)], (row) => row.attribute)
  const rest = behind.length > 0 ? await cutUp({ rows: behind, last: [] }) : []
  return {
    opening: draw(opening.slice(0, MOST_OPENING), last),
    rest: draw(rest, []),
    behind: { count: behind.length, differs: overflow.length > 0 },
  }
}

function slices<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let from = 0
  return sizes.map((size) => {
    from += size
    return items.slice(from - size, from)
  })
}

function footerOf(rows: readonly ComparisonRow[], page: number, of: number, { text }: FactContext): string {
  return [
    ...(rows.some((row) => row.verdict.kind === 'larger') ? [text.compare.larger] : []),
    ...(of > 1 ? [text.common.page(page + 1, of)] : []),
  ].join(' · ')
}
