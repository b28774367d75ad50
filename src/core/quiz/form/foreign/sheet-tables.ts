import type { SheetLine } from './sheet.ts'
import type { AnswerSheet, SheetEntry } from './sheet-entry.ts'

/** Labels that a sheet has for one question. */
export const KEY =
  '[①-⑨](?:\\s*[,·]?\\s*[①-⑨])*|[A-Ia-i](?:\\s*[,·&]\\s*[A-Ia-i])*(?![\\p{L}\\p{N}])|[1-9](?:\\s*,\\s*[1-9](?!\\s*[.)번:-]))*(?![\\p{N}.])|[OX○×](?![\\p{L}])|[가나다라마](?![가-힣])'
export const TITLE = /정답|답안|해답|answer|solution|key/iu
export const ALONE = new RegExp(`^(?:${KEY})[.)번]?$`, 'u')

/** Rows of number and key, or a row of numbers above a row of keys. */
export function tableAt(lines: readonly SheetLine[], from: number, first: number): AnswerSheet | undefined {
  const within = from === first && lines[first - 1]?.cells !== undefined
  // The whole table was asked at its first row: of its others only one with a title begins a sheet.
  if (within && !isTitled(lines[first]?.cells ?? [])) return undefined
  let to = first
  const rows: { line: number; cells: readonly string[] }[] = []
  for (; lines[to]?.cells && (!within || to - first < MOST_ROWS_WITHIN); to++)
    rows.push({ line: lines[to]?.line ?? 1, cells: (lines[to]?.cells ?? []).map(bareCell) })
  const titled = from < first || isTitled(rows[0]?.cells ?? [])
  const crossing = across(rows)
  const entries = crossing.length > 1 ? crossing : pairs(rows)
  const sure = titled || (crossing.length > 1 && entries.every(({ key }) => !/^\d/.test(key)))
  return entries.length < 2 || !sure ? undefined : { from, to, entries }
}

/** More than a part of a table has; each row may begin one. */
const MOST_ROWS_WITHIN = 200

function isTitled(cells: readonly string[]): boolean {
  return cells.map(bareCell).some((cell) => TITLE.test(cell) && cell.length < 20)
}

function bareCell(cell: string): string {
  return cell.replace(/\*\*|`/g, '').trim()
}

const COUNT = /^(?:[Qq#]|문제?|문항)?\s*(?<number>\d{1,3})\s*[번.)]?$/u

function pairs(rows: readonly { line: number; cells: readonly string[] }[]): SheetEntry[] {
  return rows.flatMap(({ line, cells }) => {
    const out: SheetEntry[] = []
    for (let at = 0; at + 1 < cells.length; at++) {
      const number = COUNT.exec(cells[at] ?? '')?.groups?.number
      const key = cells[at + 1] ?? ''
      if (number === undefined || !ALONE.test(key)) continue
      const last = at + 2 === cells.length - 1 && !COUNT.test(cells[at + 2] ?? '') ? (cells[at + 2] ?? '') : ''
      out.push({ number: Number(number), key, explanation: last, line })
      at++
    }
    return out
  })
}

function across(rows: readonly { line: number; cells: readonly string[] }[]): SheetEntry[] {
  let fewest = 2
  return rows.flatMap(({ cells }, at) => {
    const below = rows[at + 1]
    const numbers = cells.map((cell) => COUNT.exec(cell)?.groups?.number)
    const counted = numbers.filter((number) => number !== undefined)
    const written = cells.filter((cell) => cell !== '')
    if (!below || counted.length < fewest || counted.length < written.length - 1) return []
    const keys = below.cells
    if (!numbers.every((number, column) => number === undefined || ALONE.test(keys[column] ?? ''))) return []
    // What is left of a table of several rows.
    fewest = 1
    // A row of numbers under one of numbers might be keys or a count: it must not count on.
    return numbers.flatMap((number, column) =>
      number === undefined
        ? []
        : [{ number: Number(number), key: keys[column] ?? '', explanation: '', line: below.line }],
    )
  })
}
