import { Pace, type Steps } from '../../../steps.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'
import { lineBehind } from './truths.ts'

const SAYS = new Set(['answer', 'own-answer', 'explanation'])
/** Of an answer nobody notes more. */
const MOST_FIELDS = 8
/** What else is noted of an answer. */
const BESIDE = /^(?:결과|채점|비고|result|score|메모|memo)$/iu

/** `| 내 답 | 정답 |` over one row: what is said of the question above, a line each. */
export function* fieldTablesApart(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const out: SheetLine[] = []
  const pace = new Pace()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SheetLine
    if (pace.isDue(line.cells ? workOfMark(line) : 1)) yield
    const [before, row, after] = [lines[at - 1], lines[at + 1], lines[at + 2]]
    const names = before?.cells || !line.cells ? [] : line.cells.map((cell) => cell.replace(/\*\*/g, '').trim())
    const isOne = names.length <= MOST_FIELDS && row?.cells?.length === names.length && !after?.cells
    const marks = isOne ? names.map((name) => readMark(fieldOf(line, name, 'x'))?.mark) : []
    const isField = (mark: string | undefined, name: string) => SAYS.has(mark ?? '') || BESIDE.test(name)
    const fits = marks.includes('answer') && names.every((name, column) => isField(marks[column], name))
    if (!fits || !row?.cells) {
      out.push(line)
      continue
    }
    const isSaid = (_: string, column: number) => SAYS.has(marks[column] ?? '')
    out.push(...row.cells.flatMap((cell, at) => (isSaid(cell, at) ? [fieldOf(row, names[at] ?? '', cell)] : [])))
    at++
  }
  return out
}

function fieldOf({ cells: _, ...line }: SheetLine, name: string, value: string): SheetLine {
  return lineBehind(line, `${name}: ${value}`)
}
