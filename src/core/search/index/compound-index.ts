import { Lists } from '../../lists.ts'
import type { Steps } from '../../steps.ts'

/** Syllables of a part of a compound, and compounds of two parts. */
const LEAST_PART = 2
const LONG_HANGUL = /^[가-힣]{4,}$/

/** Long Korean terms by the pairs of syllables that a part of them may begin with: others may be written within them. */
export class CompoundIndex {
  readonly #byPair = new Lists<string>()
  readonly #termOf: (id: number) => string

  constructor(termOf: (id: number) => string) {
    this.#termOf = termOf
  }

  add(term: string, id: number): void {
    if (!LONG_HANGUL.test(term)) return
    for (let at = LEAST_PART; at + LEAST_PART <= term.length; at++) {
      this.#byPair.add(term.slice(at, at + LEAST_PART), id)
    }
  }

  /** Once all are there. */
  *close(): Steps<void> {
    yield* this.#byPair.close()
  }

  /** Words in which a word is written after another of two syllables or more: at the end, or before as many. */
  holding(word: string): number[] {
    if (word.length < LEAST_PART) return []
    const pair = word.slice(0, LEAST_PART)
    return [...this.#byPair.of(pair)].filter((id) => {
      const term = this.#termOf(id)
      const at = term.indexOf(word, LEAST_PART)
      const rest = term.length - at - word.length
      return at >= LEAST_PART && (rest === 0 || rest >= LEAST_PART)
    })
  }
}
