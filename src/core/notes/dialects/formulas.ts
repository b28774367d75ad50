import { looksLikeTex, readableTex } from '../tex.ts'
import { outsideCode } from './outside-code.ts'

/** `$…$`, `$$…$$`, `\(…\)`, `\[…\]` in a line. A price has words behind it, and `\[` alone is a bracket; `$x = 1 $` has its sign. */
const FORMULA =
  /(?<![\\$])(?:\$\$(?!\$)([^$\n]{1,1000}?)\$\$(?!\$)|\$(?=[^\s$])([^$\n]{1,300}?)(?<=[^\s\\])\$(?!\d)|\$(?=[^\s$])([^$\n\\=^_]{0,300}[\\=^_][^$\n]{0,300}?) \$(?![A-Za-z\d_{[?!#@])|\\\(([^\n]{1,300}?)\\\)|\\\[([^\n]{1,1000}?)\\\])/g
/** GitHub’s own: a formula in backticks between dollar signs. */
const IN_BACKTICKS = /\$`([^`\n]{1,300})`\$/g

/** Between two prices or two names of variables (`$HOME is where $PATH`), and in no formula. */
const WORDS = /(?<![\\A-Za-z])(?!(?:sin|cos|tan|log|max|min|lim|exp|mod)\b)[A-Za-z]{2,}/

/** Formulas as one reads them, before Markdown takes their marks for its own: they look as code does. */
export function formulas(line: string): string {
  if (!/\$|\\[([]/.test(line) || /^[ \t]*</.test(line)) return line
  const isRow = ROW.test(line)
  const asCode = (tex: string) => (isRow ? inRow : written)(tex)
  const plain = line.replace(IN_BACKTICKS, (whole, tex: string) => asCode(tex) ?? whole)
  return outsideCode(plain, (text) =>
    text.replace(
      FORMULA,
      (whole, display?: string, inline?: string, spaced?: string, round?: string, square?: string) => {
        if (inline !== undefined && !looksLikeTex(inline)) return whole
        if (spaced !== undefined && WORDS.test(spaced)) return whole
        if (square !== undefined && !/[\\^_=+{}]/.test(square)) return whole
        return asCode(display ?? inline ?? spaced ?? round ?? square ?? '') ?? whole
      },
    ),
  )
}

/** A row of a table, in a quote too. */
const ROW = /^[ \t>]*\|/

function written(tex: string): string | undefined {
  const read = readableTex(tex)
  return read === '' || read.includes('`') ? undefined : `\`${read}\``
}

/** There a bar of the formula would end the cell: `\|` is one in both. */
function inRow(tex: string): string | undefined {
  return written(tex.replaceAll('\\|', '|'))?.replaceAll('|', '\\|')
}
