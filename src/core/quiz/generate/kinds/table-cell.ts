import type { GeneratingKind } from '../types.ts'
import { cellsInSteps, cellsOf } from './cells.ts'

/** Of one table: its other cells would be told by the first ones. */
const MOST_A_TABLE = 6
/** But of a longer one as many as it has rows. */
const LONG = 10

export const tableCell: GeneratingKind = {
  name: 'table-cell',
  certain: 'the cell stands in that row and column; wrong choices are other cells of the column that differ from it',
  ready: cellsInSteps,
  from(point, _material, phrases) {
    const most = Math.max(MOST_A_TABLE, Math.min(point.statement.table?.rows.length ?? 0, LONG))
    return cellsOf(point)
      .slice(0, most)
      .map(({ name, row, column, text, wrong, path }) => ({
        kind: 'single',
        stem: `${phrases.opening(path)}\n${phrases.cell(row, column)}`,
        choices: [
          { text, why: phrases.noteSays(`${name} · ${column}: ${text}`) },
          ...wrong.map((one) => ({ text: one.text, why: phrases.otherCell(one.row) })),
        ],
        // All that it tells: of the others as well.
        explanation: [{ row: name, text }, ...wrong]
          .map((one) => phrases.noteSays(`${one.row} · ${column}: ${one.text}`))
          .join('\n'),
        quotes: [point],
        difficulty: 1,
        part: `${name} ${column}`,
      }))
  },
}
