/** Syllables of a part of a compound, and compounds of two parts. */
const LEAST_PART = 2
const LONG_HANGUL = /^[가-힣]{4,}$/

/** Long Korean terms by the pairs of syllables that a part of them may begin with: others may be written within them. */
export class CompoundIndex {
  readonly #byPair = new Map<string, { readonly id: number; readonly term: string }[]>()

  add(term: string, id: number): void {
    if (!LONG_HANGUL.test(term)) return
    for (let at = LEAST_PART; at + LEAST_PART <= term.length; at++) {
      const pair = term.slice(at, at + LEAST_PART)
      const list = this.#byPair.get(pair)
      if (!list) this.#byPair.set(pair, [{ id, term }])
      else if (list.at(-1)?.id !== id) list.push({ id, term })
    }
  }

  /** Words in which a word is written after another of two syllables or more: at the end, or before as many. */
  holding(word: string): number[] {
    if (word.length < LEAST_PART) return []
    const found = (this.#byPair.get(word.slice(0, LEAST_PART)) ?? []).filter(({ term }) => {
      const at = term.indexOf(word, LEAST_PART)
      const rest = term.length - at - word.length
      return at >= LEAST_PART && (rest === 0 || rest >= LEAST_PART)
    })
    return found.map(({ id }) => id)
  }
}
