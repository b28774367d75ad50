import { Pace, type Steps } from '../../steps.ts'
import { columns, Fences } from '../fences.ts'
import { gridAt, isBorderOfGrid } from './grid-tables.ts'
import { isRuleOfColumns, simpleTableAt } from './simple-tables.ts'

/** Tables that are drawn with signs, of Pandoc, reStructuredText and consoles, as tables of HTML on the same lines. */
export function* readDrawnTables(source: readonly string[]): Steps<readonly string[]> {
  if (!source.some((line) => isBorderOfGrid(line) || isRuleOfColumns(line))) return source
  const lines = [...source]
  const fences = new Fences(source)
  const pace = new Pace()
  /** The column at which the text of the item around a line begins. */
  let inside = 0
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    if (line.trim() !== '') inside = insideOf(line, inside)
    const fence = fences.opensAt(at, inside)
    const table = fence ? undefined : (gridAt(source, at) ?? simpleTableAt(source, at))
    if (table) lines.splice(table.first, table.html.length, ...table.html)
    at = (table ? table.first + table.html.length - 1 : (fence?.last ?? at)) + 1
    if (pace.isDue(20)) yield
  }
  return lines
}

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/

/** After a line that stands further left, the text of an item around is where that line is. */
function insideOf(line: string, before: number): number {
  const item = ITEM.exec(line)?.[0].replace(/\S/g, ' ')
  return item === undefined ? Math.min(before, columns(/^[ \t]*/.exec(line)?.[0] ?? '')) : columns(item)
}
