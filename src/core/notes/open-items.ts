import { columns } from './fences.ts'
import { NOTE_LIMITS } from './limits.ts'

const ITEM = /^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]+)(?=\S)/
/** `* * *`, which begins as an item does. */
export const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/

interface OpenItem {
  readonly line: number
  readonly indent: number
  /** Where its text begins. */
  readonly inside: number
}

/** The items of lists that a line stands in, the innermost last. */
export class OpenItems {
  readonly #items: OpenItem[] = []

  /** The column in which the text of the innermost begins; 0 at the left edge. */
  get inside(): number {
    return this.#items.at(-1)?.inside ?? 0
  }

  /** The column of the deepest that is read as such. */
  get deepest(): number | undefined {
    return this.#items[NOTE_LIMITS.nesting - 1]?.indent
  }

  /** A heading ends every list. */
  close(): void {
    this.#items.length = 0
  }

  /** Keeps track of the list around a line; the item above it, -1 at the left edge, where the line is an item itself. */
  take(text: string, at: number, isBehindBlank: boolean): number | undefined {
    const [marker, space = ''] = RULE.test(text) ? [] : (ITEM.exec(text) ?? [])
    const indent = columns(/^[ \t]*/.exec(text)?.[0] ?? '')
    if (marker === undefined && !isBehindBlank) return undefined
    while (indent < this.inside) this.#items.pop()
    if (marker === undefined) return undefined
    const above = this.#items.at(-1)?.line ?? -1
    this.#items.push({ line: at, indent, inside: indent + columns(marker.slice(space.length)) })
    return above
  }
}
