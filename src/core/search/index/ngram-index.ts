import { editDistance } from '../../language/edit-distance.ts'

/** Pairs of keys of every word of a list, to find those that share enough with another word. */
export class PairIndex {
  readonly #words: string[] = []
  readonly #postings = new Map<number, number[]>()
  #shared = new Uint8Array(0)

  add(word: string): void {
    const at = this.#words.push(word) - 1
    eachPair(word, (pair) => {
      const list = this.#postings.get(pair)
      if (!list) this.#postings.set(pair, [at])
      else if (list.at(-1) !== at) list.push(at)
    })
  }

  /** Places of the words within `limit` edits, with their distance. */
  near(word: string, limit: number): { at: number; distance: number }[] {
    const touched: number[] = []
    if (this.#shared.length < this.#words.length) this.#shared = new Uint8Array(this.#words.length)
    eachPair(word, (pair) => {
      for (const at of this.#postings.get(pair) ?? []) {
        const count = this.#shared[at] ?? 0
        if (count === 0) touched.push(at)
        if (count < 255) this.#shared[at] = count + 1
      }
    })
    // An edit breaks two pairs, a swap three.
    const needed = Math.max(word.length < 4 ? 1 : 2, word.length + 1 - 3 * limit)
    const found: { at: number; distance: number }[] = []
    for (const at of touched) {
      const enough = (this.#shared[at] ?? 0) >= needed
      this.#shared[at] = 0
      if (!enough) continue
      const distance = editDistance(word, this.#words[at] ?? '', limit)
      if (distance <= limit) found.push({ at, distance })
    }
    return found.sort((a, b) => a.distance - b.distance || a.at - b.at)
  }
}

function eachPair(word: string, visit: (pair: number) => void): void {
  let previous = 0
  for (let i = 0; i <= word.length; i++) {
    const code = i < word.length ? word.charCodeAt(i) : 0
    visit(previous * 65536 + code)
    previous = code
  }
}
