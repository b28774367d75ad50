import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedNumber, answersNumber, lacksMost, saysMany, tellsOtherBound } from '../read/asked-number.ts'
import { answersValue } from '../read/asked-value.ts'
import type { Query } from '../read/query.ts'
import type { Matcher } from './matcher.ts'

/** What `여러 개` answers where how many is asked. */
const MANY = 0.7
/** What a number answers that is said to be no bound, where the most is asked for. */
const NO_BOUND = 0.8
/** A number without a unit counts what stands near it, so many words before or behind. */
const NEAR = 3
/** A year is as often written without its unit: `918 건국`. */
const YEAR = /^[1-9]\d{2,3}$/
const OF_YEAR = 0.8
/** What it answers where nothing of what is asked stands there: `Max-Age=3600`. */
const OF_OTHERS = 0.3

/** How well statements answer the number, or the value, that a query asks for. */
export class NumberReader {
  readonly #index: InvertedIndex
  readonly #asked: AskedNumber | undefined
  readonly #text: string
  readonly #words: Matcher

  constructor({ asked, text }: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#asked = asked
    this.#text = text
  }

  #isOtherBound(section: number, at: number): boolean {
    const text = this.#index.sections[section]?.statements[at]?.text ?? ''
    return this.#asked !== undefined && tellsOtherBound(text, this.#text)
  }

  #lacksBound(section: number, at: number): boolean {
    return this.#asked !== undefined && lacksMost(this.#index.sections[section]?.statements[at]?.text ?? '', this.#text)
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
    const number = this.#numberIn((this.#index.unitsOf[section] ?? 0) + 1 + at)
    return Math.max(number * (this.#lacksBound(section, at) ? NO_BOUND : 1), this.#manyIn(section, at))
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
      if (named === undefined || isBare) continue
      if (named === '' && this.#asked.unit === 'year' && YEAR.test(vocabulary.term(tokenTerm[i] ?? 0)))
        best = Math.max(best, OF_YEAR)
      const isOfOthers = named === '' && this.#asked.kind === 'number' && !this.#isNear(unit, i)
      best = Math.max(best, answersNumber(this.#asked, named) * (isOfOthers ? OF_OTHERS : 1))
    }
    return best
  }

  /** Whether a word of what is asked stands near a token. */
  #isNear(unit: number, at: number): boolean {
    const { tokensOf, tokenTerm, tokenAt } = this.#index
    const place = tokenAt[at] ?? 0
    for (let i = tokensOf[unit] ?? 0; i < (tokensOf[unit + 1] ?? 0); i++)
      if (Math.abs((tokenAt[i] ?? 0) - place) <= NEAR && this.#words.isOfThing(tokenTerm[i] ?? -1)) return true
    return false
  }
}
