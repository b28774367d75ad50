import { tableOf } from '../../../facts/extraction/tables.ts'
import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import type { Draft, GeneratingKind } from '../types.ts'

const WRONG = 3
const CELL = { least: 2, most: 100 }
/** Of one table: its other cells would be told by the first ones. */
const MOST_A_TABLE = 4

export const tableCell: GeneratingKind = {
  name: 'table-cell',
  certain: 'the cell stands in that row and column; wrong choices are other cells of the column that differ from it',
  from(point, _material, phrases) {
    const table = tableOf(point.statement)
    if (!table) return []
    const random = seededRandom(point.statement.text)
    const rows = table.rows.flatMap(({ name, cells }) => (name === undefined ? [] : [{ name, cells }]))
    const drafts = rows.flatMap(({ name, cells }) =>
      table.columns.flatMap((column, at): Draft[] => {
        const right = cells[at] ?? ''
        const others = rows.filter((row) => row.name !== name && fits(row.cells[at], right))
        const distinct = others.filter(
          (row, index) =>
            others.findIndex((one) => foldName(one.cells[at] ?? '') === foldName(row.cells[at] ?? '')) === index,
        )
        if (!fits(right, '') || foldName(name) === '' || foldName(column) === '' || distinct.length < WRONG) return []
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

/** A cell that can be a choice, and does not say what the other says. */
function fits(cell: string | undefined, other: string): boolean {
  const text = foldName(cell ?? '')
  return text.length >= CELL.least && (cell ?? '').length <= CELL.most && text !== foldName(other)
}
