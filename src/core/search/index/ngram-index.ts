import { editDistance } from '../../language/edit-distance.ts'
import { Lists } from '../../lists.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Texts } from './texts.ts'

/** Characters that a word is as much work as. */
const WORK_OF_WORD = 20

/** Pairs of keys of every word of a list, to find those that share enough with another word. */
export class PairIndex {
  readonly #words: Texts
  readonly #places = new Lists<number>()
  #shared = new Uint8Array(0)

  /** Of words that are all there. */
  constructor(words: Texts) {
    this.#words = words
  }

  *close(): Steps<void> {
    const places = Array(this.#words.size).keys()
    yield* eachInSteps(places, WORK_OF_WORD, (at) => eachPair(this.#words.at(at), (pair) => this.#places.add(pair, at)))
    yield* this.#places.close()
  }

  /** Places of the words within `limit` edits, with their distance. */
  near(word: string, limit: number): { at: number; distance: number }[] {
    if (this.#shared.length < this.#words.size) this.#shared = new Uint8Array(this.#words.size)
    const lists: Int32Array[] = []
    eachPair(word, (pair) => lists.push(this.#places.of(pair)))
    lists.sort((a, b) => a.length - b.length)
    // An edit breaks two pairs, a swap three.
    const needed = Math.max(word.length < 4 ? 1 : 2, word.length + 1 - 3 * limit)
    const touched = this.#countShared(lists, lists.length - needed)
    const found: { at: number; distance: number }[] = []
    for (const at of touched) {
      const enough = (this.#shared[at] ?? 0) >= needed
      this.#shared[at] = 0
      if (!enough) continue
      const distance = editDistance(word, this.#words.at(at), limit)
      if (distance <= limit) found.push({ at, distance })
    }
    return found.sort((a, b) => a.distance - b.distance || a.at - b.at)
  }

  /** Counts for every word the lists that it is in, those with the fewest words first; one that is in none up to `last` is in too few. */
  #countShared(lists: readonly Int32Array[], last: number): number[] {
    const touched: number[] = []
    for (const [place, list] of lists.entries()) {
      if (place > last && touched.length === 0) break
      for (let i = 0; i < list.length; i++) {
        const at = list[i] ?? 0
        const count = this.#shared[at] ?? 0
        if (count === 0 && place > last) continue
        if (count === 0) touched.push(at)
        if (count < 255) this.#shared[at] = count + 1
      }
    }
    return touched
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
