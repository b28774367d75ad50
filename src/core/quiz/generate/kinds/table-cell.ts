import { tableOf } from '../../../facts/extraction/tables.ts'
import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { sharedStems } from '../terms.ts'
import type { Draft, GeneratingKind } from '../types.ts'
import { isVague, WRONG } from './shared.ts'

const CELL = { least: 2, most: 100 }
const FEWEST_WRONG = 2
/** Of one table: its other cells would be told by the first ones. */
const MOST_A_TABLE = 6

export const tableCell: GeneratingKind = {
  name: 'table-cell',
  certain: 'the cell stands in that row and column; wrong choices are other cells of the column that differ from it',
  from(point, _material, phrases) {
    const table = tableOf(point.statement)
    // Rows that are aspects have nothing in common but their column: the cell would show by what it speaks of.
    if (table?.things !== 'rows' || columnsAreThings(table.columns)) return []
    const random = seededRandom(point.statement.text)
    const rows = table.rows.flatMap(({ name, cells }) => (name === undefined ? [] : [{ name, cells }]))
    // Two tables side by side, or a name that goes on in a second row: nobody knows which of the two is meant.
    if (isTwice(point.statement.table?.head ?? []) || isTwice(rows.map((one) => one.name))) return []
    const drafts = rows.flatMap(({ name, cells }) =>
      table.columns.flatMap((column, at): Draft[] => {
        const right = cells[at] ?? ''
        const others = rows.filter(
          (row) =>
            row.name !== name && fits(row.cells[at], right) && sharedStems(row.name, row.cells[at] ?? '').length === 0,
        )
        const distinct = others.filter(
          (row, index) =>
            others.findIndex((one) => foldName(one.cells[at] ?? '') === foldName(row.cells[at] ?? '')) === index,
        )
        if (
          !fits(right, '') ||
          foldName(name) === '' ||
          foldName(column) === '' ||
          isVague(column) ||
          sharedStems(name, right).length > 0 ||
          distinct.length < FEWEST_WRONG
        )
          return []
        return [
          {
            kind: 'single',
            stem: `${phrases.opening(point.path)}\n${phrases.cell(name, column)}`,
            choices: [
              { text: right, why: phrases.noteSays(`${name} · ${column}: ${right}`) },
              ...shuffled(distinct, random)
                .slice(0, WRONG)
                .map((row) => ({ text: row.cells[at] ?? '', why: phrases.otherCell(row.name) })),
            ],
            explanation: phrases.noteSays(`${name} · ${column}: ${right}`),
            quotes: [point],
            difficulty: 1,
            part: `${name} ${column}`,
          },
        ]
      }),
    )
    return shuffled(drafts, random).slice(0, MOST_A_TABLE)
  },
}

function isTwice(names: readonly string[]): boolean {
  const all = names.map(foldName).filter((one) => one !== '')
  return new Set(all).size < all.length
}

/** A cell that can be a choice, and does not say what the other says. */
function fits(cell: string | undefined, other: string): boolean {
  const text = foldName(cell ?? '')
  return text.length >= CELL.least && (cell ?? '').length <= CELL.most && text !== foldName(other)
}

/** `부족 단계`, `국가 단계`: columns that end alike are things of one sort, whatever stands in the corner. */
function columnsAreThings(columns: readonly string[]): boolean {
  const ends = columns.map((one) => one.trim().split(/\s+/).at(-1))
  return columns.length > 1 && columns.every((one) => /\s/.test(one.trim())) && new Set(ends).size === 1
}
