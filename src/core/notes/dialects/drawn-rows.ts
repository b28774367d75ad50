/** HTML has nothing there, and what stands behind it in a cell is Markdown. */
export const NOTHING = '<? ?>'

/** Lines that are a table, from the first, and what they are in HTML, as many lines. */
export interface DrawnTable {
  readonly first: number
  readonly html: readonly string[]
}

export interface Cell {
  readonly text: string
  /** Columns that it goes over. */
  readonly across: number
}

/** A row of HTML whose cells hold Markdown. */
export function rowOfCells(cells: readonly Cell[], tag: 'th' | 'td'): string {
  const parts = cells.map(
    ({ text, across }) => `<${tag}${across > 1 ? ` colspan="${across}"` : ''}>${NOTHING}${withCode(text)}</${tag}>`,
  )
  return `<tr>${parts.join('')}</tr>`
}

/** Code as HTML has it: no tag stands in that. */
function withCode(text: string): string {
  return text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) =>
    code.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )
}

/** Columns that a letter takes. */
export function widthOf(letter: string): number {
  return WIDE.test(letter) ? 2 : 1
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Extended_Pictographic}]/u
