import { seededRandom, shuffled } from '../../../seeded.ts'
import type { GeneratingKind } from '../types.ts'
import { cellsOf } from './cells.ts'

const MOST_A_TABLE = 6
/** But of a longer one as many as it has rows. */
const LONG = 10

/** A row with what a table says of it, or with what it says of another under the same heading. */
export const swappedCell: GeneratingKind = {
  name: 'swapped-cell',
  certain:
    'the cell stands in that row and column, or in another row of the column, where this row says something else',
  from(point, _material, phrases) {
    const most = Math.max(MOST_A_TABLE, Math.min(point.statement.table?.rows.length ?? 0, LONG))
    // The last ones: of a long table others than are asked for by their row and column.
    return cellsOf(point)
      .slice(-most)
      .map(({ name, row, column, text, wrong, path }) => {
        const random = seededRandom(`swapped ${point.section.id} ${name} ${column}`)
        const [swapped] = random() < 0.5 ? [] : shuffled(wrong, random)
        const says = phrases.noteSays(`${name} · ${column}: ${text}`)
        return {
          kind: 'ox',
          stem: `${phrases.opening(path)}\n${phrases.isInTable}\n> **${row}** · ${column}: ${swapped?.text ?? text}`,
          choices: [
            { text: 'O', why: swapped ? phrases.otherCell(swapped.row) : says },
            { text: 'X', why: says },
          ],
          forms: [swapped ? 'X' : 'O'],
          explanation: swapped ? `${says}\n${phrases.noteSays(`${swapped.row} · ${column}: ${swapped.text}`)}` : says,
          quotes: [point],
          difficulty: 1,
          part: `${name} ${column}`,
        }
      })
  },
}
