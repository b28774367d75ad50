import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { gramsOf, similarity } from '../../checks/similarity.ts'
import { placeFor, tells } from '../telling.ts'
import { isFile, isTerm, shapeOf } from '../terms.ts'
import type { Draft, GeneratingKind } from '../types.ts'
import { saysCamelPart } from '../word-parts.ts'
import { type Row, relationOf } from './relation.ts'
import { isEmptyCell, isPlaced, isSumRow, isVague, WRONG } from './shared.ts'

const CELL = { least: 6, most: 140 }
const MOST_ALIKE = 0.4
/** But of a table of two: one against the other. */
const FEWEST_WRONG = 2
const MOST_A_TABLE = 6
/** But of a longer one as many as it has rows. */
const LONG = 10
/** A longer table is looked up, not known by heart; and each cell is laid beside each. */
const MOST_ROWS = 40
/** `2 points`: a mark that is given, no thing. */
const AMOUNT = /^\d+(?:\.\d+)? ?\p{L}+$/u
/** `Austrian heir`, `U.S. naval officer`: a few words are known by what they are called, not by the notes. */
const FEWEST_WORDS = { ko: 2, en: 4 }

/** Which thing has this in its row: the table read from its cell. */
export const rowOf: GeneratingKind = {
  name: 'row',
  certain: 'the cell stands in that row alone; the others say something else in the same column',
  from(point, _material, phrases) {
    const table = relationOf(point)
    if (!table) return []
    const random = seededRandom(`row ${point.statement.text}`)
    const rows = table.rows.filter(
      ({ name }) => isTerm(name) && !isSumRow(name) && !isFile(name) && !AMOUNT.test(name.trim()),
    )
    if (rows.length < table.all || rows.length > MOST_ROWS) return []
    const drafts = rows.flatMap((own): Draft[] => {
      const columns = table.columns.flatMap((column, at) => (isAskable(own, at, rows, column) ? [{ column, at }] : []))
      const [asked] = shuffled(columns, random)
      if (!asked) return []
      const cell = own.cells[asked.at] ?? ''
      const others = shuffled(
        rows.filter((one) => one !== own && shapeOf(one.name) === shapeOf(own.name)),
        random,
      ).slice(0, WRONG)
      if (others.length < Math.min(FEWEST_WRONG, rows.length - 1) || others.length === 0) return []
      const path = placeFor(
        point,
        own.name,
        own.name,
        others.map((one) => one.name),
      )
      if (!path || !isPlaced(path)) return []
      const why = ({ name, cells }: Row) => phrases.noteSays(`${name} · ${asked.column}: ${cells[asked.at] ?? ''}`)
      return [
        {
          kind: 'single',
          stem: `${phrases.opening(path)}\n${phrases.whichOfThem(asked.column)}\n> ${cell}`,
          choices: [own, ...others].map((one) => ({ text: one.name, why: why(one) })),
          explanation: [own, ...others].map(why).join('\n'),
          quotes: [point],
          difficulty: 1,
          part: `${own.name} ${asked.column}`,
        },
      ]
    })
    return shuffled(drafts, random).slice(0, Math.max(MOST_A_TABLE, Math.min(rows.length, LONG)))
  },
}

/** A cell that says enough, no row's name, and nothing like what stands in another row. */
function isAskable(own: Row, at: number, rows: readonly Row[], column: string): boolean {
  const cell = own.cells[at] ?? ''
  const text = foldName(cell)
  return (
    foldName(column) !== '' &&
    !isVague(column) &&
    !isEmptyCell(cell) &&
    text.length >= CELL.least &&
    cell.length <= CELL.most &&
    cell.trim().split(/\s+/).length >= FEWEST_WORDS[/[가-힣]/.test(cell) ? 'ko' : 'en'] &&
    !rows.some((one) => tells(cell, one.name) || saysCamelPart(cell, one.name)) &&
    rows.every((one) => {
      const other = foldName(one.cells[at] ?? '')
      return (
        one === own ||
        (other !== '' &&
          !other.includes(text) &&
          !text.includes(other) &&
          similarity(gramsOf(other), gramsOf(text)) <= MOST_ALIKE)
      )
    })
  )
}
