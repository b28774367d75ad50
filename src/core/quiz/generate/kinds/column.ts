import { tableOf } from '../../../facts/extraction/tables.ts'
import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { gramsOf, similarity } from '../../checks/similarity.ts'
import { tells } from '../telling.ts'
import { isTerm } from '../terms.ts'
import type { Draft, GeneratingKind } from '../types.ts'
import { isHeadless, isQuality, isTurned, namesRows } from './relation.ts'
import { isEmptyCell, isVague } from './shared.ts'

const CELL = { least: 4, most: 120 }
const MOST_ALIKE = 0.4
/** `Factory system`: two English words are known by what they are called. */
const FEWEST_WORDS = { ko: 1, en: 3 }
const MOST_A_TABLE = 6
const COLUMNS = { least: 2, most: 5 }

/** A against B: a row of a comparison says what tells its columns apart. */
export const columnOf: GeneratingKind = {
  name: 'column',
  certain: 'the row says this under that column only; the other columns say something else in the same row',
  from(point, material, phrases) {
    const table = tableOf(point.statement)
    const columns = table?.columns.filter((one) => foldName(one) !== '') ?? []
    if (
      (table?.things !== 'columns' && !isTurned(point.statement)) ||
      !table ||
      columns.length !== table.columns.length
    )
      return []
    if (isHeadless(point.statement) || namesRows(point.statement)) return []
    if (!columns.every(isTerm) || columns.some(isQuality)) return []
    if (columns.length < COLUMNS.least || columns.length > COLUMNS.most) return []
    const random = seededRandom(point.statement.text)
    const titles = material.beside(point.section).map((one) => foldName(one.title))
    // `깊이 우선 탐색(DFS)`: another heading spells out what the column's letters stand for.
    const isSpelled = (column: string, cell: string) =>
      titles.some((one) => one.includes(foldName(column)) && one.includes(foldName(cell)))
    const drafts = table.rows.flatMap(({ name, cells }): Draft[] => {
      const all = columns.map((_, at) => cells[at] ?? '')
      const askable = columns.flatMap((column, at) =>
        name !== undefined &&
        /\p{L}/u.test(name) &&
        !isVague(name) &&
        isAskable(all, at, columns) &&
        !isSpelled(column, all[at] ?? '')
          ? [{ column, at }]
          : [],
      )
      const [asked] = shuffled(askable, random)
      if (name === undefined || !asked || foldName(name) === '') return []
      const { column, at } = asked
      return [
        {
          kind: 'single',
          stem: `${phrases.opening(point.path)}\n${phrases.whichOfThem(name)}\n> ${all[at]}`,
          choices: [
            { text: column, why: phrases.noteSays(`${name} · ${column}: ${all[at]}`) },
            ...columns.flatMap((other, nth) =>
              nth === at ? [] : [{ text: other, why: phrases.noteSays(`${name} · ${other}: ${all[nth]}`) }],
            ),
          ],
          explanation: columns.map((one, nth) => phrases.noteSays(`${name} · ${one}: ${all[nth]}`)).join('\n'),
          quotes: [point],
          difficulty: 1,
          part: `${name} ${column}`,
        },
      ]
    })
    return shuffled(drafts, random).slice(0, MOST_A_TABLE)
  },
}

/** A cell that says enough, says no column's name, and is said of no other column in the same or in like words. */
function isAskable(cells: readonly string[], at: number, columns: readonly string[]): boolean {
  const own = foldName(cells[at] ?? '')
  return (
    !isEmptyCell(cells[at] ?? '') &&
    own.length >= CELL.least &&
    (cells[at]?.match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS[/[가-힣]/.test(own) ? 'ko' : 'en'] &&
    own.length <= CELL.most &&
    !columns.some((column) => tells(cells[at] ?? '', column)) &&
    cells.every((cell, nth) => {
      const other = foldName(cell)
      return (
        nth === at ||
        (other !== '' &&
          !other.includes(own) &&
          !own.includes(other) &&
          similarity(gramsOf(other), gramsOf(own)) <= MOST_ALIKE)
      )
    })
  )
}
