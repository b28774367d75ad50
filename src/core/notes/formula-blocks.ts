import { formulas } from './dialects/formulas.ts'
import { rewriteLine } from './dialects/lines.ts'
import type { VerbatimLines } from './fences.ts'
import { looksLikeTex, readableTex } from './tex.ts'

/**
 * `$$`, `\[` or `\begin{…}` on a line of its own opens a formula: it is kept as code is, letter by letter. In a quote each of its
 * lines has the quote's mark. Behind words at a line's end, `where $$`, it goes on with them.
 */
export function formulaAt(source: readonly string[], at: number): VerbatimLines | undefined {
  const first = source[at] ?? ''
  if (!OPENS.test(first)) return undefined
  const [quote, opening] = quoted(first)
  const isEnd = endOfFormula(opening)
  if (!isEnd) return undefined
  const behindWords = !/^(?:\$\$|\\)/.test(opening)
  const below = source.slice(at + 1, at + (behindWords ? LINES_BEHIND_WORDS : FORMULA_LINES)).map(quoted)
  const end = below.findIndex(([, line]) => isEnd(line))
  const inside = below.slice(0, end)
  if (end < 0 || inside.some(([, line]) => GOES_ON.test(line))) return undefined
  if (below.slice(0, end + 1).some(([mark]) => depthOf(mark) !== depthOf(quote))) return undefined
  if (behindWords && !isWrittenOut(inside.map(([, line]) => line))) return undefined
  // What stands beside the marks is the formula too.
  const isBeside = /^\$\$./.test(opening) || below[end]?.[1] !== closingOf(opening)
  const mark = (line: string, nth: number) => {
    if (behindWords && nth === 0) return rewriteLine(line.replace(/[ \t]*\$\$[ \t]*$/, ''))
    if (isBeside || behindWords) return partOf(line)
    return nth > 0 && nth <= end ? line : fenced(line, nth)
  }
  return { last: at + 1 + end, closed: true, mark }
}

const OPENS = /\$\$|\\\[|\\begin\{/
const FORMULA_LINES = 200
const LINES_BEHIND_WORDS = 20
/** A heading, or an item in words: no formula goes on there. */
const GOES_ON = /^#{1,6}[ \t]|^[-*+][ \t].*[가-힣]/
const ENVIRONMENT = /^\\begin\{(equation|align|aligned|gather|multline|eqnarray|cases|[bpvBV]?matrix)(\*?)\}/
const QUOTE = /^(?:[ \t]*>)*/
/** Words, with formulas among them: no table's row, and no `\$$`. */
const BEHIND_WORDS = /^(?:[^$`|]|\$[^$`|]+\$)*[^`|\s\\]\s*(?<!\$)\$\$$/

/** What marks a line as quoted, and what it says. */
function quoted(line: string): readonly [mark: string, text: string] {
  const mark = QUOTE.exec(line)?.[0] ?? ''
  return [mark, line.slice(mark.length).trim()]
}

function depthOf(mark: string): number {
  return mark.length - mark.replaceAll('>', '').length
}

/** Two prices in a row, `$$` and `$$`, are no formula. */
function isWrittenOut(lines: readonly string[]): boolean {
  return lines.length > 0 && !lines.includes('') && lines.some(looksLikeTex)
}

function closingOf(opening: string): string {
  const [, name = '', star = ''] = ENVIRONMENT.exec(opening) ?? []
  if (name !== '') return `\\end{${name}${star}}`
  return opening === '\\[' ? '\\]' : '$$'
}

/** Whether a line ends the formula that another one opens; undefined where it opens none. */
function endOfFormula(opening: string): ((line: string) => boolean) | undefined {
  if (/^\$\$[^$]*$/.test(opening)) return (line) => /^[^$]*\$\$$/.test(line)
  if (opening.endsWith('$$') && BEHIND_WORDS.test(opening)) return (line) => line === '$$'
  if (opening !== '\\[' && !ENVIRONMENT.test(opening)) return undefined
  return (line) => line === closingOf(opening)
}

/** A line of a formula between its marks, as a formula of its own; nothing where it is a mark alone. */
function partOf(line: string): string {
  const [mark, text] = quoted(line)
  const tex = text.replace('$$', '').trim()
  const indent = /^[ \t]*/.exec(line.slice(mark.length))?.[0] ?? ''
  // `\begin{aligned}` is written for a program that sets it.
  return mark + indent + (readableTex(tex) === '' ? '' : formulas(`$$${tex} $$`))
}

function fenced(line: string, nth: number): string {
  const mark = QUOTE.exec(line)?.[0] ?? ''
  return mark + line.slice(mark.length).replace(/\S.*$/, nth === 0 ? '```math' : '```')
}
