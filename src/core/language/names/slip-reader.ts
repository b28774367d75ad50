import type { TextReader } from './sorted-texts.ts'

/**
 * Reads texts by their edits from what was typed, those of edit-distance.ts, row by row: near are texts of at most `most` edits and, where
 * `mostBegun` is given, all that begin with one of at most so many.
 */
export class SlipReader implements TextReader {
  readonly #typed: string
  readonly #most: number
  readonly #mostBegun: number
  /** Row d: edits between the first d letters of the text and each beginning of what was typed. */
  readonly #rows: Uint16Array[]
  readonly #codes: number[] = []

  constructor(typed: string, most: number, mostBegun = -1) {
    this.#typed = typed
    this.#most = most
    this.#mostBegun = mostBegun
    this.#rows = [Uint16Array.from({ length: typed.length + 1 }, (_, at) => at)]
  }

  read(code: number, depth: number): boolean {
    const typed = this.#typed
    const above = this.#rows[depth] as Uint16Array
    const row = this.#row(depth + 1)
    this.#codes[depth] = code
    row[0] = depth + 1
    let least = depth + 1
    for (let j = 1; j <= typed.length; j++) {
      const change = typed.charCodeAt(j - 1) === code ? 0 : 1
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change)
      if (this.#isSwap(code, depth, j)) best = Math.min(best, (this.#rows[depth - 1]?.[j - 2] ?? 0) + 1)
      row[j] = best
      if (best < least) least = best
    }
    return least <= this.#most
  }

  isNear(length: number): boolean {
    return (this.#rows[length]?.[this.#typed.length] ?? 0) <= this.#most
  }

  isNearBegun(length: number): boolean {
    return (this.#rows[length]?.[this.#typed.length] ?? 0) <= this.#mostBegun
  }

  #row(depth: number): Uint16Array {
    const row = this.#rows[depth] ?? new Uint16Array(this.#typed.length + 1)
    this.#rows[depth] = row
    return row
  }

  #isSwap(code: number, depth: number, j: number): boolean {
    const before = this.#codes[depth - 1]
    return (
      depth > 0 &&
      j > 1 &&
      before !== code &&
      this.#typed.charCodeAt(j - 2) === code &&
      this.#typed.charCodeAt(j - 1) === before
    )
  }
}
