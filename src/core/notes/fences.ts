/** A block whose lines are not Markdown: from the line of its mark to the line of its end, both from 0. */
interface Fence {
  readonly last: number
  readonly closed: boolean
}

/** Lines that Markdown is given as they are, or as `mark` has them. */
export interface VerbatimLines extends Fence {
  readonly mark?: (line: string, nth: number) => string
}

const OPENING = /^([ \t]*)(`{3,}|~{3,})([^\n]*)$/
/** An item may begin with one: `- ```sh`. */
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=`{3}|~{3})/
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/
/** An unclosed fence ends where its author plainly goes on: at a heading behind an empty line. */
const GOES_ON = /^#{1,6}[ \t]+\S/
/** Closing marks looked at for one fence; only files made to be slow have more of the wrong length. */
const TRIES = 1_000

/** Finds where fences end, with one look over the whole file. */
export class Fences {
  readonly #lines: readonly string[]
  readonly #closings: { readonly at: number; readonly mark: string }[] = []

  constructor(lines: readonly string[]) {
    this.#lines = lines
    lines.forEach((line, at) => {
      const mark = line.length < 3 ? undefined : CLOSING.exec(line)?.[1]
      if (mark !== undefined) this.#closings.push({ at, mark })
    })
  }

  /** The fence that opens on a line; `inside`: the column at which the text of the list item around it begins, 0 outside of lists. */
  opensAt(at: number, inside: number): Fence | undefined {
    const item = ITEM.exec(this.#lines[at] ?? '')?.[0]
    if (item !== undefined) return this.#opensWith(at, columns(item.replace(/\S/g, ' ')), item)
    return this.#opensWith(at, inside, '')
  }

  #opensWith(at: number, inside: number, item: string): Fence | undefined {
    const line = item.replace(/\S/g, ' ') + (this.#lines[at] ?? '').slice(item.length)
    const [, indent = '', mark = '', info = ''] = OPENING.exec(line) ?? []
    if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return undefined
    const inItem = inside > 0 && columns(indent) >= inside
    if (!inItem && columns(indent) > 3) return undefined
    const closing = this.#closingOf(at, mark)
    const end = inItem ? this.#endOfItem(at, inside, closing ?? this.#lines.length) : undefined
    if (end !== undefined) return { last: end, closed: true }
    if (closing !== undefined) return { last: closing, closed: true }
    return { last: this.#goesOnAfter(at) - 1, closed: false }
  }

  #goesOnAfter(at: number): number {
    for (let line = at + 1; line < this.#lines.length; line++) {
      if (GOES_ON.test(this.#lines[line] ?? '') && this.#lines[line - 1]?.trim() === '') return line
    }
    return this.#lines.length
  }

  #closingOf(at: number, mark: string): number | undefined {
    for (let i = this.#after(at), tries = 0; i < this.#closings.length && tries < TRIES; i++, tries++) {
      const one = this.#closings[i]
      if (one && one.mark[0] === mark[0] && one.mark.length >= mark.length) return one.at
    }
    return undefined
  }

  /** The first closing mark behind a line. */
  #after(at: number): number {
    let low = 0
    let high = this.#closings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#closings[middle]?.at ?? 0) > at) high = middle
      else low = middle + 1
    }
    return low
  }

  /** A fence in a list item ends with the item at the latest: before the first line that stands further left. */
  #endOfItem(at: number, inside: number, before: number): number | undefined {
    for (let line = at + 1; line < before; line++) {
      const text = this.#lines[line] ?? ''
      if (text.trim() !== '' && columns(/^[ \t]*/.exec(text)?.[0] ?? '') < inside) return line - 1
    }
    return undefined
  }
}

/** How far white space reaches: a tab goes to the next multiple of four. */
export function columns(space: string): number {
  let column = 0
  for (const one of space) column += one === '\t' ? 4 - (column % 4) : 1
  return column
}
