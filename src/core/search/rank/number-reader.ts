import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedNumber, answersNumber, saysMany, tellsOtherBound } from '../read/asked-number.ts'
import { answersValue } from '../read/asked-value.ts'
import type { Query } from '../read/query.ts'

/** What `여러 개` answers where how many is asked. */
const MANY = 0.7

/** How well statements answer the number, or the value, that a query asks for. */
export class NumberReader {
  readonly #index: InvertedIndex
  readonly #asked: AskedNumber | undefined
  readonly #text: string

  constructor({ asked, text }: Query, index: InvertedIndex) {
    this.#index = index
    this.#asked = asked
    this.#text = text
  }

  #isOtherBound(section: number, at: number): boolean {
    const text = this.#index.sections[section]?.statements[at]?.text ?? ''
    return this.#asked !== undefined && tellsOtherBound(text, this.#text)
  }

  /** `여러 개` answers how many as well, if less. */
  #manyIn(section: number, at: number): number {
    const text = this.#index.sections[section]?.statements[at]?.text
    return this.#asked && text !== undefined && saysMany(text, this.#asked) ? MANY : 0
  }

  /** How well a statement answers; 1 when nothing is asked. */
  answers(section: number, at: number): number {
    if (this.#isOtherBound(section, at)) return 0
    if (this.#asked?.value) return this.#valueIn(section, at, this.#asked)
    return Math.max(this.#numberIn((this.#index.unitsOf[section] ?? 0) + 1 + at), this.#manyIn(section, at))
  }

  #valueIn(section: number, at: number, { value, exactly }: AskedNumber): number {
    const one = this.#index.sections[section]
    const text = one?.statements[at]?.text ?? ''
    return value ? answersValue(value, text, exactly ? undefined : one?.path.join(' ')) : 0
  }

  /** How well a unit answers the number asked for; 1 when none is. */
  #numberIn(unit: number): number {
    if (!this.#asked) return 1
    const { tokensOf, tokenTerm, tokenAt, vocabulary } = this.#index
    let best = 0
    const last = tokensOf[unit + 1] ?? 0
    for (let i = tokensOf[unit] ?? 0; i < last; i++) {
      const named = vocabulary.unitOf(tokenTerm[i] ?? 0)
      // The number of a quantity is no number by itself.
      const isBare = named === '' && i + 1 < last && tokenAt[i + 1] === tokenAt[i]
      if (named !== undefined && !isBare) best = Math.max(best, answersNumber(this.#asked, named))
    }
    return best
  }
}
