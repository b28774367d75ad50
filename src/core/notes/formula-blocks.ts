import { formulas } from './dialects/formulas.ts'
import type { VerbatimLines } from './fences.ts'

/** `$$`, `\[` or `\begin{…}` on a line of its own opens a formula: it is kept as code is, letter by letter. */
export function formulaAt(source: readonly string[], at: number): VerbatimLines | undefined {
  const opening = source[at]?.trim() ?? ''
  const isEnd = endOfFormula(opening)
  if (!isEnd) return undefined
  const below = source.slice(at + 1, at + FORMULA_LINES)
  const end = below.findIndex((line) => isEnd(line.trim()))
  if (end < 0 || below.slice(0, end).some((line) => GOES_ON.test(line))) return undefined
  // What stands beside the marks is the formula too.
  const isBeside = /^\$\$./.test(opening) || below[end]?.trim() !== closingOf(opening)
  const mark = (line: string, nth: number) =>
    isBeside ? formulas(`$$${line.replace('$$', '')} $$`) : nth > 0 && nth <= end ? line : fenced(line, nth)
  return { last: at + 1 + end, closed: true, mark }
}

const FORMULA_LINES = 200
/** A heading, or an item in words: no formula goes on there. */
const GOES_ON = /^#{1,6}[ \t]|^[ \t]*[-*+][ \t].*[가-힣]/
const ENVIRONMENT = /^\\begin\{(equation|align|aligned|gather|multline|eqnarray|cases|[bpvBV]?matrix)(\*?)\}/

function closingOf(opening: string): string {
  if (opening.startsWith('$$')) return '$$'
  const [, name = '', star = ''] = ENVIRONMENT.exec(opening) ?? []
  return name === '' ? '\\]' : `\\end{${name}${star}}`
}

/** Whether a line ends the formula that another one opens; undefined where it opens none. */
function endOfFormula(opening: string): ((line: string) => boolean) | undefined {
  if (/^\$\$[^$]*$/.test(opening)) return (line) => /^[^$]*\$\$$/.test(line)
  if (opening !== '\\[' && !ENVIRONMENT.test(opening)) return undefined
  return (line) => line === closingOf(opening)
}

function fenced(line: string, nth: number): string {
  return line.replace(/\S.*$/, nth === 0 ? '```math' : '```')
}
