import { consonantCount, costOf, isConsonant } from '../transliteration.ts'
import type { TextReader } from './sorted-texts.ts'

/** What numbers of other roundings may differ by. */
const ROUNDING = 1e-4

/**
 * Reads phones by how far they sound like what was typed, as `soundsAlike` does, row by row: near are those at least so much alike,
 * and all that begin with such ones of about the same length. More than those that are scored, never fewer.
 */
export class SoundReader implements TextReader {
  readonly #typed: string
  readonly #heard: number
  /** Consonants of what was typed from each of its letters on. */
  readonly #left: readonly number[]
  readonly #least: number
  readonly #begun: readonly [shortest: number, longest: number]
  readonly #rows: Float64Array[]
  /** Consonants of the text's first letters. */
  readonly #counts: number[] = [0]

  constructor(typed: string, least: number, begun: readonly [shortest: number, longest: number]) {
    this.#typed = typed
    this.#left = Array.from({ length: typed.length + 1 }, (_, at) => consonantCount(typed.slice(at)))
    this.#heard = this.#left[0] ?? 0
    this.#least = least - ROUNDING
    this.#begun = begun
    const first = new Float64Array(typed.length + 1)
    for (let i = 1; i <= typed.length; i++) first[i] = (first[i - 1] ?? 0) + costOf(typed.charCodeAt(i - 1), 0)
    this.#rows = [first]
  }

  read(code: number, depth: number): boolean {
    const typed = this.#typed
    const above = this.#rows[depth] as Float64Array
    const row = this.#rows[depth + 1] ?? new Float64Array(typed.length + 1)
    this.#rows[depth + 1] = row
    const consonants = (this.#counts[depth] ?? 0) + Number(isConsonant(code))
    this.#counts[depth + 1] = consonants
    const left = this.#begun[1] - depth - 1
    const added = costOf(code, 0)
    row[0] = (above[0] ?? 0) + added
    let isNear = row[0] <= this.#mostLost(consonants + Math.min(left, this.#heard))
    for (let i = 1; i <= typed.length; i++) {
      const phone = typed.charCodeAt(i - 1)
      const change = (above[i - 1] ?? 0) + costOf(phone, code)
      const cost = Math.min(change, (above[i] ?? 0) + added, (row[i - 1] ?? 0) + costOf(phone, 0))
      row[i] = cost
      // More consonants than are left to be heard cost more than they let pass.
      isNear ||= cost <= this.#mostLost(consonants + Math.min(left, this.#left[i] ?? 0))
    }
    return left >= 0 && isNear
  }

  isNear(length: number): boolean {
    return (this.#rows[length]?.[this.#typed.length] ?? 0) <= this.#mostLost(this.#counts[length] ?? 0)
  }

  isNearBegun(length: number): boolean {
    return length >= this.#begun[0] && length <= this.#begun[1] && this.isNear(length)
  }

  #mostLost(consonants: number): number {
    return (1 - this.#least) * Math.max(consonants, this.#heard, 1)
  }
}
